import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { buildExtension } from "../../../extension/build/build.ts";
import { archiveOf } from "../../../extension/build/package.ts";
import { type Browser, browsers } from "../../../extension/manifest/manifest.ts";
import { faultsOf } from "./validate.ts";

const cache = join(import.meta.dirname, "../../../.cache/e2e");
let first: Readonly<Record<Browser, string>>;
let second: Readonly<Record<Browser, string>>;

beforeAll(async () => {
  first = await buildExtension(join(cache, "manifest-1"));
  second = await buildExtension(join(cache, "manifest-2"));
});

describe("the built extension", () => {
  it("has no fault in either browser", () => {
    for (const browser of browsers) expect(faultsOf(first[browser], browser), browser).toEqual([]);
  });

  it("is the same to the byte when it is built and packed again", () => {
    for (const browser of browsers) {
      const archive = archiveOf(first[browser]);
      expect(Buffer.compare(archive, archiveOf(second[browser])), browser).toBe(0);
      const names = Object.keys(unzipSync(archive));
      expect(names).toEqual([...names].sort());
      expect(names).toContain("manifest.json");
    }
  });

  it("is the same in both browsers but for the manifest", () => {
    const files = (browser: Browser) => unzipSync(archiveOf(first[browser]));
    const [chromium, firefox] = [files("chromium"), files("firefox")];
    expect(Object.keys(chromium)).toEqual(Object.keys(firefox));
    const different = Object.keys(chromium).filter((name) => Buffer.compare(chromium[name]!, firefox[name]!) !== 0);
    expect(different).toEqual(["manifest.json"]);
  });

  it("has a content script of at most 25 kB gzipped", () => {
    expect(gzipSync(new Uint8Array(readFileSync(join(first.chromium, "content.js"))), { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });
});

describe("the check of the manifest", () => {
  it("finds what it is there to find", () => {
    const folder = join(cache, "manifest-broken");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(first.chromium, folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({
        ...manifest,
        permissions: ["tabs", "clipboardRead"],
        host_permissions: ["https://*.gov.vn/*"],
        content_scripts: [{ js: ["nowhere.js"] }],
        name: "__MSG_nothing__",
        content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval' https://cdn.example" },
      }),
    );
    writeFileSync(join(folder, "options.html"), "<script>1</script>");
    const faults = faultsOf(folder, "chromium").join("\n");
    for (const words of [
      "tabs warns",
      "clipboardRead warns",
      "hosts are asked",
      "content script runs",
      "policy is open",
      "nowhere.js is not there",
      "text nothing",
      "code in the page",
    ])
      expect(faults).toContain(words);
  });
});
