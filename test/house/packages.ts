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

/** What the packages that are shipped bring with them, and what for; a name that ends with "/" stands for all that begin so. */
export const broughtReasons: Readonly<Record<string, string>> = {
  "@preact/signals-core": "signals without views: what @preact/signals is made of",
  esbuild: "turns TypeScript into JavaScript for tsx",
  "@esbuild/": "esbuild's program, one for each system; npm installs that of the machine alone",
  fsevents: "lets tsx watch files on macOS, which we never ask for",
};

/** A package that comes along with one that is shipped; `of` says how many packages the line stands for. */
export type BroughtPackage = Pick<NamedPackage, "name" | "licence" | "version" | "size" | "why"> & { readonly of: number };

type Lock = { readonly packages: Readonly<Record<string, Locked>> };
type Locked = {
  readonly dev?: boolean;
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

/** What comes along with the packages that are shipped, one line for those of one reason. */
export function broughtPackages(): readonly BroughtPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const named = new Set(namedPackages().map(({ name }) => name));
  const lines = new Map<string, BroughtPackage>();
  for (const [path, { dev, version = "", license = "" }] of Object.entries(packages)) {
    const name = path.replace(/^.*node_modules\//, "");
    if (path === "" || dev === true || named.has(name)) continue;
    const group = Object.keys(broughtReasons).find((own) => own === name || (own.endsWith("/") && name.startsWith(own))) ?? name;
    const before = lines.get(group);
    const size = sizeOf(join(root, path));
    lines.set(group, {
      name: group,
      version,
      // One word for all of a group, or the words that differ.
      licence: before === undefined || before.licence === license ? license : `${before.licence}, ${license}`,
      size: size === null ? (before?.size ?? null) : (before?.size ?? 0) + size,
      why: broughtReasons[group] ?? "",
      of: (before?.of ?? 0) + 1,
    });
  }
  return [...lines.values()];
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
  const [named, brought] = [namedPackages(), broughtPackages()];
  if (process.argv.includes("--json")) console.log(JSON.stringify({ named, brought }, null, 2));
  else {
    for (const one of named.filter(({ shipped }) => shipped)) tell("ships", one, `+${one.brings}`);
    for (const one of brought) tell("along", one, one.of > 1 ? `×${one.of}` : "");
    for (const one of named.filter(({ shipped }) => !shipped)) tell("tests", one, `+${one.brings}`);
  }
}

function tell(kind: string, { name, version, licence, size, why }: Omit<BroughtPackage, "of">, count: string): void {
  const kilobytes = size === null ? "–" : Math.ceil(size / 1000).toLocaleString("en-US");
  console.log(
    `${kind}  ${name.padEnd(22)} ${version.padEnd(9)} ${licence.padEnd(20)} ${kilobytes.padStart(7)} kB  ${count.padEnd(4)} ${why}`,
  );
}
