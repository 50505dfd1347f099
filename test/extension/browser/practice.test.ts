import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FormId } from "../../../core/forms/form-field.ts";
import { forms } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import type { Block } from "../../../extension/practice/blocks.ts";
import { dossier, type Judged, judgeShown, practiceRecord, servePractice, shownFlat, shownOf } from "../support/practice.ts";
import { builtExtension, type Extension, giveRecords, press, settled, startWithExtension } from "./extension.ts";

let extension: Extension;
let site: { readonly address: string; readonly close: () => void };

beforeAll(async () => {
  site = await servePractice();
  extension = await startWithExtension(await builtExtension("practice"));
  await extension.allow("http://127.0.0.1/*");
});

afterEach(async () => {
  for (const page of extension.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await extension?.close();
  site?.close();
});

/** The panel beside a practice page, a whole record in hand. */
async function begin(path: string, form: FormId): Promise<{ page: Page; panel: Page; record: FormRecord }> {
  const { site: page, panel } = await extension.open(`${site.address}/${path}`, false);
  const record = practiceRecord(form);
  await giveRecords(panel, form, [record]);
  return { page, panel, record };
}

function sum(all: readonly Judged[]): {
  readonly asked: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly notes: readonly string[];
} {
  return {
    asked: all.reduce((total, { asked }) => total + asked, 0),
    right: all.reduce((total, { right }) => total + right, 0),
    wrong: all.flatMap(({ wrong }) => wrong),
    notes: all.flatMap(({ notes }) => notes),
  };
}

function expectFilled(all: readonly Judged[]): void {
  const { asked, right, wrong, notes } = sum(all);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(0);
  expect(right / asked, notes.join("\n")).toBeGreaterThanOrEqual(0.98);
}

describe.each(forms.map(({ id }) => id))("practice pages of %s", (form) => {
  it("of one page, by their labels", async () => {
    const { page, panel, record } = await begin(`plain.html?form=${form}`, form);
    await press(panel, "Điền");
    expectFilled([judgeShown(record, dossier(form), await shownFlat(page))]);
  });

  it("that build themselves anew, with slow lists", async () => {
    const { page, panel, record } = await begin(`survey.html?form=${form}`, form);
    await press(panel, "Điền");
    expectFilled([judgeShown(record, dossier(form), await shownFlat(page))]);
  });
});

describe("a dossier of the WebForms portals, block by block", () => {
  it("is filled by one press a block; the officer saves, and the side list goes along", async () => {
    const form = "establish";
    const { page, panel, record } = await begin(`webforms.html?form=${form}&skin=long`, form);
    const judged: Judged[] = [];
    const save = async (): Promise<void> => {
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="ctl00$C$BtnSave"]')?.disabled === false);
      await page.locator('[name="ctl00$C$BtnSave"]').click();
      await page.getByText("Đã lưu dữ liệu.").waitFor();
    };
    const fillHere = async (block: Block, item: number | null): Promise<void> => {
      await settled(panel);
      await press(panel, "Điền");
      judged.push(judgeShown(record, [block], await shownOf(page, block), item));
    };
    for (const block of dossier(form)) {
      await page.goto(`${site.address}/webforms.html?form=${form}&skin=long&block=${block.id}`);
      if (block.list === null || block.list === "businessLines") {
        await fillHere(block, null);
        await save();
        continue;
      }
      for (const item of (record.lists[block.list] ?? []).keys()) {
        await page.goto(`${site.address}/webforms.html?form=${form}&skin=long&block=${block.id}`);
        await page.locator('[name="ctl00$C$btnNew"]').click();
        await page.locator('[name="ctl00$C$btnBack"]').waitFor();
        const choice = panel.locator("select").filter({ has: panel.locator(`option[value="${item}"]`) });
        if ((record.lists[block.list] ?? []).length > 1) await choice.last().selectOption(String(item));
        await fillHere(block, item);
        await save();
      }
    }
    const { asked, right, wrong, notes } = sum(judged);
    expect(wrong).toEqual([]);
    expect(right / asked, notes.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(await panel.getByRole("listitem").filter({ hasText: "Đã điền" }).count()).toBeGreaterThan(5);
  });

  it("stops plainly when the session has ended or the portal fails", async () => {
    for (const [trouble, words] of [
      ["het-phien", /phiên/],
      ["loi", "Cổng đang báo lỗi"],
      ["ban", "Cổng đang báo lỗi"],
    ] as const) {
      const { page, panel } = await begin(`webforms.html?form=establish&skin=long&trouble=${trouble}`, "establish");
      await press(panel, "Điền");
      await panel.getByText(words).first().waitFor();
      expect(await page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value).join(""))).toBe("");
    }
  });
});
