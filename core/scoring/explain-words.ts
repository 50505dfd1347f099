/** The sentences of `explain.ts`. Points and quantities come as text; only the sentence that is asked for is made. */
import type { Language } from "../model/language.ts";

const vi = {
  computed: (reason: string, points: string, note: string | null) => `${reason}: ${points} điểm${note === null ? "" : ` (${note})`}.`,
  band: (band: string) => `, khung ${band}`,
  entered: (points: string, open: boolean) => `Điểm tự chấm ${points}${open ? " (điểm tối đa của mục chưa biết)" : ""}.`,
  invalid: (points: string, max: string) => `Điểm ${points} không nằm trong khoảng từ 0 đến ${max}: hãy sửa; điểm này chưa được tính.`,
  parts: (points: string, complete: boolean) => `Cộng điểm các mục: ${points}${complete ? "" : ", chưa đủ"}.`,
  computedBelow: (items: string) => ` Theo số liệu, các mục tính được: ${items}.`,
  differs: (points: string, reason: string, note: string | null) =>
    ` Theo số liệu là ${points} điểm (${reason}${note === null ? "" : `; ${note}`}): hãy xem lại.`,
  itemPoints: (id: string, points: string) => `${id} ${points} điểm`,
  openLimit: "điểm tối đa của mục chưa biết – nhập tay",
  limit: (max: string) => `tối đa ${max}`,
  notEntered: (place: string, limit: string) => `Chưa có điểm tự chấm: ${place} (${limit}).`,
  noBand: (quantity: string, limit: string) =>
    `${quantity} không thuộc khung điểm nào: hãy kiểm tra số liệu hoặc nhập điểm tự chấm (${limit}).`,
  notPositive: (field: string, limit: string) =>
    `Không tính được vì “${field}” không lớn hơn 0: hãy kiểm tra số liệu hoặc nhập điểm tự chấm (${limit}).`,
  absent: (fields: string, limit: string) => `Thiếu ${fields} nên chưa tính được: hãy bổ sung số liệu hoặc nhập điểm tự chấm (${limit}).`,
  noColumn: "sổ không có cột này",
  conflict: (cells: string) => `các ô ${cells} ghi khác nhau`,
  emptyCell: (cell: string) => `ô ${cell} đang trống`,
};

const en: typeof vi = {
  computed: (reason, points, note) => `${reason}: ${points} points${note === null ? "" : ` (${note})`}.`,
  band: (band) => `, band ${band}`,
  entered: (points, open) => `Self-scored points ${points}${open ? " (the maximum of the item is not known)" : ""}.`,
  invalid: (points, max) => `The points ${points} do not lie between 0 and ${max}: correct them; they are not counted yet.`,
  parts: (points, complete) => `Sum of the items: ${points}${complete ? "" : ", not complete"}.`,
  computedBelow: (items) => ` From the data, the items that can be computed: ${items}.`,
  differs: (points, reason, note) =>
    ` From the data it is ${points} points (${reason}${note === null ? "" : `; ${note}`}): look at it again.`,
  itemPoints: (id, points) => `${id} ${points} points`,
  openLimit: "the maximum of the item is not known – enter by hand",
  limit: (max) => `at most ${max}`,
  notEntered: (place, limit) => `No self-scored points: ${place} (${limit}).`,
  noBand: (quantity, limit) => `${quantity} lies in no band: check the data or enter self-scored points (${limit}).`,
  notPositive: (field, limit) =>
    `It cannot be computed because “${field}” is not more than 0: check the data or enter self-scored points (${limit}).`,
  absent: (fields, limit) => `It cannot be computed without ${fields}: fill in the data or enter self-scored points (${limit}).`,
  noColumn: "the book has no such column",
  conflict: (cells) => `cells ${cells} disagree`,
  emptyCell: (cell) => `cell ${cell} is empty`,
};

/** The words in every language. */
export const explainWords: Readonly<Record<Language, typeof vi>> = { vi, en };
