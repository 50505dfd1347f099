/** English of what is said of due dates: those of the law, of the shipped plans, and the names that the reader of plans gives them. */
import type { Language } from "../../model/language.ts";
import { planName } from "../target-words.ts";
import { legalSource } from "./duties.ts";
import { dutyText } from "./duty-words.ts";

/** The name of a duty, or the name of its sender or recipient, in a language; the document's own words stay. */
export function deadlineText(text: string, language: Language): string {
  return planName(dutyText(text, language), language);
}

/** On what a duty rests, in a language; empty where that is not known. */
export function deadlineSource({ id, source }: { readonly id: string; readonly source: string }, language: Language): string {
  const legal = legalSource(id, language);
  if (legal !== null || language === "vi") return legal ?? source;
  const [, plan, section] = inPlan.exec(source) ?? [];
  return plan === undefined || section === undefined ? source : `Plan ${/\s/u.test(plan) ? `“${plan}”` : plan}, section ${section}`;
}

const inPlan = /^Kế hoạch (.+), mục (\S+)$/u;
