import { type CellValue, formatKind } from "../model/cells.ts";

/** The number formats of one book, in the order they are met; entry 0 is "General". */
export type Formats = {
  readonly table: readonly string[];
  /** The index of a format code, added when it is new. */
  readonly index: (code: string) => number;
  /** Whether the format of an index shows a date. */
  readonly isDate: (index: number) => boolean;
};

/** A value of a book in the calendar of 1900: dates of a book in that of 1904 are shifted, all else stays. */
export function inCalendar1900(value: CellValue, format: number, formats: Formats, date1904: boolean): CellValue {
  return typeof value === "number" && date1904 && formats.isDate(format) ? value + days1904 : value;
}

/** Days between the first days of the two calendars. */
const days1904 = 1462;

/** An empty table of formats. */
export function makeFormats(): Formats {
  const table: string[] = ["General"];
  const indexes = new Map([["General", 0]]);
  const dates: boolean[] = [false];
  return {
    table,
    index: (code) => {
      const known = indexes.get(code);
      // A typed array of formats holds no more; a book with more codes is damaged, not rich.
      if (known !== undefined || table.length === 0xffff) return known ?? 0;
      indexes.set(code, table.length);
      dates.push(formatKind(code) === "date");
      return table.push(code) - 1;
    },
    isDate: (index) => dates[index] ?? false,
  };
}

/** The code of a number format that is built into Excel, `null` when the id is not one of them. */
export function builtinFormat(id: number): string | null {
  // 27–36 and 50–58 are the dates of East Asian versions.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "m/d/yyyy";
  return builtin.get(id) ?? null;
}

const builtin = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
