import { signal } from "@preact/signals";
import type { WorkbookPort } from "../../workbook/port.ts";

/** The book that is open in Excel; `null` where the page opens files. */
export const workbook = signal<WorkbookPort | null>(null);
