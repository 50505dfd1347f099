import type { ListPlace } from "./docx-numbering.ts";

export type Paragraph = { text: string; style: string | null; list: string | null; level: number | null; isJoined: boolean };

export type Cell = { readonly lines: string[]; span: number; merged: boolean };

/** `leaving`: the row in hand was deleted or hidden. */
export type Table = { readonly rows: Cell[][]; cell: Cell | null; leaving: boolean };

/** Makes lines of the paragraphs and tables of a document, told as they open and close. */
export type LineWriter = {
  /** The innermost paragraph and table that are open, `null` outside of any. */
  readonly paragraph: () => Paragraph | null;
  readonly table: () => Table | null;
  /** Puts text at the end of the open paragraph; outside of any it is lost. */
  readonly write: (text: string) => void;
  readonly openParagraph: () => void;
  readonly closeParagraph: () => void;
  readonly openTable: () => void;
  readonly closeCell: () => void;
  readonly closeRow: () => void;
  readonly closeTable: () => void;
  /** The whole text. */
  readonly end: () => string;
};

/** A writer without lines yet. `labelOf` counts the labels of lists, `styles` says which style puts a paragraph into one. */
export function lineWriter(labelOf: (place: ListPlace) => string, styles: ReadonlyMap<string, ListPlace>): LineWriter {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  /** A paragraph whose end was deleted: the next one goes on with its words. */
  let joined: Paragraph | null = null;
  const paragraph = (): Paragraph | null => paragraphs.at(-1) ?? null;
  const table = (): Table | null => tables.at(-1) ?? null;

  const finish = (paragraph: Paragraph): void => {
    const styled = paragraph.style === null ? undefined : styles.get(paragraph.style);
    const list = paragraph.list ?? styled?.list ?? null;
    const level = paragraph.level ?? styled?.level ?? 0;
    const cell = table()?.cell ?? null;
    const label = list === null || list === "0" || (paragraph.text.trim() === "" && cell === null) ? "" : labelOf({ list, level });
    const text = label === "" ? paragraph.text : `${label} ${paragraph.text}`;
    for (const line of text.split("\n")) (cell?.lines ?? lines).push(line.trimEnd());
  };
  const finishJoined = (): void => {
    if (joined !== null) finish(joined);
    joined = null;
  };

  return {
    paragraph,
    table,
    write: (text) => {
      const open = paragraph();
      if (open !== null) open.text += text;
    },
    openParagraph: () => {
      paragraphs.push(joined === null ? emptyParagraph() : { ...joined, text: `${joined.text.trimEnd()} `, isJoined: false });
      joined = null;
    },
    closeParagraph: () => {
      const closed = paragraphs.pop();
      if (closed?.isJoined) joined = closed;
      else if (closed !== undefined) finish(closed);
    },
    openTable: () => {
      finishJoined();
      tables.push({ rows: [], cell: null, leaving: false });
    },
    closeCell: () => {
      const open = table();
      if (open?.cell == null) return;
      finishJoined();
      open.rows.at(-1)?.push(open.cell);
      open.cell = null;
    },
    closeRow: () => {
      const open = table();
      if (open === null || !open.leaving) return;
      open.rows.pop();
      open.leaving = false;
    },
    closeTable: () => {
      const closed = tables.pop();
      if (closed !== undefined) writeTable(closed, table()?.cell?.lines ?? null, lines);
    },
    end: () => {
      finishJoined();
      return `${lines
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim()}\n`;
    },
  };
}

function emptyParagraph(): Paragraph {
  return { text: "", style: null, list: null, level: null, isJoined: false };
}

/** A table becomes lines of its rows; one within a cell becomes lines of that cell. */
function writeTable(table: Table, cell: string[] | null, lines: string[]): void {
  const outer = cell ?? lines;
  if (isLayout(table)) for (const row of table.rows) for (const { lines: own } of row) outer.push(...own);
  else if (cell === null) for (const row of table.rows) outer.push(rowLine(row));
  else for (const row of table.rows) outer.push(row.map(cellText).join(" "));
}

/** A frame around the head or the signature, drawn as a table without lines: its cells are read one after the other. */
function isLayout({ rows }: Table): boolean {
  if (rows.every((row) => row.length <= 1) && rows.length <= 3) return true;
  if (rows.length > 4 || rows.some((row) => row.length > 3)) return false;
  const words = rows.flatMap((row) => row.flatMap((cell) => cell.lines)).join(" ");
  return /độc\s+lập\s*[-–]\s*tự\s+do|cộng\s+h(?:òa|oà)\s+xã\s+hội|đảng\s+cộng\s+sản\s+việt|nơi\s+nhận\s*:/iu.test(words.normalize("NFC"));
}

function rowLine(row: readonly Cell[]): string {
  return `| ${row.map((cell) => `${cellText(cell)} |${" |".repeat(cell.span - 1)}`).join(" ")}`;
}

function cellText({ lines, merged }: Cell): string {
  return merged ? "" : lines.join(" ").replaceAll("|", "/").replace(/\s+/g, " ").trim();
}
