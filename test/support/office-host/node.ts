/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext, Script } from "node:vm";
import { setNumber } from "./api-sets.ts";
import type { Host } from "./host.ts";
import type { RequestBody } from "./request.ts";

/** Microsoft's library, unmodified, speaking to a host in this process. */
export type OfficeLibrary = { readonly Excel: typeof Excel; readonly isSetSupported: (set: string, version: string) => boolean };

/**
 * Connects the library to a host. It is loaded once and then speaks to the last host it was given: tests work with one book at a time,
 * and a new pane on the same book is a new port on the same library.
 */
export function loadOffice(host: Host): OfficeLibrary {
  loaded ??= load();
  loaded.supports = (set, version) => {
    if (set.toLowerCase() === "delayforcelledit") return host.canDelay;
    return set.toLowerCase() === "excelapi" && setNumber(String(version)) <= setNumber(host.level);
  };
  connect(loaded.page.OfficeExtension, host);
  const { page, plain } = loaded;
  const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    page.Excel.run(plain(JSON.stringify(options)), batch);
  return { Excel: Object.assign(Object.create(page.Excel), { run }) as typeof Excel, isSetSupported: loaded.supports };
}

type Page = { readonly Excel: typeof Excel; readonly OfficeExtension: Extension };
type Loaded = {
  readonly page: Page;
  /** The library takes only objects of its own page for plain ones. */
  readonly plain: (text: string) => Excel.RunOptions;
  supports: OfficeLibrary["isSetSupported"];
};

let loaded: Loaded | undefined;

function load(): Loaded {
  const own: { supports: OfficeLibrary["isSetSupported"] } = { supports: () => false };
  const page = createContext(stubOfPage((set, version) => own.supports(set, version))) as Page;
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  new Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.js" }).runInContext(page);
  return Object.assign(own, { page, plain: runInContext("(text) => JSON.parse(text)", page) as Loaded["plain"] });
}

type Bridge = { sendMessageToHost: (text: string) => void; onMessageFromHost?: (text: string) => void };
type Extension = { readonly HostBridge: { readonly init: (bridge: Bridge) => void } };
type Message = { readonly id: number; readonly flags: number; readonly message: { readonly body: RequestBody | string } };

function connect(extension: Extension, host: Host): void {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as Message;
      const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
      const respond = (statusCode: number, response: unknown): void =>
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, flags: 0, message: { statusCode, headers: {}, body: JSON.stringify(response) } }),
        );
      void host.answer(body, flags).then(
        (response) => respond(200, response),
        (mistake: unknown) => {
          respond(500, {});
          // A mistake of the host fails the test, whatever the add-in makes of the answer.
          throw mistake;
        },
      );
    },
  };
  extension.HostBridge.init(bridge);
  host.listeners.add((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, id: null, controlId: "", message: { entries } }));
  });
}

/** The few things of a page that the library looks at while it loads. */
function stubOfPage(isSetSupported: OfficeLibrary["isSetSupported"]): Record<string, unknown> {
  const nothing = (): void => {};
  const element = () => ({ setAttribute: nothing, style: {}, appendChild: nothing });
  const document = {
    createElement: element,
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
    addEventListener: nothing,
    body: null,
    head: { appendChild: nothing },
    cookie: "",
  };
  const location = {
    href: "http://127.0.0.1/",
    search: "",
    hash: "",
    origin: "http://127.0.0.1",
    hostname: "127.0.0.1",
    protocol: "http:",
  };
  const navigator = { userAgent: "Mozilla/5.0 Chrome/150" };
  const Office = { context: { requirements: { isSetSupported } } };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator,
    Office,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    console,
    URL,
    addEventListener: nothing,
    removeEventListener: nothing,
    open: nothing,
    name: "",
  };
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  return window;
}
