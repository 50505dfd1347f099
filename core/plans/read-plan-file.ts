import { z } from "zod/mini";
import { asItIs, distinct, inEach, type Said } from "../model/language.ts";
import { planProblems } from "./check-plan.ts";
import { jsonLine } from "./json-lines.ts";
import { filterSchema, type PlanFile, planSchema, targetSchema } from "./plan.ts";

/** A plan, or everything that is wrong with its file, one line each: where it stands, what is wrong, what is known. */
export type PlanReading = { readonly plan: PlanFile } | { readonly errors: readonly Said[] };

/** Most errors that are told at once. */
const most = 20;

/** Reads a plan file from its text (or from what JSON.parse made of it). Never throws. */
export function readPlanFile(json: unknown): PlanReading {
  const text = typeof json === "string" ? json : null;
  let value: unknown = json;
  if (text !== null) {
    try {
      value = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      return { errors: [noJson] };
    }
  }
  const parsed = z.safeParse(planSchema, value);
  if (!parsed.success) return { errors: told(parsed.error.issues.flatMap((issue) => issueErrors(issue, value, text))) };
  const problems = planProblems(parsed.data);
  if (problems.length === 0) return { plan: parsed.data };
  return { errors: told(problems.map((problem) => error(problem.path, problem.target, problem.text, text))) };
}

const noJson: Said = {
  vi: "Tệp kế hoạch không phải JSON hợp lệ. Hãy lưu lại tệp từ chương trình này hoặc kiểm tra dấu ngoặc, dấu phẩy.",
  en: "The plan file is no valid JSON. Save it again from this program, or check its brackets and commas.",
};

function told(errors: readonly Said[]): Said[] {
  const once = distinct(errors);
  const more = once.length - most;
  return more <= 0 ? once : [...once.slice(0, most), { vi: `Còn ${more} lỗi khác.`, en: `Further errors: ${more}.` }];
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

function issueErrors(issue: Issue, value: unknown, text: string | null): Said[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const target = targetAt(value, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => error([...path, key], target, unknownKey(key, path), text));
  return [error(path, target, messageOf(issue, valueAt(value, path)), text)];
}

/** Words for what a schema refuses. */
function messageOf(issue: Issue, found: unknown): Said {
  const shown = found === undefined ? "" : ` “${short(found)}”`;
  switch (issue.code) {
    case "invalid_type":
      return wanted(typeName(issue.expected), found, shown);
    case "invalid_value":
      return {
        vi: `không có giá trị${shown}. Có: ${issue.values.map(String).join(", ")}`,
        en: `there is no value${shown}. Known: ${issue.values.map(String).join(", ")}`,
      };
    case "invalid_format":
      return { vi: `cần ngày dạng 2024-12-31, không phải${shown}`, en: `a day such as 2024-12-31 is needed, not${shown}` };
    case "too_small":
      return { vi: "không được để trống", en: "it must not be empty" };
    case "invalid_union":
      return { vi: `giá trị${shown} không đúng dạng`, en: `the value${shown} is not of the right kind` };
    default:
      return { vi: `giá trị${shown} không dùng được`, en: `the value${shown} cannot be used` };
  }
}

function wanted({ vi, en }: Said, found: unknown, shown: string): Said {
  if (found === undefined) return { vi: `thiếu, cần ${vi}`, en: `it is missing, ${en} is needed` };
  return { vi: `cần ${vi}, không phải${shown}`, en: `${en} is needed, not${shown}` };
}

function typeName(expected: string): Said {
  return typeNames.get(expected) ?? asItIs(expected);
}

const typeNames: ReadonlyMap<string, Said> = new Map([
  ["string", { vi: "chữ", en: "a text" }],
  ["number", { vi: "số", en: "a number" }],
  ["boolean", { vi: "đúng hoặc sai (true, false)", en: "true or false" }],
  ["array", { vi: "danh sách", en: "a list" }],
  ["object", { vi: "một nhóm mục {…}", en: "a group of entries {…}" }],
  ["tuple", { vi: "hai số", en: "a pair of numbers" }],
]);

function unknownKey(key: string, path: Path): Said {
  const known = knownKeys(path).join(", ");
  return {
    vi: `không có mục “${key}”.${known === "" ? "" : ` Có: ${known}`}`,
    en: `there is no entry “${key}”.${known === "" ? "" : ` Known: ${known}`}`,
  };
}

/** The keys that stand in a filter or target, for a key that does not. */
function knownKeys(path: Path): readonly string[] {
  const last = path.at(-1);
  if (last === "for" || last === "numerator" || last === "denominator") return Object.keys(filterSchema.shape);
  if (path.length === 0) return Object.keys(planSchema.shape);
  return path.length === 2 && path[0] === "targets" ? Object.keys(targetSchema.shape) : [];
}

function error(path: Path, target: string | null, text: Said, file: string | null): Said {
  const line = file === null ? null : jsonLine(file, path);
  return inEach((language) => {
    const { ofLine, entry, top } = placeWords[language];
    const where = [line === null ? "" : `${ofLine} ${line}`, target ?? "", `${entry} ${path.length === 0 ? top : pathText(path)}`];
    return `${capital(where.filter((part) => part !== "").join(", "))}: ${text[language]}.`.replace(/\.\.$/, ".");
  });
}

const placeWords = {
  vi: { ofLine: "dòng", entry: "mục", top: "đầu tệp" },
  en: { ofLine: "line", entry: "entry", top: "at the top of the file" },
};

function pathText(path: Path): string {
  return path.map((key, at) => (typeof key === "number" ? `[${key + 1}]` : at === 0 ? key : `.${key}`)).join("");
}

/** The id of the target or deadline that a path leads into. */
function targetAt(value: unknown, path: Path): string | null {
  if (path.length < 2 || typeof path[0] !== "string" || typeof path[1] !== "number") return null;
  const id = valueAt(value, [path[0], path[1], "id"]);
  return typeof id === "string" && id !== "" ? id : null;
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
