import { computed, effect, signal } from "@preact/signals";
import type { Figure } from "../../../../core/reports/figure.ts";
import { periodOfBook, type ReportKind } from "../../../../core/reports/period.ts";
import { reports as en } from "../../messages/reports.en.ts";
import { reports as vi } from "../../messages/reports.vi.ts";
import { ask, asOf, book, bookNumber, download, revision, table } from "../../state/book.ts";
import { language } from "../../state/language.ts";
import { planOptions } from "../../state/plan.ts";
import { announcement, notice, run, runQuietly } from "../../state/work.ts";
import type { Paper, ReportOverview, ReportQuery } from "../../worker/report-protocol.ts";

/** The texts of the tab in the language in use. */
export const texts = computed(() => (language.value === "en" ? en : vi));

export const kind = signal<ReportKind>("year");
/** `null` follows the day of the data. */
export const chosenYear = signal<number | null>(null);
export const chosenPart = signal<number | null>(null);
export const office = signal<string | null>(null);
export const place = signal("");
/** Files that were chosen; never kept. */
export const previous = signal<{ name: string; file: Blob; number: number } | null>(null);
export const template = signal<{ name: string; file: Blob } | null>(null);

/** The year and part that the report is for. */
export const period = computed(() => {
  const now = periodOfBook(kind.value, asOf.value, book.value?.tables ?? []);
  return { year: chosenYear.value ?? now.year, part: chosenPart.value ?? now.part };
});

export const shown = signal<ReportOverview | null>(null);
/** The figure whose evidence is on show. */
export const evidence = signal<Figure | null>(null);

let asked = 0;
let files = 0;

/** Makes the report anew; what was shown stays until the new is there. */
export async function loadReport(): Promise<void> {
  asked += 1;
  const mine = asked;
  const made = await runQuietly("report", async () => ask("report", await query()));
  if (mine !== asked) return;
  evidence.value = null;
  if (made !== null) shown.value = made;
}

/** Makes a file and hands it to the officer. */
export async function savePaper(paper: Paper): Promise<void> {
  const own = template.value;
  const file = await run("report", async () =>
    ask("reportFile", {
      ...(await query()),
      paper,
      template: paper === "report" && own !== null ? { name: own.name, bytes: await own.file.arrayBuffer() } : null,
    }),
  );
  if (file === null) return;
  download(file.name, file.bytes);
  notice.value = () => [texts.value.saved(file.name), file.note?.[language.value] ?? ""].join(" ").trim();
  announcement.value = texts.value.saved(file.name);
}

/** Takes the book of the period before; `null` forgets it. */
export function choosePrevious(file: File | null): void {
  files += 1;
  previous.value = file === null ? null : { name: file.name, file, number: files };
}

/** Everything that the report on show depends on, for drawing it anew. */
export const needs = computed(() => [
  planOptions.value,
  asOf.value,
  table.value,
  kind.value,
  period.value.year,
  period.value.part,
  office.value,
  place.value,
  previous.value?.number,
  bookNumber.value,
  // In Excel the open book changes while it is looked at.
  revision.value,
  language.value,
]);

async function query(): Promise<ReportQuery> {
  const before = previous.value;
  return {
    plan: planOptions.value,
    asOf: asOf.value,
    table: table.value,
    kind: kind.value,
    year: period.value.year,
    part: period.value.part,
    office: office.value,
    place: place.value.trim() === "" ? null : place.value.trim(),
    previous: before === null ? null : { name: before.name, number: before.number, bytes: await before.file.arrayBuffer() },
  };
}

effect(() => {
  void bookNumber.value;
  shown.value = null;
  evidence.value = null;
});
