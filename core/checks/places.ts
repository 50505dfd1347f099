/** Where an entity is. */
import { recordValue } from "../model/records.ts";
import { dataContract, type Rule, recordRule } from "./rule.ts";

export const placeRules: readonly Rule[] = [
  recordRule({
    id: "commune.missing",
    severity: "warning",
    label: { vi: "Thiếu xã, phường", en: "Commune missing" },
    source: dataContract,
    appliesTo: ["cooperatives", "groups"],
    fields: ["commune"],
    gathers: true,
    run: (record) =>
      recordValue(record, "commune") === null
        ? {
            field: "commune",
            message: {
              vi: "Chưa ghi xã, phường. Điền xã, phường, đặc khu nơi đặt trụ sở để đếm theo địa bàn và phân biệt đơn vị cùng tên.",
              en: "No commune is given. Fill in the commune or ward of the head office, so that entities can be counted by place and those of one name told apart.",
            },
          }
        : null,
    good: { name: "HTX Hoa Sen", commune: "Xã Bình Minh" },
    bad: { name: "HTX Hoa Sen", commune: null },
  }),
];
