/** What must hold whatever came in. */
import { WorkbookError } from "../../core/files/errors.ts";
import type { Random } from "../fixtures/books/random.ts";

/** One kind of input: `run` makes the input of a case from its seed, works on it and throws when something does not hold. */
export type FuzzPart = {
  readonly id: string;
  /** Its share of all cases, in parts of the sum. */
  readonly weight: number;
  /** Gives the size of the input, in bytes or characters. */
  readonly run: (random: Random) => number;
};

/** A case that broke a promise. */
export type Failure = { readonly number: number; readonly problem: string };

/** Who follows a run: told before each case, and of every broken promise. */
export type Steps = { readonly begins: (number: number) => void; readonly broke: (failure: Failure) => void };

/** The error of a broken promise. */
export function broken(promise: string): Error {
  const error = new Error(promise);
  error.name = "BrokenPromise";
  return error;
}

/** What reading gave, `null` when the file was refused in one sentence. Throws for every other error. */
export function readOrRefuse<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    mustBeSentence(error.message);
    return null;
  }
}

/** Throws unless this is one line of words that a person can read whole. */
export function mustBeSentence(text: string): void {
  if (text.trim() === "" || text.length > 900 || /[\n\r\u0000]/.test(text))
    throw broken(`no sentence: ${JSON.stringify(text.slice(0, 200))}`);
}

/** Throws unless both are the same once written as JSON. */
export function mustBeSame(first: unknown, second: unknown, what: string): void {
  const [one, other] = [JSON.stringify(first) ?? "", JSON.stringify(second) ?? ""];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  throw broken(`${what}: ${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 60), at + 60)}`);
}

const watched = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype, Map.prototype] as const;
const keysBefore = watched.map((prototype) => Reflect.ownKeys(prototype).length);

/** Throws when a prototype that everything shares has gained or lost a key. */
export function prototypesMustBeClean(): void {
  watched.forEach((prototype, at) => {
    if (Reflect.ownKeys(prototype).length !== keysBefore[at])
      throw broken(`a shared prototype was changed: ${Reflect.ownKeys(prototype).map(String).join(" ").slice(-200)}`);
  });
  if ("polluted" in {}) throw broken("Object.prototype was polluted");
}

/** A text with every half letter as the sign for what cannot be written, as UTF-8 writes it. */
export function wellFormed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
