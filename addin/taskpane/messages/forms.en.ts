import { counted } from "../../../core/model/language.ts";
import type { forms as viForms } from "./forms.vi.ts";

/** Texts of the view of forms in English. */
export const forms: typeof viForms = {
  tab: "Fill in forms",
  title: "Records to be filled into the portal",
  help: "Choose a form and the entities, then send them to the Sổ HTX extension of your browser or save them as a file. It fills in; you submit.",
  form: "Form",
  search: "Find",
  all: (count) => `Choose all ${count} entities`,
  list: "Entities that a record can be made for",
  filled: (has, asked) => `the book fills in ${has} of ${asked} fields`,
  missing: (count) => `${counted(count, "needed field is", "needed fields are")} missing`,
  missingTitle: "Missing",
  problems: "Correct first",
  show: (row) => `Show row ${row} in the book`,
  year: "Year",
  yearlyWindow: (from, to, due) => `Figures from ${from} to ${to}, due ${due}.`,
  yearlyCounts: (all, owing, complete) =>
    `${counted(all, "entity", "entities")}: ${owing} not sent, ${counted(complete, "record")} complete.`,
  yearlyTable: "Yearly information of every entity",
  chooseComplete: (count) => `Choose ${counted(count, "complete record")}`,
  unit: "Entity",
  lacks: "Missing",
  sending: "Sent",
  complete: "Complete",
  lacksCount: (missing, wrong) =>
    [wrong > 0 ? `${wrong} wrong` : "", missing > 0 ? `${missing} missing` : ""].filter((part) => part !== "").join(", "),
  has: (has, asked) => `has ${has}/${asked}`,
  sendings: { owed: "Not sent", unknown: "Not known", late: "Sent late", sent: "Sent" },
  left: (count) => `${counted(count, "entity owes", "entities owe")} nothing for this year`,
  more: "More",
  save: (count) => `Save the records file (${count})`,
  saved: (name, count) => `“${name}” saved with ${counted(count, "record")}. It holds personal data: delete it when you are done.`,
  send: "Send to the browser",
  handedOver: (count) => `${counted(count, "record")} sent to the Sổ HTX extension: press its toolbar button, then “Take”.`,
  extensionHere: "The Sổ HTX extension is in this browser: records go straight there.",
  extensionAway: "Records cannot be sent directly from here: they are copied to be pasted into the extension, or saved as a file.",
  sent: (count) =>
    `Copied ${counted(count, "record")}. Open the Sổ HTX extension on this very tab and press “Get from the Sổ HTX pane”, or paste there (Ctrl+V). They hold personal data: copy something else when done.`,
  notSent:
    "The clipboard cannot be used here: open the Sổ HTX extension on this very tab and press “Get from the Sổ HTX pane”, or save the file.",
  nothing: "The book has no entity for this form",
  nothingHelp: "Choose another form, or look over the columns: a list with a column of names is needed.",
  notFound: "No entity fits these words",
};
