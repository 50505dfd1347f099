import type { LegalParameter } from "./parameter.ts";

const circular01 = "Thông tư 01/2020/TT-BKHĐT";

/** Months of operation below which an entity is not rated. */
export const minimumOperatingMonths: LegalParameter<number> = {
  id: "rating.minimum-operating-months",
  label: "Số tháng hoạt động tối thiểu để được đánh giá, xếp loại",
  items: [{ value: 12, from: "2020-04-01", until: null, source: { document: circular01, mark: "P" }, mark: "P" }],
};

/** The same rule of the agricultural circular ("chưa đủ 12 tháng trong năm"). */
export const minimumOperatingMonthsAgriculture: LegalParameter<number> = {
  id: "rating.minimum-operating-months-agriculture",
  label: "Số tháng hoạt động tối thiểu để HTX nông nghiệp được đánh giá, xếp loại",
  items: [
    {
      value: 12,
      from: "2017-05-31",
      until: null,
      source: { document: "Thông tư 09/2017/TT-BNNPTNT", article: "Điều 6", mark: "V" },
      mark: "V",
    },
  ],
};

/** Months of standstill within the year above which an entity is not rated ("ngừng hoạt động từ trên 3 tháng trong năm"). */
export const longestStopMonths: LegalParameter<number> = {
  id: "rating.longest-stop-months",
  label: "Số tháng ngừng hoạt động trong năm, trên mức này thì không đánh giá, xếp loại",
  items: [{ value: 3, from: "2020-04-01", until: null, source: { document: circular01, mark: "P" }, mark: "P" }],
};

/**
 * From which date the months of operation are counted, and until when. No text says it: the default is the certificate
 * (then the founding date) to the last day of the rating year, and the officer may say otherwise.
 */
export const operatingMonthsCount: LegalParameter<{ readonly fields: readonly string[]; readonly until: "end-of-year" }> = {
  id: "rating.operating-months-count",
  label: "Cách tính số tháng hoạt động: từ ngày cấp giấy chứng nhận đến 31/12 của năm đánh giá",
  items: [
    {
      value: { fields: ["certificateDate", "foundedOn"], until: "end-of-year" },
      from: "2020-04-01",
      until: null,
      source: { document: circular01, mark: "?" },
      mark: "?",
    },
  ],
};

/** Last day (month, day) on which a cooperative files its self-evaluation of the year. */
export const selfRatingDeadline: LegalParameter<{ readonly month: number; readonly day: number }> = {
  id: "rating.self-rating-deadline",
  label: "Hạn gửi Bảng đánh giá HTX (Phụ lục 2)",
  items: [
    {
      value: { month: 12, day: 15 },
      from: "2020-04-01",
      until: null,
      source: { document: circular01, article: "Điều 9", mark: "V" },
      mark: "V",
    },
  ],
};
