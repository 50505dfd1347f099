/** An ISO day as dd/mm/yyyy. */
export function showDay(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** The ISO day of a text such as 31/12/2025, 31.12.2025 or 2025-12-31; `null` for a day that does not exist. */
export function readDay(text: string): string | null {
  const parts = text.trim().split(/[/.-]/);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  if (parts[0]!.length === 4) parts.reverse();
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
