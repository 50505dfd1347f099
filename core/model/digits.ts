/** Digits with their separators: which sign parts thousands, which opens the decimals. */

/** How one column writes numbers; `null` where its cells give no evidence. */
export type NumberStyle = { readonly thousands: Separator | null; readonly decimal: Separator | null };

export type Separator = "." | ",";

/** A number taken apart. `open`: one separator before exactly three digits, so thousands and decimals both fit. */
export type Split = {
  readonly whole: string;
  readonly fraction: string;
  readonly thousands: Separator | null;
  readonly decimal: Separator | null;
  readonly open: Separator | null;
};

/** The digits of a number before and after the decimal sign. */
export type Digits = { readonly whole: string; readonly fraction: string; readonly ambiguous: boolean };

/** Takes digits with "." and "," apart; `null` when the separators make no number ("21,096,4"). */
export function splitDigits(token: string): Split | null {
  if (!/[.,]/.test(token)) return { whole: token, fraction: "", thousands: null, decimal: null, open: null };
  const groups = token.split(/[.,]/);
  if (groups.includes("")) return null;
  const signs = token.replace(/\d/g, "");
  const head = signs[0] as Separator;
  const last = signs[signs.length - 1] as Separator;
  const grouped = groups[0]!.length <= 3 && groups[0]![0] !== "0";
  if (signs.length === 1) {
    const [whole, fraction] = [groups[0]!, groups[1]!];
    const open = fraction.length === 3 && grouped ? last : null;
    return { whole, fraction, thousands: null, decimal: open === null ? last : null, open };
  }
  const mixed = head !== last;
  const inner = mixed ? groups.slice(1, -1) : groups.slice(1);
  if (!grouped || inner.some((group) => group.length !== 3)) return null;
  for (let index = 0; index < signs.length - 1; index++) if (signs[index] !== head) return null;
  if (!mixed) return { whole: groups.join(""), fraction: "", thousands: head, decimal: null, open: null };
  return { whole: groups.slice(0, -1).join(""), fraction: groups[groups.length - 1]!, thousands: head, decimal: last, open: null };
}

/**
 * Reads a token of digits, separators and groups parted by single blanks or apostrophes in the style of its column.
 * Without evidence the Vietnamese convention holds: "." between thousands, "," before decimals.
 */
export function readDigits(token: string, style: NumberStyle, integers: boolean): Digits | null {
  const spaced = /[ ']/.test(token) ? joinSpacedGroups(token) : token;
  if (spaced === null) return null;
  const split = splitDigits(spaced);
  if (split === null) return null;
  const { whole, fraction, open } = split;
  if (open === null) return { whole, fraction, ambiguous: false };
  if (style.thousands === open) return { whole: whole + fraction, fraction: "", ambiguous: false };
  const other = open === "." ? "," : ".";
  const decimal = style.decimal === open || style.thousands === other;
  // A count has no decimals, whatever the rest of the column does.
  if (integers) return { whole: whole + fraction, fraction: "", ambiguous: decimal || (open === "," && style.decimal !== ".") };
  if (decimal) return { whole, fraction, ambiguous: false };
  if (open === "." || style.decimal === other) return { whole: whole + fraction, fraction: "", ambiguous: false };
  return { whole, fraction, ambiguous: true };
}

/** The number of some digits times a power of ten, exact to the last place. */
export function digitsToNumber(digits: Digits, power: number): number {
  return Number(`${digits.whole}.${digits.fraction}e${power}`);
}

/** "1 234 567" or "1'234": groups of three, then decimals if any. */
function joinSpacedGroups(token: string): string | null {
  return /^[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+)(?:[.,]\d+)?$/.test(token) ? token.replace(/[ ']/g, "") : null;
}
