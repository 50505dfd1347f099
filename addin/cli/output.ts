import type { Writable } from "node:stream";

/** Where a command writes. Texts wait until the reader has taken them, so that a long result needs little memory. */
export type Output = {
  readonly text: (text: string) => Promise<void>;
  /** Writes pieces as they are made. */
  readonly pieces: (pieces: Iterable<string>) => Promise<void>;
  /** A line on standard error for the person, not part of the result. */
  readonly note: (text: string) => void;
  /** Says what is being done, where a person looks on. */
  readonly progress: (text: string) => void;
  readonly clearProgress: () => void;
  readonly paint: (color: Color, text: string) => string;
};

export type Color = "red" | "yellow" | "green" | "bold" | "dim";

/** The reader of standard output has gone away (`so-htx … | head`): nothing is left to do. */
export class BrokenPipe extends Error {}

const codes: Readonly<Record<Color, string>> = { red: "31", yellow: "33", green: "32", bold: "1", dim: "2" };
const chunkLength = 65_536;

/** The two ends that a program writes to. */
export type Streams = { readonly stdout: Stream; readonly stderr: Stream };
type Stream = Writable & { readonly isTTY?: boolean };

/** The output through two streams. Colours and progress appear only on a terminal; `NO_COLOR` switches colours off. */
export function makeOutput({ stdout, stderr }: Streams): Output {
  let broken = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Every other problem reaches the call that wrote.
    if (error.code === "EPIPE") broken = true;
  });
  const colored = stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  let shown = false;

  const clearProgress = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  const write = async (text: string): Promise<void> => {
    if (broken) throw new BrokenPipe();
    if (text === "") return;
    clearProgress();
    await new Promise<void>((resolve, reject) => {
      stdout.write(text, (error) => (error ? reject(broken ? new BrokenPipe() : error) : resolve()));
    }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EPIPE" ? new BrokenPipe() : error;
    });
  };
  return {
    text: write,
    pieces: async (pieces) => {
      let chunk = "";
      for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < chunkLength) continue;
        await write(chunk);
        chunk = "";
      }
      await write(chunk);
    },
    note: (text) => {
      clearProgress();
      stderr.write(`${oneLine(text)}\n`);
    },
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${text}`);
      shown = true;
    },
    clearProgress,
    paint: (color, text) => (colored ? `\u001b[${codes[color]}m${text}\u001b[0m` : text),
  };
}

/** A text on one line and without control characters, which a cell or a file name could use to upset a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}
