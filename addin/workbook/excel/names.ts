/** A sheet name as it stands in formulas and links: 'Trang''s'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as it stands in a formula: "…". */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
