import type { FormField } from "../../../core/forms/form-field.ts";
import { bracketShare } from "./label-parts.ts";
import { lightShare, read, wordingRank } from "./read-text.ts";
import { subjectsOf } from "./subjects.ts";
import { wordings } from "./wordings.ts";

/**
 * The different ways the labels of a field ask for it: the rank of the label as one figure, "~" when it names the field's own subject
 * (which is left out), then tokens parted by blanks, "+" before a light one.
 */
export function askingsOf(field: FormField): readonly string[] {
  const own = subjectsOf(field.id);
  // A person's name is also asked for as "Tên".
  const official = field.id.endsWith(".fullName") ? [...field.labels, "Tên"] : field.labels;
  const labels = [...official, ...(wordings[field.id]?.split("|") ?? [])];
  const askings: string[] = [];
  const seen = new Set<string>();
  for (const [rank, label] of labels.entries()) {
    const { tokens } = read(label, "key", ({ raw }) => raw);
    const isOwn = (token: string): boolean => token.startsWith("s.") && own.has(token.slice(2));
    // What stands in brackets explains the question and is no part of it.
    const left = [...tokens].filter(([token, share]) => share !== bracketShare && !isOwn(token));
    const written = left.map(([token, share]) => (share === lightShare ? `+${token}` : token));
    const asking = `${[...tokens.keys()].some(isOwn) ? "~" : ""}${written.join(" ")}`;
    const whole = left
      .filter(([, share]) => share === 1)
      .map(([token]) => token)
      .sort()
      .join(" ");
    const known = `${asking.startsWith("~")} ${whole || written.join(" ")}`;
    if (asking === "" || seen.has(known)) continue;
    seen.add(known);
    askings.push(`${rank < official.length ? Math.min(rank, 5) : wordingRank}${asking}`);
  }
  return askings;
}
