/// <reference types="office-js" />
import { signal } from "@preact/signals";
import { isProblem } from "../../../ui/worker/client.ts";
import { chosenTab } from "../shell/chosen-tab.ts";
import { version } from "../version.ts";
import { workbook } from "./workbook.ts";

/** The report of the last error that nobody foresaw, free of anything of the book; `null` when the last problem was a foreseen one. */
export const faultText = signal<string | null>(null);

/** Makes the report of an unforeseen error. `doing` is the piece of work, in our own words. */
export async function noteFault(reason: unknown, doing: string): Promise<void> {
  faultText.value = null;
  const step = [chosenTab.peek(), doing].filter((part) => part !== "").join(" / ");
  try {
    // Most officers never need it, so it is no part of the first load.
    const { faultOf, faultReport, hostOf } = await import("../../../core/model/fault.ts");
    const told = isProblem(reason) ? reason.fault : null;
    faultText.value = faultReport(told ?? faultOf(reason, [new URL(".", document.baseURI).href]), {
      version,
      surface: workbook.peek() === null ? "pane" : "excel",
      host: [hostOf(navigator.userAgent), officeVersion()].filter((part) => part !== "").join("; "),
      step,
    });
  } catch {
    // The server is gone: there is nothing to report but that.
  }
}

function officeVersion(): string {
  try {
    const { version: office, platform } = Office.context.diagnostics;
    return /^[\d.]{1,24}$/.test(office) ? `Excel ${office} ${String(platform).replace(/[^A-Za-z]/g, "")}` : "";
  } catch {
    return "";
  }
}
