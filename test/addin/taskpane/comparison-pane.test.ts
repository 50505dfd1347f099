import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { readDecisions } from "../../../core/reconcile/decisions.ts";
import { accessibilityFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { overflow, readable, saved } from "./pane-page.ts";

vi.setConfig({ testTimeout: 120_000 });

const head = "TT;Tên HTX;Mã số HTX;Xã;Người đại diện;Số thành viên";
const same = [
  "1;HTX Nông nghiệp Đồi Chè;0100109106;Phú Lâm;Nguyễn Văn Sáu;20",
  "2;HTX Vận tải Sông Xanh;0105987432;Phú Lâm;Trần Thị Bảy;11",
];
const csv = (...rows: string[]): Buffer => Buffer.from(`\ufeff${[head, ...same, ...rows, ""].join("\n")}`);
const mine = csv("3;HTX Minh Tân;;Phú Lâm;;9", "4;HTX Chỉ Một;0312345672;Tân Khê;Lê Văn Tám;7", "5;HTX Suối Mơ;;Tân Khê;Hồ Văn Chín;7");
const theirs = csv("3;HTX Minh Tâm;;Phú Lâm;;9", "4;HTX Một Chỉ;0312345672;Tân Khê;Lê Văn Tám;8", "5;HTX Bến Đá;;Phú Lâm;Ngô Thị Mười;15");

const pane = builtPane();
let page: Page;

async function compare(width: number, height: number): Promise<void> {
  page = await pane.open(width, height);
  const give = async (label: string, name: string, buffer: Buffer): Promise<void> => {
    await page.getByLabel(label).setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.waitForSelector(readable);
  };
  await give("Chọn sổ", "cua-toi.csv", mine);
  await page.getByRole("tab", { name: "Đối chiếu" }).click();
  await give("Chọn danh sách thứ hai", "cua-ho.csv", theirs);
}

const part = async (name: string): Promise<void> => {
  await page.getByRole("group", { name: "Kết quả đối chiếu" }).getByRole("button", { name }).click();
  await page.waitForSelector(readable);
};

describe("two lists beside each other", () => {
  test("a person decides what is not certain, keeps a side, takes it back, and saves the merged list", async () => {
    await compare(1280, 800);
    const unsure = page.getByRole("article", { name: "HTX Minh Tân, Phú Lâm" });
    await unsure.getByText("Tên gần giống").waitFor();
    await unsure.getByRole("button", { name: "Là một đơn vị: HTX Minh Tân, Phú Lâm và HTX Minh Tâm, Phú Lâm" }).click();
    await page.waitForSelector(readable);
    await page.getByText("Không có chỗ nào chưa chắc.").waitFor();
    await part("Khác nhau");
    await page.getByRole("article", { name: "HTX Minh Tân, Phú Lâm" }).getByText("Cán bộ đã xác định").waitFor();
    const members = page.getByRole("combobox", { name: "Giữ bên nào: Tổng số thành viên, HTX Chỉ Một, Tân Khê" });
    await members.selectOption({ label: "Danh sách thứ hai" });
    await page.waitForSelector(readable);
    expect(await members.inputValue()).toBe("b");
    expect((await saved(page, "Lưu danh sách gộp")).name).toMatch(/^cua-toi.*\.xlsx$/);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.waitForSelector(readable);
    expect(await members.inputValue()).toBe("");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("a table of old and new communes matches more; decisions are saved, and loaded from a file or a copy", async () => {
    await compare(1280, 800);
    await page.getByText("Xã đã sắp xếp, quyết định đã lưu").click();
    const units = (name: string, text: string) =>
      page.getByLabel("Nạp bảng xã cũ, xã mới").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(`\ufeff${text}`) });
    await units("sai.csv", "TT;Ghi chú\n1;x\n");
    await page.getByText(/sai\.csv.*chưa có cột đơn vị cũ/).waitFor();
    await units("sap-xep.csv", "Xã cũ;Xã mới\nTân Khê;Phú Lâm\n");
    await page.getByText("Đang dùng bảng “sap-xep.csv”: 1 xã cũ.").waitFor();
    await page.getByRole("button", { name: /^Là một đơn vị/ }).click();
    await page.waitForSelector(readable);
    const { content: file } = await saved(page, "Lưu quyết định (1)");
    expect(readDecisions(JSON.parse(file.toString()))).toMatchObject({ decisions: { all: [{ verdict: "same" }] } });
    await page
      .getByRole("button", { name: "Bỏ quyết định" })
      .first()
      .or(page.getByRole("button", { name: "Hoàn tác" }))
      .first()
      .click();
    await page.waitForSelector(readable);
    await page.getByRole("button", { name: "Lưu quyết định (0)" }).waitFor();
    await page.getByLabel("Nạp quyết định").setInputFiles({ name: "qd.json", mimeType: "application/json", buffer: file });
    await page.getByText("Đã nạp 1 quyết định từ “qd.json”.").first().waitFor();
    await page.getByRole("button", { name: "Lưu quyết định (1)" }).waitFor();
    await page.getByLabel("Nạp quyết định").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.getByText(/x\.json.*không phải tệp quyết định/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is remembered for the two lists", async () => {
    await compare(1280, 800);
    await page.getByRole("button", { name: /^Là một đơn vị/ }).click();
    await page.waitForSelector(readable);
    await page.getByText("Không có chỗ nào chưa chắc.").waitFor();
    await page.getByLabel("Chọn danh sách khác").setInputFiles({ name: "cua-ho.csv", mimeType: "text/csv", buffer: theirs });
    await page.waitForSelector(readable);
    expect(await page.getByRole("button", { name: "Chưa chắc" }).textContent()).toMatch(/^0/);
  });

  test.each([320, 450])("can be read at %i px", async (width) => {
    await compare(width, 800);
    for (const name of ["Chưa chắc", "Khác nhau", "Chỉ sổ đang mở có", "Chỉ danh sách kia có"]) {
      await part(name);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/comparison-${width}-${name.length}.png` });
    }
  });
});
