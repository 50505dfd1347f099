import { signal } from "@preact/signals";
import { faultOf, faultReport, hostOf } from "../../../core/model/fault.ts";
import { isProblem } from "../../../ui/worker/client.ts";
import { api } from "../../browser/api.ts";

/** The report of the last error that nobody foresaw, free of anything of records and pages. */
export const faultText = signal<string | null>(null);

/** Makes the report of an unforeseen error: of what the worker has told of it, else it came up here. */
export function noteFault(reason: unknown): void {
  const told = isProblem(reason) ? reason : null;
  const here = location.href.replace(/[^/]*$/, "");
  faultText.value = faultReport(told?.fault ?? faultOf(reason, [here]), {
    version: api().runtime.getManifest().version,
    surface: location.pathname.endsWith("options.html") ? "options" : "panel",
    host: hostOf(navigator.userAgent),
    step: told?.fault == null ? "" : `worker / ${told.call}`,
  });
}
