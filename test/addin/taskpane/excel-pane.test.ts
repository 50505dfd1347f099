import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { readRecordsFile } from "../../../core/forms/records-file.ts";
import { registerHeadings } from "../../../core/support/register.ts";
import { accessibilityFaults } from "../../support/access.ts";
import { addSheet, type Book, cellAt, findSheet, newBook, type Sheet } from "../../support/office-host/book.ts";
import { fileOfLibrary } from "../../support/office-host/browser.ts";
import { createHost, type Host, snapshot, valueAt } from "../../support/office-host/host.ts";
import { bookOf, fillFrom, fillSheet } from "../workbook/excel/books.ts";
import { builtPane } from "./built-pane.ts";
import { type ExcelOptions, faultyRows, press, show } from "./excel-page.ts";
import { overflow, readable } from "./pane-page.ts";
import { messyBook } from "./test-books.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const pane = builtPane();

const open = pane.openInExcel;

/** What an officer does who closes the pane and opens it again, even on another machine: only the book stays. */
async function reopen(page: Page, host: Host, options: ExcelOptions = {}): Promise<Page> {
  await page.context().close();
  return open(host, options);
}

function faultyHost(level = "1.17"): Host {
  return createHost(bookOf(faultyRows), { level });
}

function messyHost(): Host {
  const book = newBook("so.xlsx", "HTX 2024");
  for (const sheet of openBook(messyBook(), "so.xlsx").sheets) fillFrom(book, sheet);
  return createHost(book, { level: "1.17" });
}

/** Everything of a book that people see, without what it keeps for us. */
function sheetsOf(book: Book): unknown {
  return (snapshot(book) as { sheets: unknown }).sheets;
}

const findings = (page: Page) => page.locator(".tree-finding");
const undoButton = (page: Page) => page.getByRole("button", { name: "Hoàn tác", exact: true });

describe("opening", () => {
  test("reads the open book without being asked, at the view of the ribbon's button", async () => {
    const page = await open(faultyHost(), { search: "?tab=checks" });
    expect(await page.getByLabel("Chọn sổ").count()).toBe(0);
    expect(await page.getByRole("tab", { name: "Kiểm tra" }).getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => findings(page).count()).toBe(7);
    expect(await page.locator(".shell-file").textContent()).toBe("so.xlsx");
    for (const [search, tab] of [
      ["?tab=scores", "Chấm điểm"],
      ["?tab=targets", "Chỉ tiêu"],
      ["?tab=forms", "Điền biểu mẫu"],
    ] as const) {
      const other = await open(faultyHost(), { search });
      expect(await other.getByRole("tab", { name: tab, exact: true }).getAttribute("aria-selected")).toBe("true");
    }
  });

  test("loads at most 90 kB of packed script beside Microsoft's library, without the reader of files", async () => {
    const loaded: string[] = [];
    const host = faultyHost();
    const page = await open(host);
    const { address, folder } = pane.site();
    page.on("response", (response) => loaded.push(response.url()));
    await page.reload();
    await page.waitForSelector(readable);
    const scripts = loaded.filter((url) => url.startsWith(address) && url.endsWith(".js") && !url.includes("/worker-"));
    const contents = scripts.map((url) => readFileSync(join(folder, new URL(url).pathname.replace("/so-htx/", ""))));
    expect(contents.length).toBeGreaterThan(1);
    const packed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    process.stdout.write(`First load of the pane in Excel: ${(packed / 1000).toFixed(1)} kB of packed script\n`);
    expect(packed).toBeLessThanOrEqual(90_000);
    for (const content of contents) expect(content.toString()).not.toMatch(/sharedStrings|inflate/);
  });

  test("says plainly what an old Excel, another program or a silent Excel means", async () => {
    const old = createHost(bookOf(faultyRows), { level: "1.6" });
    const page = await open(old);
    expect(await page.getByRole("alert").textContent()).toContain("Bản Excel này quá cũ");
    expect(await page.getByRole("link", { name: "Mở trang trình duyệt" }).getAttribute("href")).toBe("./index.html");
    expect(await accessibilityFaults(page)).toEqual([]);

    const elsewhere = await pane.browser().newPage();
    await elsewhere.route("https://appsforoffice.microsoft.com/**", (route) => {
      const file = fileOfLibrary(new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
      return file === null ? route.abort() : route.fulfill({ body: file, contentType: "text/javascript" });
    });
    await elsewhere.goto(`${pane.site().address}taskpane.html`);
    await elsewhere.waitForSelector("html[data-state=error]");
    expect(await elsewhere.getByRole("alert").textContent()).toContain("Ngoài Excel, hãy dùng trang Sổ HTX trên trình duyệt");
    expect(await elsewhere.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
    await elsewhere.close();

    const plain = await pane.browser().newPage();
    await plain.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await plain.goto(`${pane.site().address}taskpane.html`);
    await plain.waitForSelector("html[data-state=error]");
    expect(await plain.getByRole("alert").textContent()).toContain("Không tải được phần nối với Excel");
    await plain.close();
  });

  test("in the Internet Explorer of Excel 2016 and 2019 shows the way out", async () => {
    const page = await pane.browser().newPage();
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.route("**/assets/*.js", (route) => route.abort());
    await page.addInitScript(() => {
      delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
    });
    await page.goto(`${pane.site().address}taskpane.html`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("Excel 2016 và Excel 2019");
    expect(await page.getByRole("link", { name: "Mở trang Sổ HTX trên trình duyệt" }).getAttribute("href")).toBe("index.html");
    // Nothing newer than what that browser reads.
    const script =
      /<script id="old-browser">([\s\S]*?)<\/script>/.exec(readFileSync(join(pane.site().folder, "taskpane.html"), "utf8"))?.[1] ?? "";
    expect(script.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/.*/g, '""')).not.toMatch(/=>|`|\b(?:const|let|class|async|of)\b|\.\.\./);
    await page.close();
  });
});

describe("a day's work", () => {
  test("check, fix, ignore, score, write, close, reopen, undo: the book is as it was", async () => {
    const host = faultyHost();
    const before = sheetsOf(host.book);
    let page = await open(host, { search: "?tab=checks" });

    // A finding selects its cell.
    await findings(page).filter({ hasText: "Đang hoạt độg" }).click();
    await expect.poll(() => host.book.selection?.area).toEqual({ top: 4, left: 8, bottom: 4, right: 8 });
    await page.getByRole("button", { name: "Sửa ô này thành “Đang hoạt động”" }).click();
    await page.getByText("Đã sửa 1 ô trong sổ.").first().waitFor();
    expect(valueAt(host.book, "HTX 2024", "I5")).toBe("Đang hoạt động");
    await expect.poll(() => findings(page).count()).toBe(6);

    // All that is certain: a lost zero and a date with one meaning; what is doubtful stays.
    await press(page, "Sửa 2 chỗ chắc chắn");
    await page.getByText("Đã sửa 2 ô trong sổ.").first().waitFor();
    expect(cellAt(host.book.active, 2, 2)).toMatchObject({ value: "0100109106", numberFormat: "@" });
    expect(cellAt(host.book.active, 3, 3)).toMatchObject({ value: 43_555, numberFormat: "dd/mm/yyyy" });
    await expect.poll(() => findings(page).count()).toBe(4);

    // One is left with a reason, which the book keeps without anything of the cell.
    await findings(page).filter({ hasText: "Chỉ có 3 thành viên" }).click();
    await press(page, "Bỏ qua");
    await page.getByLabel("Lý do bỏ qua").fill("tổ chức đang kết nạp thêm");
    await page.keyboard.press("Enter");
    await expect.poll(() => findings(page).count()).toBe(3);
    await expect.poll(() => String(host.book.settings.get("so-htx.ignored"))).toContain("tổ chức đang kết nạp thêm");
    expect(JSON.stringify([...host.book.settings])).not.toMatch(/Biển Bạc|0300109104/);

    await show(page, "Chấm điểm");
    await page
      .getByRole("grid", { name: "Điểm và xếp loại" })
      .getByRole("row", { name: /Sông Xanh/ })
      .waitFor();
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi 3 trang/)
      .first()
      .waitFor();
    const errors = findSheet(host.book, resultSheetNames.findings) as Sheet;
    expect(errors.rows.flatMap((cells) => cells?.[3]?.formula ?? [])).toContain(`=HYPERLINK("#'HTX 2024'!C5","C5")`);
    expect(errors.rows.length).toBe(4 + 3);
    expect(findSheet(host.book, resultSheetNames.scores)?.conditionalFormats.length).toBe(4);
    expect(findSheet(host.book, resultSheetNames.summary)?.charts.length).toBe(1);
    expect(markedCells(host)).toEqual(["C4", "C5", "C7"]);

    // Closed and opened again: the decision holds, the marks follow the cells, and every step can be taken back.
    page = await reopen(page, host, { search: "?tab=checks" });
    await expect.poll(() => findings(page).count()).toBe(3);
    expect(await page.getByRole("checkbox", { name: "Tô màu ô" }).isChecked()).toBe(true);
    host.person.types("HTX 2024", "C7", "0500109105");
    await press(page, "Đã bỏ qua 1");
    await findings(page).first().click();
    await page.getByText("Bỏ qua vì: tổ chức đang kết nạp thêm").waitFor();
    for (let step = 0; step < 3; step++) {
      await undoButton(page).click();
      await page
        .getByText(/Đã hoàn tác/)
        .first()
        .waitFor();
      await page.waitForSelector(readable);
    }
    expect(await undoButton(page).isDisabled()).toBe(true);
    host.person.types("HTX 2024", "C7", "'0500109108");
    await page.waitForSelector(readable);
    expect(sheetsOf(host.book)).toEqual(before);
  });

  test("the ribbon's Hoàn tác lists the steps and stands on the button", async () => {
    const host = faultyHost();
    let page = await open(host);
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi/)
      .first()
      .waitFor();
    page = await reopen(page, host, { search: "?do=undo" });
    expect(await page.getByRole("list", { name: "Các bước có thể hoàn tác" }).getByRole("listitem").allTextContents()).toEqual([
      "Ghi kết quả vào sổ",
    ]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Hoàn tác");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Sổ HTX chưa ghi gì vào sổ này").waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["HTX 2024"]);
  });

  test("what others change is checked at once, with at most two requests", async () => {
    const host = faultyHost();
    const page = await open(host, { search: "?tab=checks" });
    await page.getByRole("checkbox", { name: "Tô màu ô" }).check();
    await page
      .getByText(/Đã tô màu/)
      .first()
      .waitFor();
    await page.waitForSelector(readable);
    host.traffic.length = 0;
    host.person.types("HTX 2024", "F6", "mười tám");
    await findings(page).filter({ hasText: "mười tám" }).waitFor();
    await expect.poll(() => markedCells(host)).toContain("F6");
    process.stdout.write(`Re-check of one cell: ${host.traffic.length} syncs, ${bytes(host)} bytes\n`);
    expect(host.traffic.length).toBeLessThanOrEqual(2);
    host.person.types("HTX 2024", "F6", 18);
    await expect.poll(() => findings(page).filter({ hasText: "mười tám" }).count()).toBe(0);
    await expect.poll(() => markedCells(host)).not.toContain("F6");
    // Rows put in above: the marks stay with their cells, the findings name the new places.
    host.person.insertsRows("HTX 2024", 3, 1);
    await expect.poll(() => findings(page).locator(".tree-cell").allTextContents()).toContain("C4");
    await page.waitForSelector(readable);
    await page.getByRole("checkbox", { name: "Tô màu ô" }).uncheck();
    await expect.poll(() => markedCells(host)).toEqual([]);
  });

  test("an officer's word on a column, the table and the plan stay in the book, not on the machine alone", async () => {
    const host = messyHost();
    let page = await open(host);
    await press(page, "Sửa cột Q: Mục khác");
    await page.getByRole("combobox", { name: "Trường của cột Q" }).selectOption({ label: "Ghi chú" });
    await press(page, "Dùng lựa chọn này, cột Q");
    await show(page, "Chấm điểm");
    await page.getByRole("combobox", { name: "Bảng điểm" }).selectOption({ index: 1 });
    await page.waitForSelector(readable);
    await show(page, "Chỉ tiêu");
    await page
      .getByRole("button", { name: /Long Khánh/ })
      .first()
      .click();
    await page.waitForSelector(readable);
    await expect.poll(() => [...host.book.settings.keys()].sort()).toEqual(["so-htx.columns", "so-htx.plan", "so-htx.table"]);
    expect(JSON.stringify([...host.book.settings.values()])).not.toContain("Bình Minh");

    page = await reopen(page, host, { search: "?tab=targets" });
    await page
      .getByText(/558\/KH-UBND/)
      .first()
      .waitFor();
    await press(page, "Cập nhật trang Chỉ tiêu");
    await expect.poll(() => findSheet(host.book, resultSheetNames.targets)?.rows.length ?? 0).toBeGreaterThan(20);
    await show(page, "Cột");
    expect(await page.locator(".column", { hasText: "Mục khác" }).locator(".column-field").textContent()).toContain("Ghi chú");
  });

  test("drop-down lists and input rules come on demand and go again", async () => {
    const host = faultyHost();
    const before = sheetsOf(host.book);
    const page = await open(host);
    await press(page, "Danh sách chọn, quy tắc nhập");
    await page
      .getByText(/Đã thêm quy tắc nhập cho \d+ cột/)
      .first()
      .waitFor();
    const rules = host.book.active.validations.map(({ area, rule }) => [area.left, area.top, Object.keys(rule)[0]]);
    expect(rules).toContainEqual([8, 2, "list"]);
    expect(rules).toContainEqual([3, 2, "date"]);
    expect(rules).toContainEqual([5, 2, "wholeNumber"]);
    await undoButton(page).click();
    await expect.poll(() => sheetsOf(host.book)).toEqual(before);
  });

  test("messages stand beside their cells as comments when that is wanted, and go again", async () => {
    const host = faultyHost();
    const before = snapshot(host.book);
    const page = await open(host, { search: "?tab=checks" });
    await page.getByRole("checkbox", { name: "Chú thích khi ghi" }).check();
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/7 ô có chú thích/)
      .first()
      .waitFor();
    expect(host.book.comments.map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`)).toContain("I5");
    await undoButton(page).click();
    await expect.poll(() => snapshot(host.book)).toEqual(before);
  });

  test("the oldest Excel that the pane runs in does the day's work too", async () => {
    const host = faultyHost("1.7");
    const before = sheetsOf(host.book);
    const page = await open(host, { search: "?tab=checks" });
    await expect.poll(() => findings(page).count()).toBe(7);
    await press(page, "Sửa 2 chỗ chắc chắn");
    await page.getByText("Đã sửa 2 ô").first().waitFor();
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi 3 trang/)
      .first()
      .waitFor();
    expect(markedCells(host).length).toBe(5);
    for (let step = 0; step < 2; step++) {
      await undoButton(page).click();
      await page
        .getByText(/Đã hoàn tác/)
        .first()
        .waitFor();
      await page.waitForSelector(readable);
    }
    expect(sheetsOf(host.book)).toEqual(before);
  });

  test("the sheet of targets follows the book", async () => {
    const host = faultyHost();
    const page = await open(host, { search: "?tab=targets" });
    await page
      .getByRole("button", { name: /Long Khánh/ })
      .first()
      .click();
    await page.waitForSelector(readable);
    await press(page, "Cập nhật trang Chỉ tiêu");
    const texts = () =>
      findSheet(host.book, resultSheetNames.targets)?.rows.map((cells) => cells?.map((cell) => cell?.value ?? "").join("|"));
    await expect.poll(() => texts()?.length ?? 0).toBeGreaterThan(20);
    const before = texts();
    for (const row of [3, 4, 6]) host.person.types("HTX 2024", `I${row}`, "Đã giải thể");
    await page.getByText("Sổ đã đổi sau lần ghi trước").waitFor();
    await page.waitForSelector(readable);
    await press(page, "Cập nhật trang Chỉ tiêu");
    await expect.poll(texts).not.toEqual(before);
    for (let step = 0; step < 2; step++) {
      await undoButton(page).click();
      await page
        .getByText(/Đã hoàn tác/)
        .first()
        .waitFor();
      await page.waitForSelector(readable);
    }
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["HTX 2024"]);
  });

  test("a comparison with another list is written into the book and taken back", async () => {
    const host = faultyHost();
    const before = sheetsOf(host.book);
    const page = await open(host, { search: "?tab=comparison" });
    await page
      .getByLabel("Chọn danh sách thứ hai")
      .setInputFiles({ name: "danh-sach-tinh.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(messyBook()) });
    await page.getByRole("button", { name: "Lưu danh sách gộp" }).click();
    await page
      .getByText(/Đã ghi \d trang/)
      .first()
      .waitFor();
    expect(host.book.sheets.filter(({ visibility }) => visibility === "Visible").length).toBeGreaterThan(1);
    await undoButton(page).click();
    await expect.poll(() => sheetsOf(host.book)).toEqual(before);
  });

  test("records for the extension are saved as a file", async () => {
    const page = await open(faultyHost(), { search: "?tab=forms" });
    await page.getByRole("checkbox", { name: "Chọn cả 5 đơn vị" }).check();
    await page.getByRole("checkbox", { name: /Núi Đá/ }).uncheck();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lưu tệp hồ sơ (4)" }).click()]);
    expect(download.suggestedFilename()).toBe("so-yearly-cooperative.so-htx.json");
    const read = readRecordsFile(readFileSync(await download.path(), "utf8"));
    expect("records" in read && read.records.map(({ label }) => label)).toEqual([
      "HTX Nông nghiệp Sông Xanh",
      "HTX Dịch vụ Đồi Chè",
      "HTX Vận tải Biển Bạc",
      "HTX Chăn nuôi Đồng Cỏ",
    ]);
  });

  test("a new office gets a new book", async () => {
    const host = createHost(newBook("Book1.xlsx"), { level: "1.17" });
    const page = await open(host);
    await page.getByText("Chưa thấy bảng danh sách nào trong sổ").waitFor();
    await press(page, "Tạo sổ mới");
    await page
      .getByText(/Sổ mới đã mở/)
      .first()
      .waitFor();
    expect(host.book.opened.length).toBe(1);
    const made = openBook(Uint8Array.from(Buffer.from(host.book.opened[0] ?? "", "base64")), "moi.xlsx");
    expect(made.sheets.map(({ name }) => name)).toEqual([
      "Hướng dẫn",
      "HTX",
      "Tổ hợp tác",
      "Thành viên",
      "Xếp loại",
      "Hoạt động",
      "Báo cáo đã gửi",
    ]);
  });
});

describe("what gets in the way is told plainly, and nothing is half-written", () => {
  test("a protected sheet", async () => {
    const host = faultyHost();
    host.book.active.isProtected = true;
    const before = sheetsOf(host.book);
    const page = await open(host, { search: "?tab=checks" });
    await press(page, "Sửa 2 chỗ chắc chắn");
    expect(await page.getByRole("alert").textContent()).toContain("Trang “HTX 2024” đang được bảo vệ nên chưa ghi gì");
    await press(page, "Ghi kết quả vào sổ");
    expect(await page.getByRole("alert").textContent()).toContain("bảo vệ");
    expect(sheetsOf(host.book)).toEqual(before);
    expect(await undoButton(page).isDisabled()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "Tô màu ô" }).isChecked()).toBe(false);
    // With the protection off it goes on.
    host.book.active.isProtected = false;
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi 3 trang/)
      .first()
      .waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("a book whose structure is protected", async () => {
    const host = faultyHost();
    host.book.isProtected = true;
    const before = sheetsOf(host.book);
    const page = await open(host, { search: "?tab=checks" });
    await expect.poll(() => findings(page).count()).toBe(7);
    await press(page, "Ghi kết quả vào sổ");
    expect(await page.getByRole("alert").textContent()).toContain("Cấu trúc sổ đang được bảo vệ");
    expect(sheetsOf(host.book)).toEqual(before);
  });

  test("a cell that is being edited: the pane waits, then does it", async () => {
    const host = createHost(bookOf(faultyRows), { level: "1.17", canDelay: false });
    const page = await open(host, { search: "?tab=checks" });
    host.person.startsEditing();
    await page.getByRole("button", { name: "Ghi kết quả vào sổ" }).click();
    await page.getByRole("button", { name: "Dừng" }).waitFor();
    expect(host.book.sheets.length).toBe(1);
    host.person.stopsEditing();
    await page
      .getByText(/Đã ghi 3 trang/)
      .first()
      .waitFor();
    expect(markedCells(host).length).toBeGreaterThan(3);
  });

  test("another book in front", async () => {
    const host = faultyHost();
    const page = await open(host, { search: "?tab=checks" });
    host.person.looksAtAnotherBook(true);
    await findings(page).first().click();
    expect(await page.getByRole("alert").textContent()).toContain("một sổ khác đang ở phía trước");
    host.person.looksAtAnotherBook(false);
    await findings(page).nth(1).click();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });

  test("a sheet that was deleted while the pane was at work", async () => {
    const host = messyHost();
    const page = await open(host, { search: "?tab=checks" });
    await findings(page).first().waitFor();
    host.person.deletesSheet("HTX 2024");
    await findings(page).first().click();
    expect(await page.getByRole("alert").textContent()).toContain("Trang “HTX 2024” không còn trong sổ");
    await press(page, "Ghi kết quả vào sổ");
    expect(await page.getByRole("alert").textContent()).toContain("không còn trong sổ");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["SELECT"]);
    await press(page, "Đọc lại sổ");
    await page.getByText("Không thấy lỗi nào").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("merged cells, filtered and hidden rows", async () => {
    const host = faultyHost();
    const sheet = host.book.active;
    sheet.merged = [
      { top: 0, left: 0, bottom: 0, right: 8 },
      { top: 2, left: 4, bottom: 3, right: 4 },
    ];
    const merged = cellAt(sheet, 3, 4);
    if (merged !== undefined) merged.value = "";
    sheet.filter = { top: 1, left: 0, bottom: 6, right: 8 };
    for (const row of [2, 4]) sheet.hiddenRows.add(row);
    const before = sheetsOf(host.book);
    const page = await open(host);
    await page.getByText(/2 hàng đang ẩn trong sổ/).waitFor();
    await show(page, "Kiểm tra");
    await expect.poll(() => findings(page).count()).toBe(7);
    await press(page, "Sửa 2 chỗ chắc chắn");
    await page.getByText("Đã sửa 2 ô").first().waitFor();
    expect([valueAt(host.book, "HTX 2024", "C3"), valueAt(host.book, "HTX 2024", "D4")]).toEqual(["0100109106", 43_555]);
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi 3 trang/)
      .first()
      .waitFor();
    for (let step = 0; step < 2; step++) {
      await undoButton(page).click();
      await page
        .getByText(/Đã hoàn tác/)
        .first()
        .waitFor();
      await page.waitForSelector(readable);
    }
    expect(sheetsOf(host.book)).toEqual(before);
  });

  test("200,000 used rows: read in blocks, with a bar and a way to stop", async () => {
    const book = newBook("dai.xlsx", "Dài");
    const host = createHost(book, { level: "1.17" });
    const rows = book.active.rows;
    const cell = (value: string | number) => ({ value, formula: null, numberFormat: "General", fill: null, look: {} });
    rows.push(["TT", "Tên HTX", "Tổng số thành viên"].map(cell));
    for (let row = 1; row <= 200_000; row++) rows.push([cell(row), cell(`HTX Dịch vụ số ${row}`), cell(7 + (row % 90))]);
    const page = await open(host, { search: "?tab=checks" });
    expect(host.traffic.every(({ sent, received, error }) => sent < 4_000_000 && received < 5 * 1024 * 1024 && error === null)).toBe(true);
    expect(await page.getByRole("tab", { name: "Kiểm tra" }).count()).toBe(1);
    await page.getByRole("button", { name: "Đọc lại sổ" }).click();
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.waitForSelector(readable);
    expect(book.sheets.length).toBe(1);
    expect(await page.locator(".unseen[role=status]").textContent()).toContain("Đã dừng");
  });
});

describe("reading", () => {
  test("that was stopped at the start can be done later", async () => {
    const book = newBook("dai.xlsx", "Dài");
    const { rows } = book.active;
    const cell = (value: string | number) => ({ value, formula: null, numberFormat: "General", fill: null, look: {} });
    rows.push(["TT", "Tên HTX", "Tổng số thành viên"].map(cell));
    for (let row = 1; row <= 60_000; row++) rows.push([cell(row), cell(`HTX Dịch vụ số ${row}`), cell(7 + (row % 90))]);
    const host = createHost(book, { level: "1.17" });
    const page = await open(host, { whenReady: false });
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.getByText("Sổ chưa được đọc").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Đọc lại sổ" }).click();
    await page.getByRole("heading", { name: "Dài" }).waitFor({ timeout: 60_000 });
  });

  test("takes in a sheet that somebody adds", async () => {
    const host = faultyHost();
    const page = await open(host, { search: "?tab=checks" });
    await expect.poll(() => findings(page).count()).toBe(7);
    fillSheet(addSheet(host.book, "Thêm"), faultyRows);
    host.person.types("Thêm", "F3", 2);
    await expect.poll(() => page.locator(".tree-group").filter({ hasText: "Thêm" }).count()).toBeGreaterThan(0);
  });
});

describe("support", () => {
  const members = [
    ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"],
    ["TT", "Tên HTX", "Mã số HTX", "Xã", "Ngày cấp GCN", "Tổng số thành viên"],
    [1, "HTX Nông nghiệp Số 1", "3600000001", "Xã Hàng Gòn", "10/05/2015", 12],
    [2, "HTX Nông nghiệp Số 2", "3600000002", "Xã Hàng Gòn", "10/05/2015", 22],
  ];
  const loan = ["Vay vốn", "HTX Nông nghiệp Số 1", "", "", "", "", "", 20_000_000, "Quỹ", "1/QĐ", "01/03/2024"];

  test("the register of the open book counts at once, words are written into it and read back, and all of it is undone", async () => {
    const book = bookOf(members, "Năm 2024");
    fillSheet(addSheet(book, resultSheetNames.supportRegister), [Object.values(registerHeadings), loan]);
    const host = createHost(book, { level: "1.17" });
    const page = await open(host, { search: "?tab=support", width: 450 });
    await press(page, "Sổ hỗ trợ");
    await page.getByText(/^1 dòng dùng được, 20\.000\.000 đồng/).waitFor();
    const next = ["Vay vốn", "HTX Nông nghiệp Số 2", "", "", "", "", "", 30_000_000, "Quỹ", "'2/QĐ", "'05/03/2024"];
    next.forEach((value, column) => {
      if (value !== "") host.person.types(resultSheetNames.supportRegister, `${String.fromCharCode(65 + column)}3`, value);
    });
    await page.getByText(/^2 dòng dùng được, 50\.000\.000 đồng/).waitFor();
    await press(page, "Xét, chọn");
    const line = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /: HTX Nông nghiệp Số 1$/ }) });
    const yes = () => line.getByRole("group", { name: /^Không đang bị xử phạt/ }).getByRole("button", { name: "Có" });
    const no = () => line.getByRole("group", { name: /^Không đang bị xử phạt/ }).getByRole("button", { name: "Không" });
    await line.getByRole("button", { name: /Điều kiện và lựa chọn/ }).click();
    await yes().click();
    await expect.poll(() => yes().getAttribute("aria-pressed")).toBe("true");
    const valuesOf = () =>
      host.book.sheets.map(({ name, rows }) => {
        const cells = rows.flatMap((row, at) => (row ?? []).map((cell, column) => `${at} ${column} ${cell?.value ?? ""}`));
        return [name, cells.filter((cell) => !cell.endsWith(" "))];
      });
    const before = valuesOf();
    await press(page, "Ghi các trang hỗ trợ vào sổ");
    await page
      .getByText(/^Đã ghi \d trang/)
      .first()
      .waitFor();
    const sheet = findSheet(host.book, resultSheetNames.supportAssessment)!;
    const rows = sheet.rows.map((row) => row?.map((cell) => cell?.value));
    const column = rows[3]!.indexOf("Không đang bị xử phạt, án");
    expect(rows[4]![column]).toBe("Có");
    // What is written in the book later wins over what the pane has said.
    host.person.types(resultSheetNames.supportAssessment, `${String.fromCharCode(65 + column)}5`, "Không");
    await expect.poll(() => no().getAttribute("aria-pressed")).toBe("true");
    const again = await reopen(page, host, { search: "?tab=support", width: 450 });
    const sameLine = again.getByRole("listitem").filter({ has: again.getByRole("button", { name: /: HTX Nông nghiệp Số 1$/ }) });
    await sameLine.getByRole("button", { name: /Điều kiện và lựa chọn/ }).click();
    const stated = sameLine.getByRole("group", { name: /^Không đang bị xử phạt/ }).getByRole("button", { name: "Không" });
    await expect.poll(() => stated.getAttribute("aria-pressed")).toBe("true");
    await undoButton(again).click();
    await expect.poll(() => findSheet(host.book, resultSheetNames.supportAssessment) === undefined).toBe(true);
    await expect.poll(valuesOf).toEqual(before);
  });
});

describe("for everybody", () => {
  test.each([
    ["light", "all"],
    ["dark", "colours"],
  ] as const)("no view has faults for screen readers or scrolls sideways (%s)", async (colorScheme, judged) => {
    const page = await open(messyHost(), { width: 320, height: 700 });
    await page.emulateMedia({ colorScheme });
    const tabs = await page.getByRole("tab").allTextContents();
    expect(tabs).toEqual(expect.arrayContaining(["Cột", "Kiểm tra", "Chấm điểm", "Chỉ tiêu", "Lịch", "Báo cáo", "Điền biểu mẫu"]));
    for (const tab of tabs) {
      await show(page, tab);
      expect(await accessibilityFaults(page, judged), tab).toEqual([]);
      expect(await overflow(page), tab).toBe(0);
    }
    await show(page, "Kiểm tra");
    await findings(page).first().click();
    await press(page, "Bỏ qua");
    expect(await accessibilityFaults(page, judged)).toEqual([]);
    await page.keyboard.press("Escape");
    await press(page, "Ghi kết quả vào sổ");
    await page
      .getByText(/Đã ghi/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page, judged)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test("without a mouse: from the tab to a fixed cell and back", async () => {
    const host = faultyHost();
    const page = await open(host, { search: "?tab=checks" });
    await findings(page).first().waitFor();
    await page.getByRole("tab", { name: "Kiểm tra", exact: true }).focus();
    await tabTo(page, (focused) => focused === "tree");
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      if ((await page.getByRole("button", { name: /^Sửa ô này thành/ }).count()) > 0) break;
    }
    await tabTo(page, (focused) => focused.startsWith("Sửa ô này thành"));
    await page.keyboard.press("Enter");
    await page.getByText("Đã sửa 1 ô").first().waitFor();
    await page.waitForSelector(readable);
    await tabTo(page, (focused) => focused === "Hoàn tác");
    await page.keyboard.press("Enter");
    await page
      .getByText(/Đã hoàn tác/)
      .first()
      .waitFor();
    expect(await undoButton(page).isDisabled()).toBe(true);
  });
});

/** Cells in one of the colours of marks, by column and row. */
function markedCells({ book }: Host): string[] {
  const found: string[] = [];
  findSheet(book, "HTX 2024")?.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (["#FBD1CD", "#FEEBB9"].includes(cell?.fill?.color ?? "")) found.push(`${String.fromCharCode(65 + column)}${row + 1}`);
    });
  });
  return found.sort();
}

function bytes({ traffic }: Host): number {
  return traffic.reduce((sum, { sent, received }) => sum + sent + received, 0);
}

/** Presses Tab until what has the focus is as wanted, by its name or else its role. */
async function tabTo(page: Page, isWanted: (focused: string) => boolean): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute("aria-label") && element.tagName === "BUTTON"
        ? (element.getAttribute("aria-label") ?? "")
        : (element?.getAttribute("role") ?? element?.textContent?.trim() ?? "");
    });
    if (isWanted(focused)) return;
  }
  throw new Error("Tab never got there");
}
