/// <reference types="office-js" />
import "../../core/look/tokens.css";
import "../../core/look/base.css";
import "../../core/look/controls.css";
import "./styles/split.css";
import "./styles/shell.css";
import { WorkbookError } from "../../core/files/errors.ts";
import type { ExcelLibrary } from "../workbook/excel/api.ts";
import { excelWorkbook } from "../workbook/excel.ts";
import { live } from "./messages/live.vi.ts";
import { faultText, noteFault } from "./state/fault.ts";
import { keepInBook, kept } from "./state/storage.ts";
import { runBeside } from "./state/work.ts";

/** What is shown before the pane itself, in the language that was chosen last time. */
const language = kept("language") === "en" ? "en" : "vi";
const m = (language === "vi" ? live : (await import("./messages/live.en.ts")).live).boot;
document.documentElement.lang = language;

/** Excel may be slow to answer a pane; after that the page is loaded again, a few times. Milliseconds. */
const patience = 15_000;
const mostReloads = 2;

await start();

/** Connects the page to Excel, takes what the book keeps for us, and then loads the pane itself. */
async function start(): Promise<void> {
  say(m.reading);
  try {
    const library = await libraryOfExcel();
    if (library === null) return;
    const port = await excelWorkbook(library);
    keepInBook(port.name, await port.recall(), (changes) => runBeside(() => port.remember(changes)));
    // What is kept is read while the modules of the pane start, so they come only now.
    const { openPane } = await import("./excel-pane.tsx");
    await openPane(port);
  } catch (reason) {
    fail(reason instanceof WorkbookError ? reason.said[language] : m.unknown, () => void start());
    if (!(reason instanceof WorkbookError)) await noteFault(reason, "start").then(offerReport);
  }
}

/** Microsoft's library, ready; `null` when the page was told why not. */
async function libraryOfExcel(): Promise<ExcelLibrary | null> {
  if (typeof Office === "undefined") {
    fail(m.noLibrary, () => location.reload());
    return null;
  }
  const answer = await Promise.race([Office.onReady(), wait(patience)]);
  if (answer === null) {
    if (!reloadOnce()) fail(m.noAnswer, () => location.reload());
    return null;
  }
  if (answer.host !== Office.HostType.Excel) {
    fail(m.outside, null);
    return null;
  }
  return { Excel, isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version) };
}

function wait(time: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), time));
}

/** Loads the page anew unless that was tried often enough. */
function reloadOnce(): boolean {
  try {
    const tried = Number(sessionStorage.getItem("so-htx.reloads") ?? 0);
    if (tried >= mostReloads) return false;
    sessionStorage.setItem("so-htx.reloads", String(tried + 1));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

function say(sentence: string): void {
  document.documentElement.dataset.state = "busy";
  const line = document.createElement("p");
  line.textContent = sentence;
  put(line);
}

/** Says why the pane does not open, with a way to try again and the way out. */
function fail(sentence: string, again: (() => void) | null): void {
  document.documentElement.dataset.state = "error";
  const line = document.createElement("p");
  line.role = "alert";
  line.textContent = sentence;
  const actions = document.createElement("p");
  actions.className = "boot-actions";
  if (again !== null) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button primary";
    button.textContent = m.again;
    button.addEventListener("click", again);
    actions.append(button);
  }
  const link = document.createElement("a");
  link.className = "button";
  link.href = "./index.html";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = m.page;
  actions.append(link);
  put(line, actions);
}

/** Lets the officer see and copy what may be told of the error. */
function offerReport(): void {
  const text = document.createElement("textarea");
  text.className = "input";
  text.readOnly = true;
  text.rows = 7;
  text.value = faultText.value ?? "";
  text.ariaLabel = m.report;
  const line = document.createElement("p");
  line.className = "boot-report";
  line.textContent = m.report;
  document.querySelector("main.boot")?.append(line, text);
}

function put(...nodes: readonly Node[]): void {
  const main = document.createElement("main");
  main.className = "boot";
  const title = document.createElement("h1");
  title.textContent = "Sổ HTX";
  main.append(title, ...nodes);
  document.getElementById("app")?.replaceChildren(main);
}
