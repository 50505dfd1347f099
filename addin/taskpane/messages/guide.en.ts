import type { GuideTexts } from "./guide.vi.ts";

/** Texts of the first run in English. */
export const guideEn: GuideTexts = {
  count: (step, all) => `Step ${step} of ${all}`,
  back: "Back",
  next: "Next",
  done: "Done",
  leave: "Leave the guide (Esc)",
  goThere: "Go there",
  sample: "Open the sample book in another window",
  undoNow: "Noted. Everything can be taken back: press Undo to have it as it was.",
  steps: {
    wrong: {
      title: "What is wrong in the book",
      file: "Each line is a cell to look at: what stands there, what should, and why. Press a line to see its cell in the book beside it.",
      excel: "Each line is a cell to look at: what stands there, what should, and why. Press a line and Excel selects that cell.",
      nothing: "Cells to look at appear here, one a line, with the way to mend them. The open book has none.",
    },
    fix: {
      title: "Mend a cell, then undo",
      file: "Mend a wrong cell in Excel and choose the book again; this file is never touched. If the cell is right, press Leave as it is and say why. Try it.",
      excel:
        "If the value is certain, press Correct this cell. If the cell is right, press Leave as it is and say why. Try it: it can be taken back.",
      nothing: "With a cell to look at, the buttons to mend or to ignore it are here; Undo takes back step by step.",
    },
    rank: {
      title: "Who ranks where, and why",
      file: "Each cooperative has its points, its rank and the reason of every point. With data missing you see the range still possible, never a guess.",
      excel:
        "Each cooperative has its points, its rank and the reason of every point. With data missing you see the range still possible, never a guess.",
      nothing: "Once the book has a list of cooperatives, points, ranks and reasons are here.",
    },
    target: {
      title: "Which target is missed",
      file: "A plan beside the book: each target with the figure reached, the goal and the evidence. Press “Missed” to see only those.",
      excel: "A plan beside the book: each target with the figure reached, the goal and the evidence. Press a count to see only those.",
      nothing: "Choose a shipped plan or open your own (.docx, .txt): every target is measured on the book.",
    },
    due: {
      title: "What is due",
      file: "The due dates of the plan and of the law in the year. Press a month to see it; the .ics file puts them into your own calendar.",
      excel:
        "The due dates of the plan and of the law in the year. Press a month to see it; the .ics file puts them into your own calendar.",
      nothing: "With a plan chosen, the due dates of the year are here.",
    },
    report: {
      title: "The report",
      file: "The report is made from the book; yellow places are still to be filled, every number can be pressed for its evidence. That was all: press Choose a book above to open your own.",
      excel:
        "The report is made from the book; yellow places are still to be filled, every number can be pressed for its evidence. That was all.",
      nothing: "The report made from the book appears here and is saved as a Word file.",
    },
  },
};
