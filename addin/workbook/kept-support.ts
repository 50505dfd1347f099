import { readWorkbookPart } from "../../core/files/ooxml.ts";
import { fileKind } from "../../core/files/open-book.ts";
import { resultSheetNames, sheetKey } from "../../core/files/result-sheet.ts";
import { readXlsx } from "../../core/files/xlsx.ts";
import { openZip } from "../../core/files/zip.ts";
import type { SheetCells } from "../../core/model/cells.ts";
import type { Facts } from "../../core/plans/evaluate/facts.ts";
import type { SheetProblem } from "../../core/support/own-sheet.ts";
import { type Register, type RegisterOptions, readRegister } from "../../core/support/register.ts";
import { joinWords, noWords, type SupportWords } from "../../core/support/words.ts";
import { readDecisions, readStatements } from "../../core/support/words-sheets.ts";

/** What a book holds of ours on support. */
export type KeptSupport = {
  readonly words: SupportWords;
  readonly register: SheetCells | null;
  /** Whether there is a sheet in which the officer's words stand, be it empty. */
  readonly hasWords: boolean;
  readonly problems: readonly SheetProblem[];
};

/** Reads our sheets on support from the bytes of a book that can be read; a book without them has kept nothing. */
export function readKeptSupport(bytes: Uint8Array): KeptSupport {
  if (fileKind(bytes) !== "xlsx") return noKeptSupport;
  const zip = openZip(bytes);
  const names = new Set(
    [resultSheetNames.supportAssessment, resultSheetNames.supportChoice, resultSheetNames.supportRegister].map(sheetKey),
  );
  if (!readWorkbookPart(zip).sheets.some(({ name }) => names.has(sheetKey(name)))) return noKeptSupport;
  return readKeptSheets(readXlsx(zip));
}

/** Reads our sheets on support among the sheets of a book. */
export function readKeptSheets(all: readonly SheetCells[]): KeptSupport {
  const sheets = new Map(all.map((sheet) => [sheetKey(sheet.name), sheet] as const));
  const assessment = sheets.get(sheetKey(resultSheetNames.supportAssessment));
  const choice = sheets.get(sheetKey(resultSheetNames.supportChoice));
  const statements = assessment === undefined ? null : readStatements(assessment);
  const decisions = choice === undefined ? null : readDecisions(choice);
  return {
    words: joinWords(statements?.words ?? noWords, decisions?.words ?? noWords),
    register: sheets.get(sheetKey(resultSheetNames.supportRegister)) ?? null,
    hasWords: assessment !== undefined || choice !== undefined,
    problems: [...(statements?.problems ?? []), ...(decisions?.problems ?? [])],
  };
}

/** The register of a book, checked against it; `null` without one. */
export function keptRegister({ register }: KeptSupport, facts: Facts, options: RegisterOptions): Register | null {
  return register === null ? null : readRegister(register, facts, options);
}

/** What a book without sheets of support holds. */
const noKeptSupport: KeptSupport = { words: noWords, register: null, hasWords: false, problems: [] };
