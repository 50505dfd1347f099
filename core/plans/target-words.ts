/** English of what plans call their targets: shipped ones by a list, others by the parts of which the reader made their names. */
import { inEach, type Language, type Said } from "../model/language.ts";
import { goalText } from "./evaluate/words.ts";
import { indicatorInEnglish } from "./indicator-words.ts";
import { newNames } from "./new-words.ts";
import type { Target } from "./plan.ts";
import { seedNames } from "./seeds/seed-names.ts";
import { goalInWords } from "./text/in-words.ts";

/** The name of an indicator as a part of a sentence; in English, words of the document are quoted. */
export function indicatorSaid(indicator: string): Said {
  return { vi: indicator, en: nameOf(indicator) ?? indicatorInEnglish(indicator) };
}

/** A target in one line. Where an officer or a document worded it, English has the same Vietnamese words. */
export function targetLine(target: Target): Said {
  const { text, indicator } = target;
  return inEach((language) => {
    if (language === "vi") return text;
    return nameOf(text) ?? (text === goalInWords(indicator, target) ? lineInEnglish(target) : text);
  });
}

/** What a shipped plan calls a condition, a paper or a group of targets, or we what is new; Vietnamese where it has no English. */
export function planName(text: string, language: Language): string {
  return language === "vi" ? text : (nameOf(text) ?? text);
}

function nameOf(text: string): string | undefined {
  return seedNames.get(text) ?? newOnes.get(text);
}

const newOnes: ReadonlyMap<string, string> = new Map(newNames.map(({ vi, en }) => [vi, en] as const));

function lineInEnglish(target: Target): string {
  const name = indicatorSaid(target.indicator).en;
  if (target.value === null && target.operator !== "none" && target.operator !== "all")
    return target.operator === ">" ? `${name}: more than at the beginning of the period` : name;
  const each = target.each === null ? "" : ` ${eachWords[target.each]}`;
  return `${name}: ${goalText(target, "en")}${each}`;
}

const eachWords = { commune: "in each commune", district: "in each district", year: "each year" } as const;
