import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Flags under which a browser makes no traffic of its own; `--no-sandbox` because containers run as root. */
export const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** Milliseconds that one step in a page may take on a busy machine before it counts as stuck. */
export const patience = 90_000;

/**
 * The path of an installed Chromium, Chrome or Edge, or of the one that `SO_HTX_BROWSER` names. On Debian as root a
 * missing one is installed. Throws one line that says what to do when there is none.
 */
export function findBrowser(): string {
  const named = process.env.SO_HTX_BROWSER;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`SO_HTX_BROWSER names ${named}, which does not exist: correct it or remove it.`);
  }
  const found = installed(candidates());
  if (found !== null) return found;
  if (canInstall()) install("chromium");
  const now = installed(candidates());
  if (now === null) throw new Error("No Chromium, Chrome or Edge was found: install one, or name it in SO_HTX_BROWSER.");
  return now;
}

/**
 * Starts an installed browser without a window. Pages need no more than the shell of Chromium, which draws no window at
 * all and spares half of the work; where it is missing, and for extensions, the whole browser does the same.
 */
export function launchBrowser(): Promise<Browser> {
  const named = process.env.SO_HTX_BROWSER ?? "";
  const executablePath = (named === "" ? installed(shells()) : null) ?? findBrowser();
  return chromium.launch({ executablePath, headless: true, args: [...quietFlags] });
}

/** Sees to it that there is a browser, and on Debian as root its shell too, before many tests ask for one at once. */
export function prepareBrowsers(): void {
  findBrowser();
  if ((process.env.SO_HTX_BROWSER ?? "") !== "" || installed(shells()) !== null || !canInstall()) return;
  try {
    install("chromium-headless-shell");
  } catch {
    // The tests run without it, only longer.
  }
}

function install(name: string): void {
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", timeout: 120_000 });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "ignore", timeout: 600_000 });
}

function installed(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

function shells(): string[] {
  return process.platform === "linux" ? onPath(["chromium-headless-shell", "chrome-headless-shell"]) : [];
}

function candidates(): string[] {
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  if (process.platform === "darwin") {
    const programs = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return programs.map((program) => `/Applications/${program}.app/Contents/MacOS/${program}`);
  }
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];
  return onPath(names);
}

function onPath(names: readonly string[]): string[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(
    (folder) => folder !== "",
  );
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function canInstall(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  // Ubuntu calls itself like Debian, but its package only points to a snap.
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
