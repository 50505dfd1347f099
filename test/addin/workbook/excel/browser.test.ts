import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellChange, WorkbookPort } from "../../../../addin/workbook/port.ts";
import { launchBrowser } from "../../../support/browser.ts";
import { openPaneInHost } from "../../../support/office-host/browser.ts";
import { createHost, snapshot, valueAt } from "../../../support/office-host/host.ts";
import { bookOf } from "./books.ts";

const folder = join(import.meta.dirname, "../../../../.cache/excel/page");
const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8" /><title>Sổ HTX</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script src="page.js"></script></body></html>`;

type InPage = { ready: Promise<{ host: string; platform: string }>; port: Promise<WorkbookPort>; told: (readonly CellChange[])[] };

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["iife"], name: "page", fileName: () => "page.js" },
    },
  });
  const script = readFileSync(join(folder, "page.js"));
  server = createServer((request, response) => {
    const isScript = request.url?.startsWith("/page.js") ?? false;
    response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html; charset=utf-8" }).end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("the port works in a real browser on the real library, and finds its steps again after the pane was closed", async () => {
  const host = createHost(
    bookOf([
      ["Tên", "Mã"],
      ["HTX Sông Xanh", 101_234_567],
      ["HTX Đồi Chè", "0201234567"],
    ]),
    { level: "1.17" },
  );
  const before = snapshot(host.book);
  const page = await open();
  await openPaneInHost(page, host, address);
  expect(await inPage(page, async ({ ready }) => (await ready).host)).toBe("Excel");
  expect(await inPage(page, async ({ ready }) => (await ready).platform)).toBe("PC");
  expect(await inPage(page, async ({ port }) => (await (await port).read(["HTX 2024"]))[0]?.cells)).toEqual([
    ["Tên", "Mã"],
    ["HTX Sông Xanh", 101_234_567],
    ["HTX Đồi Chè", "0201234567"],
  ]);

  await inPage(page, async (scope) => {
    scope.told = [];
    await (await scope.port).subscribe((changes) => scope.told.push(changes));
  });
  host.person.types("HTX 2024", "B3", "x");
  await page.waitForFunction(() => (globalThis as unknown as InPage).told.length > 0);
  expect(await inPage(page, async ({ told }) => told)).toEqual([[{ sheet: "HTX 2024", area: "B3" }]]);

  const fixes = [
    { sheet: "HTX 2024", cell: "B2", value: "0101234567" },
    { sheet: "HTX 2024", cell: "B3", value: "0201234567" },
  ];
  const marks = [{ sheet: "HTX 2024", cell: "A2", severity: "error" as const, message: "Xem lại." }];
  const outcome = await page.evaluate(async (change) => (await (globalThis as unknown as InPage).port).change(change), {
    label: "Sửa 2 ô",
    fixes,
    marks,
  });
  expect(outcome).toMatchObject({ fixed: 2, marked: 1 });
  expect(valueAt(host.book, "HTX 2024", "B2")).toBe("0101234567");
  await page.close();

  const again = await open();
  await openPaneInHost(again, host, address);
  expect(await inPage(again, async ({ port }) => (await port).steps())).toEqual(["Sửa 2 ô"]);
  expect(await inPage(again, async ({ port }) => (await port).undo())).toMatchObject({ restored: 2, kept: 0 });
  host.person.types("HTX 2024", "B3", "'0201234567");
  expect(snapshot(host.book)).toEqual(before);
  await again.close();
});

async function open(): Promise<Page> {
  return (await browser.newContext()).newPage();
}

function inPage<T>(page: Page, task: (scope: InPage) => Promise<T>): Promise<T> {
  // The function runs in the page, so it goes there as text.
  return page.evaluate(`(${task.toString()})(globalThis)`) as Promise<T>;
}
