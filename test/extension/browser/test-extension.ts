import { afterEach, expect } from "vitest";
import { duringTests } from "../../support/during-tests.ts";
import { builtExtension, type Extension, startWithExtension } from "./extension.ts";
import { type SitePage, servePages, type TestSite } from "./site.ts";

/** Pages of this machine for the tests of a file. */
export function testSite(pages: Readonly<Record<string, SitePage>>): () => TestSite {
  return duringTests(
    () => servePages(pages),
    (site) => site.close(),
  );
}

/** What a browser with the extension is started with: the folder, the hosts that lead to this machine, the places it is let into. */
type Start = {
  readonly folder?: () => string;
  readonly hosts?: () => Readonly<Record<string, number>>;
  readonly allowed?: readonly string[];
};

/** A browser with the extension for the tests of a file. After each test its pages are closed, and nothing in it may have gone wrong. */
export function testExtension({ folder = () => builtExtension, hosts = () => ({}), allowed = [] }: Start = {}): () => Extension {
  const start = async (): Promise<Extension> => {
    const extension = await startWithExtension(folder(), hosts());
    for (const origin of allowed) await extension.allow(origin);
    return extension;
  };
  const extension = duringTests(start, (running) => running.close());
  afterEach(async () => {
    // The first keeps the browser open; one that the test has ended is closed already.
    for (const page of extension().context.pages().slice(1)) await page.close().catch(() => undefined);
    expect(extension().faults.splice(0)).toEqual([]);
  });
  return extension;
}

/** The pages of this machine, into which an officer lets the extension. */
export const thisMachine = "http://127.0.0.1/*";
