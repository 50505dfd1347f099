import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormId } from "../../../core/forms/form-field.ts";
import type { RawPage } from "./raw-pages.ts";

/**
 * Pages of which only the words are written down, in `test/extension/pages/labels`: `== FORM SET who words it so` begins a page, `#` and `##`
 * are headings, `label [answer; answer] => field @VND = answer` is a box with its truth as `raw-pages.ts` has it (`-`: it must stay empty),
 * `?` a hint below it, `~` what stands in it. Each page is laid out in one of four plain ways.
 */
export function labelPages(file: string): readonly RawPage[] {
  const lines = readFileSync(join(import.meta.dirname, "../pages/labels", `${file}.txt`), "utf8").split(/\r?\n/);
  const pages: { head: RegExpExecArray; lines: string[] }[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== "")) {
    const head = /^== (\S+) ([01])\s*(.*)$/.exec(line);
    if (head !== null) pages.push({ head, lines: [] });
    else pages.at(-1)?.lines.push(line);
  }
  return pages.map(({ head: [, form, set, who], lines: own }, at) => ({
    make: `${String(at).padStart(2, "0")} ${form} ${who}`.slice(0, 60),
    form: form as FormId,
    set: Number(set) as 0 | 1,
    html: `<!doctype html><meta charset="utf-8"><form>${bodyOf(own, layouts[at % layouts.length]!)}</form>`,
  }));
}

type Layout = (label: string, box: string, id: string, hint: string) => string;

const layouts: readonly Layout[] = [
  (label, box, id, hint) => `<div><label for="${id}">${label}</label> ${box}${hint}</div>`,
  (label, box, _, hint) => `<table><tr><td>${label}</td><td>${box} ${hint}</td></tr></table>`,
  (label, box, _, hint) => `<p>${label}<br>${box}<br>${hint}</p>`,
  (label, box, id, hint) => `<div class="row"><div><label for="${id}">${label}</label></div><div>${box}${hint}</div></div>`,
];

function bodyOf(lines: readonly string[], layout: Layout): string {
  const parts = lines.map((line, at) => {
    const heading = /^(#{1,3})\s+(.*)$/.exec(line);
    if (heading !== null) return `<h${heading[1]!.length + 1}>${escaped(heading[2]!)}</h${heading[1]!.length + 1}>`;
    const asked = /^(.*?)\s*=>\s*(\S+)\s*(.*)$/.exec(line);
    if (asked === null) return "";
    const [, label = "", truth = "", more = ""] = asked;
    const beside = (sign: string): string => {
      const next = lines.slice(at + 1, at + 3).find((one, step, all) => one.startsWith(`${sign} `) && all.slice(0, step).every(isAside));
      return next === undefined ? "" : escaped(next.slice(2));
    };
    const answers = /\[([^\]]*;[^\]]*)\]\s*$/.exec(label)?.[1]?.split(";");
    const id = `b${at}`;
    const hint = beside("?");
    const box = boxOf({ id, truth, more, answers: answers ?? null, placeholder: beside("~") });
    const text = escaped(label.replace(/\s*\[[^\]]*;[^\]]*\]\s*$/, ""));
    return box === null ? "" : layout(text, box, id, hint === "" ? "" : `<small>${hint}</small>`);
  });
  return parts.join("").replaceAll("</table><table>", "");
}

function isAside(line: string): boolean {
  return line.startsWith("? ") || line.startsWith("~ ");
}

type Box = {
  readonly id: string;
  readonly truth: string;
  readonly more: string;
  readonly answers: readonly string[] | null;
  readonly placeholder: string;
};

/** The box with its truth; `null` where a choice stands without its answers, which only the page could tell. */
function boxOf({ id, truth, more, answers, placeholder }: Box): string | null {
  const field = formFields.find((one) => one.id === truth.split(/[|#]/)[0]);
  const scale = /@(\d+)/.exec(more)?.[1];
  const right = /(?:^|\s)=\s*(.+?)(?:\s*@\d+)?$/.exec(more)?.[1];
  const mark =
    truth === "-"
      ? "data-x"
      : `data-t="${truth}"${right === undefined ? "" : ` data-ok="${escaped(right)}"`}${scale === undefined ? "" : ` data-scale="${scale}"`}`;
  if (answers !== null) {
    const options = answers.map((answer, at) => `<option value="${at + 1}">${escaped(answer.trim())}</option>`);
    return `<select id="${id}" ${mark}><option value="">-- Chọn --</option>${options.join("")}</select>`;
  }
  if (field?.type === "flag") return `<input type="checkbox" id="${id}" ${mark}>`;
  if (field?.options != null && right === undefined) return null;
  return `<input id="${id}" ${mark} placeholder="${placeholder}">`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
