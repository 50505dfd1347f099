import { type FieldId, fieldDefinition, fieldLabel } from "../model/fields.ts";
import type { Said } from "../model/language.ts";

/** The sheets from which every target of a plan can be checked; what a book lacks is asked for by their names. */
export const sheetIds = [
  "organisations",
  "figures",
  "ratings",
  "groups",
  "congresses",
  "inspections",
  "classes",
  "support",
  "pilots",
  "reports",
  "assignments",
  "external",
] as const;

export type SheetId = (typeof sheetIds)[number];

/** Vietnamese name of a sheet, as officers would call it. */
export function sheetLabel(id: SheetId): string {
  return labels[id];
}

/** Whether a sheet's content is read from books as records of entities. What is not can only be entered by hand. */
export function isReadSheet(id: SheetId): boolean {
  return readSheets.has(id);
}

/** The sheet in which a field is kept. */
function sheetOfField(field: FieldId): SheetId {
  if (fieldDefinition(field)?.type === "points") return "ratings";
  return sheetByField.get(field) ?? "organisations";
}

/** What a person is asked for when a field is missing: "cột “Ngày giải thể” (trang “Danh sách HTX, LHHTX”)". */
export function missingColumn(field: FieldId, sheet: SheetId = sheetOfField(field)): Said {
  return {
    vi: `cột “${fieldLabel(field)}” (trang “${sheetLabel(sheet)}”)`,
    en: `column “${fieldLabel(field, "en")}” (sheet “${sheetLabel(sheet)}”)`,
  };
}

/** A sheet as it is asked for: "trang “Danh sách HTX, LHHTX”". */
export function missingSheet(id: SheetId): Said {
  return { vi: `trang “${sheetLabel(id)}”`, en: `sheet “${sheetLabel(id)}”` };
}

const labels: Readonly<Record<SheetId, string>> = {
  organisations: "Danh sách HTX, LHHTX",
  figures: "Số liệu năm của từng HTX",
  ratings: "Đánh giá, xếp loại",
  groups: "Danh sách THT",
  congresses: "Đại hội thành viên",
  inspections: "Theo dõi kiểm tra",
  classes: "Lớp đào tạo, bồi dưỡng",
  support: "Theo dõi hỗ trợ",
  pilots: "HTX thí điểm",
  reports: "Theo dõi báo cáo",
  assignments: "Giao chỉ tiêu cho xã, phường",
  external: "Số liệu ngoài sổ",
};

const readSheets: ReadonlySet<SheetId> = new Set(["organisations", "figures", "ratings", "groups", "congresses", "pilots"]);

const sheetByField: ReadonlyMap<string, SheetId> = new Map([
  ...(
    [
      "members.total",
      "members.new",
      "members.left",
      "members.households",
      "members.ethnicHouseholds",
      "workers.total",
      "workers.members",
      "workers.hired",
      "workers.female",
      "workers.insured",
      "managers.total",
      "managers.university",
      "managers.vocational",
      "managers.young",
      "director.trained",
      "capital.charter",
      "capital.start",
      "capital.end",
      "capital.owners",
      "capital.liabilities",
      "capital.previous",
      "indivisible.start",
      "indivisible.end",
      "indivisible.previous",
      "revenue.total",
      "revenue.members",
      "revenue.planned",
      "profit.beforeTax",
      "profit.afterTax",
      "fund.development",
      "fund.reserve",
      "fund.other",
      "wages.total",
      "income.worker",
    ] satisfies FieldId[]
  ).map((field) => [field, "figures"] as const),
  ...(["rank", "ratingYear", "stoppedMonths", "sanctioned"] satisfies FieldId[]).map((field) => [field, "ratings"] as const),
  ["congressDate", "congresses"],
  ["reportDate", "reports"],
  ["model", "pilots"],
]);
