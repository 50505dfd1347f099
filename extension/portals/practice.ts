/** The practice pages: the blocks of the WebForms portals, and the two skins that are known by their labels alone. */
import { forms } from "../../core/forms/form-list.ts";
import { type Block, blocksOf } from "../practice/blocks.ts";
import { nameOf } from "../practice/webforms-controls.ts";
import { household } from "./dkkd.ts";
import type { Portal, PortalButton, PortalPage } from "./portal.ts";

const addRow = (list: string, heading: string): PortalButton => ({ does: "addRow", list, text: "Thêm dòng", heading });

const blocks = blockPages();

export const practice: Portal = {
  format: "so-htx-portal",
  version: 1,
  id: "practice",
  name: "Trang tập điền",
  hosts: ["127.0.0.1", "localhost"],
  basis: "trang tập điền của phần mềm",
  mark: "L",
  pages: [
    // They say how boxes behave; which blocks a dossier has stands in the practice pages themselves.
    ...household.pages.map((page) => ({ ...page, forms: [] })),
    ...blocks,
    {
      id: "labels",
      title: "Tờ khai",
      has: [],
      lacks: [...new Set(blocks.map(({ has }) => has[0]!))],
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

/** One page for every block of every practice form, in the order of their menus. */
function blockPages(): readonly PortalPage[] {
  return forms.flatMap(({ id: form }) =>
    blocksOf(form).map((block): PortalPage => {
      const has = isLineList(block) ? ["newBusinessLineCode"] : block.asks.map(nameOf);
      const list = block.list === null || isLineList(block) ? {} : { list: block.list };
      return { id: `${form}-${block.id}`, title: block.title, has, fields: [], forms: [form], ...list };
    }),
  );
}

/** Whether a block takes all business lines on one page, which begins without any. */
function isLineList({ list, asks }: Block): boolean {
  return list === "businessLines" && asks.some(({ field }) => field.endsWith(".detail"));
}
