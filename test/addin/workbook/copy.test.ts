import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyExtension, saveCopy } from "../../../addin/workbook/copy.ts";
import { cellText } from "../../../addin/workbook/sheet-writer.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { type ResultSheet, resultSheetNames, sheetName } from "../../../core/files/result-sheet.ts";
import { readXlsx } from "../../../core/files/xlsx.ts";
import { findEntry, openZip, packedBytes, unpack } from "../../../core/files/zip.ts";
import { expectBoth } from "../../support/languages.ts";
import { findOffice } from "../../support/libreoffice.ts";
import { packageProblems } from "./package-check.ts";
import { bookOf, messageOf, type Parts, packageOf, stylesOf, workbookParts } from "./parts.ts";

function resultSheet(more: Partial<ResultSheet> = {}): ResultSheet {
  return {
    name: resultSheetNames.findings,
    lines: [
      { text: "KẾT QUẢ", look: "title" },
      { text: "Bấm vào ô", look: "note" },
    ],
    columns: [
      { header: "TT", width: 5, look: "integer" },
      { header: "Ô", width: 8, look: "link" },
      { header: "Vấn đề", width: 60, look: "text" },
      { header: "Điểm", width: 6, look: "decimal", turned: true },
    ],
    rows: [
      [1, { text: "B2", sheet: "HTX 'xã' & phường", cell: "B2" }, "=SUM(A1) là công thức?", 7.5],
      [2, { text: "C3", sheet: "HTX 'xã' & phường", cell: "C3" }, "hai\ndòng <b>&amp;", null],
    ],
    filter: true,
    fixedColumns: 2,
    pagesWide: 1,
    ...more,
  };
}

/** A book with what libraries lose: macros, form buttons, charts, comments, printer settings, signatures, parts nobody knows. */
function richBook(more: Parts = {}): Parts {
  const noise = (seed: number): Uint8Array => Uint8Array.from({ length: 3000 }, (_, index) => (index * index * seed + index) >> 3);
  const parts = workbookParts(
    [
      {
        name: "HTX &apos;xã&apos; &amp; phường",
        xml: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheetData><row r="1"><c r="A1" s="1"><f>1+1</f><v>2</v></c></row></sheetData><conditionalFormatting sqref="A1"/><dataValidations count="1"/><legacyDrawing r:id="rId1"/></worksheet>',
      },
      { name: "Ẩn", xml: "<row/>", attributes: 'state="veryHidden"' },
    ],
    { "xl/styles.xml": stylesOf("dd/mm/yyyy", '#,##0"đ"') },
  );
  return {
    ...parts,
    "xl/vbaProject.bin": noise(3),
    "xl/ctrlProps/ctrlProp1.xml": "<formControlPr/>",
    "xl/charts/chart1.xml": "<c:chart/>",
    "xl/comments1.xml": "<comments/>",
    "xl/printerSettings/printerSettings1.bin": noise(5),
    "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships/>",
    "customXml/item1.xml": "<a/>",
    "docProps/app.xml": "<Properties><TitlesOfParts/></Properties>",
    ...more,
  };
}

const changedParts = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

function partText(bytes: Uint8Array, path: string): string {
  const zip = openZip(bytes);
  return new TextDecoder().decode(unpack(zip, findEntry(zip, path)!));
}

function allSheets(bytes: Uint8Array): string[] {
  return readXlsx(openZip(bytes)).map(({ name }) => name);
}

describe("a copy of an .xlsx book", () => {
  it("keeps every other part byte for byte, packed as it was", () => {
    for (const level of [0, 6] as const) {
      const before = openZip(packageOf(richBook(), level));
      const after = openZip(saveCopy(before.bytes, "sổ.xlsx", [resultSheet()]).bytes);
      const kept = before.entries.filter(({ name }) => !changedParts.includes(name));
      expect(kept.length).toBe(before.entries.length - changedParts.length);
      for (const entry of kept) {
        const same = findEntry(after, entry.name)!;
        expect([same.name, same.crc, same.method, same.size]).toEqual([entry.name, entry.crc, entry.method, entry.size]);
        expect(packedBytes(after, same)).toEqual(packedBytes(before, entry));
      }
    }
  });

  it("has the sheets at the end, with their text as text", () => {
    const copy = saveCopy(packageOf(richBook()), "sổ.xlsx", [resultSheet(), resultSheet({ name: resultSheetNames.summary })]);
    const sheets = readXlsx(openZip(copy.bytes));
    expect(sheets.map(({ name }) => name)).toEqual(["HTX 'xã' & phường", "Ẩn", "Sổ HTX – Lỗi", "Sổ HTX – Tóm tắt"]);
    expect(sheets[2]?.cells.map((row) => row?.map((value) => value))).toEqual([
      ["KẾT QUẢ"],
      ["Bấm vào ô"],
      ["TT", "Ô", "Vấn đề", "Điểm"],
      [1, "B2", "=SUM(A1) là công thức?", 7.5],
      [2, "C3", "hai\ndòng <b>&amp;"],
    ]);
    expect(copy).toMatchObject({ fileName: "sổ (Sổ HTX).xlsx", note: null });
    const xml = partText(copy.bytes, "xl/worksheets/sheet3.xml");
    expect(xml).toContain("<hyperlink ref=\"B4\" location=\"'HTX ''xã'' &amp; phường'!B2\"/>");
    expect(xml).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:D5"/>');
    expect(xml).not.toContain("<f>");
  });

  it("moves no style and counts right", () => {
    const book = packageOf(richBook());
    const before = partText(book, "xl/styles.xml");
    const after = partText(saveCopy(book, "sổ.xlsx", [resultSheet()]).bytes, "xl/styles.xml");
    for (const list of ["fonts", "fills", "borders", "cellXfs"]) {
      const inside = (xml: string): string => new RegExp(`<${list}[^>]*>(.*)</${list}>`, "s").exec(xml)?.[1] ?? "";
      expect(inside(after).startsWith(inside(before))).toBe(true);
      const items = inside(after).match(/<(font|fill|border|xf)[ >/]/g) ?? [];
      expect(Number(new RegExp(`<${list} count="(\\d+)"`).exec(after)?.[1])).toBe(items.length);
    }
    expect(after).toContain('quotePrefix="1"');
  });

  it("holds nothing that Excel would repair", () => {
    const { "xl/styles.xml": _, ...plain } = workbookParts([{ name: "A", xml: "<row/>" }]);
    const books = [
      packageOf(richBook()),
      packageOf(plain),
      bookOf("<row/>", { "xl/styles.xml": stylesOf("0.0") }),
      new TextEncoder().encode("a,b\n1,2"),
    ];
    for (const book of books) {
      const first = saveCopy(book, "sổ.xlsx", [
        resultSheet(),
        resultSheet({ name: resultSheetNames.scores, filter: false, fixedColumns: 0 }),
      ]);
      expect(packageProblems(first.bytes)).toEqual([]);
      const second = saveCopy(first.bytes, first.fileName, [resultSheet({ rows: [] }), resultSheet({ name: resultSheetNames.summary })]);
      expect(packageProblems(second.bytes)).toEqual([]);
    }
  });

  it("is looked at by a check that finds faults", () => {
    const wrong = (path: string, from: string | RegExp, to: string): Uint8Array =>
      packageOf({ ...richBook(), [path]: String(richBook()[path]).replace(from, to) });
    expect(packageProblems(packageOf(richBook()))).toEqual([]);
    expect(packageProblems(wrong("xl/styles.xml", /cellXfs count="3"/, 'cellXfs count="9"'))).toEqual(["cellXfs counts wrong"]);
    expect(packageProblems(wrong("xl/workbook.xml", 'sheetId="2"', 'sheetId="1"'))).toEqual(["two sheets have the same sheetId"]);
    expect(packageProblems(wrong("xl/worksheets/sheet1.xml", 's="1"', 's="7"'))).toEqual([
      "xl/worksheets/sheet1.xml has a cell without style",
    ]);
    expect(packageProblems(wrong("[Content_Types].xml", "sheet2.xml", "sheet9.xml"))).toEqual([
      "/xl/worksheets/sheet9.xml has a type and no part",
    ]);
  });

  it("links no more cells than Excel allows on a sheet", () => {
    const rows = Array.from({ length: 66_000 }, (_, index) => [index, { text: `B${index}`, sheet: "A", cell: `B${index}` }]);
    const copy = saveCopy(bookOf("<row/>"), "x.xlsx", [resultSheet({ rows })]);
    expect(packageProblems(copy.bytes)).toEqual([]);
    expect(readXlsx(openZip(copy.bytes))[1]?.cells[66_002]).toEqual([65_999, "B65999"]);
  });

  it("of a copy has the new results in place of the old, and grows by nothing", () => {
    const first = saveCopy(packageOf(richBook()), "sổ.xlsx", [resultSheet()]);
    const second = saveCopy(first.bytes, first.fileName, [resultSheet({ rows: [[9, null, "mới", null]] })]);
    const third = saveCopy(second.bytes, second.fileName, [resultSheet({ rows: [[9, null, "mới", null]] })]);
    expect(second.fileName).toBe(first.fileName);
    expect(allSheets(second.bytes)).toEqual(allSheets(first.bytes));
    expect(readXlsx(openZip(second.bytes))[2]?.cells[3]).toEqual([9, null, "mới"]);
    expect(partText(second.bytes, "xl/styles.xml")).toBe(partText(first.bytes, "xl/styles.xml"));
    expect(partText(second.bytes, "xl/workbook.xml").match(/definedName /g)).toHaveLength(2);
    expect(third.bytes).toEqual(second.bytes);
  });

  it("is read without the results that an earlier copy gained", () => {
    const copy = saveCopy(packageOf(richBook()), "sổ.xlsx", [resultSheet()]);
    expect(openBook(copy.bytes, "x").sheets.map(({ name }) => name)).toEqual(["HTX 'xã' & phường", "Ẩn"]);
  });

  it("takes books of other writers: prefixes, empty lists, no styles, names that are there already", () => {
    const names =
      '<x:definedNames><x:definedName name="ten">A!$A$1</x:definedName><x:definedName name="_xlnm._FilterDatabase" localSheetId="0">A!$A$1:$B$2</x:definedName></x:definedNames>';
    const parts = richBook({
      "xl/workbook.xml": `<?xml version="1.0"?><x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="o"><x:sheets><x:sheet name="A" sheetId="7" q:id="rId1"/></x:sheets>${names}<x:calcPr/></x:workbook>`,
      "xl/styles.xml":
        '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts count="0"/><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>',
    });
    const copy = saveCopy(packageOf(parts), "x.xlsx", [resultSheet()]);
    expect(allSheets(copy.bytes)).toEqual(["A", "Sổ HTX – Lỗi"]);
    const workbook = partText(copy.bytes, "xl/workbook.xml");
    expect(workbook).toMatch(/<x:sheet xmlns:r="[^"]+" name="Sổ HTX – Lỗi" sheetId="8" r:id="rId\d+"\/><\/x:sheets>/);
    expect(workbook).toContain(
      '<x:definedName name="ten">A!$A$1</x:definedName><x:definedName name="_xlnm._FilterDatabase" localSheetId="0">',
    );
    expect(partText(copy.bytes, "xl/styles.xml")).toMatch(/<x:fonts count="\d+"><x:font>.*<x:fills count="3"><x:fill>.*<x:borders /s);

    const { "xl/styles.xml": _, ...plain } = workbookParts([{ name: "A", xml: "<row/>" }]);
    const styled = saveCopy(packageOf(plain), "x.xlsx", [resultSheet()]);
    expect(partText(styled.bytes, "xl/_rels/workbook.xml.rels")).toContain('/styles" Target="/xl/styles.xml"');
    expect(partText(styled.bytes, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
  });

  it("of a strict book is strict", () => {
    const strict = (xml: string | Uint8Array | undefined): string =>
      String(xml)
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = Object.fromEntries(
      Object.entries(workbookParts([{ name: "A", xml: "<row/>" }])).map(([path, xml]) => [path, strict(xml)]),
    );
    const { bytes } = saveCopy(packageOf(parts), "x.xlsx", [resultSheet()]);
    for (const path of ["xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]) {
      expect(partText(bytes, path), path).not.toContain("schemas.openxmlformats.org/spreadsheetml");
      expect(partText(bytes, path), path).not.toContain("openxmlformats.org/officeDocument");
    }
  });

  it("keeps the extension of a book with macros and speaks of lost signatures", () => {
    const macro = richBook({
      "[Content_Types].xml": String(richBook()["[Content_Types].xml"]).replace(
        "spreadsheetml.sheet.main",
        "ms-excel.sheet.macroEnabled.main",
      ),
      "_xmlsignatures/sig1.xml": "<s/>",
    });
    const copy = saveCopy(packageOf(macro), "sổ.xlsm", [resultSheet()]);
    expect(copy.fileName).toBe("sổ (Sổ HTX).xlsm");
    expect(copy.note?.vi).toMatch(/chữ ký số/);
    expectBoth(copy.note!, "signature");
    expect(copyExtension(packageOf(macro))).toBe("xlsm");
  });

  it("is no book with macros because of another part's type", () => {
    const types = String(richBook()["[Content_Types].xml"]).replace(
      "</Types>",
      '<Override PartName="/xl/embeddings/book.xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/></Types>',
    );
    expect(copyExtension(packageOf(richBook({ "[Content_Types].xml": types })))).toBe("xlsx");
  });

  it("fails with one sentence on what cannot be opened", () => {
    expect(messageOf(() => saveCopy(new Uint8Array(0), "trống.xlsx", [resultSheet()]))).toMatch(/^WorkbookError: Tệp “trống\.xlsx” rỗng/);
  });
});

describe("a copy of another kind of file", () => {
  it("is a new book with the values, and says what it lacks", () => {
    const copy = saveCopy(new TextEncoder().encode("Mã số;Tên\n0012345678;=1+1\n"), "DS.csv", [resultSheet()]);
    expect(copy.fileName).toBe("DS (Sổ HTX).xlsx");
    expect(copy.note?.vi).toMatch(/sổ \.xlsx mới/);
    expectBoth(copy.note!, "new book");
    const [data, results] = readXlsx(openZip(copy.bytes));
    expect(data?.cells).toEqual([
      ["Mã số", "Tên"],
      ["0012345678", "=1+1"],
    ]);
    expect([data?.name, results?.name]).toEqual(["DS", "Sổ HTX – Lỗi"]);
  });
});

describe("text of our sheets", () => {
  it("comes back as it was, whatever it holds", () => {
    const letter = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("_x0041_", "_x0041", "_", "x000D_", "\u0001", "\ud800", "\udfff", "\uffff", "=", "&", "<", "]]>", " ", "\n", "\t"),
    );
    const text = fc
      .array(letter, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join("").replaceAll("\r", ""))
      .filter((each) => each !== "");
    fc.assert(
      fc.property(text, (each) => {
        const copy = saveCopy(bookOf("<row/>"), "x.xlsx", [resultSheet({ lines: [], rows: [[null, null, each, null]] })]);
        expect(readXlsx(openZip(copy.bytes))[1]?.cells[1]?.[2]).toBe(each);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what only the escape behind it makes an escape", () => {
    expect(cellText("_x0041\u0001")).toBe("_x005F_x0041_x0001_");
  });

  it("is cut to what a cell takes, never inside a letter", () => {
    expect(cellText("a".repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`${"a".repeat(32_765)}😀😀`)).toBe(`${"a".repeat(32_765)}…`);
  });

  it("makes sheet names that Excel takes", () => {
    expect(sheetName("a/b:[c]*?'", new Set())).toBe("a b  c");
    expect(sheetName("x".repeat(50), new Set(["x".repeat(31)]))).toBe(`${"x".repeat(27)} (2)`);
    expect(sheetName("''", new Set())).toBe("Trang");
  });
});

const office = findOffice();
const folder = mkdtempSync(join(tmpdir(), "so-htx-copy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(office !== null)("beside openpyxl and LibreOffice", () => {
  const source = join(folder, "giàu.xlsx");
  const target = join(folder, "giàu (Sổ HTX).xlsx");

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    office!.python(makeRichBook, source);
    writeFileSync(
      target,
      saveCopy(new Uint8Array(readFileSync(source)), "giàu.xlsx", [resultSheet(), resultSheet({ name: resultSheetNames.scores })]).bytes,
    );
  });

  it("all parts but four are the same bytes", () => {
    const [before, after] = [source, target].map((path) => openZip(new Uint8Array(readFileSync(path))));
    const differing = before!.entries.filter(
      (entry) => Buffer.compare(packedBytes(before!, entry), packedBytes(after!, findEntry(after!, entry.name)!)) !== 0,
    );
    expect(differing.map(({ name }) => name).sort()).toEqual([...changedParts].sort());
    expect(before!.entries.some(({ name }) => name.startsWith("xl/charts/"))).toBe(true);
  });

  it("openpyxl reads the officer's book in it and our sheets", () => {
    const seen = JSON.parse(office!.python(readWithOpenpyxl, target)) as Record<string, unknown>;
    expect(seen).toEqual({
      sheets: ["HTX", "Ẩn", "Sổ HTX – Lỗi", "Sổ HTX – Điểm"],
      charts: 1,
      validations: 1,
      formula: "=SUM(D2:D9)",
      merged: ["F1:G2"],
      names: ["ten"],
      comment: "ghi chú",
      bold: true,
      format: "dd/mm/yyyy",
      freeze: "C4",
      filter: "A3:D5",
      titles: ["$3:$3", "$A:$B"],
      quoted: true,
      text: "=SUM(A1) là công thức?",
      link: "'HTX ''xã'' & phường'!B2",
      landscape: "landscape",
    });
  });

  it("LibreOffice opens it, with our sheets and the results of formulas", () => {
    const converted = readFileSync(office!.convert(target, "xlsx:Calc MS Excel 2007 XML", mkdtempSync(join(folder, "lo-"))));
    const sheets = readXlsx(openZip(new Uint8Array(converted)));
    expect(sheets.map(({ name }) => name)).toEqual(["HTX", "Ẩn", "Sổ HTX – Lỗi", "Sổ HTX – Điểm"]);
    expect(sheets[0]?.cells[0]?.[7]).toBe(36_000_000);
    expect(sheets[2]?.cells[3]).toEqual([1, "B2", "=SUM(A1) là công thức?", 7.5]);
  });

  it("LibreOffice's own .xls and .ods have the same cells as its .xlsx", () => {
    const [xlsx, xls, ods] = ["xlsx:Calc MS Excel 2007 XML", "xls:MS Excel 97", "ods"].map((format) => {
      const path = office!.convert(source, format, mkdtempSync(join(folder, "lo-")));
      return openBook(new Uint8Array(readFileSync(path)), "x").sheets.map(({ name, hidden, cells, merged, hiddenRows, hiddenColumns }) => ({
        name,
        hidden,
        cells: Array.from(cells, (row) => row ?? []),
        merged,
        hiddenRows,
        hiddenColumns,
      }));
    });
    expect(xls).toEqual(xlsx);
    expect(ods).toEqual(xlsx);
    expect(xlsx?.[0]?.hiddenRows).toEqual([4]);
  });

  it("both read the new book that is made of a list in text", () => {
    const path = join(folder, "danh sách.xlsx");
    writeFileSync(path, saveCopy(new TextEncoder().encode("Mã số;Tên\n0012345678;HTX Phú Hòa\n"), "danh sách.csv", [resultSheet()]).bytes);
    expect(
      office!.python("import openpyxl,sys\nw=openpyxl.load_workbook(sys.argv[1])\nprint(w.sheetnames, w['danh sách']['A2'].value)", path),
    ).toBe("['danh sách', 'Sổ HTX – Lỗi'] 0012345678\n");
    expect(readFileSync(office!.convert(path, "csv", mkdtempSync(join(folder, "lo-"))), "utf8")).toContain("0012345678");
  });
});

const makeRichBook = `
import sys, datetime, openpyxl
from openpyxl.styles import Font, PatternFill
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import CellIsRule
from openpyxl.workbook.defined_name import DefinedName
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "HTX"
sheet.append(["STT", "Tên HTX", "Mã số", "Vốn", "Ngày"])
for i in range(1, 9):
    sheet.append([i, "HTX số %d" % i, "0%09d" % i, i * 1000000, datetime.date(2020, 1, i)])
    sheet.cell(i + 1, 5).number_format = "dd/mm/yyyy"
sheet["H1"] = "=SUM(D2:D9)"
sheet.merge_cells("F1:G2")
sheet["F1"] = "gộp"
sheet.row_dimensions[5].hidden = True
sheet.column_dimensions["C"].hidden = True
sheet["B2"].font = Font(bold=True)
sheet["B2"].fill = PatternFill("solid", fgColor="FFFF00")
validation = DataValidation(type="list", formula1='"Tốt,Khá"')
sheet.add_data_validation(validation)
validation.add("M2:M9")
sheet.conditional_formatting.add("D2:D9", CellIsRule(operator="greaterThan", formula=["5000000"], fill=PatternFill(bgColor="FFC7CE")))
sheet["B3"].comment = Comment("ghi chú", "ai đó")
chart = BarChart()
chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=9), titles_from_data=True)
sheet.add_chart(chart, "N2")
hidden = book.create_sheet("Ẩn")
hidden.sheet_state = "hidden"
hidden["B2"] = "x"
name = DefinedName("ten", attr_text="HTX!$B$2:$B$9")
try:
    book.defined_names["ten"] = name
except (AttributeError, TypeError):
    book.defined_names.append(name)
book.save(sys.argv[1])
`;

const readWithOpenpyxl = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet, ours = book["HTX"], book["Sổ HTX – Lỗi"]
names = book.defined_names
names = sorted(names.keys()) if hasattr(names, "keys") else sorted(n.name for n in names.definedName)
titles = ours.print_titles
titles = titles.split(",") if isinstance(titles, str) else list(titles)
print(json.dumps({
    "sheets": book.sheetnames, "charts": len(sheet._charts), "validations": len(sheet.data_validations.dataValidation),
    "formula": sheet["H1"].value, "merged": [str(area) for area in sheet.merged_cells.ranges], "names": names,
    "comment": sheet["B3"].comment.text, "bold": sheet["B2"].font.b, "format": sheet["E2"].number_format,
    "freeze": ours.freeze_panes, "filter": ours.auto_filter.ref, "titles": sorted(t.split("!")[-1] for t in titles),
    "quoted": ours["C4"].quotePrefix, "text": ours["C4"].value, "link": ours["B4"].hyperlink.location,
    "landscape": ours.page_setup.orientation,
}, ensure_ascii=False))
`;
