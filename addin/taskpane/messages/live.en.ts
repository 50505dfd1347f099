import { counted } from "../../../core/model/language.ts";
import { liveSteps, type ignoring as viIgnoring, type live as viLive, type newBook as viNewBook } from "./live.vi.ts";

/** Names of the steps that the book keeps in Vietnamese. */
const stepNames: ReadonlyMap<string, string> = new Map([
  [liveSteps.mark, "Mark the cells to look at"],
  [liveSteps.write, "Write results"],
  [liveSteps.targets, "Update the sheet of targets"],
  [liveSteps.rules, "Drop-down lists and input rules"],
  [liveSteps.comparison, "Write the sheet of the comparison"],
  [liveSteps.support, "Write the sheets of support"],
  [liveSteps.marks, "Marks on cells"],
]);

function fixName(label: string): string | null {
  const word = label.split(" ").find((part) => /^[A-Z]*\\d+$/.test(part));
  if (word === undefined) return null;
  if (label === liveSteps.fixOne(word)) return `Correct cell ${word}`;
  return label === liveSteps.fixMany(Number(word)) ? `Correct ${counted(word, "cell")}` : null;
}

/** Texts of the pane in Excel in English. */
export const live: typeof viLive = {
  boot: {
    reading: "Reading the book in Excel…",
    outside:
      "This page runs in a pane of Excel. Outside Excel use the Sổ HTX page of the browser: it opens any .xlsx, .xls or .csv and puts results into a copy.",
    noAnswer:
      "Excel has not answered. Close the pane and open it again from the tab “Sổ HTX”; if that does not help, save the book, then close and reopen Excel.",
    noLibrary:
      "Microsoft's library for Excel could not be loaded. Check the network, or ask your administrator; meanwhile the browser page works.",
    unknown: "The pane could not open this book. Save the book, close the pane and open it again.",
    report: "An error report to copy for whoever helps you; no word of the book is in it:",
    again: "Try again",
    page: "Open the browser page",
  },
  notRead: "The book has not been read",
  notReadHelp: "The book that is open in Excel is read in this pane; nothing leaves this machine.",
  readAgain: "Read again",
  book: "The book open in Excel",
  inBook: "In the book",
  markCells: "Mark the cells",
  comments: "Comments when writing",
  marked: (count) => `${counted(count, "cell")} marked; their own colours come back when the marks go.`,
  unmarked: "Marks taken off, the cells have their own colours again.",
  commented: (count) => `${counted(count, "cell has", "cells have")} a comment.`,
  written: (sheets) => `${counted(sheets, "sheet")} “Sổ HTX – …” written.`,
  stale: "The book has changed since: press “Write results” to bring the sheets up to date.",
  left: (count, cell, because) => `${count} left alone, such as ${cell === "" ? "one cell" : cell}: ${because}`,
  remembered: "This book remembers corrected columns; this machine uses them for other books with the same headings.",
  closeNotice: "Close the notice",
  fix: "Correct this cell",
  fixTo: (value) => `Correct this cell to “${value}”`,
  fixCertain: (count) => `Correct ${counted(count, "certain one")}`,
  fixed: (count) => `${counted(count, "cell")} corrected.`,
  nothingFixed: "No cell was corrected.",
  rules: "Drop-down lists, input rules",
  rulesHelp: "Adds drop-down lists and limits to the known columns. Rules that are there stay; Undo takes ours back.",
  ruled: (count) => (count === 0 ? "No column needs a rule." : `${counted(count, "column has", "columns have")} an input rule now.`),
  rulesKept: (count) => `${counted(count, "column keeps its own rule", "columns keep their own rules")}.`,
  writeTargets: "Update the sheet of targets",
  undone: (label) => `Undone: ${label}.`,
  keptCells: (count) => `${counted(count, "cell was changed since and stays as it is", "cells were changed since and stay as they are")}.`,
  undoTitle: "Undo in the book",
  undoHelp: "Each press takes back one step, the latest first. Cells that somebody has changed since stay as they are.",
  noSteps: "Sổ HTX has written nothing into this book, so there is nothing to undo.",
  steps: "Steps that can be undone",
  step: (label) => stepNames.get(label) ?? fixName(label) ?? label,
  close: "Close",
};

/** What is done about findings. */
export const ignoring: typeof viIgnoring = {
  ignore: "Leave as it is",
  reason: "Reason",
  reasonShape: "e.g. checked against the dossier; no names",
  keep: "Leave this one",
  cancel: "Cancel",
  restore: "Look at it again",
  ignored: (count) => `Left ${count}`,
  because: (reason) => `Left because: ${reason}`,
  undo: (cell) => `Leaving ${cell}`,
  noReason: "no reason given",
};

/** Making a new book. */
export const newBook: typeof viNewBook = {
  make: "Make a new book",
  help: "An empty book with lists of cooperatives, groups, members, ratings, activities, reports sent and a guide.",
  made: (name) => `“${name}” is ready. Open it in Excel and fill in the sheet HTX first.`,
  opened: "The new book has opened in another window of Excel. Save it and fill in the sheet HTX first.",
};
