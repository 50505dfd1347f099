import type { LegalParameter } from "./parameter.ts";

const decree = "Nghị định 295/2026/NĐ-CP";

/** Longest suspension in months: one announced pause, and pauses in a row. */
export const longestSuspension: LegalParameter<{ readonly single: number; readonly inRow: number }> = {
  id: "status.longest-suspension",
  label: "Thời gian tạm ngừng kinh doanh dài nhất (tháng): một lần; liên tiếp",
  items: [
    {
      value: { single: 12, inRow: 24 },
      from: "2026-07-23",
      until: null,
      source: { document: decree, article: "Điều 48 khoản 1, Điều 63 khoản 1, Điều 68 khoản 7", mark: "V" },
      mark: "V",
    },
  ],
};

/** Months without activity and without notice after which the certificate may be revoked. */
export const silentStopMonths: LegalParameter<number> = {
  id: "status.silent-stop-months",
  label: "Ngừng hoạt động không thông báo quá số tháng này thì bị thu hồi giấy chứng nhận",
  items: [
    {
      value: 12,
      from: "2024-07-01",
      until: null,
      source: { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 103 khoản 1", mark: "V" },
      mark: "V",
    },
  ],
};

/** Days after a change within which it is registered or notified. */
export const changeNoticeDays: LegalParameter<number> = {
  id: "registration.change-notice-days",
  label: "Thời hạn đăng ký, thông báo thay đổi (ngày)",
  items: [
    {
      value: 10,
      from: "2024-07-01",
      until: null,
      source: { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 47, 48", mark: "V" },
      mark: "V",
    },
  ],
};

/** Months of unbroken activity with a certificate before a group may become a cooperative. */
export const groupConversionMonths: LegalParameter<number> = {
  id: "registration.group-conversion-months",
  label: "Thời gian hoạt động liên tục tối thiểu của THT trước khi chuyển đổi thành HTX (tháng)",
  items: [
    {
      value: 12,
      from: "2024-07-01",
      until: null,
      source: { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 108 khoản 1", mark: "V" },
      mark: "V",
    },
  ],
};
