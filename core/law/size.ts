import type { Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import type { LegalParameter } from "./parameter.ts";

/** Size words of both classifications: siêu nhỏ, nhỏ, vừa, lớn. */
export type Size = "micro" | "small" | "medium" | "large";

/** Vietnamese words of the sizes. */
export const sizeLabels: Readonly<Record<Size, Said>> = {
  micro: { vi: "siêu nhỏ", en: "micro" },
  small: { vi: "nhỏ", en: "small" },
  medium: { vi: "vừa", en: "medium" },
  large: { vi: "lớn", en: "large" },
};

/** Lower ends of the three larger classes; what lies below is micro. `inclusive`: the end itself belongs to the class. */
export type SizeLimits = Readonly<
  Record<Exclude<Size, "micro">, { readonly from: number; readonly inclusive: boolean; readonly mark: Mark }>
>;

const circular = "Thông tư 01/2020/TT-BKHĐT";

/** Classes by number of members: "từ trên 300", "từ trên 1.000" leave the end in the smaller class. */
export const sizeByMembers: LegalParameter<SizeLimits> = {
  id: "size.tt01-members",
  label: "Quy mô thành viên",
  items: [
    {
      value: {
        small: { from: 50, inclusive: true, mark: "V" },
        medium: { from: 300, inclusive: false, mark: "V" },
        large: { from: 1000, inclusive: false, mark: "V" },
      },
      from: "2020-04-01",
      until: null,
      source: { document: circular, article: "Điều 4", mark: "V" },
      mark: "V",
    },
  ],
};

/** Classes by total capital in VND ("đến dưới"). */
export const sizeByCapital: LegalParameter<SizeLimits> = {
  id: "size.tt01-capital",
  label: "Quy mô tổng nguồn vốn (đồng)",
  items: [
    {
      value: {
        small: { from: 1_000_000_000, inclusive: true, mark: "P" },
        medium: { from: 5_000_000_000, inclusive: true, mark: "P" },
        large: { from: 50_000_000_000, inclusive: true, mark: "P" },
      },
      from: "2020-04-01",
      until: null,
      source: { document: circular, article: "Điều 5", mark: "P" },
      mark: "P",
    },
  ],
};

/** Sectors of the decree: a nông nghiệp, b công nghiệp – xây dựng, c tài chính, ngân hàng, bảo hiểm, d còn lại. */
export type SizeSector = "a" | "b" | "c" | "d";

/** One cell of the decree's table; `null` is not known and may be filled in by the office. */
export type SizeCell = { readonly value: number | null; readonly mark: Mark };

/** Least official members, and least revenue or total capital (VND), of one size in one sector; all ends included. */
export type SizeRow = { readonly members: SizeCell; readonly revenue: SizeCell; readonly capital: SizeCell };

/** The decree's table: by sector and size. Micro is the rest. */
export type SizeTable = Readonly<Record<SizeSector, Readonly<Record<Exclude<Size, "micro">, SizeRow>>>>;

const unknownCell: SizeCell = { value: null, mark: "?" };
const unknownRow: SizeRow = { members: unknownCell, revenue: unknownCell, capital: unknownCell };

function row(members: number, revenue: number, capital: number, mark: Mark): SizeRow {
  return { members: { value: members, mark }, revenue: { value: revenue, mark }, capital: { value: capital, mark } };
}

/** Size classes by official members and one of revenue and total capital, per sector. */
export const sizeByLaw2023: LegalParameter<SizeTable> = {
  id: "size.nd113",
  label: "Quy mô theo Luật Hợp tác xã 17/2023/QH15 Điều 16",
  items: [
    {
      value: {
        a: {
          small: row(50, 2_000_000_000, 1_000_000_000, "P"),
          medium: row(200, 10_000_000_000, 5_000_000_000, "V"),
          large: row(300, 50_000_000_000, 10_000_000_000, "V"),
        },
        b: { small: unknownRow, medium: unknownRow, large: row(100, 80_000_000_000, 20_000_000_000, "P") },
        c: { small: unknownRow, medium: unknownRow, large: unknownRow },
        d: { small: unknownRow, medium: unknownRow, large: unknownRow },
      },
      from: "2024-11-01",
      until: null,
      source: { document: "Nghị định 113/2024/NĐ-CP", article: "Điều 4, 5", mark: "P" },
      mark: "P",
    },
  ],
};

/** What a sector of the decree is called. */
export const sizeSectorLabels: Readonly<Record<SizeSector, Said>> = {
  a: { vi: "nông nghiệp", en: "agriculture" },
  b: { vi: "công nghiệp – xây dựng", en: "industry and construction" },
  c: { vi: "tài chính, ngân hàng và bảo hiểm", en: "finance, banking and insurance" },
  d: { vi: "thương mại – dịch vụ và khác", en: "trade, services and others" },
};

/** The decree's sector of a list's `sector` word. `other` is open: the list's "khác" may lie in any of them. */
export const sizeSectors: LegalParameter<Readonly<Record<string, SizeSector | null>>> = {
  id: "size.sectors",
  label: "Nhóm lĩnh vực của Nghị định 113/2024/NĐ-CP ứng với lĩnh vực trong danh sách",
  items: [
    {
      value: {
        agriculture: "a",
        industry: "b",
        construction: "b",
        environment: "b",
        credit: "c",
        trade: "d",
        transport: "d",
        other: null,
      },
      from: "2024-11-01",
      until: null,
      source: { document: "Nghị định 113/2024/NĐ-CP", article: "Điều 4", mark: "P" },
      mark: "I",
    },
  ],
};

/** Two-digit divisions of the standard industrial classification, by sector; what is not named is d. Ends included. */
export const sizeDivisions: LegalParameter<readonly { readonly from: number; readonly to: number; readonly sector: SizeSector }[]> = {
  id: "size.divisions",
  label: "Nhóm lĩnh vực ứng với mã ngành cấp 2",
  items: [
    {
      value: [
        { from: 1, to: 3, sector: "a" },
        { from: 5, to: 43, sector: "b" },
        { from: 64, to: 66, sector: "c" },
      ],
      from: "2024-11-01",
      until: null,
      source: { document: "Nghị định 113/2024/NĐ-CP; Hệ thống ngành kinh tế Việt Nam", article: "Điều 4", mark: "P" },
      mark: "M",
    },
  ],
};
