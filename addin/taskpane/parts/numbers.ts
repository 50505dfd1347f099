/** A number in the Vietnamese way: "." between thousands, "," before decimals, as many as count. 79,99 is never shown as 80. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(Math.abs(value).toFixed(9));
  const [whole = "0", decimals = ""] = String(rounded).split(".");
  if (whole.includes("e")) return String(value);
  const sign = value < 0 && rounded !== 0 ? "−" : "";
  const grouped = groupThousands(whole);
  return `${sign}${grouped}${decimals === "" ? "" : `,${decimals}`}`;
}

/** The number that a person typed in the Vietnamese way ("1.250", "84,6"); `null` for what is no number or may be two. */
export function readNumber(text: string): number | null {
  const typed = text.replace(/\s/g, "").replace("−", "-");
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed);
  const plain = /^-?\d+(?:[.,]\d+)?$/.test(typed);
  if (!grouped && !plain) return null;
  const value = Number(grouped ? typed.replace(/\./g, "").replace(",", ".") : typed.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

function groupThousands(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) grouped = `${digits.slice(Math.max(0, end - 3), end)}.${grouped}`;
  return grouped;
}
