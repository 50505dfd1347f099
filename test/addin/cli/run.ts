import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll } from "vitest";
import { makeOutput } from "../../../addin/cli/output.ts";
import { runProgram } from "../../../addin/cli/program.ts";

/** The top of the project. */
export const root = join(import.meta.dirname, "../../..");

export type Outcome = { readonly status: number | null; readonly out: string; readonly err: string };

/** Starts the real program; `environment` is added to this one's. */
export function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ReturnType<typeof spawn> {
  return spawn(process.execPath, ["addin/cli/so-htx.mjs", ...args], { cwd: root, env: { ...process.env, ...environment } });
}

/** Runs a command in this process, which spares the second that the program takes to start. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()];
  const status = await runProgram(args, makeOutput({ stdout: stdout.stream, stderr: stderr.stream }));
  return { status, out: stdout.text(), err: stderr.text() };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString("utf8") };
}

/** Runs the real program to its end. */
export function runAlone(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    let [out, err] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

/** A folder for the files of one test file, removed at its end. */
export function workFolder(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), "so-htx-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
