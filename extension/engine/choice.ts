/** Which option of a control a value means. */
import { chooseNamed, chooseOption, type ListKind, noWords, yesWords } from "../../core/forms/choose-option.ts";
import type { FormField } from "../../core/forms/form-field.ts";
import type { PageFormat } from "../../core/forms/page-values.ts";
import type { FormValue } from "../../core/forms/record.ts";
import type { PortalField } from "../portals/portal.ts";
import type { SeenOption } from "./seen.ts";
import type { Chooser } from "./task.ts";

/** The index of the option that a value means, `null` when none or several do. */
export function optionFor(field: FormField, value: FormValue, options: readonly SeenOption[], entry: PortalField | null): number | null {
  const texts = options.map(({ text }) => text);
  const own = typeof value === "string" || typeof value === "boolean" ? entry?.options?.[String(value)] : undefined;
  if (own !== undefined) {
    const byCode = options.findIndex((option) => option.value === own);
    return byCode >= 0 ? byCode : chooseNamed(texts, own, "other");
  }
  if (typeof value === "boolean") return yesOrNo(texts, value);
  if (field.options !== null) {
    const wanted = field.options.find((option) => option.value === value);
    if (wanted === undefined) return null;
    if (field.options.length === 2 && field.options[0]!.value === "yes") return yesOrNo(texts, value === "yes");
    return chooseOption(texts, {
      labels: wanted.labels,
      others: field.options.filter((option) => option !== wanted).map(({ labels }) => labels),
    });
  }
  if (typeof value === "number") {
    const hits = options.flatMap(({ text }, index) => (text.replace(/\D+/g, "") === String(value) ? [index] : []));
    return hits.length === 1 ? hits[0]! : null;
  }
  return chooseNamed(texts, String(value), listKindOf(field));
}

/** The index of the option that a task means. */
export const chooseFor: Chooser = ({ fieldOf, raw, format, entry }, options) =>
  optionFor(fieldOf, offered(fieldOf, raw, format), options, entry);

/** What lists offer of a value: of a date its year, where only that is asked. */
export function offered(field: FormField, raw: FormValue, format: PageFormat): FormValue {
  return field.type === "date" && format.yearOnly ? Number(String(raw).slice(0, 4)) : raw;
}

/** What a list outside the dictionary names. */
function listKindOf(field: FormField): ListKind {
  return field.id.endsWith(".province") ? "province" : field.id.endsWith(".ward") ? "commune" : "other";
}

/** The words for a value: the label of a choice, the value itself. */
export function wordsFor(field: FormField, value: FormValue): string {
  if (typeof value === "boolean") return value ? "Có" : "Không";
  return field.options?.find((option) => option.value === value)?.labels[0] ?? String(value ?? "");
}

function yesOrNo(texts: readonly string[], yes: boolean): number | null {
  return chooseOption(texts, yes ? { labels: yesWords, others: [noWords] } : { labels: noWords, others: [yesWords] });
}
