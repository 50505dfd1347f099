import { signal } from "@preact/signals";
import { type Fault, faultOf, faultReport, hostOf } from "../../../core/model/fault.ts";
import { api } from "../../browser/api.ts";

/** The report of the last error that nobody foresaw, free of anything of records and pages. */
export const faultText = signal<string | null>(null);

/** Makes the report of an unforeseen error. `told` is what the worker has told of it, else it came up here. */
export function noteFault(reason: unknown, told: { readonly fault: Fault; readonly call: string } | null): void {
  const here = location.href.replace(/[^/]*$/, "");
  faultText.value = faultReport(told?.fault ?? faultOf(reason, [here]), {
    version: api().runtime.getManifest().version,
    surface: location.pathname.endsWith("options.html") ? "options" : "panel",
    host: hostOf(navigator.userAgent),
    step: told === null ? "" : `worker / ${told.call}`,
  });
}

/** Hears of errors that no piece of work caught; `tell` gets each. */
export function followFaults(tell: (reason: unknown) => void): void {
  addEventListener("error", ({ error }) => {
    if (error !== null && error !== undefined) tell(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}
