import { brokenFile } from "./errors.ts";
import { attribute, isSet, readXml } from "./xml.ts";
import { findEntry, unpack, type Zip, type ZipEntry } from "./zip.ts";

/** A relationship of a part. `type` is the last word of its address ("worksheet"), the same in transitional and strict books. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** A sheet as the workbook part lists it. `path` is `null` when its relationship is missing. */
export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly type: string | null; readonly path: string | null };

/** What the workbook part says: where it is, its relationships and its sheets in order. */
export type WorkbookPart = {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
};

/** Reads the workbook part of a package. Throws `WorkbookError` when there is none or it stops in the middle. */
export function readWorkbookPart(zip: Zip): WorkbookPart {
  const path = workbookPath(zip);
  if (path === null) throw brokenFile("xl/workbook.xml");
  const relationships = readRelationships(zip, path);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  readXml(path, unpackPart(zip, path), {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = isSet(attributes, "date1904");
      if (name !== "sheet") return;
      const state = attribute(attributes, "state");
      listed.push({
        name: attribute(attributes, "name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        id: attribute(attributes, "id") ?? "",
      });
    },
    close: () => {},
  });
  const sheets = listed.map(({ name, hidden, id }) => {
    const relationship = relationships.find((each) => each.id === id);
    return { name, hidden, type: relationship?.type ?? null, path: relationship?.target ?? null };
  });
  return { path, relationships, sheets, date1904 };
}

/** The path of the workbook part, `null` when the package is no workbook. */
export function workbookPath(zip: Zip): string | null {
  const main = readRelationships(zip, "").find((each) => each.type === "officeDocument");
  if (main !== undefined && findEntry(zip, main.target) !== null) return main.target;
  return findEntry(zip, "xl/workbook.xml") === null ? null : "xl/workbook.xml";
}

/** The relationships of a part ("" is the package itself), internal ones only. */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const path = relationshipsPath(part);
  const found: Relationship[] = [];
  if (findEntry(zip, path) === null) return found;
  readXml(path, unpackPart(zip, path), {
    open: (name, attributes) => {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const type = attribute(attributes, "Type") ?? "";
      found.push({
        id: attribute(attributes, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolvePath(part, attribute(attributes, "Target") ?? ""),
      });
    },
    close: () => {},
  });
  return found;
}

/** The path of the relationships of a part: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The entry of a part that must be there. Throws `WorkbookError` when it is not. */
export function partEntry(zip: Zip, path: string): ZipEntry {
  const entry = findEntry(zip, path);
  if (entry === null) throw brokenFile(path);
  return entry;
}

/** A whole part as UTF-8 without byte order mark. Throws `WorkbookError` when it is missing. */
export function unpackPart(zip: Zip, path: string): Uint8Array {
  const bytes = unpack(zip, partEntry(zip, path));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const wide = wideEncoding(bytes);
  if (wide === null) return bytes;
  const text = new TextDecoder(wide).decode(bytes).replace(/encoding\s*=\s*(["'])utf-16\1/i, 'encoding="UTF-8"');
  return new TextEncoder().encode(text);
}

/** The encoding of a part in UTF-16, `null` for UTF-8. */
export function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return "utf-16le";
  return (start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c) ? "utf-16be" : null;
}

function resolvePath(part: string, target: string): string {
  const clean = decodePercent(target).replaceAll("\\", "/");
  const steps = clean.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
