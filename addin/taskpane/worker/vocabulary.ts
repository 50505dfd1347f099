import { type ChoiceField, choiceIds, choiceLabel } from "../../../core/model/choices.ts";
import type { Language } from "../../../core/model/language.ts";
import { fieldGroups } from "./field-choices.ts";
import type { Vocabulary, Word } from "./plan-protocol.ts";

/** The words from which a person chooses filters and fields of a target. */
export function vocabulary(language: Language): Vocabulary {
  return {
    fields: fieldGroups(language).filter((group) => group.in === "entity"),
    kinds: wordsOf("kind", language),
    sectors: wordsOf("sector", language),
    statuses: wordsOf("status", language),
    ranks: wordsOf("rank", language),
  };
}

function wordsOf(field: ChoiceField, language: Language): Word[] {
  return choiceIds(field).map((id) => ({ id, label: choiceLabel(field, id, language) }));
}
