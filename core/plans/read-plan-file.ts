import { z } from "zod/mini";
import { planProblems } from "./check-plan.ts";
import { jsonLine } from "./json-lines.ts";
import { filterSchema, type PlanFile, planSchema, targetSchema } from "./plan.ts";

/** A plan, or everything that is wrong with its file, one line each: where it stands, what is wrong, what is known. */
export type PlanReading = { readonly plan: PlanFile } | { readonly errors: readonly string[] };

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
      return { errors: [`Tệp kế hoạch không phải JSON hợp lệ. Hãy lưu lại tệp từ chương trình này hoặc kiểm tra dấu ngoặc, dấu phẩy.`] };
    }
  }
  const parsed = z.safeParse(planSchema, value);
  if (!parsed.success) return { errors: told(parsed.error.issues.flatMap((issue) => issueErrors(issue, value, text))) };
  const problems = planProblems(parsed.data);
  if (problems.length === 0) return { plan: parsed.data };
  return { errors: told(problems.map((problem) => error(problem.path, problem.target, problem.text, text))) };
}

function told(errors: readonly string[]): string[] {
  const once = [...new Set(errors)];
  return once.length <= most ? once : [...once.slice(0, most), `Còn ${once.length - most} lỗi khác.`];
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

function issueErrors(issue: Issue, value: unknown, text: string | null): string[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const target = targetAt(value, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => error([...path, key], target, `không có mục “${key}”.${knownKeys(path)}`, text));
  return [error(path, target, messageOf(issue, valueAt(value, path)), text)];
}

/** Vietnamese words for what a schema refuses. */
function messageOf(issue: Issue, found: unknown): string {
  const shown = found === undefined ? "" : ` “${short(found)}”`;
  switch (issue.code) {
    case "invalid_type":
      return found === undefined ? `thiếu, cần ${typeName(issue.expected)}` : `cần ${typeName(issue.expected)}, không phải${shown}`;
    case "invalid_value":
      return `không có giá trị${shown}. Có: ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return `cần ngày dạng 2024-12-31, không phải${shown}`;
    case "too_small":
      return "không được để trống";
    case "invalid_union":
      return `giá trị${shown} không đúng dạng`;
    default:
      return `giá trị${shown} không dùng được`;
  }
}

function typeName(expected: string): string {
  return typeNames.get(expected) ?? expected;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "chữ"],
  ["number", "số"],
  ["boolean", "đúng hoặc sai (true, false)"],
  ["array", "danh sách"],
  ["object", "một nhóm mục {…}"],
  ["tuple", "hai số"],
]);

/** The keys that stand in a filter or target, for a key that does not. */
function knownKeys(path: Path): string {
  const last = path.at(-1);
  if (last === "for" || last === "numerator" || last === "denominator") return ` Có: ${Object.keys(filterSchema.shape).join(", ")}`;
  if (path.length === 0) return ` Có: ${Object.keys(planSchema.shape).join(", ")}`;
  return path.length === 2 && path[0] === "targets" ? ` Có: ${Object.keys(targetSchema.shape).join(", ")}` : "";
}

function error(path: Path, target: string | null, text: string, file: string | null): string {
  const line = file === null ? "" : `dòng ${jsonLine(file, path)}, `;
  const where = target === null ? "" : `${target}, `;
  return `${capital(`${line}${where}mục ${pathText(path)}`)}: ${text}.`.replace(/\.\.$/, ".");
}

function pathText(path: Path): string {
  if (path.length === 0) return "đầu tệp";
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
