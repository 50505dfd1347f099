import { type ChoiceField, choiceIds, choiceLabel } from "../../../core/model/choices.ts";
import { fieldGroups } from "./field-choices.ts";
import type { Vocabulary, Word } from "./plan-protocol.ts";

/** The words from which a person chooses filters and fields of a target. */
export function vocabulary(): Vocabulary {
  return {
    fields: fieldGroups().filter((group) => group.in === "entity"),
    kinds: wordsOf("kind"),
    sectors: wordsOf("sector"),
    statuses: wordsOf("status"),
    ranks: wordsOf("rank"),
  };
}

function wordsOf(field: ChoiceField): Word[] {
  return choiceIds(field).map((id) => ({ id, label: choiceLabel(field, id) }));
}
