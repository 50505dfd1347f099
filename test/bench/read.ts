/**
 * How well books of authors nobody has seen are read.
 * Run: npx tsx test/bench/read.ts [--set build|check|all] [--verbose [build|check|all]] [--book PART-OF-NAME]
 */
import { makeBooks, styles } from "../fixtures/books/books.ts";
import { type Measured, type Miss, measureBook, type Share } from "./support/measure.ts";

const args = process.argv.slice(2);
const set = option("--set") ?? "all";
// The books of the check set stay unseen unless they are asked for by name.
const verbose = args.includes("--verbose") ? (option("--verbose") ?? "build") : null;
const only = option("--book");

for (const name of ["build", "check"] as const) {
  if (set !== "all" && set !== name) continue;
  const measured = makeBooks(name)
    .filter((book) => only === undefined || book.file.includes(only))
    .map(measureBook);
  report(name, measured, verbose === name || verbose === "all");
}

function report(name: string, measured: readonly Measured[], details: boolean): void {
  const rows = measured.reduce((sum, one) => sum + one.rows, 0);
  console.log(`\n== ${name}: ${styles.filter((style) => style.set === name).length} styles, ${measured.length} books, ${rows} records`);
  const failed = measured.filter((one) => one.failure !== null);
  if (failed.length > 0)
    console.log(`FAILED TO READ: ${failed.length}${details ? failed.map((one) => `\n  ${one.book.file}: ${one.failure}`).join("") : ""}`);
  print(
    "columns right",
    total(measured.map((one) => one.columns)),
    `; of those that are a field ${percent(total(measured.map((one) => one.fieldColumns)))}`,
  );
  print("right columns of confidence 0.9 or more", total(measured.map((one) => one.sureRight)));
  print("columns taken for a wrong field, confidence below 0.75", total(measured.map((one) => one.unsureWrong)));
  print("cell values right", total(measured.map((one) => one.values)));
  const extra = measured.reduce((sum, one) => sum + one.extraRecords, 0);
  print("records found", total(measured.map((one) => one.records)), `, ${extra} extra`);
  print("kinds of tables right", total(measured.map((one) => one.tableKinds)));
  print("kinds of records right", total(measured.map((one) => one.recordKinds)));
  print("header rows right", total(measured.map((one) => one.headerRows)));
  print("rows left out for the right reason", total(measured.map((one) => one.ignoredRows)));
  reportPlanted(measured);
  print("suggestions right", total(measured.map((one) => one.suggestions)));
  const falseAll = measured.reduce((sum, one) => sum + one.falseErrors.length, 0);
  const clean = measured.filter((one) => one.book.clean);
  const cleanRows = clean.reduce((sum, one) => sum + one.rows, 0);
  const falseClean = clean.reduce((sum, one) => sum + one.falseErrors.length, 0);
  console.log(
    `false errors per 200 rows: ${per200(falseAll, rows)} (${falseAll}); in books without a planted error: ${per200(falseClean, cleanRows)} (${falseClean})`,
  );
  if (details) reportDetails(measured);
}

function reportPlanted(measured: readonly Measured[]): void {
  const codes = new Map<string, Share>();
  for (const one of measured) {
    for (const [code, share] of one.planted) {
      const sum = codes.get(code) ?? { right: 0, all: 0 };
      codes.set(code, { right: sum.right + share.right, all: sum.all + share.all });
    }
  }
  const shares = [...codes.values()];
  const few = [...codes].filter(([code]) => code !== "text.legacy-font" && code !== "code.lost-zero").map(([, share]) => share);
  const mean = shares.reduce((sum, share) => sum + share.right / share.all, 0) / Math.max(1, shares.length);
  print(
    "planted errors found at their cell",
    total(shares),
    `; without legacy fonts and lost zeros ${percent(total(few))}; mean over codes ${(mean * 100).toFixed(1)} %`,
  );
  const sorted = [...codes].sort((a, b) => a[1].right / a[1].all - b[1].right / b[1].all || a[0].localeCompare(b[0]));
  console.log(`  ${sorted.map(([code, share]) => `${code} ${share.right}/${share.all}`).join("  ")}`);
}

function reportDetails(measured: readonly Measured[]): void {
  const byStyle = new Map<string, Measured[]>();
  for (const one of measured) byStyle.set(one.book.style, [...(byStyle.get(one.book.style) ?? []), one]);
  const worst = [...byStyle]
    .map(([style, books]) => ({
      style,
      columns: total(books.map((one) => one.columns)),
      values: total(books.map((one) => one.values)),
      records: total(books.map((one) => one.records)),
      extra: books.reduce((sum, one) => sum + one.extraRecords, 0),
    }))
    .sort((a, b) => ratio(a.values) - ratio(b.values));
  console.log("\nworst styles (values, columns, records, extra records)");
  for (const one of worst.slice(0, 14))
    console.log(`  ${one.style.padEnd(28)} ${percent(one.values)}  ${percent(one.columns)}  ${percent(one.records)}  ${one.extra}`);
  list(
    "columns",
    measured.flatMap((one) => one.misses.columns.map((miss) => ({ key: `[${one.book.style}] ${miss.text}`, miss }))),
    60,
  );
  list(
    "kinds",
    measured.flatMap((one) => one.misses.kinds.map((miss) => ({ key: `[${one.book.style}] ${miss.place} ${miss.text}`, miss }))),
    40,
  );
  list(
    "records",
    measured.flatMap((one) => one.misses.records.map((miss) => ({ key: `[${one.book.style}] ${miss.place} ${miss.text}`, miss }))),
    40,
  );
  list(
    "values",
    measured.flatMap((one) => one.misses.values.map((miss) => ({ key: `[${one.book.style}] ${miss.text.split(":")[0]}`, miss }))),
    50,
  );
  list(
    "planted",
    measured.flatMap((one) => one.misses.planted.map((miss) => ({ key: `[${one.book.style}] ${miss.text}`, miss }))),
    80,
  );
  list(
    "suggestions",
    measured.flatMap((one) => one.misses.suggestions.map((miss) => ({ key: `[${one.book.style}] ${miss.text}`, miss }))),
    30,
  );
  const falsely = measured.flatMap((one) =>
    one.falseErrors.map((finding) => ({
      key: `[${one.book.style}] ${finding.code}`,
      miss: { book: one.book.file, place: `${finding.sheet}!${finding.cell}`, text: `${finding.found} – ${finding.message}` },
    })),
  );
  list("false errors", falsely, 60);
}

function list(title: string, entries: readonly { key: string; miss: Miss }[], limit: number): void {
  const groups = new Map<string, Miss[]>();
  for (const { key, miss } of entries) groups.set(key, [...(groups.get(key) ?? []), miss]);
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  console.log(`\n${title} wrong: ${entries.length}`);
  for (const [key, misses] of sorted.slice(0, limit))
    console.log(
      `  ${String(misses.length).padStart(4)} × ${key}   e.g. ${misses[0]?.book} ${misses[0]?.place} ${key.includes(misses[0]?.text ?? "") ? "" : misses[0]?.text}`,
    );
  if (sorted.length > limit) console.log(`  … and ${sorted.length - limit} more`);
}

function option(name: string): string | undefined {
  const value = args[args.indexOf(name) + 1];
  return args.includes(name) && value !== undefined && !value.startsWith("--") ? value : undefined;
}

function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, share) => ({ right: sum.right + share.right, all: sum.all + share.all }), { right: 0, all: 0 });
}

function ratio(share: Share): number {
  return share.all === 0 ? 1 : share.right / share.all;
}

function percent(share: Share): string {
  return share.all === 0 ? "–" : `${(ratio(share) * 100).toFixed(1)} %`;
}

function print(label: string, share: Share, after = ""): void {
  console.log(`${label}: ${percent(share)} (${share.right}/${share.all})${after}`);
}

function per200(count: number, rows: number): string {
  return ((count / Math.max(1, rows)) * 200).toFixed(2);
}
