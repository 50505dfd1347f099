/** The names of a text box, those that are empty left out. `between`: the letters that stand between them. */
export function namesIn(text: string, between: RegExp = /;/): string[] {
  return text
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
