import { type ListPlace, labelCounter, type Numbering } from "./docx-numbering.ts";
import { attribute, readXml, textOf, type XmlView } from "./xml.ts";

/** The lines of the main part of a document. Throws `WorkbookError` when it stops in the middle. */
export function documentText(
  part: { readonly name: string; readonly bytes: Uint8Array },
  numbering: Numbering,
  styles: ReadonlyMap<string, ListPlace>,
): string {
  const labelOf = labelCounter(numbering);
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  let skipped = 0;
  let run: Run | null = null;
  let collecting = false;
  let inProperties = false;
  let inRowProperties = false;
  /** A paragraph whose end was deleted: the next one goes on with its words. */
  let joined: Paragraph | null = null;

  const write = (text: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph === undefined || run?.hidden === true) return;
    paragraph.text += run?.capitals === true ? text.toUpperCase() : text;
  };

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph?.isJoined) joined = paragraph;
    else if (paragraph !== undefined) writeParagraph(paragraph);
  };

  const closeJoined = (): void => {
    if (joined !== null) writeParagraph(joined);
    joined = null;
  };

  const writeParagraph = (paragraph: Paragraph): void => {
    const styled = paragraph.style === null ? undefined : styles.get(paragraph.style);
    const list = paragraph.list ?? styled?.list ?? null;
    const level = paragraph.level ?? styled?.level ?? 0;
    const cell = tables[tables.length - 1]?.cell ?? null;
    const label = list === null || list === "0" || (paragraph.text.trim() === "" && cell === null) ? "" : labelOf({ list, level });
    const text = label === "" ? paragraph.text : `${label} ${paragraph.text}`;
    for (const line of text.split("\n")) (cell?.lines ?? lines).push(line.trimEnd());
  };

  const leaveRow = (): void => {
    const table = tables[tables.length - 1];
    if (table !== undefined) table.leaving = true;
  };

  const closeTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const outer = tables[tables.length - 1]?.cell?.lines ?? lines;
    if (isLayout(table)) for (const row of table.rows) for (const cell of row) outer.push(...cell.lines);
    else if (outer === lines) for (const row of table.rows) outer.push(rowLine(row));
    else for (const row of table.rows) outer.push(row.map(cellText).join(" "));
  };

  readXml(part.name, part.bytes, {
    open: (name, attributes) => {
      if (name === "del" && inProperties && paragraphs.length > 0) paragraphs[paragraphs.length - 1]!.isJoined = true;
      if (inRowProperties && (name === "del" || (name === "hidden" && isOn(attributes)))) leaveRow();
      if (skipped > 0 || unseen.has(name)) {
        skipped++;
        return;
      }
      const paragraph = paragraphs[paragraphs.length - 1];
      const table = tables[tables.length - 1];
      switch (name) {
        case "p":
          paragraphs.push(joined === null ? emptyParagraph() : { ...joined, text: `${joined.text.trimEnd()} `, isJoined: false });
          joined = null;
          break;
        case "pPr":
          inProperties = true;
          break;
        case "pStyle":
          if (paragraph !== undefined) paragraph.style = attribute(attributes, "val");
          break;
        case "numId":
          if (paragraph !== undefined) paragraph.list = attribute(attributes, "val");
          break;
        case "ilvl":
          if (paragraph !== undefined) paragraph.level = Number(attribute(attributes, "val") ?? "0") || 0;
          break;
        case "r":
          run = { hidden: false, capitals: false };
          break;
        case "vanish":
        case "strike":
        case "dstrike":
          if (run !== null) run.hidden ||= isOn(attributes);
          break;
        case "caps":
          if (run !== null) run.capitals = isOn(attributes);
          break;
        case "t":
          collecting = true;
          break;
        case "tab":
        case "ptab":
          // The same name sets tab stops, outside of any run.
          if (run !== null) write("\t");
          break;
        case "br":
        case "cr":
          write("\n");
          break;
        case "noBreakHyphen":
          write("-");
          break;
        case "tbl":
          closeJoined();
          tables.push({ rows: [], cell: null, leaving: false });
          break;
        case "tr":
          table?.rows.push([]);
          break;
        case "trPr":
          inRowProperties = true;
          break;
        case "cellDel":
          // Its words are out, its place stays: the cells after it keep their columns.
          if (table?.cell) table.cell.merged = true;
          break;
        case "gridBefore": {
          const row = table?.rows[table.rows.length - 1];
          const span = Math.min(Number(attribute(attributes, "val")) || 0, widestSpan);
          if (span > 0) row?.push({ lines: [], span, merged: false });
          break;
        }
        case "tc":
          if (table !== undefined) table.cell = { lines: [], span: 1, merged: false };
          break;
        case "gridSpan":
          if (table?.cell) table.cell.span = Math.min(Number(attribute(attributes, "val")) || 1, widestSpan);
          break;
        case "vMerge":
          if (table?.cell) table.cell.merged = attribute(attributes, "val") !== "restart";
          break;
      }
    },
    close: (name) => {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const table = tables[tables.length - 1];
      if (name === "t") collecting = false;
      else if (name === "r") run = null;
      else if (name === "pPr") inProperties = false;
      else if (name === "p") closeParagraph();
      else if (name === "tc" && table?.cell) {
        closeJoined();
        table.rows[table.rows.length - 1]?.push(table.cell);
        table.cell = null;
      } else if (name === "trPr") inRowProperties = false;
      else if (name === "tr" && table?.leaving) {
        table.rows.pop();
        table.leaving = false;
      } else if (name === "tbl") closeTable();
    },
    text: (text) => {
      if (collecting && skipped === 0) write(textOf(text));
    },
  });
  closeJoined();
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

type Run = { hidden: boolean; capitals: boolean };
type Paragraph = { text: string; style: string | null; list: string | null; level: number | null; isJoined: boolean };
type Cell = { readonly lines: string[]; span: number; merged: boolean };
/** `leaving`: the row in hand was deleted or hidden. */
type Table = { readonly rows: Cell[][]; cell: Cell | null; leaving: boolean };

function emptyParagraph(): Paragraph {
  return { text: "", style: null, list: null, level: null, isJoined: false };
}

/** What does not count: deleted and moved words, old formats, the second copy of a drawing, comments' marks. */
const unseen = new Set(["del", "moveFrom", "Fallback", "instrText", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange"]);

const widestSpan = 60;

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

/** An on-off property is on unless it says otherwise. */
function isOn(attributes: XmlView): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute(attributes, "val") ?? "");
}
