import type { EntityKind } from "../model/records.ts";
import type { LegalParameter } from "./parameter.ts";

const law = "Luật Hợp tác xã 17/2023/QH15";
const from = "2024-07-01";

/** Fewest official members by kind; a cooperative union counts cooperatives. `null`: another law rules the kind. */
export const minimumMembers: LegalParameter<Readonly<Record<EntityKind, number | null>>> = {
  id: "members.minimum",
  label: "Số thành viên chính thức tối thiểu theo loại hình",
  items: [
    {
      value: { cooperative: 5, union: 3, group: 2, creditFund: null },
      from,
      until: null,
      source: { document: law, article: "Điều 4 khoản 7, 8, 21", mark: "V" },
      mark: "V",
    },
  ],
};

/** Largest share (%) of charter capital of one official member. */
export const largestContribution: LegalParameter<{ readonly cooperative: number; readonly union: number }> = {
  id: "members.largest-contribution",
  label: "Tỷ lệ vốn góp tối đa của một thành viên chính thức (%)",
  items: [
    {
      value: { cooperative: 30, union: 40 },
      from,
      until: null,
      source: { document: law, article: "Điều 74 khoản 1", mark: "V" },
      mark: "V",
    },
  ],
};

/** Largest share (%) of charter capital of all contributing associate members together. */
export const largestAssociateContribution: LegalParameter<{ readonly cooperative: number; readonly union: number }> = {
  id: "members.largest-associate-contribution",
  label: "Tổng tỷ lệ vốn góp tối đa của các thành viên liên kết góp vốn (%)",
  items: [
    {
      value: { cooperative: 30, union: 40 },
      from,
      until: null,
      source: { document: law, article: "Điều 74 khoản 2", mark: "V" },
      mark: "V",
    },
  ],
};

/** Smallest share (%) of income from external dealings that goes to the indivisible common fund. */
export const minimumCommonFund: LegalParameter<{ readonly cooperative: number; readonly union: number }> = {
  id: "funds.minimum-common-fund",
  label: "Mức trích tối thiểu vào quỹ chung không chia từ thu nhập giao dịch bên ngoài (%)",
  items: [
    {
      value: { cooperative: 5, union: 10 },
      from,
      until: null,
      source: { document: law, article: "Điều 84 khoản 2", mark: "V" },
      mark: "V",
    },
  ],
};

/** Members of a union from which full governance is obligatory; cooperatives go by their size class. */
export const fullGovernance: LegalParameter<{ readonly cooperativeSizes: readonly string[]; readonly unionMembers: number }> = {
  id: "governance.full",
  label: "HTX, LHHTX phải có bộ máy quản trị đầy đủ",
  items: [
    {
      value: { cooperativeSizes: ["small", "medium", "large"], unionMembers: 10 },
      from,
      until: null,
      source: { document: law, article: "Điều 56", mark: "V" },
      mark: "V",
    },
  ],
};

/** Months after the end of the financial year within which the annual general meeting is held. */
export const congressMonths: LegalParameter<number> = {
  id: "governance.congress-months",
  label: "Thời hạn họp đại hội thành viên thường niên (tháng, từ khi kết thúc năm tài chính)",
  items: [{ value: 4, from, until: null, source: { document: law, article: "Điều 59 khoản 1", mark: "V" }, mark: "V" }],
};
