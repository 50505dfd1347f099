import { lineWriter, type Paragraph, type Table } from "./docx-lines.ts";
import { type ListPlace, labelCounter, type Numbering } from "./docx-numbering.ts";
import { attribute, readXml, textOf, type XmlView } from "./xml.ts";

/** The lines of the main part of a document. Throws `WorkbookError` when it stops in the middle. */
export function documentText(
  part: { readonly name: string; readonly bytes: Uint8Array },
  numbering: Numbering,
  styles: ReadonlyMap<string, ListPlace>,
): string {
  const lines = lineWriter(labelCounter(numbering), styles);
  let skipped = 0;
  let run: Run | null = null;
  let collecting = false;
  let inProperties = false;
  let inRowProperties = false;

  const write = (text: string): void => {
    if (run?.hidden !== true) lines.write(run?.capitals === true ? text.toUpperCase() : text);
  };

  const open = (name: string, attributes: XmlView): void => {
    const paragraph = lines.paragraph();
    const table = lines.table();
    if (name === "del" && inProperties && paragraph !== null) paragraph.isJoined = true;
    if (inRowProperties && table !== null && (name === "del" || (name === "hidden" && isOn(attributes)))) table.leaving = true;
    if (skipped > 0 || unseen.has(name)) {
      skipped++;
      return;
    }
    switch (name) {
      case "p":
        lines.openParagraph();
        break;
      case "pPr":
        inProperties = true;
        break;
      case "r":
        run = { hidden: false, capitals: false };
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
        lines.openTable();
        break;
      case "trPr":
        inRowProperties = true;
        break;
      default:
        if (run !== null) setRun(run, name, attributes);
        if (paragraph !== null) setParagraph(paragraph, name, attributes);
        if (table !== null) setTable(table, name, attributes);
    }
  };

  const close = (name: string): void => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (name === "t") collecting = false;
    else if (name === "r") run = null;
    else if (name === "pPr") inProperties = false;
    else if (name === "p") lines.closeParagraph();
    else if (name === "tc") lines.closeCell();
    else if (name === "trPr") inRowProperties = false;
    else if (name === "tr") lines.closeRow();
    else if (name === "tbl") lines.closeTable();
  };

  readXml(part.name, part.bytes, {
    open,
    close,
    text: (text) => {
      if (collecting && skipped === 0) write(textOf(text));
    },
  });
  return lines.end();
}

type Run = { hidden: boolean; capitals: boolean };

/** What does not count: deleted and moved words, old formats, the second copy of a drawing, comments' marks. */
const unseen = new Set(["del", "moveFrom", "Fallback", "instrText", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange"]);

const widestSpan = 60;

function setRun(run: Run, name: string, attributes: XmlView): void {
  if (name === "vanish" || name === "strike" || name === "dstrike") run.hidden ||= isOn(attributes);
  else if (name === "caps") run.capitals = isOn(attributes);
}

function setParagraph(paragraph: Paragraph, name: string, attributes: XmlView): void {
  if (name === "pStyle") paragraph.style = attribute(attributes, "val");
  else if (name === "numId") paragraph.list = attribute(attributes, "val");
  else if (name === "ilvl") paragraph.level = Number(attribute(attributes, "val") ?? "0") || 0;
}

function setTable(table: Table, name: string, attributes: XmlView): void {
  const { cell } = table;
  switch (name) {
    case "tr":
      table.rows.push([]);
      break;
    case "gridBefore": {
      const span = spanOf(attributes, 0);
      if (span > 0) table.rows.at(-1)?.push({ lines: [], span, merged: false });
      break;
    }
    case "tc":
      table.cell = { lines: [], span: 1, merged: false };
      break;
    case "cellDel":
      // Its words are out, its place stays: the cells after it keep their columns.
      if (cell !== null) cell.merged = true;
      break;
    case "gridSpan":
      if (cell !== null) cell.span = spanOf(attributes, 1);
      break;
    case "vMerge":
      if (cell !== null) cell.merged = attribute(attributes, "val") !== "restart";
      break;
  }
}

function spanOf(attributes: XmlView, unsaid: number): number {
  return Math.min(Number(attribute(attributes, "val")) || unsaid, widestSpan);
}

/** An on-off property is on unless it says otherwise. */
function isOn(attributes: XmlView): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute(attributes, "val") ?? "");
}
