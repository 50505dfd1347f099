import type { LegalParameter } from "./parameter.ts";

const decree = "Nghị định 113/2024/NĐ-CP";
const from = "2024-11-01";
// One translation numbers the article of the criteria 16.
const criteria = { document: decree, article: "Điều 6", mark: "P" } as const;

/** First day on which the support of the law of 2023 can be asked for. What held before was not read. */
export const supportStart = "2024-07-01";

/** Years before the application in each of which the number of members has to have risen. */
export const growthYears: LegalParameter<number> = {
  id: "support.growth-years",
  label: "Số năm liền trước năm đề nghị hỗ trợ mà số thành viên phải tăng",
  items: [{ value: 2, from, until: null, source: criteria, mark: "P" }],
};

/** How many years before the application the other figures are taken from. */
export const lookBackYears: LegalParameter<number> = {
  id: "support.look-back-years",
  label: "Năm lấy số liệu giao dịch nội bộ, quỹ chung, tài sản chung: số năm trước năm đề nghị hỗ trợ",
  items: [{ value: 1, from, until: null, source: criteria, mark: "P" }],
};

/** Smallest share (%) of members and workers that took part in education or training. */
export const trainedShare: LegalParameter<number> = {
  id: "support.trained-share",
  label: "Tỷ lệ thành viên, người lao động được đào tạo, bồi dưỡng (%, tối thiểu)",
  items: [{ value: 5, from, until: null, source: criteria, mark: "P" }],
};

/** Months since founding within which an entity counts as new; the rest of the line could not be read. */
export const newEntityMonths: LegalParameter<number> = {
  id: "support.new-entity-months",
  label: "Mới thành lập: không quá số tháng này kể từ khi thành lập",
  items: [{ value: 36, from, until: null, source: criteria, mark: "P" }],
};

/** Young workers with a degree whose work the State may pay: most for one entity in a year, and years each. */
export const youngWorkers: LegalParameter<{ readonly perYear: number; readonly years: number }> = {
  id: "support.young-workers",
  label: "Lao động trẻ được hỗ trợ: số người tối đa của một đơn vị trong một năm; số năm tối đa của một người",
  items: [
    {
      value: { perYear: 2, years: 3 },
      from: "2020-11-13",
      until: "2026-01-01",
      source: { document: "Quyết định 1804/QĐ-TTg", mark: "P" },
      mark: "P",
    },
  ],
};
