import type { FormField } from "../../../core/forms/form-field.ts";
import { bracketShare, lightShare, read } from "./read-text.ts";
import { subjectsOf } from "./subjects.ts";

/**
 * The different ways the labels of a field ask for it, the official first: tokens parted by blanks, "+" before a light one, "(" before one
 * in brackets. "~" in front says that the label names the field's own subject, which is left out.
 */
export function askingsOf(field: FormField): readonly string[] {
  const own = subjectsOf(field.id);
  // A person's name is also asked for as "Tên".
  const labels = field.id.endsWith(".fullName") ? [...field.labels, "Tên"] : field.labels;
  const askings: string[] = [];
  const seen = new Set<string>();
  for (const label of labels) {
    const { tokens } = read(label, "key", ({ raw }) => raw);
    const left = [...tokens].filter(([token]) => !token.startsWith("s.") || !own.has(token.slice(2)));
    // Words in capitals of one label are the same question as without.
    const written = left.map(([token, share]) => (share === lightShare ? `+${token}` : share === bracketShare ? `(${token}` : token));
    const key = left
      .filter(([, share]) => share === 1)
      .map(([token]) => token)
      .sort()
      .join(" ");
    const asking = `${left.length < tokens.size ? "~" : ""}${written.join(" ")}`;
    if (asking === "") continue;
    const known = `${asking.startsWith("~")} ${key}`;
    if (seen.has(known)) continue;
    seen.add(known);
    askings.push(asking);
  }
  return askings;
}
