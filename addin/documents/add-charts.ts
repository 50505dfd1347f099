import { brokenFile } from "../../core/files/errors.ts";
import { relationshipsPath, unpackPart } from "../../core/files/ooxml.ts";
import { findEntry, plainPath, type Zip } from "../../core/files/zip.ts";
import type { ChartPart } from "./word-package.ts";

/**
 * Puts charts into a package: their files, their types, their relations to the part `main`, all as new contents in `changed`. Throws
 * `WorkbookError` where a list of the package has no end.
 */
export function addCharts(zip: Zip, main: string, charts: readonly ChartPart[], changed: Map<string, Uint8Array>): void {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const encoder = new TextEncoder();
  const edit = (path: string, closing: string, xml: string): void => {
    const text = findEntry(zip, path) === null ? noRelations : new TextDecoder().decode(unpackPart(zip, path));
    const end = text.lastIndexOf(closing);
    const isEmpty = end < 0 && text.trimEnd().endsWith("/>");
    if (end < 0 && !isEmpty) throw brokenFile();
    const before = isEmpty ? `${text.trimEnd().slice(0, -2)}>` : text.slice(0, end);
    changed.set(plainPath(path), encoder.encode(`${before}${xml}${isEmpty ? closing : text.slice(end)}`));
  };
  const files = charts.map(({ id, xml }, at) => ({ id, xml, file: `charts/so-htx-chart${at + 1}.xml` }));
  for (const { file, xml } of files)
    changed.set(plainPath(`${folder}${file}`), encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`));
  edit(
    "[Content_Types].xml",
    "</Types>",
    files
      .map(
        ({ file }) =>
          `<Override PartName="/${folder}${file}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
      )
      .join(""),
  );
  edit(
    relationshipsPath(main),
    "</Relationships>",
    files
      .map(
        ({ id, file }) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="${file}"/>`,
      )
      .join(""),
  );
}

/** A document that leads nowhere has no part for its relations. */
const noRelations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
