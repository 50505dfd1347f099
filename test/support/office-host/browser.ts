import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import type { Page } from "playwright-core";
import type { Host } from "./host.ts";
import type { RequestBody } from "./request.ts";

/**
 * Makes a page of a real browser the task pane of Excel on Windows over a host in this process, and opens an address in it. Microsoft's
 * library comes unmodified from its package, whatever address on Microsoft's network the page names. Several pages, one after the other
 * or reloaded, may share a host: the book lives in the host.
 */
export async function openPaneInHost(page: Page, host: Host, address: string): Promise<void> {
  await page.exposeFunction("officeHostAnswer", async (body: string, flags: number) =>
    JSON.stringify(await host.answer(JSON.parse(body) as RequestBody, flags)),
  );
  await page.addInitScript(becomeExcel, { level: host.level, canDelay: host.canDelay });
  await page.route(/^https:\/\/appsforoffice\.microsoft\.com\//, async (route) => {
    const path = /\/lib\/1\/hosted\/([\w./-]+)$/.exec(new URL(route.request().url()).pathname)?.[1];
    const file = path === undefined ? null : fileOfLibrary(path);
    if (file === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body: file, contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } });
  });
  const tell = (entries: unknown): void => {
    page
      .evaluate((told) => (globalThis as unknown as { officeHostTell?: (entries: unknown) => void }).officeHostTell?.(told), entries)
      .catch(() => {});
  };
  host.listeners.add(tell);
  page.once("close", () => host.listeners.delete(tell));
  const separator = address.includes("?") ? "&" : "?";
  await page.goto(`${address}${separator}_host_Info=${encodeURIComponent("Excel$Win32$16.01$vi-VN$telemetry$$disableLogging$0")}`);
}

/** A file of Microsoft's library by its path below the hosted folder, `null` when there is none. */
export function fileOfLibrary(path: string): Buffer | null {
  const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const file = join(folder, normalize(`/${path}`));
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Runs in the page before anything else: the object through which Excel on Windows speaks to a pane. */
function becomeExcel({ level, canDelay }: { level: string; canDelay: boolean }): void {
  type Answer = (body: string, flags: number) => Promise<string>;
  type Handler = (id: number, event: unknown) => void;
  type Entry = { messageCategory: number; messageType: number; targetId: string; message: string; id: number };
  const here = globalThis as unknown as { officeHostAnswer: Answer; officeHostTell: (entries: Entry[]) => void };
  const safeArray = (items: readonly unknown[]): unknown => ({
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index: number) => (Array.isArray(items[index]) ? safeArray(items[index]) : items[index]),
    toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)),
  });
  const settings: Record<string, string> = {};
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "so-htx",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1066,
    GetAppDataLocale: () => 1066,
    GetDocUrl: () => "C:\\so.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () =>
      JSON.stringify({
        excelapi: level,
        settings: "1.1",
        dialogapi: "1.2",
        ribbonapi: "1.1",
        ...(canDelay ? { delayforcelledit: "1.1" } : {}),
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) => {
        for (const [index, key] of keys.entries()) settings[key] = values[index] ?? "";
      },
    }),
  };
  const handlers = new Map<number, Handler>();
  const executeRichApi = 93;
  const richApiMessage = 33;
  const external = {
    GetContext: () => context,
    Execute: (id: number, params: unknown[], callback: (answer: unknown) => void) => {
      const message = [params, ...params].find((one): one is unknown[] => Array.isArray(one) && one[1] === "POST");
      if (id !== executeRichApi || message === undefined) return void setTimeout(() => callback(5000), 0);
      void here.officeHostAnswer(String(message[4]), Number(message[6])).then((body) => callback(safeArray([0, [200, [], body]])));
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: (status: number) => void) => {
      handlers.set(id, handler);
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(id);
      setTimeout(() => callback(0), 0);
    },
  };
  here.officeHostTell = (entries) => {
    const told = entries.map(({ messageCategory, messageType, targetId, message, id }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      id,
    ]);
    handlers.get(richApiMessage)?.(richApiMessage, safeArray(told));
  };
  Object.defineProperty(globalThis, "external", { value: external, configurable: true });
}
