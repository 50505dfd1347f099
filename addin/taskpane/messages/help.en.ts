import type { HelpTexts } from "./help.vi.ts";

/** Help in English. */
export const helpEn: HelpTexts = {
  answers: "The question",
  read: "How to read it",
  marks: "Marks",
  when: "When …",
  close: "Close help",
  guide: "Show the six steps",
  privacy: "Data and privacy",
  version: (version) => `Sổ HTX version ${version}`,
  topics: {
    start: {
      title: "Getting started",
      answers: "Can the book be used as it is, and where to begin?",
      read: [
        "Choose a book or drop it into the frame. Any will do: .xlsx, .xls, .ods, .csv; nothing has to be tidied first.",
        "The tabs above are the jobs, in working order: columns, checks, scores, targets, calendar, report.",
        "Without a book, open a sample or make a new book with the sheets you need.",
      ],
      marks: [
        { mark: "lock", text: "Data stays on this machine; nothing is sent anywhere." },
        { mark: "undo", text: "Undo: takes back the last step." },
      ],
      when: [
        {
          when: "A book does not open",
          do: "Read the sentence at the top: it says what is wrong with the file and what to do. Often: open it in Excel and save it as .xlsx.",
        },
        { when: "There are several books", do: "Open them one by one. To compare two books use the tab Compare." },
      ],
    },
    columns: {
      title: "Columns",
      answers: "How was this book understood: which table, which column is what?",
      read: [
        "The sheets and tables that were found; choose one to look at.",
        "What the table is: the rows of its heading, how many records, which rows do not count and why.",
        "Each column: its heading in the book on the left, what it is taken for on the right. Press Edit if that is wrong.",
      ],
      marks: [
        { mark: "sure", text: "Certain: needs no look." },
        { mark: "warning", text: "Not certain: look, then confirm or choose another field." },
        { mark: "hidden", text: "A sheet, row or column is hidden in the book; it is read all the same." },
      ],
      when: [
        {
          when: "A column needs a look",
          do: "See the examples under its heading, choose the field and the unit. Books with the same heading are understood at once from then on.",
        },
        {
          when: "No table was found",
          do: "A table needs one row of headings (name, code, …) within about the first 20 rows of its sheet.",
        },
        { when: "Money is a thousand times off", do: "Correct the unit of that column: đồng, thousand, million or billion." },
      ],
    },
    checks: {
      title: "Check",
      answers: "Which cells are wrong, and how to mend them?",
      read: [
        "Filter by severity, kind or words.",
        "Each line is a cell: what stands there → what should, and why. Press a line to see the cell in the book.",
        "The chosen cell among its neighbours; above it, what can be done.",
      ],
      marks: [
        { mark: "error", text: "Error: certainly wrong." },
        { mark: "warning", text: "Warning: doubtful, may be right." },
        { mark: "arrow", text: "The right value is known for certain; without an arrow the file has to be looked up." },
      ],
      when: [
        {
          when: "The cell is wrong",
          do: "In Excel: press Correct this cell, or type it in the book. In the browser: mend it in Excel and choose the book again.",
        },
        { when: "The cell is right", do: "Press Leave as it is and say why. It does not come back when this book is opened next time." },
        { when: "A whole column is listed", do: "Look at the tab Columns: it may be misread or in another unit." },
      ],
    },
    scores: {
      title: "Points",
      answers: "How many points has each cooperative, which rank, and why?",
      read: [
        "The score table and the day; an office can load its own table.",
        "Cooperatives by rank. Press a line to see only that rank.",
        "The list: press a cooperative to see its criteria.",
        "The points of each criterion, the data used, and the ways to a higher rank.",
      ],
      marks: [
        { mark: "good", text: "Good" },
        { mark: "fair", text: "Fair" },
        { mark: "average", text: "Average" },
        { mark: "weak", text: "Weak" },
        { mark: "incomplete", text: "Incomplete: data is missing, so only the range is told." },
        { mark: "unrated", text: "Unrated: under 12 months old, stopped, … (the reason is given)." },
      ],
      when: [
        {
          when: "Incomplete",
          do: "See what is marked missing: add the column to the book, or type the self-scored points into the sheet of points.",
        },
        {
          when: "“not checked against the original”",
          do: "That band has not been compared with the original document. An office that has it can load its own table.",
        },
        { when: "The rank differs from the book", do: "Compare criterion by criterion; a wrong total also appears in the tab Check." },
      ],
    },
    targets: {
      title: "Targets",
      answers: "What does the plan ask for, is it reached, and on what evidence?",
      read: [
        "The plan in use and the day; change or correct the plan here.",
        "Items by status. Press one to see only those.",
        "Each card is a target: the figure reached, the goal, why, and the rows behind it.",
      ],
      marks: [
        { mark: "met", text: "Met" },
        { mark: "missed", text: "Missed" },
        { mark: "notDue", text: "Not due" },
        { mark: "notMeasurable", text: "Not measurable: the book lacks data, and it says which." },
        { mark: "notApplicable", text: "Not applicable" },
        { mark: "beforeIssue", text: "Due before the plan was issued." },
      ],
      when: [
        { when: "Not measurable", do: "Add the missing column to the book, or open the details and type the figure that you know." },
        { when: "A sentence has two meanings", do: "Choose the reading in the details; it is remembered for this plan." },
        { when: "Your plan is another one", do: "Change the plan → open a .docx or .txt file, look over its targets, then use it." },
      ],
    },
    calendar: {
      title: "Calendar",
      answers: "Which report goes to whom, before which day?",
      read: [
        "Twelve months, and how many due dates each has.",
        "The month on show; days with a due date are marked.",
        "The due dates in order: last good day, sender, recipient, document.",
      ],
      marks: [{ mark: "info", text: "“by law”: a due date of a law or decree; the others are the plan's." }],
      when: [
        {
          when: "A due date is a day off",
          do: "The day of the document stays, marked as a day off. To move it to the next working day, use the settings in the tab Targets.",
        },
        { when: "A report was sent", do: "Note the day: you see whether it was in time, close or late." },
        { when: "You want to be reminded", do: "Save the calendar (.ics) and open it in Outlook or Google Calendar." },
      ],
    },
    reports: {
      title: "Reports",
      answers: "What does this period's report say, and which figures are missing?",
      read: [
        "Kind, period and office; the book of the period before and your own template can be added.",
        "Save the report (Word), the annexes (Excel) and the evaluation sheet of each cooperative.",
        "Figures still to be filled, and what to know of them.",
        "The preview: press a number for its evidence.",
      ],
      marks: [{ mark: "yellow", text: "Yellow: not known or not certain. Never 0 in place of unknown." }],
      when: [
        { when: "Yellow places are left", do: "Add the data to the book and open it again, or type it into the saved Word file." },
        { when: "There is no part on targets", do: "Choose a plan in the tab Targets first." },
        { when: "You have a template", do: "Choose your .docx with {{noi_dung}} or the name of a figure in double braces." },
      ],
    },
    forms: {
      title: "Fill in forms",
      answers: "How to avoid typing the book into the portal again?",
      read: [
        "Choose the portal's form.",
        "Tick the cooperatives; each line says how many fields the book fills and what is missing.",
        "Save the records, or copy them to the browser, then open them in the Sổ HTX extension.",
      ],
      marks: [
        { mark: "error", text: "To be mended first: the portal will refuse this value." },
        { mark: "warning", text: "A required field is missing: you will type it on the page." },
      ],
      when: [
        {
          when: "The extension is not there",
          do: "Install the Sổ HTX extension for Chrome, Edge, Cốc Cốc or Firefox; ask your office how.",
        },
        { when: "You are done with the file", do: "Delete it: it holds personal data." },
        { when: "You fear sending by mistake", do: "The extension only fills. Save and submit are always pressed by you." },
      ],
    },
    comparison: {
      title: "Compare",
      answers: "Where does this book differ from that list?",
      read: [
        "Choose the second list; both are matched one to one.",
        "Four groups: different, unsure, only here, only there.",
        "Each difference: choose which side to keep.",
      ],
      marks: [],
      when: [
        { when: "It may be the same one", do: "Read what speaks for and against it, then press The same entity or Not the same." },
        { when: "A commune was renamed", do: "Entities with the same code tell old and new names; the others of that commune follow." },
        { when: "All is looked at", do: "Save the joined list: no row is lost, open questions are noted." },
      ],
    },
    support: {
      title: "Support",
      answers: "Who may get which support, and what is still unknown?",
      read: [
        "Three parts: consider and choose, the register, what is owed.",
        "Choose a policy; the figures say how many stand at each result.",
        "Each cooperative: result, why, what is needed. Open it for the criteria and to note a decision.",
      ],
      marks: [
        { mark: "sure", text: "May be considered" },
        { mark: "info", text: "Needs data, or falls under another law." },
      ],
      when: [
        { when: "Needs data", do: "Add it to the book, or open the cooperative and state what you know for certain." },
        {
          when: "“to be confirmed in the text of the law”",
          do: "This criterion was not read from the original: look it up before you decide.",
        },
        { when: "The province has its own rules", do: "Load the local rules and choose the province's sheet." },
      ],
    },
  },
};
