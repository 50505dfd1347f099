import { type FieldId, fieldLabel, isFieldId } from "../../model/fields.ts";
import { inEach, type Said } from "../../model/language.ts";
import { formatMoney, formatNumber } from "../../model/numbers.ts";
import { never } from "../evaluate/days.ts";
import { type Tick, tickOf } from "../evaluate/options.ts";
import { type Ratings, rankBits, ratingsOf } from "../evaluate/ranks.ts";
import type { Work } from "../evaluate/work.ts";
import { compareFractions, fractionOf, ratio } from "../fraction.ts";
import type { Answer } from "./result.ts";
import type { PilotCondition, PilotScheme } from "./scheme.ts";

/** What answers the conditions of a pilot: the book, the scheme, the ratings by year. */
export type Inquiry = {
  readonly work: Work;
  readonly scheme: PilotScheme;
  readonly modelOf: (at: number) => string | null;
  /** Ratings that state this very year. */
  readonly ratingsOfYear: (year: number) => Ratings;
  /** By which keys an entity's ticks are found. */
  readonly keyOf: (at: number) => string;
};

export type Answered = { readonly answer: Answer; readonly because: Said };

/** The ratings that state one year. */
export function ratingsByYear({ facts, table, options }: Work): (year: number) => Ratings {
  return (year) => ratingsOf(facts, table, { from: year, to: year, unstated: false }, options.asOf);
}

/** What a reading may change of a condition: the field, what it is divided by, whether 0 counts. */
export type Variant = { readonly field?: string | null; readonly over?: string | null; readonly operator?: string };

/** Whether an entity meets a condition. The officer's tick wins over what the book shows. */
export function answerOf(inquiry: Inquiry, { id, test }: PilotCondition, at: number, variant: Variant = {}): Answered {
  const tick = tickOf(inquiry.work.options, `${id}/${inquiry.keyOf(at)}`);
  if (tick?.done !== undefined && tick.done !== null) return said(tick);
  switch (test.kind) {
    case "tick":
      return { answer: "unknown", because: { vi: "Cần cán bộ xác nhận.", en: "The officer has to confirm." } };
    case "active-in-model":
      return activeInModel(inquiry, at);
    case "profit":
      return profit(inquiry, at, variant.field ?? test.field, test.years, variant.operator === ">=");
    case "points":
      return points(inquiry, at, test.year, test.atLeast);
    case "papers":
      return papers(inquiry, at);
    case "flags":
      return flags(inquiry, at, test.anyOf);
    case "share":
      return share(inquiry, at, variant.field ?? test.field, variant.over ?? test.over, test.atLeast);
  }
}

/** Papers of the dossier that are certainly missing, and those of which nothing was said. */
export function papersOf({ work, scheme, keyOf }: Inquiry, at: number): { missing: string[]; open: string[] } {
  const missing: string[] = [];
  const open: string[] = [];
  for (const { id, label } of scheme.papers) {
    const done = tickOf(work.options, `${id}/${keyOf(at)}`)?.done ?? null;
    if (done === false) missing.push(label);
    else if (done === null) open.push(label);
  }
  return { missing, open };
}

function said({ done, note }: Tick): Answered {
  const more = note === undefined || note === null || note === "" ? "" : ` ${note}`;
  return {
    answer: done === true ? "yes" : "no",
    because: {
      vi: `${done === true ? "Cán bộ xác nhận đạt." : "Cán bộ ghi không đạt."}${more}`,
      en: `${done === true ? "Confirmed by the officer." : "Noted as not met."}${more}`,
    },
  };
}

function activeInModel({ work: { facts }, modelOf }: Inquiry, at: number): Answered {
  const { codes, words } = facts.words("status");
  const status = words[codes[at]!]!;
  if (facts.dissolved().low[at] !== never || (status !== "" && status !== "active"))
    return { answer: "no", because: { vi: "Không ở trạng thái đang hoạt động.", en: "It is not active." } };
  const model = modelOf(at);
  if (model === null)
    return {
      answer: "unknown",
      because: {
        vi: `Chưa ghi mô hình trong 12 mô hình (cột “${fieldLabel("model")}”).`,
        en: `None of the 12 models is given (column “${fieldLabel("model", "en")}”).`,
      },
    };
  if (status === "")
    return {
      answer: "unknown",
      because: { vi: `Mô hình ${model}; chưa ghi “${fieldLabel("status")}”.`, en: `Model ${model}; no “${fieldLabel("status", "en")}”.` },
    };
  return { answer: "yes", because: { vi: `Đang hoạt động, mô hình ${model}.`, en: `Active, model ${model}.` } };
}

function profit({ work: { facts } }: Inquiry, at: number, field: string, years: readonly number[], zeroCounts: boolean): Answered {
  if (!isFieldId(field)) return { answer: "unknown", because: { vi: `Không có cột “${field}”.`, en: `There is no column “${field}”.` } };
  const founded = facts.founded();
  const first = Math.min(...years);
  if (founded.known[at] === 1 && founded.low[at]! > first * 10_000 + 1231)
    return {
      answer: "no",
      because: {
        vi: `Thành lập sau năm ${first}, chưa đủ ${years.length} năm tài chính.`,
        en: `Founded after ${first}, not yet ${years.length} financial years.`,
      },
    };
  const found = years.map((year) => ({ year, value: facts.figuresOfYear(field, year).numbers[at]! }));
  const label = inEach((language) => fieldLabel(field, language));
  const loss = found.find(({ value }) => value < 0 || (value === 0 && !zeroCounts));
  if (loss !== undefined)
    return {
      answer: "no",
      because: {
        vi: `${label.vi} năm ${loss.year}: ${formatMoney(loss.value)}.`,
        en: `${label.en} of ${loss.year}: ${formatMoney(loss.value)}.`,
      },
    };
  const blank = found.filter(({ value }) => Number.isNaN(value)).map(({ year }) => year);
  if (blank.length > 0)
    return {
      answer: "unknown",
      because: { vi: `Chưa có “${label.vi}” năm ${blank.join(", ")}.`, en: `No “${label.en}” of ${blank.join(", ")}.` },
    };
  return {
    answer: "yes",
    because: { vi: `Có lãi cả ${years.length} năm ${years.join(", ")}.`, en: `Profit in all ${years.length} years: ${years.join(", ")}.` },
  };
}

/** Points of a year; without them a rank that cannot be below does as well. */
function points({ ratingsOfYear }: Inquiry, at: number, year: number, least: number): Answered {
  const { totals, possible } = ratingsOfYear(year);
  const total = totals[at]!;
  if (!Number.isNaN(total))
    return {
      answer: total >= least ? "yes" : "no",
      because: { vi: `Năm ${year}: ${formatNumber(total)} điểm.`, en: `${year}: ${formatNumber(total)} points.` },
    };
  const reaching = least >= 80 ? rankBits.good : least >= 65 ? rankBits.good | rankBits.fair : 0;
  const bits = possible[at]!;
  if (reaching !== 0 && (bits & ~reaching) === 0)
    return { answer: "yes", because: { vi: `Xếp loại năm ${year} đạt mức yêu cầu.`, en: `The rank of ${year} reaches what is required.` } };
  if (reaching !== 0 && (bits & reaching) === 0)
    return {
      answer: "no",
      because: { vi: `Xếp loại năm ${year} dưới mức yêu cầu.`, en: `The rank of ${year} is below what is required.` },
    };
  return { answer: "unknown", because: { vi: `Chưa có điểm đánh giá năm ${year}.`, en: `No points of ${year} yet.` } };
}

function papers(inquiry: Inquiry, at: number): Answered {
  const { missing, open } = papersOf(inquiry, at);
  if (missing.length > 0) return { answer: "no", because: { vi: `Thiếu: ${missing.join("; ")}.`, en: `Missing: ${quoted(missing)}.` } };
  if (open.length > 0)
    return { answer: "unknown", because: { vi: `Chưa đánh dấu: ${open.join("; ")}.`, en: `Not ticked yet: ${quoted(open)}.` } };
  return { answer: "yes", because: { vi: "Đủ giấy tờ.", en: "All papers are there." } };
}

function flags({ work: { facts } }: Inquiry, at: number, anyOf: readonly string[]): Answered {
  const fields = anyOf.filter((field): field is FieldId => isFieldId(field));
  const yes = fields.find((field) => facts.flags(field)[at] === 1);
  if (yes !== undefined)
    return { answer: "yes", because: { vi: `Sổ ghi có “${fieldLabel(yes)}”.`, en: `The book says “${fieldLabel(yes, "en")}”.` } };
  return {
    answer: "unknown",
    because: { vi: "Sổ chưa cho thấy; cần cán bộ xác nhận.", en: "The book does not show it; the officer has to confirm." },
  };
}

function share({ work: { facts } }: Inquiry, at: number, field: string, over: string, least: number): Answered {
  if (!isFieldId(field) || !isFieldId(over)) return { answer: "unknown", because: { vi: "Chưa có số liệu.", en: "No data yet." } };
  const top = figure(facts, field, at);
  const bottom = figure(facts, over, at);
  if (top === null || bottom === null) {
    const lacks = [top === null ? field : null, bottom === null ? over : null].filter((name): name is FieldId => name !== null);
    return {
      answer: "unknown",
      because: {
        vi: `Chưa ghi ${lacks.map((name) => `“${fieldLabel(name)}”`).join(" và ")}.`,
        en: `Missing: ${lacks.map((name) => `“${fieldLabel(name, "en")}”`).join(" and ")}.`,
      },
    };
  }
  const exact = ratio(BigInt(top) * 100n, BigInt(bottom));
  const goal = fractionOf(least);
  if (exact === null || goal === null)
    return { answer: "unknown", because: { vi: `“${fieldLabel(over)}” bằng 0.`, en: `“${fieldLabel(over, "en")}” is 0.` } };
  const shown = `${top}/${bottom} = ${formatNumber((top / bottom) * 100, 2)}%`;
  return {
    answer: compareFractions(exact, goal) >= 0 ? "yes" : "no",
    because: { vi: `${shown} (cần từ ${formatNumber(least)}%).`, en: `${shown} (wanted: at least ${formatNumber(least)}%).` },
  };
}

/** Names of papers, which the plan gives. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** A whole number of the latest year there is. */
function figure(facts: Work["facts"], field: FieldId, at: number): number | null {
  const value = facts.figures(field, 0, 9999).numbers[at]!;
  return Number.isSafeInteger(value) ? value : null;
}
