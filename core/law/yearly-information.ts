import type { LegalParameter } from "./parameter.ts";

const circular09 = "Thông tư 09/2024/TT-BKHĐT";

/** The stretch of yearly information (both ends included) and the last day to give it, as months and days around the year. */
export type YearlyInformation = {
  readonly from: { readonly month: number; readonly day: number };
  readonly to: { readonly month: number; readonly day: number };
  readonly due: { readonly month: number; readonly day: number };
};

/** From the day in the year before to the day of the year; due on the day of the year. */
export const yearlyInformation: LegalParameter<YearlyInformation> = {
  id: "yearly-information.window",
  label: "Kỳ số liệu và hạn cập nhật thông tin năm (Mẫu VII-1, VII-2, VII-3)",
  items: [
    {
      value: { from: { month: 12, day: 15 }, to: { month: 12, day: 14 }, due: { month: 12, day: 15 } },
      from: "2024-07-01",
      until: null,
      source: { document: circular09, article: "Điều 5, Điều 6", mark: "V" },
      mark: "V",
    },
  ],
};
