import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { accessibilityFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { giveBook, overflow, readable, saved, show as showTab } from "./pane-page.ts";
import { ratedBook, sheetNames } from "./test-books.ts";
import { testPlan } from "./test-plans.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const planFile = { name: "ke-hoach.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(testPlan())) };
const seedPath = join(import.meta.dirname, "../../fixtures/plans/seeds/long-khanh-2024.txt");

const pane = builtPane();
let page: Page;

beforeEach(async () => {
  page = await pane.open(1280, 900);
});

async function openBook(fair = 11, name = "so.xlsx"): Promise<void> {
  await giveBook(page, ratedBook(fair), name);
}

const show = (tab: string): Promise<void> => showTab(page, tab);

/** Opens the book and the invented plan, as of the end of its year. */
async function openPlan(fair = 11): Promise<void> {
  await openBook(fair);
  await show("Chỉ tiêu");
  await page.getByLabel("Mở tệp kế hoạch").setInputFiles(planFile);
  await page.getByRole("heading", { name: "Kế hoạch thử" }).waitFor();
  await page.waitForSelector(readable);
}

function card(id: string): ReturnType<Page["locator"]> {
  return page.locator("article.target", { hasText: `${id} ·` });
}

function part(name: string): Promise<void> {
  return page.getByRole("navigation", { name: "Phần của kế hoạch" }).getByRole("button", { name }).click();
}

const download = (button: string) => saved(page, button);

describe("targets", () => {
  test("a shipped plan is chosen and remembered", async () => {
    await openBook();
    await show("Chỉ tiêu");
    expect(await page.locator(".plan-choices button").count()).toBe(4);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /Long Khánh/ }).click();
    await card("LK-11").waitFor();
    await page.waitForSelector(readable);
    expect(await card("LK-11").textContent()).toContain("11/13 = 84,62%");
    expect(await accessibilityFaults(page)).toEqual([]);
    const below = await page.evaluate(() => {
      const ends = [...document.querySelectorAll(".target-cards > *")].map((one) => one.getBoundingClientRect().bottom);
      return (document.querySelector(".compounds")?.getBoundingClientRect().top ?? 0) - Math.max(...ends);
    });
    expect(below).toBeGreaterThanOrEqual(0);
    await page.reload();
    await page.waitForSelector(readable);
    await openBook();
    await show("Chỉ tiêu");
    await card("LK-11").waitFor();
  });

  test("value beside goal, what is needed, what is missing, and why", async () => {
    await openPlan();
    const ranked = await card("A-1").textContent();
    for (const words of ["Chưa đạt", "84,62%", "từ 85%", "Cần 12 trên 13", "còn thiếu 1", "13/13 đơn vị có số liệu"])
      expect(ranked).toContain(words);
    expect(await card("A-3").textContent()).toMatch(/Chưa đo được.*Sổ còn thiếu.*cột “.+” \(trang “.+”\)/);
    expect(await page.locator(".target-summary").textContent()).toContain("Chưa đạt");
  });

  test("are filtered by status, kind, section, body and words", async () => {
    await openPlan();
    const ids = async (): Promise<string[]> =>
      (await page.locator(".target-place").allTextContents()).map((text) => text.split(" · ")[0]!).sort();
    await expect.poll(async () => (await ids()).length).toBe(7);
    await page.getByRole("button", { name: /Chưa đạt/ }).click();
    await expect.poll(ids).toEqual(["A-1", "A-2"]);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByLabel("Loại", { exact: true }).selectOption("T");
    await expect.poll(ids).toEqual(["B-1", "B-2"]);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByLabel("Mục", { exact: true }).selectOption("I");
    await page.getByLabel("Cơ quan thực hiện", { exact: true }).selectOption("Phòng Kinh tế");
    await expect.poll(ids).toEqual(["A-1"]);
    await page.getByLabel("Lọc theo chữ").fill("khong co dau ca");
    await page.getByRole("heading", { name: "Không có mục nào hợp với bộ lọc" }).waitFor();
    await page.getByRole("button", { name: "Bỏ lọc" }).first().click();
    await page.getByLabel("Lọc theo chữ").fill("hoi nghi");
    await expect.poll(ids).toEqual(["B-1"]);
  });

  test("evidence leads to the rows in the book and back", async () => {
    await openPlan();
    const button = page.getByRole("button", { name: "A-1: 2 dòng không được tính" });
    await button.click();
    await page.getByRole("button", { name: "HTX Lúa Vàng 12" }).waitFor();
    await expect.poll(() => page.locator(".preview-cell b").textContent()).toBe("A14");
    await page.getByRole("button", { name: "Dòng sau" }).click();
    await expect.poll(() => page.locator(".preview-cell b").textContent()).toBe("A15");
    expect(await page.getByRole("button", { name: "Dòng sau" }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Đóng phần xem trong sổ" }).click();
    await expect.poll(() => page.getByRole("grid").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-evidence"))).toBe("A-1 against");
  });

  test("another reading counts once it is chosen, also next time", async () => {
    await openPlan();
    const other = card("A-1").getByRole("radio", { name: "Không quá 85%" });
    await other.check();
    await expect.poll(() => card("A-1").locator(".target-head").textContent()).toMatch(/^Đạt/);
    await page.reload();
    await page.waitForSelector(readable);
    await openBook();
    await show("Chỉ tiêu");
    await expect.poll(() => other.isChecked()).toBe(true);
    await card("A-1").getByRole("radio", { name: "Khá trở lên trên số được xếp loại" }).check();
    await expect.poll(() => card("A-1").locator(".target-head").textContent()).toMatch(/^Chưa đạt/);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("so-htx.words.")))).toEqual([]);
  });

  test("a number that the book lacks is given by hand", async () => {
    await openPlan();
    await card("A-3").getByText("Chi tiết và ghi nhận").click();
    const field = card("A-3").getByLabel(/Số thực hiện do cán bộ nhập/);
    await field.fill("một trăm");
    await field.press("Enter");
    expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain("Hãy ghi một số");
    await field.fill("120.000.000");
    await field.press("Enter");
    await expect.poll(() => card("A-3").locator(".target-head").textContent()).toMatch(/^Đạt/);
    expect(await card("A-3").textContent()).toContain("120.000.000 đồng");
  });

  test("stand in a table where there is room", async () => {
    await openPlan();
    await page.getByRole("button", { name: "Bảng", exact: true }).click();
    const row = page.getByRole("row", { name: /85% HTX xếp loại khá trở lên/ });
    expect(await row.textContent()).toContain("84,62%");
    await row.getByRole("button").click();
    await page.getByText("Cần 12 trên 13").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 700, height: 800 });
    await card("A-1").waitFor();
  });

  test("the day they are measured on can be changed", async () => {
    await openPlan();
    await page.getByText(/^Tính đến .* – thay đổi$/).click();
    await page.getByLabel("Tính đến ngày").fill("30/06/2024");
    await page.getByLabel("Tính đến ngày").press("Enter");
    await expect.poll(() => card("A-2").locator(".target-head").textContent()).toMatch(/^Chưa đến hạn/);
    await page.waitForSelector(readable);
  });
});

describe("the checklist", () => {
  test("ticks count, are kept for the book without its content, and come back from a saved copy", async () => {
    await openPlan();
    await part("Danh mục việc");
    const task = page.getByRole("listitem").filter({ hasText: "Tổ chức hội nghị tổng kết" });
    await task.getByRole("button", { name: "Đã làm" }).click();
    await task.getByLabel("Ngày thực hiện").fill("20/11/2024");
    await task.getByLabel("Ngày thực hiện").press("Enter");
    await task.getByLabel("Ghi chú").fill("thông báo số 7");
    await task.getByLabel("Ghi chú").press("Enter");
    await expect.poll(() => task.textContent()).toMatch(/Đạt.*20\/11\/2024.*thông báo số 7/);
    await page.getByText("2 đơn vị, đã ghi 0").click();
    await page.getByRole("group", { name: "Ghi nhận: B-2, Xuân An" }).getByRole("button", { name: "Đã làm" }).click();
    await page.getByText("2 đơn vị, đã ghi 1").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByRole("heading", { name: /Định hướng/ }).count()).toBe(1);

    const kept = await page.evaluate(() => ({ ...localStorage }));
    expect(JSON.parse(kept["so-htx.words.ke-hoach-thu.so.xlsx"]!).ticks).toMatchObject({ "B-1": { done: true, on: "2024-11-20" } });
    expect(JSON.stringify(kept)).not.toContain("Lúa Vàng");

    const copy = await download("Lưu bản sao");
    expect(sheetNames(copy.content)).toEqual(expect.arrayContaining(["Sổ HTX – Chỉ tiêu", "Sổ HTX – Từng đơn vị", "Sổ HTX – Lịch"]));

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector(readable);
    await giveBook(page, copy.content, "ban-sao.xlsx");
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles(planFile);
    await part("Danh mục việc");
    await expect.poll(() => task.textContent()).toMatch(/Đạt.*20\/11\/2024.*thông báo số 7/);
  });

  test("a saved copy names the plan that it was measured by", async () => {
    await openBook();
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: /Kon Tum/ }).click();
    await page.getByRole("heading", { name: /mô hình hợp tác xã kiểu mới/ }).waitFor();
    const copy = await download("Lưu bản sao");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector(readable);
    await giveBook(page, copy.content, "ban-sao.xlsx");
    await show("Chỉ tiêu");
    await page.getByRole("heading", { name: /mô hình hợp tác xã kiểu mới/ }).waitFor();
  });

  test("another book has ticks of its own", async () => {
    await openPlan();
    await part("Danh mục việc");
    const task = page.getByRole("listitem").filter({ hasText: "Tổ chức hội nghị tổng kết" });
    await task.getByRole("button", { name: "Đã làm" }).click();
    await expect.poll(() => task.locator(".status").textContent()).toBe("Đạt");
    await openBook(12, "so-khac.xlsx");
    await expect.poll(() => task.getByRole("button", { name: "Đã làm" }).getAttribute("aria-pressed")).toBe("false");
    await openBook(11);
    await expect.poll(() => task.getByRole("button", { name: "Đã làm" }).getAttribute("aria-pressed")).toBe("true");
    await task.getByRole("button", { name: "Đã làm" }).click();
    await expect.poll(() => task.locator(".status").textContent()).toBe("Chưa đo được");
  });
});

describe("units and pilot", () => {
  test("each ward with what it was given", async () => {
    await openBook();
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: /Long Khánh/ }).click();
    await part("Từng đơn vị");
    const table = page.getByRole("table", { name: "Việc giao cho từng đơn vị" });
    expect(await table.getByRole("rowheader").count()).toBe(15);
    await table.getByRole("button", { name: /Xuân An, LK-34/ }).click();
    await expect.poll(() => page.locator(".matrix-chosen").textContent()).toMatch(/Xuân An.*LK-34/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Đơn vị", { exact: true }).selectOption("Xuân An");
    await page.getByRole("heading", { name: /Xuân An/ }).waitFor();
  });

  test("candidates with conditions and papers", async () => {
    await openBook();
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: /Kon Tum/ }).click();
    await part("Thí điểm");
    await page.getByRole("heading", { name: "Chưa có đơn vị nào được ghi mô hình" }).waitFor();
    await page.getByLabel("Xét mọi HTX, LHHTX trong sổ").check();
    const candidate = page.locator(".candidate-list > li").filter({ hasText: "HTX Lúa Vàng 3" });
    await candidate.locator("summary").click();
    await candidate.locator(".candidate-paper").first().getByRole("button", { name: "Thiếu" }).click();
    await candidate.getByText("thiếu 1 giấy tờ").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("the calendar", () => {
  test("shows the year, records what was sent, and is saved", async () => {
    await openPlan();
    await show("Lịch");
    await page.getByRole("heading", { name: "Hạn báo cáo năm 2024" }).waitFor();
    await page.getByLabel("Cả các hạn theo pháp luật").uncheck();
    await page.waitForSelector(readable);
    const report = page.locator(".agenda-item").filter({ hasText: "Báo cáo năm" });
    await expect.poll(() => report.count()).toBe(1);
    expect(await report.textContent()).toMatch(/09\/12\/2024.*thứ Hai.*trước ngày 10\/12\/2024/);
    expect(await page.locator(".agenda-item").filter({ hasText: "10/03/2024" }).textContent()).toMatch(/Chủ nhật.*ngày nghỉ/);
    const sent = page.getByLabel("Ngày đã gửi: Báo cáo năm, UBND xã Hàng Gòn");
    await sent.fill("10/12/2024");
    await sent.press("Enter");
    await report.getByText("sát hạn").waitFor();
    await page.getByRole("button", { name: "Tháng 12: 2 hạn" }).click();
    expect(await page.getByRole("table", { name: "Tháng 12 năm 2024" }).textContent()).toContain("Báo cáo quý");
    expect(await accessibilityFaults(page)).toEqual([]);
    const { name, content } = await download("Tải lịch (.ics)");
    expect(name).toBe("lich-ke-hoach-thu-2024.ics");
    expect(content.toString("utf8")).toContain("BEGIN:VEVENT");
    await page.getByRole("button", { name: "Năm sau" }).click();
    await page.getByRole("heading", { name: "Không có hạn nào trong năm 2025" }).waitFor();
  });

  test("needs no book", async () => {
    await show("Lịch");
    await page.getByRole("button", { name: /Long Khánh/ }).click();
    await page.getByRole("heading", { name: "Hạn báo cáo năm 2024" }).waitFor();
    expect(await page.getByLabel("Chọn sổ").count()).toBe(1);
    await show("Chỉ tiêu");
    await page.getByText("Chưa mở sổ nên chưa có số liệu để so").waitFor();
    await openBook();
    await expect.poll(() => card("LK-11").textContent()).toContain("84,62%");
  });
});

describe("the plan editor", () => {
  async function openText(): Promise<void> {
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles(seedPath);
    await page.getByRole("region", { name: "Chỉ tiêu đọc được" }).waitFor();
    await page.waitForSelector(readable);
  }

  /** The id of the first target whose quote holds some words. */
  async function idAt(words: string): Promise<string> {
    const ids = await page.locator(".document .quote").filter({ hasText: words }).first().getAttribute("data-targets");
    return ids!.split(" ")[0]!;
  }

  test("opens from the calendar too", async () => {
    await show("Lịch");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles(seedPath);
    await page.getByRole("region", { name: "Chỉ tiêu đọc được" }).waitFor();
    expect(await page.getByRole("tab", { name: "Chỉ tiêu", exact: true }).getAttribute("aria-selected")).toBe("true");
  });

  test("text beside targets: a quote leads to its target and back", async () => {
    await openText();
    const founded = page.locator(".document .quote").filter({ hasText: "01 - 02 HTX" }).first();
    await founded.click();
    await expect.poll(() => page.locator(".editor-line.current").getAttribute("data-line")).toBe(await idAt("01 - 02 HTX"));
    await page.locator(`[data-line="${await idAt("HTX khá đạt tỷ lệ 85%")}"] .editor-words`).click();
    await expect.poll(() => page.locator(".quote.current").first().textContent()).toContain("85%");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(/câu có số nhưng không lấy làm chỉ tiêu/).click();
    expect(await page.locator(".editor-untaken li").first().textContent()).toContain("lý do");
  });

  test("a target is confirmed, corrected, removed, brought back and added; the plan is used and saved", async () => {
    await openText();
    const id = await idAt("HTX khá đạt tỷ lệ 85%");
    const line = page.locator(`[data-line="${id}"]`);
    const count = await page.locator(".editor-lines > li[data-line]").count();

    await page.getByRole("button", { name: `Đúng, ${id}` }).click();
    await page.getByText(`đã xem 1/${count} dòng`).waitFor();

    await page.getByRole("button", { name: `Sửa, ${id}` }).click();
    const form = page.getByRole("form", { name: `Sửa ${id}` });
    await form.getByLabel("Giá trị", { exact: true }).fill("80");
    // What is being typed stays whatever else is chosen.
    await form.getByLabel("Cách đo").selectOption("share");
    await form.getByRole("group", { name: "Xếp loại được tính" }).getByLabel("Khá", { exact: true }).check();
    await form.getByRole("group", { name: "Xếp loại được tính" }).getByLabel("Tốt", { exact: true }).check();
    await form.getByLabel("Mẫu số").selectOption("rated");
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "Ghi lại" }).click();
    await expect.poll(() => line.textContent()).toContain("80%");

    const gone = page.locator(".editor-line").first();
    const goneId = (await gone.getAttribute("data-line"))!;
    await page.getByRole("button", { name: `Bỏ, ${goneId}` }).click();
    await expect.poll(() => page.locator(".editor-lines > li[data-line]").count()).toBe(count - 1);

    await page.locator(".document p").filter({ hasText: "Phân công thực hiện" }).first().selectText();
    await page.getByRole("button", { name: "Thêm chỉ tiêu từ đoạn chọn" }).click();
    await page.locator(".target-form").waitFor();
    await page.getByRole("button", { name: "Thôi" }).click();
    await expect.poll(() => page.locator(".editor-lines > li[data-line]").count()).toBe(count);

    const saved = await download("Lưu tệp kế hoạch");
    const plan = JSON.parse(saved.content.toString("utf8")) as { targets: { id: string; value: number | null; quote: string }[] };
    expect(plan.targets.find((target) => target.id === id)).toMatchObject({ value: 80 });
    expect(plan.targets.some(({ quote }) => quote.startsWith("Phân công thực hiện"))).toBe(true);

    await page.getByRole("button", { name: "Dùng kế hoạch này" }).click();
    await card(id).waitFor();
    await openBook();
    await expect.poll(() => card(id).textContent()).toContain("84,62%");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector(readable);
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles({ name: saved.name, mimeType: "", buffer: saved.content });
    await card(id).waitFor();
  });

  test("from pasted words to a plan file and back: read, corrected, saved, opened again, measured", async () => {
    await show("Chỉ tiêu");
    await page
      .getByLabel("Hoặc dán nội dung kế hoạch vào đây")
      .fill(
        "UBND XÃ HÀNG GÒN\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nPhát triển kinh tế tập thể năm 2024\n\nI. MỤC TIÊU\n- Đến nay có 13 HTX.\n- Tỷ lệ HTX xếp loại khá trở lên đạt 90%.\n- Có 05 HTX do phụ nữ tham gia quản lý.\n",
      );
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.locator(".document .quote").filter({ hasText: "90%" }).waitFor();
    const lines = page.locator(".editor-lines > li[data-line]");
    expect(await lines.count()).toBe(2);
    const id = await idAt("90%");
    await page.getByRole("button", { name: `Sửa, ${id}` }).click();
    const form = page.getByRole("form", { name: `Sửa ${id}` });
    await form.getByLabel("Giá trị", { exact: true }).fill("80");
    await form.getByRole("button", { name: "Ghi lại" }).click();
    const saved = await download("Lưu tệp kế hoạch");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector(readable);
    await openBook();
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles({ name: saved.name, mimeType: "", buffer: saved.content });
    await card(id).waitFor();
    await expect.poll(() => card(id).textContent()).toMatch(/^Đạt.*ít nhất 80%.*Thực hiện: 83,33%Mục tiêu từ 80%/);
    // What no field shows is never counted.
    await expect.poll(() => page.locator("article.target").filter({ hasText: "phụ nữ" }).textContent()).toContain("Chưa đo được");
  });

  test("a plan whose annex is missing says so", async () => {
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: /Hà Nội/ }).click();
    await page
      .getByText(/Thiếu Phụ lục 1/)
      .first()
      .waitFor();
  });

  test("what was removed is brought back", async () => {
    await openText();
    const lines = page.locator(".editor-lines > li[data-line]");
    const before = await lines.evaluateAll((items) => items.map((item) => item.getAttribute("data-line")));
    await page.getByRole("button", { name: `Bỏ, ${before[2]}` }).click();
    await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await expect.poll(() => lines.evaluateAll((items) => items.map((item) => item.getAttribute("data-line")))).toEqual(before);
  });

  test("work that was left half done goes on", async () => {
    await openText();
    const [id] = await page.locator(".editor-line").evaluateAll((items) => items.map((item) => item.getAttribute("data-line")));
    await page.getByRole("button", { name: `Đúng, ${id}` }).click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("so-htx.draft")?.includes('"seen":["'))).toBe(true);
    await page.reload();
    await page.waitForSelector(readable);
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: "Tiếp tục bản đang xem dở" }).click();
    await page.getByText(/^đã xem 1\//).waitFor();
  });

  test("a due date is set", async () => {
    await openBook();
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles(planFile);
    await page.getByRole("button", { name: "Sửa kế hoạch" }).click();
    await page.getByText("Hạn báo cáo (3)").click();
    await page.getByRole("button", { name: "Sửa, D-3" }).click();
    await page.getByRole("group", { name: "Hoặc lặp lại vào các tháng" }).getByLabel("5", { exact: true }).check();
    await page.getByLabel(/^Ngày trong tháng/).fill("99");
    await page.getByLabel(/^Ngày trong tháng/).press("Tab");
    const day = page.getByLabel(/^Ngày trong tháng/);
    expect(await day.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain("từ 0 đến 31");
    await page.getByLabel(/^Ngày trong tháng/).fill("0");
    await page.getByLabel(/^Ngày trong tháng/).press("Tab");
    await page.getByRole("button", { name: "Dùng kế hoạch này" }).click();
    await show("Lịch");
    await page.locator(".agenda-item").filter({ hasText: "31/05/2024" }).first().waitFor();
  });

  test("pasted text, text without a target, and a plan file that is wrong", async () => {
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.getByText("Chưa có chữ nào để đọc").waitFor();
    const wrong = JSON.parse(JSON.stringify(testPlan())) as { targets: { for: object }[] };
    wrong.targets[1]!.for = { colour: ["red"] };
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles({ ...planFile, buffer: Buffer.from(JSON.stringify(wrong, null, 1)) });
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/dòng \d+.*colour/i);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Hoặc dán nội dung kế hoạch vào đây").fill("Trời hôm nay đẹp.");
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.getByText(/Không đọc được chỉ tiêu nào/).waitFor();
  });
});

describe("without a mouse", () => {
  test("a plan is chosen, a reading taken, rows gone through, a task ticked", async () => {
    await openBook();
    await page.getByRole("tab", { name: "Cột" }).focus();
    const targets = page.getByRole("tab", { name: "Chỉ tiêu", exact: true });
    for (let press = 0; press < 8 && (await targets.getAttribute("aria-selected")) !== "true"; press += 1)
      await page.keyboard.press("ArrowRight");
    const first = page.locator(".plan-choices button").first();
    await first.waitFor();
    await tabTo(".plan-choices button");
    await page.keyboard.press("Enter");
    await card("LK-11").waitFor();
    await page.waitForSelector(readable);
    await page.getByRole("button", { name: "LK-11: 11 dòng được tính" }).focus();
    await page.keyboard.press("Enter");
    const place = page.locator(".evidence-steps [role=status]");
    await expect.poll(() => place.textContent()).toBe("1/11");
    await page.getByRole("button", { name: "Dòng sau" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => place.textContent()).toBe("2/11");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-evidence"))).toBe("LK-11 for");
    await page.getByRole("button", { name: /^Danh mục việc/ }).focus();
    await page.keyboard.press("Enter");
    await tabTo(".tick button");
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator(".tick button[aria-pressed=true]").count()).toBe(1);
  });

  test("quotes of the text are buttons", async () => {
    await show("Chỉ tiêu");
    await page.getByLabel("Mở tệp kế hoạch").setInputFiles(seedPath);
    await page.locator(".document .quote").nth(2).focus();
    await page.keyboard.press("Enter");
    const id = (await page.locator(".document .quote").nth(2).getAttribute("data-targets"))!.split(" ")[0];
    await expect.poll(() => page.locator(".editor-line.current").getAttribute("data-line")).toBe(id);
  });
});

describe("dark and narrow", () => {
  test.each([
    [320, 700, "light", "all"],
    [320, 700, "dark", "colours"],
    [450, 900, "dark", "structure"],
    [1280, 900, "dark", "all"],
  ] as const)("%i × %i, %s: every view can be read and none scrolls sideways", async (width, height, colorScheme, judged) => {
    await page.context().close();
    page = await pane.open(width, height);
    await page.emulateMedia({ colorScheme });
    const fine = async (): Promise<void> => {
      await page.waitForSelector(readable);
      expect(await overflow(page)).toBe(0);
      expect(await accessibilityFaults(page, judged)).toEqual([]);
    };
    await openBook();
    await show("Chỉ tiêu");
    await fine();
    await page.getByRole("button", { name: /Kon Tum/ }).click();
    await part("Thí điểm");
    await page.getByLabel("Xét mọi HTX, LHHTX trong sổ").check();
    await page.locator(".candidate-list summary").first().click();
    await fine();
    await page.getByRole("button", { name: "Đổi kế hoạch" }).click();
    await page.getByRole("button", { name: /Long Khánh/ }).click();
    await card("LK-11").waitFor();
    await card("LK-11").getByText("Chi tiết và ghi nhận").click();
    await fine();
    await page.getByRole("button", { name: "LK-11: 11 dòng được tính" }).click();
    await page.getByRole("button", { name: "Dòng sau" }).waitFor();
    await fine();
    await page.getByRole("button", { name: "Đóng phần xem trong sổ" }).click();
    await part("Danh mục việc");
    await fine();
    await part("Từng đơn vị");
    await fine();
    await show("Lịch");
    await fine();
    await show("Chỉ tiêu");
    await page.getByRole("button", { name: "Sửa kế hoạch" }).click();
    await page.getByLabel("Mở văn bản (.docx, .txt)").setInputFiles(seedPath);
    await page.locator(".document .quote").first().waitFor();
    await page.getByRole("button", { name: "Sửa, LK-11" }).click();
    await fine();
  });

  test("English", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("tab", { name: "Targets" }).click();
    await page.getByRole("button", { name: /Long Khánh/ }).click();
    await page.getByRole("button", { name: "Checklist 27" }).waitFor();
    await page.getByRole("tab", { name: "Calendar" }).click();
    await page.getByRole("heading", { name: "Due dates of 2024" }).waitFor();
  });
});

/** Presses Tab until an element that fits a selector has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}
