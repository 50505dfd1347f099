/// <reference types="office-js" />
import { excelWorkbook } from "../../../../addin/workbook/excel.ts";

/** The port in a page of a browser, for the test beside this file. */
const ready = Office.onReady().then(({ host, platform }) => ({
  host: String(host),
  platform: String(platform),
  library: { Excel, isSetSupported: (set: string, version: string) => Office.context.requirements.isSetSupported(set, version) },
}));

Object.assign(globalThis, { ready, port: ready.then(({ library }) => excelWorkbook(library)) });
