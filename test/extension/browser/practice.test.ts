import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { FormId } from "../../../core/forms/form-field.ts";
import { forms } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { blocksOf } from "../../../extension/practice/blocks.ts";
import { duringTests } from "../../support/during-tests.ts";
import { everyKind, type Judged, judgeLines, judgeShown, practiceRecord, servePractice, shownFlat, shownOf } from "../support/practice.ts";
import { giveRecords, press, settled } from "./extension.ts";
import { testExtension, thisMachine } from "./test-extension.ts";

const site = duringTests(servePractice, (served) => served.close());
const extension = testExtension({ allowed: [thisMachine] });

/** The panel beside a practice page, a whole record in hand. */
async function begin(path: string, form: FormId): Promise<{ page: Page; panel: Page; record: FormRecord }> {
  const { site: page, panel } = await extension().open(`${site().address}/${path}`, false);
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

/** Says which item of a list goes into a page that takes one at a time. */
async function chooseItem(panel: Page, list: string, item: number): Promise<void> {
  await panel.getByLabel(`Mục điền vào trang (${listNames.get(list) ?? list})`).selectOption(String(item));
}

const listNames = new Map([
  ["businessLines", "Ngành, nghề"],
  ["members", "Thành viên"],
  ["legalRepresentatives", "Người đại diện"],
  ["beneficialOwners", "Chủ sở hữu hưởng lợi"],
  ["units", "Đơn vị phụ thuộc"],
]);

describe("practice pages of one page", () => {
  it.each(forms.map(({ id }) => id))("%s, by their labels", async (form) => {
    const { page, panel, record } = await begin(`plain.html?form=${form}`, form);
    await press(panel, "Điền");
    expectFilled([judgeShown(record, blocksOf(form), await shownFlat(page))]);
  });

  it.each(everyKind)("%s, that build themselves anew, with slow lists", async (form) => {
    const { page, panel, record } = await begin(`survey.html?form=${form}`, form);
    await press(panel, "Điền");
    expectFilled([judgeShown(record, blocksOf(form), await shownFlat(page))]);
  });
});

describe("a dossier of the WebForms portals, block by block", () => {
  it.each([...everyKind, "yearly-group" as const])(
    "%s: one press a block, each item of a list on its visit; the side list goes along",
    async (form) => {
      const { page, panel, record } = await begin(`webforms.html?form=${form}&skin=long`, form);
      const judged = new Map<string, Judged[]>();
      for (const block of blocksOf(form)) {
        const lines = block.list === "businessLines" && block.asks.some(({ field }) => field.endsWith(".detail"));
        const own = lines ? null : block.list;
        const all: Judged[] = [];
        judged.set(block.title, all);
        for (const item of own === null ? [null] : (record.lists[own] ?? []).keys()) {
          await page.goto(
            `${site().address}/webforms.html?form=${form}&skin=long&block=${block.id}${item === null ? "" : `&item=${item}`}`,
          );
          await settled(panel);
          if (own !== null && (record.lists[own] ?? []).length > 1) await chooseItem(panel, own, item ?? 0);
          await press(panel, "Điền");
          all.push(lines ? await judgeLines(page, record, block) : judgeShown(record, [block], await shownOf(page, block), item));
        }
      }
      expectFilled([...judged.values()].flat());
      expect(await page.evaluate(() => document.documentElement.dataset.sent)).toBeUndefined();
      // The side list has the blocks of this form, no others, and knows what became of each.
      const titles = await panel.locator(".block-line .block-title").allTextContents();
      expect(titles).toEqual([...judged.keys()]);
      for (const [title, all] of judged) {
        const { asked, right } = sum(all);
        const words = await panel.locator(".block-line").nth(titles.indexOf(title)).innerText();
        expect(words, title).toContain(asked === 0 ? "Chưa làm" : right === asked ? "Đã điền" : "Còn ô chưa điền được");
      }
      expect(await panel.locator('.block-line[aria-current="step"]').count()).toBe(1);
    },
  );

  it("an item that stands open is known by what the page holds; an empty page asks which", async () => {
    const { page, panel, record } = await begin("webforms.html?form=members&skin=long&block=members&item=0", "members");
    await press(panel, "Điền");
    await panel.getByText("hãy chọn một mục").first().waitFor();
    expect(
      await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>("input[type=text]")].map(({ value }) => value).join("")),
    ).toBe("");
    const second = record.lists.members![1]!;
    await page.locator('[name$="FULL_NAMEFld"]').fill(String(second["members.fullName"]).toUpperCase());
    await press(panel, "Đối chiếu");
    expect(
      await panel
        .getByRole("table", { name: "Kết quả đối chiếu" })
        .getByRole("row", { name: /chữ đệm và tên/ })
        .innerText(),
    ).toContain("Giống");
    const block = blocksOf("members").find(({ id }) => id === "members")!;
    await press(panel, "Điền");
    const shown = (await shownOf(page, block)).filter(({ field }) => field === "members.contribution" || field === "members.personalId");
    expect(shown.length).toBe(2);
    expectFilled([judgeShown(record, [block], shown, 1)]);
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
