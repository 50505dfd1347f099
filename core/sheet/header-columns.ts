import type { SheetCells } from "../model/cells.ts";
import { fold } from "../model/text.ts";
import { isMaximum } from "./criteria.ts";
import type { HeaderColumn } from "./header-block.ts";
import { headerText } from "./header-rows.ts";
import { withoutUnit } from "./header-unit.ts";
import type { MergedIndex } from "./merged-cells.ts";

/** Rows and columns in which a header may stand, 0-based: `top` to `bottom`, from about `first` to before `widest`. */
type Extent = { readonly top: number; readonly bottom: number; readonly first: number; readonly widest: number };

/** The columns of a header block, each with all that stands over it, from the outermost parent to its own cell; columns without a word are left out. */
export function headerColumns(sheet: SheetCells, merged: MergedIndex, { top, bottom, first, widest }: Extent): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  let whole = "";
  for (let column = Math.max(0, first - 1); column < widest; column++) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = headerTextAt(sheet, merged, row, column, top, bottom);
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    if (path.length === 0) continue;
    // "Tổng số thành viên | Trong đó nữ": a part is one of the column that it follows.
    const part = path.length === 1 && (startsPart.test(path[0] ?? "") || (fold(path[0] ?? "") === "nu" && fold(whole) !== "nam"));
    if (!part) whole = path.join(" ");
    columns.push({
      column,
      path,
      words: (part && whole !== "" ? [whole, ...path] : path)
        .map((text) => withoutUnit(text))
        .filter((text, at) => text !== "" && !isMaximum(text) && !(at > 0 && isHint(text))),
    });
  }
  return columns;
}

/** How far to the right an unmerged parent may span. */
const widestParent = 40;
const startsPart = /^[\s(+*-]*(?:trong đó|tr\. ?đó|of which|including)(?=[\s:,])/iu;

/** Header text over a column: its own cell, the merged area it lies in, or the spanning parent to its left that was not merged. */
function headerTextAt(sheet: SheetCells, merged: MergedIndex, row: number, column: number, top: number, bottom: number): string {
  const area = merged.at(row, column);
  if (area !== null) return headerText(sheet, area.top, area.left);
  const own = headerText(sheet, row, column);
  if (own !== "" || row === bottom) return own;
  // "Lao động | (blank) | (blank)" over "Tổng | Nữ | Thuê ngoài": officers often leave the parent unmerged.
  if (!hasTextBelow(sheet, merged, row, column, bottom)) return "";
  for (let left = column - 1; left >= Math.max(0, column - widestParent); left--) {
    const leftArea = merged.at(row, left);
    if (leftArea !== null)
      return leftArea.right > leftArea.left && leftArea.bottom === row && leftArea.right >= column
        ? headerText(sheet, leftArea.top, leftArea.left)
        : "";
    const text = headerText(sheet, row, left);
    if (text !== "") return hasTextBelow(sheet, merged, row, left, bottom) ? text : "";
    if (!hasTextBelow(sheet, merged, row, left, bottom)) return "";
  }
  return top === row ? "" : own;
}

function hasTextBelow(sheet: SheetCells, merged: MergedIndex, row: number, column: number, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below++) {
    const area = merged.at(below, column);
    if (area !== null && area.top <= row) return false;
    if (headerText(sheet, below, column) !== "") return true;
  }
  return false;
}

/** "(dd/mm/yyyy)", "(bắt buộc)", "(chọn trong danh mục)": how a cell is to be filled in. */
function isHint(part: string): boolean {
  const text = part.trim();
  return (
    /^[dmy]{1,4}[/.-][dmy]{1,4}(?:[/.-][dmy]{1,4})?$/i.test(text.replace(/[()\s]/g, "")) ||
    (/^\(.*\)$/s.test(text) &&
      /bắt buộc|không bắt buộc|chữ số|ký tự|chọn|danh mục|nhập|ghi rõ|ghi đầy đủ|viết|ví dụ|vd\b|theo mẫu|định dạng/iu.test(text))
  );
}
