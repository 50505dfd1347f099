import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { UsageError } from "../cli/command.ts";
import { listen } from "../cli/serve.ts";
import { developerAddress } from "./manifests.ts";
import { type Command, passphrase, sideloadPlan } from "./sideload-plan.ts";

/** Loads the add-in into the Excel of this machine and serves the pane to it until Ctrl+C; without Excel it says what to do instead. */
const root = join(import.meta.dirname, "../..");
const site = join(root, "dist/addin");
const manifest = join(site, "manifest.xml");
const folder = join(root, ".cache/localhost");
const id = /<Id>([^<]*)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

const plan = sideloadPlan(
  {
    platform: process.platform,
    home: homedir(),
    programFiles: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter((path) => path !== undefined),
    exists: existsSync,
  },
  manifest,
  id,
  folder,
);

if (!plan.can) {
  process.stderr.write(`${plan.say.join("\n")}\n`);
  process.exitCode = 2;
} else {
  try {
    if (!plan.certificate.files.every(existsSync)) {
      process.stdout.write("Tạo chứng chỉ cho localhost; máy sẽ hỏi một lần để tin chứng chỉ này.\n");
      mkdirSync(folder, { recursive: true });
      for (const command of plan.certificate.commands) run(command);
    }
    await listen(site, Number(new URL(developerAddress).port), {
      create: (listener) => createServer(keysOf(plan.certificate.files), listener) as unknown as Server,
    });
    if (plan.copyTo !== null) {
      mkdirSync(dirname(plan.copyTo), { recursive: true });
      copyFileSync(manifest, plan.copyTo);
    }
    for (const [index, command] of plan.commands.entries()) {
      if (index < plan.commands.length - 1) run(command);
      else start(command);
    }
    process.stdout.write(`Ngăn Sổ HTX đang ở ${developerAddress}taskpane.html\n${plan.say.join("\n")}\n`);
  } catch (error) {
    const reason = error instanceof UsageError || error instanceof Error ? error.message : String(error);
    process.stderr.write(`Không nạp được vào Excel: ${reason}\n`);
    process.exitCode = 2;
  }
}

function run([program, ...args]: Command): void {
  execFileSync(program, args, { stdio: "inherit" });
}

/** Excel goes on when this program ends. */
function start([program, ...args]: Command): void {
  spawn(program, args, { stdio: "ignore", detached: true }).unref();
}

function keysOf(files: readonly string[]): { pfx: Buffer; passphrase: string } | { key: Buffer; cert: Buffer } {
  const [first = "", second] = files;
  return second === undefined ? { pfx: readFileSync(first), passphrase } : { key: readFileSync(first), cert: readFileSync(second) };
}
