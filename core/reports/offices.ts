import { z } from "zod/mini";
import type { Said } from "../model/language.ts";
import { inForce, type LegalItem } from "../model/law.ts";

/**
 * Who writes reports and who receives them, by level and day. The chain changed on 1/7/2025 and again on 23/7/2026: a new change is a
 * new item, and an office may bring a file of its own.
 */
export type OfficeLevel = {
  readonly id: string;
  readonly label: string;
  /** The head of a paper: the body above (empty: none) and the body itself. `{NƠI}` is the place in capitals. */
  readonly above: string;
  readonly body: string;
  /** Letters after the number of a report: "BC-UBND". */
  readonly symbol: string;
  /** Lines above the name of who signs. */
  readonly signature: readonly string[];
  /** Kính gửi. `{nơi}` is the place. */
  readonly recipients: readonly string[];
  /** Nơi nhận, after the recipients. */
  readonly copies: readonly string[];
};

/** A level as long as it exists. */
export type OfficeItem = LegalItem<OfficeLevel>;

const administration = {
  document: "Luật Tổ chức chính quyền địa phương; Nghị định 125/2025/NĐ-CP",
  article: "Điều 44",
  mark: "V",
} as const;
const usage = { document: "thể thức các văn bản mẫu", mark: "M" } as const;
const twoLevels = "2025-07-01";

const commune: OfficeLevel = {
  id: "commune",
  label: "UBND xã, phường, đặc khu",
  above: "",
  body: "ỦY BAN NHÂN DÂN\n{NƠI}",
  symbol: "BC-UBND",
  signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  recipients: [],
  copies: ["Thường trực Đảng ủy, HĐND {nơi}", "Chủ tịch, các Phó Chủ tịch UBND {nơi}"],
};

/** Every level with the days on which it holds. */
export const officeItems: readonly OfficeItem[] = [
  item({ ...commune, recipients: ["Phòng Tài chính - Kế hoạch"] }, "1900-01-01", twoLevels, "V", {
    document: "Kế hoạch 558/KH-UBND TP Long Khánh",
    article: "mục IV.4",
    mark: "V",
  }),
  item({ ...commune, recipients: ["Sở Tài chính"] }, twoLevels, "2026-07-23", "I", administration),
  item({ ...commune, recipients: ["Sở Tài chính"] }, "2026-07-23", null, "V", {
    document: "Nghị định 295/2026/NĐ-CP",
    article: "Điều 7.9",
    mark: "V",
  }),
  item(
    {
      id: "commune-office",
      label: "Phòng Kinh tế (xã, đặc khu), Phòng Kinh tế, Hạ tầng và Đô thị (phường)",
      above: "ỦY BAN NHÂN DÂN\n{NƠI}",
      body: "{PHÒNG}",
      symbol: "BC-{KÝ HIỆU}",
      signature: ["TRƯỞNG PHÒNG"],
      recipients: ["Ủy ban nhân dân {nơi}", "Sở Tài chính"],
      copies: [],
    },
    twoLevels,
    null,
    "P",
    { document: "Nghị định 168/2025/NĐ-CP", article: "Điều 20", mark: "P" },
  ),
  item(
    {
      id: "district",
      label: "UBND huyện, quận, thị xã, thành phố thuộc tỉnh (đến 30/6/2025)",
      above: "",
      body: "ỦY BAN NHÂN DÂN\n{NƠI}",
      symbol: "BC-UBND",
      signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Sở Kế hoạch và Đầu tư"],
      copies: ["Thường trực cấp ủy, HĐND {nơi}", "Chủ tịch, các Phó Chủ tịch UBND {nơi}"],
    },
    "1900-01-01",
    twoLevels,
    "V",
    administration,
  ),
  item(
    {
      id: "district-office",
      label: "Phòng Tài chính - Kế hoạch cấp huyện (đến 30/6/2025)",
      above: "ỦY BAN NHÂN DÂN\n{NƠI}",
      body: "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
      symbol: "BC-TCKH",
      signature: ["TRƯỞNG PHÒNG"],
      recipients: ["Ủy ban nhân dân {nơi}", "Sở Kế hoạch và Đầu tư"],
      copies: [],
    },
    "1900-01-01",
    twoLevels,
    "V",
    administration,
  ),
  item(
    {
      id: "department",
      label: "Sở Kế hoạch và Đầu tư (đến khi hợp nhất năm 2025)",
      above: "ỦY BAN NHÂN DÂN\n{NƠI}",
      body: "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
      symbol: "BC-SKHĐT",
      signature: ["GIÁM ĐỐC"],
      recipients: ["Ủy ban nhân dân {nơi}"],
      copies: ["Liên minh Hợp tác xã {nơi}"],
    },
    "1900-01-01",
    twoLevels,
    "M",
    usage,
  ),
  item(
    {
      id: "department",
      label: "Sở Tài chính",
      above: "ỦY BAN NHÂN DÂN\n{NƠI}",
      body: "SỞ TÀI CHÍNH",
      symbol: "BC-STC",
      signature: ["GIÁM ĐỐC"],
      recipients: ["Ủy ban nhân dân {nơi}"],
      copies: ["Liên minh Hợp tác xã {nơi}"],
    },
    twoLevels,
    null,
    "V",
    { document: "Nghị định 295/2026/NĐ-CP", article: "Điều 6", mark: "V" },
  ),
  item(
    {
      id: "province",
      label: "UBND tỉnh, thành phố",
      above: "",
      body: "ỦY BAN NHÂN DÂN\n{NƠI}",
      symbol: "BC-UBND",
      signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Bộ Kế hoạch và Đầu tư"],
      copies: ["Thường trực cấp ủy, HĐND {nơi}", "Liên minh Hợp tác xã {nơi}"],
    },
    "1900-01-01",
    twoLevels,
    "M",
    usage,
  ),
  item(
    {
      id: "province",
      label: "UBND tỉnh, thành phố",
      above: "",
      body: "ỦY BAN NHÂN DÂN\n{NƠI}",
      symbol: "BC-UBND",
      signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Bộ Tài chính"],
      copies: ["Thường trực cấp ủy, HĐND {nơi}", "Liên minh Hợp tác xã {nơi}"],
    },
    twoLevels,
    null,
    "V",
    { document: "Nghị định 295/2026/NĐ-CP", article: "Điều 8", mark: "V" },
  ),
];

/** Ids of the levels, each once. */
export const officeIds: readonly string[] = [...new Set(officeItems.map(({ value }) => value.id))];

/** The level of an id on a day, or one Vietnamese sentence on why there is none. */
export function officeOn(id: string, day: string): { readonly office: OfficeLevel } | { readonly problem: Said } {
  const items = officeItems.filter(({ value }) => value.id === id);
  const found = inForce(items, day);
  if (found !== null) return { office: found.value };
  if (items.length === 0)
    return {
      problem: {
        vi: `Không có cấp báo cáo “${id}”: hãy dùng ${officeIds.join(", ")}, hoặc tệp cơ quan của đơn vị.`,
        en: `There is no level of office “${id}”: use ${officeIds.join(", ")}, or a file of your office.`,
      },
    };
  if (id.startsWith("district"))
    return {
      problem: {
        vi: "Cấp huyện kết thúc hoạt động từ ngày 01/7/2025: hãy chọn cấp xã (commune) hoặc cấp tỉnh (province) cho ngày báo cáo này.",
        en: "Districts ended on 01/7/2025: choose a commune or a province for a report of this day.",
      },
    };
  return {
    problem: {
      vi: `Chưa có “${items[0]?.value.label ?? id}” vào ngày báo cáo này: hãy chọn cấp khác.`,
      en: `There is no “${items[0]?.value.label ?? id}” on the day of the report: choose another level.`,
    },
  };
}

const line = z.string().check(z.maxLength(300));
const officeSchema = z.strictObject({
  label: z._default(line, ""),
  above: z._default(line, ""),
  body: line.check(z.minLength(1)),
  symbol: z._default(line, "BC"),
  signature: z._default(z.array(line).check(z.maxLength(6)), []),
  recipients: z._default(z.array(line).check(z.maxLength(30)), []),
  copies: z._default(z.array(line).check(z.maxLength(40)), []),
});

/** Reads an office of one's own from parsed JSON; a Vietnamese sentence when it is none. */
export function readOffice(data: unknown): { readonly office: OfficeLevel } | { readonly problem: Said } {
  const read = z.safeParse(officeSchema, data);
  if (read.success) return { office: { id: "own", ...read.data } };
  const [first] = read.error.issues;
  return {
    problem: {
      vi: `Tệp cơ quan chưa dùng được ở mục “${first?.path.join(".") ?? ""}”: cần “body” (tên cơ quan), và nếu có “above”, “symbol”, “signature”, “recipients”, “copies”.`,
      en: `The file of the office cannot be used at “${first?.path.join(".") ?? ""}”: it needs “body” (the name of the office), and if they are there “above”, “symbol”, “signature”, “recipients”, “copies”.`,
    },
  };
}

function item(value: OfficeLevel, from: string, until: string | null, mark: OfficeItem["mark"], source: OfficeItem["source"]): OfficeItem {
  return { value, from, until, source, mark };
}
