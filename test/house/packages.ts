/** The packages that the project stands on: why each is there, its licence, its size. Run: npm run packages [-- --json] */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A package that `package.json` names. `size` in bytes as installed, null where it is not; `brings`: how many others come with it. */
export type NamedPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly shipped: boolean;
  readonly size: number | null;
  readonly brings: number;
  readonly why: string;
};

/** What each package is for, in words for whoever asks whether it is needed. */
export const reasons: Readonly<Record<string, string>> = {
  "@preact/signals": "state of the pane and the panel",
  "fastest-levenshtein": "how alike two spellings are: typing slips in headers and names",
  fflate: "inflates and deflates the parts of .xlsx, .xlsb, .ods and .docx",
  preact: "views of the pane and the panel, small enough for a slow line",
  tsx: "runs the command line from its sources, without a build",
  zod: "checks what comes from outside: plans, score tables, column memories",
  "@biomejs/biome": "format and lint",
  "@e965/xlsx": "writes and reads books in tests, to compare our readers with",
  "@microsoft/office-js": "Microsoft's library, unmodified: tests of the pane in Excel run on it",
  "@types/node": "types of Node",
  "@types/office-js": "types of Office",
  "axe-core": "finds what people with a screen reader could not use",
  "fast-check": "property tests",
  hyperformula: "computes score tables as formulas in the bench, to compare with; never shipped",
  "playwright-core": "drives real browsers in tests",
  typescript: "types",
  vite: "builds pane, panel and engine",
  vitest: "runs the tests",
};

type Lock = { readonly packages: Readonly<Record<string, Locked>> };
type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every package that `package.json` names, those that are shipped first. */
export function namedPackages(): readonly NamedPackage[] {
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const list = (names: Record<string, string>, shipped: boolean) =>
    Object.keys(names).map((name): NamedPackage => {
      const { version = "", license = "" } = packages[`node_modules/${name}`] ?? {};
      return {
        name,
        version,
        licence: license,
        shipped,
        size: sizeOf(join(root, "node_modules", name)),
        brings: broughtBy(name, packages),
        why: reasons[name] ?? "",
      };
    });
  return [...list(own.dependencies, true), ...list(own.devDependencies, false)];
}

function broughtBy(name: string, packages: Lock["packages"]): number {
  const seen = new Set<string>();
  const queue = [name];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { dependencies = {}, optionalDependencies = {} } = packages[`node_modules/${next}`] ?? {};
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (seen.has(each) || packages[`node_modules/${each}`] === undefined) continue;
      seen.add(each);
      queue.push(each);
    }
  }
  return seen.size;
}

function sizeOf(folder: string): number | null {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce((sum, name) => {
      const { size, isFile } = about(join(folder, name));
      return isFile ? sum + size : sum;
    }, 0);
  } catch {
    return null;
  }
}

function about(path: string): { size: number; isFile: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, isFile: found?.isFile() ?? false };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = namedPackages();
  if (process.argv.includes("--json")) console.log(JSON.stringify(all, null, 2));
  else {
    for (const { name, version, licence, shipped, size, brings, why } of all) {
      const kilobytes = size === null ? "–" : Math.ceil(size / 1000).toLocaleString("en-US");
      console.log(
        `${shipped ? "ships" : "tests"}  ${name.padEnd(22)} ${version.padEnd(9)} ${licence.padEnd(20)} ${kilobytes.padStart(7)} kB  +${String(brings).padEnd(3)} ${why}`,
      );
    }
  }
}
