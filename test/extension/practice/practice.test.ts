import { describe, expect, it } from "vitest";
import { forms } from "../../../core/forms/form-list.ts";
import { blocksOf } from "../../../extension/practice/blocks.ts";
import { duringTests, freshTab } from "../../support/during-tests.ts";
import { fillDossier, fillThrough, judgeShown, practiceRecord, servePractice, shownFlat, why } from "../support/practice.ts";

const site = duringTests(servePractice, (served) => served.close());
const tab = freshTab();

describe("the practice pages", () => {
  for (const skin of ["plain", "survey"] as const) {
    for (const { id } of forms) {
      it(`${skin}: ${id} is filled from a record`, async () => {
        const record = practiceRecord(id, skin === "plain" ? 0 : 1);
        await tab().goto(`${site().address}/${skin}.html?form=${id}`);
        await tab().waitForSelector("h1");
        const { result } = await fillThrough(tab(), record);
        const judged = judgeShown(record, blocksOf(id), await shownFlat(tab()));
        expect(judged.wrong).toEqual([]);
        expect(judged.right / judged.asked, judged.notes.map((note) => `${note} ${why(result, note)}`).join("\n")).toBeGreaterThanOrEqual(
          0.98,
        );
        expect(judged.asked).toBeGreaterThan(30);
        expect(await tab().evaluate(() => document.documentElement.dataset.sent)).toBeUndefined();
        expect(await tab().textContent(".ribbon")).toContain("Trang tập điền");
      });
    }
  }

  for (const [skin, ids] of [
    ["long", forms.map(({ id }) => id)],
    ["short", ["establish", "suspend"] as const],
  ] as const) {
    for (const id of ids) {
      it(`${skin} WebForms: ${id} is filled block by block, with the fewest loads, nothing saved`, async () => {
        const dossier = await fillDossier(tab(), site().address, id, skin, practiceRecord(id));
        expect(dossier.wrong).toEqual([]);
        expect(dossier.right / dossier.asked, dossier.notes.join("\n")).toBeGreaterThanOrEqual(0.98);
        expect(dossier.loads).toBe(dossier.fewest);
        expect(dossier.sent).toBe(false);
      });
    }
  }

  it("keeps “Lưu” locked until something was changed, and saves only for a person", async () => {
    await tab().goto(`${site().address}/webforms.html?skin=long&form=suspend&block=suspension`);
    const save = tab().locator("input[value=Lưu]");
    expect(await save.isDisabled()).toBe(true);
    await fillThrough(tab(), practiceRecord("suspend"));
    await expect.poll(() => save.isEnabled()).toBe(true);
    await save.click();
    await expect.poll(() => tab().textContent(".saved")).toBe("Đã lưu dữ liệu.");
  });

  for (const trouble of ["het-phien", "loi", "ban"]) {
    it(`leaves the page alone when the portal is in trouble: ${trouble}`, async () => {
      await tab().goto(`${site().address}/webforms.html?skin=long&form=establish&trouble=${trouble}`);
      await tab().waitForSelector(".error");
      const { result } = await fillThrough(tab(), practiceRecord("establish"));
      expect(result.filled).toEqual([]);
      expect(new Set(result.skipped.map(({ reason }) => reason))).toEqual(new Set(["no-match"]));
    });
  }

  it("keeps what the look-up of persons filled, and says so", async () => {
    await tab().goto(`${site().address}/survey.html?form=suspend`);
    await tab().waitForSelector("h1");
    const record = practiceRecord("suspend");
    const { result } = await fillThrough(tab(), { ...record, fields: { ...record.fields, "filer.personalId": "001099009999" } });
    expect(result.skipped).toContainEqual(expect.objectContaining({ field: "filer.fullName", reason: "portal-filled" }));
    expect(await tab().inputValue('input[data-key="filer.fullName"]')).toBe("TÊN THEO CƠ SỞ DỮ LIỆU");
  });
});
