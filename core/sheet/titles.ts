import type { SheetCells } from "../model/cells.ts";
import { readPlaceHeading } from "../model/places.ts";
import type { Values } from "../model/records.ts";
import { fold } from "../model/text.ts";
import type { UnitReading } from "../model/units.ts";
import { filledCells } from "./cell-text.ts";
import { headerUnit } from "./header-unit.ts";

/** What stands above a table: its rows (0-based), their texts, and the unit of money they name. */
export type Titles = { readonly rows: readonly number[]; readonly texts: readonly string[]; readonly unit: UnitReading | null };

/** Reads the rows from `start` up to the header at `top` (0-based, excluded). */
export function titleRows(sheet: SheetCells, start: number, top: number): Titles {
  const rows: number[] = [];
  const texts: string[] = [];
  let unit: UnitReading | null = null;
  for (let row = start; row < top; row++) {
    const filled = filledCells(sheet, row);
    if (filled.length === 0) continue;
    rows.push(row);
    for (const { text } of filled.slice(0, 12)) {
      texts.push(text);
      const reading = headerUnit(text);
      if (reading.scale !== null && (/đơn vị|đvt|dvt|unit/i.test(text) || fold(reading.rest).length <= 4)) unit = reading;
    }
  }
  return { rows, texts, unit };
}

/** The year a title speaks of: "NĂM 2024", else the year of "tính đến 31/12/2024". */
export function yearOf(titles: readonly string[]): number | null {
  const named = titles.flatMap((title) =>
    [...title.matchAll(/(?<!\p{L})n[aă]m\s+((?:19|20)\d\d)(?!\d)/giu)].map((match) => Number(match[1])),
  );
  const dated = titles.flatMap((title) =>
    [...title.matchAll(/(?:đến|ngày)\s[^\d]{0,12}\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)(?!\d)/giu)].map((match) => Number(match[1])),
  );
  return named.at(-1) ?? dated.at(-1) ?? null;
}

/** The place in a letterhead or title ("UBND XÃ BÌNH MINH", "trên địa bàn xã Bình Minh"), else the one the sheet is named after. */
export function titleValues(titles: Titles, sheetName: string): Values {
  for (const text of titles.texts) {
    const match =
      /(?:^|\s)(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|địa bàn)\s+((?:xã|phường|thị trấn|đặc khu)\s+\p{L}[\p{L}\d ]{1,40}?)(?=\s*(?:$|[,.;:(–-]|năm\s|đến\s|tính\s|quý\s))/iu.exec(
        text,
      );
    if (match?.[1] !== undefined) return { commune: match[1].trim() };
  }
  const named = readPlaceHeading(sheetName);
  return named === null || named.level === "province" ? {} : { [named.level]: named.name };
}
