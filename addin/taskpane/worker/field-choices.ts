import { type FieldDefinition, fieldDefinition, fields } from "../../../core/model/fields.ts";
import type { Language } from "../../../core/model/language.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { tableText } from "../../../core/scoring/table-words.ts";
import type { FieldChoice, FieldGroup, FieldGroupName } from "./protocol.ts";

/** First fields of the groups, in the order of the dictionary; a field belongs to the last group that has begun. */
const groupStarts: ReadonlyMap<string, FieldGroupName> = new Map([
  ["name", "identity"],
  ["address", "place"],
  ["sector", "business"],
  ["representative.name", "representative"],
  ["members.total", "people"],
  ["capital.charter", "money"],
  ["points.total", "rating"],
  ["flag.highTech", "flags"],
  ["members.fullName", "member"],
]);

/** Every field that a column can be, in groups; criteria of the shipped score tables stand with the ratings. */
export function fieldGroups(language: Language): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const start = groupStarts.get(field.id);
    if (start !== undefined || groups.length === 0) groups.push({ group: start ?? "identity", in: field.in, fields: [] });
    groups.at(-1)?.fields.push(choiceOf(field, language));
  }
  groups.find(({ group }) => group === "rating")?.fields.push(...criteria(language));
  return groups;
}

/** What can be said of a column with this field. */
export function takes({ type }: Pick<FieldDefinition, "type">): { takesUnit: boolean; takesDash: boolean } {
  const money = type === "money" || type === "moneyPerYear";
  return { takesUnit: money, takesDash: money || type === "integer" || type === "number" || type === "share" || type === "points" };
}

function choiceOf(field: FieldDefinition, language: Language): FieldChoice {
  return { field: field.id, label: field.label[language], ...takes(field) };
}

/** Criteria and items of all shipped tables, each id once, named after the first table that has it. */
function criteria(language: Language): FieldChoice[] {
  const found = new Map<string, FieldChoice>();
  for (const table of scoreTables) {
    for (const criterion of table.groups.flatMap((group) => group.criteria)) {
      for (const { id, label } of [criterion, ...criterion.items]) {
        const definition = fieldDefinition(`points.${id}`);
        if (definition === null || found.has(id)) continue;
        const choice = choiceOf(definition, language);
        found.set(id, { ...choice, label: `${choice.label} – ${tableText(label, language)}` });
      }
    }
  }
  return [...found.values()];
}
