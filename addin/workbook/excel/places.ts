import { type Area, cellAddress, columnIndex } from "../../../core/model/cells.ts";

/** A 0-based place of a cell in a sheet. */
export type Place = { readonly row: number; readonly column: number };

/** The place of an address such as "D12" or "$D$12"; `null` when it is none. */
export function placeOf(address: string): Place | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (match === null) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "A") };
}

/** The area of an address of Excel ("Trang!$B$2:$C$5", "B:C", "3:7"); the sheet before it is not looked at. `null` when it is none. */
export function areaOf(address: string): Area | null {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [first, last = first] = plain.split(":");
  const match = /^([A-Z]{0,3})(\d{0,7})$/i;
  const from = match.exec(first ?? "");
  const to = match.exec(last ?? "");
  if (from === null || to === null || (from[1] === "" && from[2] === "") || (to[1] === "" && to[2] === "")) return null;
  return {
    top: from[2] === "" ? 0 : Number(from[2]) - 1,
    left: from[1] === "" ? 0 : columnIndex(from[1] ?? ""),
    bottom: to[2] === "" ? lastRow : Number(to[2]) - 1,
    right: to[1] === "" ? lastColumn : columnIndex(to[1] ?? ""),
  };
}

/** "B2:C5", or "B2" for one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** The areas of an address list such as "Trang!A1:B2,Trang!D4"; a comma in a quoted sheet name does not part it. */
export function areasOf(addresses: string): Area[] {
  return splitList(addresses).flatMap((address) => {
    const area = areaOf(address);
    return area === null ? [] : [area];
  });
}

/** Places as areas: cells under one another in a column make one, in the order of columns and rows. */
export function columnRuns(places: Iterable<Place>): Area[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Parts of a list, none of which makes an address list longer than Excel takes. */
export function addressLists(areas: readonly Area[]): { readonly address: string; readonly areas: readonly Area[] }[] {
  const lists: { address: string; areas: Area[] }[] = [];
  let length = 0;
  for (const area of areas) {
    const address = areaAddress(area);
    // Excel counts the address with its dollar signs.
    const size = address.length + 5;
    const last = lists.at(-1);
    if (last === undefined || length + size > longestAddressList) {
      lists.push({ address, areas: [area] });
      length = size;
    } else {
      last.address += `,${address}`;
      last.areas.push(area);
      length += size;
    }
  }
  return lists;
}

/** Parts of a list at its commas, except those inside quotes. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index <= text.length; index++) {
    const letter = text[index];
    if (letter === "'") quoted = !quoted;
    if (index < text.length && (letter !== "," || quoted)) continue;
    const part = text.slice(start, index).trim();
    if (part !== "") parts.push(part);
    start = index + 1;
  }
  return parts;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Longer lists make Excel fail from 8,192 characters on. */
const longestAddressList = 7_000;
