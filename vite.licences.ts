import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Packages whose code goes into what we hand out. Their licences ask that their words go along. */
export const bundledPackages = ["preact", "@preact/signals", "@preact/signals-core", "fflate", "fastest-levenshtein", "zod"] as const;

/** Puts `licences.txt` beside the scripts: ours, and those of the packages whose code is in them. */
export function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "licences.txt", source: licenceTexts() });
    },
  };
}

function licenceTexts(): string {
  const text = (...path: string[]): string => readFileSync(join(import.meta.dirname, ...path), "utf8").trim();
  const parts = [`Sổ HTX\n\n${text("LICENSE")}`];
  for (const name of bundledPackages) {
    const { version } = JSON.parse(text("node_modules", name, "package.json")) as { version: string };
    parts.push(`${name} ${version}\n\n${licenceOf(text, name)}`);
  }
  return `${parts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

function licenceOf(text: (...path: string[]) => string, name: string): string {
  for (const file of ["LICENSE", "LICENSE.md"])
    try {
      return text("node_modules", name, file);
    } catch {
      // The other name.
    }
  throw new Error(`${name} has no licence file: look where its licence stands.`);
}
