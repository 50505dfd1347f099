/** The practice pages: the pages of the WebForms portals, and the two skins that are known by their labels alone. */
import { household } from "./dkkd.ts";
import type { Portal, PortalButton } from "./portal.ts";

const addRow = (list: string, heading: string): PortalButton => ({ does: "addRow", list, text: "Thêm dòng", heading });

export const practice: Portal = {
  format: "so-htx-portal",
  version: 1,
  id: "practice",
  name: "Trang tập điền",
  hosts: ["127.0.0.1", "localhost"],
  basis: "trang tập điền của phần mềm",
  mark: "L",
  pages: [
    ...household.pages,
    {
      id: "labels",
      title: "Tờ khai",
      has: [],
      lacks: ["newBusinessLineCode"],
      fields: [],
      buttons: [
        addRow("businessLines", "Ngành, nghề kinh doanh"),
        addRow("members", "Thông tin về thành viên"),
        addRow("legalRepresentatives", "Người đại diện theo pháp luật"),
        addRow("beneficialOwners", "Chủ sở hữu hưởng lợi"),
        addRow("units", "Chi nhánh, văn phòng đại diện, địa điểm kinh doanh"),
      ],
    },
  ],
};
