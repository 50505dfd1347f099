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

/** Name of a sheet, as officers would call it. */
export function sheetLabel(id: SheetId): Said {
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
    vi: `cột “${fieldLabel(field)}” (trang “${sheetLabel(sheet).vi}”)`,
    en: `column “${fieldLabel(field, "en")}” (sheet “${sheetLabel(sheet).en}”)`,
  };
}

/** A sheet as it is asked for: "trang “Danh sách HTX, LHHTX”". */
export function missingSheet(id: SheetId): Said {
  const { vi, en } = sheetLabel(id);
  return { vi: `trang “${vi}”`, en: `sheet “${en}”` };
}

const labels: Readonly<Record<SheetId, Said>> = {
  organisations: { vi: "Danh sách HTX, LHHTX", en: "List of cooperatives and unions" },
  figures: { vi: "Số liệu năm của từng HTX", en: "Yearly figures of each cooperative" },
  ratings: { vi: "Đánh giá, xếp loại", en: "Evaluation and rank" },
  groups: { vi: "Danh sách THT", en: "List of cooperative groups" },
  congresses: { vi: "Đại hội thành viên", en: "Congresses of members" },
  inspections: { vi: "Theo dõi kiểm tra", en: "Log of inspections" },
  classes: { vi: "Lớp đào tạo, bồi dưỡng", en: "Training classes" },
  support: { vi: "Theo dõi hỗ trợ", en: "Log of support" },
  pilots: { vi: "HTX thí điểm", en: "Pilot cooperatives" },
  reports: { vi: "Theo dõi báo cáo", en: "Log of reports" },
  assignments: { vi: "Giao chỉ tiêu cho xã, phường", en: "Targets given to communes and wards" },
  external: { vi: "Số liệu ngoài sổ", en: "Figures from outside the book" },
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
