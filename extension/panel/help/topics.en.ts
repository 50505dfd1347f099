import type { topicsVi } from "./topics.vi.ts";

/** Help on every part of the panel and on the options, in English. */
export const topicsEn: typeof topicsVi = {
  page: {
    title: "The open page",
    answers: "Which page does the extension work on, and may it?",
    read: [
      "The host of the page, and what kind of page that is.",
      "Allows this host for good, so that the button need not be pressed each time.",
    ],
    marks: [
      { mark: "lock", text: "The page may not be seen yet." },
      { mark: "warning", text: "The address only looks like a state office's: nothing is filled." },
    ],
    when: [
      { when: "The page may not be seen yet", do: "Open the page to fill, then press the Sổ HTX button in the toolbar, or Alt+Shift+H." },
      { when: "The page is not under .gov.vn", do: "Fill it only if you are sure that it belongs to your office." },
    ],
  },
  records: {
    title: "Records",
    answers: "Where do the data to fill in come from?",
    read: [
      "Choose an Excel book, or a records file saved from the Sổ HTX pane.",
      "Search by name, code or commune; accents are not needed.",
      "The list: press or use the arrow keys to choose.",
    ],
    marks: [{ mark: "lock", text: "Records stay in memory; they go when the browser is closed or after 30 minutes without use." }],
    when: [
      { when: "You are done", do: "Press Clear records at the end of the panel." },
      {
        when: "A cooperative is missing",
        do: "See whether the book has its row, and whether the column of names was understood (tab Columns of the pane).",
      },
    ],
  },
  record: {
    title: "The record in hand",
    answers: "Is the record complete enough for the form?",
    read: [
      "Choose the form of the page.",
      "How much of what the form may ask is there.",
      "What is wrong, and what is required and missing: type it here, or on the page.",
    ],
    marks: [
      { mark: "bad", text: "Error: the portal will refuse it." },
      { mark: "warning", text: "To look at; it may be right." },
      { mark: "good", text: "All that is required is there." },
    ],
    when: [
      { when: "Something is missing", do: "Type it here; the value serves this filling only and is not written into the book." },
      {
        when: "A list is longer than the page",
        do: "Choose which item goes there, the second member for instance. A page that holds the name or number of one is known by it.",
      },
    ],
  },
  nextItem: {
    title: "Next item for this page",
    answers: "The page takes one item at a time: which one comes next?",
    read: [
      "The open page takes one member, one business line … and is still empty. It says how many items are done.",
      "The first item not yet done is proposed; choose another if you like.",
      "Press to fill the item that is shown here.",
    ],
    marks: [],
    when: [
      {
        when: "“on the page already”, “filled”",
        do: "A table on the page has the item’s name or number, or this extension has filled it. It need not be filled again.",
      },
      {
        when: "“may not be done”",
        do: "Only a part of it was filled, the list on the page does not show it, or two items bear one name. Look at the list on the page, then choose.",
      },
      { when: "The number done is not right", do: "Open the page with the list once, so that it is seen, then come back." },
    ],
  },
  dossier: {
    title: "Blocks",
    answers: "How far has this dossier of many blocks come?",
    read: [
      "How many blocks are done.",
      "Each line is a page of the portal; the shaded one is open. A page that takes one item at a time says how many are filled.",
      "Mark a block as done or not done by hand.",
    ],
    marks: [
      { mark: "good", text: "Filled, and read back as it should be." },
      { mark: "warning", text: "Some boxes could not be filled." },
      { mark: "open", text: "Not done yet." },
    ],
    when: [{ when: "The portal's session ends", do: "Log in, open that block again and go on; finished blocks are remembered." }],
  },
  teach: {
    title: "Teach this page",
    answers: "How is an unknown page recognised next time?",
    read: [
      "Press to pick a box, then click a box of the page.",
      "Choose what the box is; guesses come first.",
      "Do the same for other boxes, then save. Export the portal file for your colleagues.",
    ],
    marks: [{ mark: "good", text: "A box that was taught." }],
    when: [
      { when: "A box must never be filled", do: "Choose that it is never to be filled." },
      { when: "You clicked the wrong box", do: "Press × on its line, or Esc while waiting." },
    ],
  },
  report: {
    title: "Result",
    answers: "Which boxes were filled, which were left, and why?",
    read: [
      "In short: how many boxes, on which page.",
      "Each line is a box: the value of the record, and what the page has.",
      "What came of it, or why it was left.",
    ],
    marks: [
      { mark: "good", text: "Filled, as the record says." },
      { mark: "bad", text: "Differs from the record: look at the page." },
      { mark: "warning", text: "Left, with the reason." },
    ],
    when: [
      { when: "It is not certain which box", do: "Type it yourself, or teach the page." },
      { when: "The box had a value", do: "It is not written over. Clear it on the page and fill again if need be." },
      { when: "It differs from the record", do: "Mend it on the page, then compare again." },
    ],
  },
  actions: {
    title: "Jobs on the page",
    answers: "What to do with the page, in which order?",
    read: [
      "Preview: see what would be filled; the page does not change.",
      "Fill, then look over the page.",
      "Compare: marks where page and record differ. Read: takes the page's data as a record.",
    ],
    marks: [],
    when: [
      { when: "The page is filled", do: "Look it over and press its save button yourself. The extension never saves or submits." },
      { when: "You want it to stop", do: "Press Stop: what was filled stays on the page, nothing more is filled." },
    ],
  },
  options: {
    title: "Options",
    answers: "What does the extension remember, which pages may it enter?",
    read: [
      "Portals that were taught, and shipped ones: import, export, remove.",
      "Hosts that may be entered without pressing the button.",
      "Clears all that the extension holds.",
    ],
    marks: [{ mark: "lock", text: "A host that is allowed for good." }],
    when: [
      { when: "A colleague sent a portal file", do: "Import it; it is checked before it is used." },
      { when: "You hand the machine over", do: "Clear everything." },
    ],
  },
};
