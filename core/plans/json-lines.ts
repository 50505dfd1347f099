/**
 * Where the parts of a JSON text stand: the 1-based line of a path such as ["targets", 3, "unit"]. The deepest part of the path that
 * the text has answers for it; a text that is no JSON has only line 1.
 */
export function jsonLine(text: string, path: readonly (string | number)[]): number {
  const finder: Finder = { text, at: 0, line: 1 };
  let found = 1;
  let depth = 0;
  while (depth <= path.length) {
    skipBlanks(finder);
    found = finder.line;
    if (depth === path.length || !enter(finder, path[depth]!)) break;
    depth++;
  }
  return found;
}

type Finder = { readonly text: string; at: number; line: number };

/** Moves to the value of a key or index of the value that begins here. */
function enter(finder: Finder, key: string | number): boolean {
  const opening = finder.text[finder.at];
  if (opening === "{" && typeof key === "string") return enterKey(finder, key);
  return opening === "[" && typeof key === "number" ? enterIndex(finder, key) : false;
}

function enterKey(finder: Finder, key: string): boolean {
  step(finder);
  for (;;) {
    skipBlanks(finder);
    if (finder.text[finder.at] !== '"') return false;
    const name = readString(finder);
    skipBlanks(finder);
    if (finder.text[finder.at] !== ":") return false;
    step(finder);
    if (name === key) return true;
    skipValue(finder);
    if (!skipComma(finder)) return false;
  }
}

function enterIndex(finder: Finder, index: number): boolean {
  step(finder);
  for (let passed = 0; passed < index; passed++) {
    skipValue(finder);
    if (!skipComma(finder)) return false;
  }
  return true;
}

function skipComma(finder: Finder): boolean {
  skipBlanks(finder);
  if (finder.text[finder.at] !== ",") return false;
  step(finder);
  return true;
}

/** Passes one value; brackets are counted, not nested calls, so depth is no matter. */
function skipValue(finder: Finder): void {
  skipBlanks(finder);
  let depth = 0;
  while (finder.at < finder.text.length) {
    const letter = finder.text[finder.at];
    if (letter === '"') {
      readString(finder);
      if (depth === 0) return;
      continue;
    }
    if (letter === "{" || letter === "[") depth++;
    else if (letter === "}" || letter === "]") {
      if (depth === 0) return;
      depth--;
      if (depth === 0) {
        step(finder);
        return;
      }
    } else if (letter === "," && depth === 0) return;
    step(finder);
  }
}

function readString(finder: Finder): string {
  const start = finder.at;
  step(finder);
  while (finder.at < finder.text.length && finder.text[finder.at] !== '"') {
    if (finder.text[finder.at] === "\\") step(finder);
    step(finder);
  }
  step(finder);
  try {
    return String(JSON.parse(finder.text.slice(start, finder.at)));
  } catch {
    return "";
  }
}

function skipBlanks(finder: Finder): void {
  while (finder.at < finder.text.length && " \t\r\n\ufeff".includes(finder.text[finder.at]!)) step(finder);
}

function step(finder: Finder): void {
  if (finder.text[finder.at] === "\n") finder.line++;
  finder.at++;
}
