import { execSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { prepareBrowsers } from "./browser.ts";

const root = join(import.meta.dirname, "../..");
const sources = ["addin", "core", "extension", "ui", "package.json", "package-lock.json", "tsconfig.json"];
const configs = /^vite\..*config\.ts$/;
/** One file of each thing that `npm run build` makes, in its order. */
const made = [
  "addin/index.html",
  "addin/manifest.xml",
  "harness/fill.js",
  "harness/content.js",
  "practice/index.html",
  "firefox/manifest.json",
];

/** Before the tests of a surface: browsers are there, and `dist` is built once for all files, unless every part of it is newer than every source. */
export function setup(): void {
  prepareBrowsers();
  const newest = Math.max(
    ...[...sources, ...readdirSync(root).filter((name) => configs.test(name))].map((name) => newestIn(join(root, name))),
  );
  const oldest = Math.min(...made.map((name) => timeOf(join(root, "dist", name))));
  if (oldest > newest) return;
  // What is shipped, not what a test environment would get.
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
  execSync("npm run --silent build", { cwd: root, stdio: "inherit", env: environment });
}

/** When the newest file or folder below a path was changed, in milliseconds. A folder changes when a file in it goes. */
function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function timeOf(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
