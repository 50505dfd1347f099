import { citation } from "../law/citation.ts";
import { valueOn } from "../law/parameter.ts";
import { youngWorkers } from "../law/support.ts";
import { formatDate } from "../model/dates.ts";
import type { Said } from "../model/language.ts";
import { inForce } from "../model/law.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import { fold } from "../model/text.ts";
import { entityName } from "../plans/evaluate/entities.ts";
import type { Facts } from "../plans/evaluate/facts.ts";
import { kindInText } from "./kinds.ts";
import { type OwnSheet, tell } from "./own-sheet.ts";
import type { RegisterKey, RegisterOptions, SupportRow } from "./register.ts";

type Own = OwnSheet<RegisterKey>;

/** Tells what does not hold together: classes and learners, dates, money, doubles, over-runs. */
export function checkRegister(own: Own, rows: readonly SupportRow[], facts: Facts, { asOf, rules = null }: RegisterOptions): void {
  const say = (row: SupportRow, key: RegisterKey, severity: "error" | "warning", message: Said): void =>
    tell(own, row.row - 1, key, severity, message);
  checkClasses(rows, say);
  checkDays(rows, asOf, say);
  checkMoney(rows, say);
  checkDoubles(rows, (at) => entityName(facts.entities[at]!), say);
  checkYoungWorkers(rows, say);
  if (rules !== null) {
    checkAmounts(rows, rules, say);
    checkBudgets(rows, rules, say);
  }
}

/** The key by which classes are found again. */
export function classKey(name: string): string {
  return fold(name);
}

type Say = (row: SupportRow, key: RegisterKey, severity: "error" | "warning", message: Said) => void;

function checkClasses(rows: readonly SupportRow[], say: Say): void {
  const classes = new Map<string, SupportRow>();
  for (const row of rows) {
    if (row.kind.id !== "class") continue;
    if (row.klass === null)
      say(row, "klass", "error", {
        vi: "Lớp chưa có tên. Hãy ghi tên hoặc ký hiệu của lớp.",
        en: "The class has no name. Write its name or sign.",
      });
    else {
      const same = classes.get(classKey(row.klass));
      if (same !== undefined)
        say(row, "klass", "error", {
          vi: `Lớp “${row.klass}” đã ghi ở dòng ${same.row}. Hãy xóa một dòng hoặc đổi tên lớp.`,
          en: `The class “${row.klass}” stands in row ${same.row} already. Delete one row or rename the class.`,
        });
      else classes.set(classKey(row.klass), row);
    }
    if (row.from === null)
      say(row, "from", "error", {
        vi: "Lớp chưa có ngày mở. Hãy ghi từ ngày, đến ngày.",
        en: "The class has no opening day. Write its first and last day.",
      });
    else if (row.to === null)
      say(row, "to", "error", {
        vi: "Lớp chưa có ngày kết thúc. Hãy ghi đến ngày (lớp một ngày: ghi lại ngày mở).",
        en: "The class has no last day. Write it (a class of one day: the opening day again).",
      });
  }
  const learners = new Map<string, number>();
  for (const row of rows) {
    if (row.kind.id !== "class-attendance") continue;
    if (row.klass === null) {
      say(row, "klass", "error", {
        vi: "Người dự chưa thuộc lớp nào. Hãy ghi tên lớp như ở dòng “Lớp đào tạo, bồi dưỡng”.",
        en: "These learners belong to no class. Write the name of the class as in its row “Lớp đào tạo, bồi dưỡng”.",
      });
      continue;
    }
    const key = classKey(row.klass);
    if (!classes.has(key))
      say(row, "klass", "error", {
        vi: `Chưa có dòng “Lớp đào tạo, bồi dưỡng” nào tên “${row.klass}”. Hãy bổ sung lớp đó hoặc sửa tên lớp.`,
        en: `No row “Lớp đào tạo, bồi dưỡng” is named “${row.klass}”. Add that class or correct its name.`,
      });
    if (row.persons === null) say(row, "persons", "warning", { vi: "Chưa ghi số người dự.", en: "The number of learners is not given." });
    const sum = (learners.get(key) ?? 0) + (row.persons ?? 0);
    learners.set(key, sum);
    const most = classes.get(key)?.persons ?? null;
    if (most !== null && sum > most)
      say(row, "persons", "warning", {
        vi: `Cộng đến dòng này có ${formatNumber(sum)} người dự, nhiều hơn ${formatNumber(most)} người ghi ở dòng của lớp.`,
        en: `Up to this row there are ${formatNumber(sum)} learners, more than the ${formatNumber(most)} in the row of the class.`,
      });
  }
}

function checkDays(rows: readonly SupportRow[], asOf: string, say: Say): void {
  for (const row of rows) {
    if (row.from !== null && row.to !== null && row.to < row.from)
      say(row, "to", "error", {
        vi: `Ngày kết thúc trước ngày bắt đầu (${formatDate(row.from)}).`,
        en: `The last day is before the first (${formatDate(row.from)}).`,
      });
    if (row.decidedOn !== null && row.decidedOn > asOf)
      say(row, "decidedOn", "warning", {
        vi: `Ngày quyết định sau ngày xét (${formatDate(asOf)}): chưa tính vào kết quả.`,
        en: `The day of the decision is after the day in question (${formatDate(asOf)}): not counted.`,
      });
    if (row.kind.id !== "class" && row.kind.id !== "class-attendance" && row.day === null)
      say(row, "decidedOn", "warning", {
        vi: "Chưa có ngày quyết định hoặc từ ngày: chưa tính được vào năm nào.",
        en: "There is neither a day of the decision nor a first day: it cannot be counted for any year.",
      });
  }
}

function checkMoney(rows: readonly SupportRow[], say: Say): void {
  for (const row of rows) {
    if (row.amount === null || row.amount === 0) continue;
    if (row.fund === null)
      say(row, "fund", "warning", { vi: "Có số tiền nhưng chưa ghi nguồn kinh phí.", en: "There is an amount but no source of money." });
    if (row.decision === null && row.kind.id !== "class")
      say(row, "decision", "warning", {
        vi: "Có số tiền nhưng chưa ghi số quyết định.",
        en: "There is an amount but no number of the decision.",
      });
  }
}

/** The same thing written twice, and one content supported more than once in a year (Điều 17 khoản 3: the best level, once). */
function checkDoubles(rows: readonly SupportRow[], nameOf: (at: number) => string, say: Say): void {
  const exact = new Map<string, SupportRow>();
  const inYear = new Map<string, SupportRow>();
  for (const row of rows) {
    if (row.at === null) continue;
    const what = `${row.at} ${row.kind.id}`;
    const sameness =
      row.kind.id === "class-attendance"
        ? classKey(row.klass ?? "")
        : row.decision !== null
          ? fold(row.decision)
          : `${row.day ?? ""} ${row.amount ?? ""}`;
    const key = `${what} ${sameness}`;
    const twin = row.kind.id === "class-attendance" && row.klass === null ? undefined : exact.get(key);
    if (twin !== undefined) {
      say(row, "entity", "error", {
        vi: `“${nameOf(row.at)}” đã ghi đúng nội dung này ở dòng ${twin.row}. Hãy xóa một dòng.`,
        en: `“${nameOf(row.at)}” has this very entry in row ${twin.row} already. Delete one row.`,
      });
      continue;
    }
    exact.set(key, row);
    if (row.day === null || row.kind.id === "class-attendance" || row.kind.id === "young-worker") continue;
    const year = `${what} ${row.day.slice(0, 4)}`;
    const before = inYear.get(year);
    if (before === undefined) inYear.set(year, row);
    else
      say(row, "kind", "warning", {
        vi: `“${nameOf(row.at)}” đã được hỗ trợ nội dung này trong năm ${row.day.slice(0, 4)} (dòng ${before.row}). Một nội dung có nhiều mức thì chọn mức có lợi nhất (Luật 17/2023/QH15 Điều 17 khoản 3).`,
        en: `“${nameOf(row.at)}” was supported for this in ${row.day.slice(0, 4)} already (row ${before.row}). Where one thing has several levels of support, the best one is chosen (Law 17/2023/QH15 Article 17 clause 3).`,
      });
  }
}

function checkYoungWorkers(rows: readonly SupportRow[], say: Say): void {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (row.kind.id !== "young-worker" || row.at === null || row.day === null) continue;
    const limit = inForce(youngWorkers.items, row.day);
    const key = `${row.at} ${row.day.slice(0, 4)}`;
    const sum = (sums.get(key) ?? 0) + (row.persons ?? 1);
    sums.set(key, sum);
    if (limit !== null && sum > limit.value.perYear)
      say(row, "persons", "warning", {
        vi: `Trong năm ${row.day.slice(0, 4)} có ${formatNumber(sum)} lao động trẻ, vượt ${limit.value.perYear} người một đơn vị (${valueOn(youngWorkers, row.day).source.document}, theo bản thuật lại).`,
        en: `In ${row.day.slice(0, 4)} there are ${formatNumber(sum)} young workers, more than ${limit.value.perYear} for one entity (${citation(valueOn(youngWorkers, row.day).source.document).en}, as retold).`,
      });
  }
}

/** Amounts above what the place has set for the same kind. */
function checkAmounts(rows: readonly SupportRow[], { amounts }: NonNullable<RegisterOptions["rules"]>, say: Say): void {
  const ceilings = amounts.flatMap((amount) =>
    amount.unit === "VND" && amount.most !== null ? [{ ...amount, most: amount.most, kind: kindInText(amount.label) }] : [],
  );
  for (const row of rows) {
    if (row.amount === null || row.day === null) continue;
    for (const { label, kind, policy, most, per, source, from, until } of ceilings) {
      const meant = fold(label) === fold(row.kind.label) || (kind !== null && kind.id === row.kind.id);
      if (!meant || policy !== row.kind.policy || row.day < from || (until !== null && row.day >= until)) continue;
      const byPerson = per !== null && fold(per).startsWith("nguoi");
      if (byPerson && row.persons === null) continue;
      const limit = byPerson ? most * row.persons! : most;
      if (row.amount > limit)
        say(row, "amount", "warning", {
          vi: `${formatMoney(row.amount)} vượt mức ${formatMoney(limit)} của ${source.document} (${label}).`,
          en: `${formatMoney(row.amount)} exceeds the ${formatMoney(limit)} of ${citation(source.document).en} (“${label}”).`,
        });
    }
  }
}

/** Sums of a fund in a year above its budget, told where they go over. */
function checkBudgets(rows: readonly SupportRow[], { budgets }: NonNullable<RegisterOptions["rules"]>, say: Say): void {
  for (const { year, fund, most } of budgets) {
    let sum = 0;
    for (const row of rows) {
      if (row.amount === null || row.day === null || row.fund === null || row.kind.id === "founding-budget") continue;
      if (!row.day.startsWith(String(year)) || fold(row.fund) !== fund) continue;
      const before = sum;
      sum += row.amount;
      if (sum > most && before <= most)
        say(row, "amount", "warning", {
          vi: `Đến dòng này đã chi ${formatMoney(sum)} từ “${row.fund}” năm ${year}, vượt dự toán ${formatMoney(most)}.`,
          en: `Up to this row ${formatMoney(sum)} were spent from “${row.fund}” in ${year}, more than the budget of ${formatMoney(most)}.`,
        });
    }
  }
}
