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
  const found = installed();
  if (found !== null) return found;
  if (canInstall()) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  }
  const now = installed();
  if (now === null) throw new Error("No Chromium, Chrome or Edge was found: install one, or name it in SO_HTX_BROWSER.");
  return now;
}

/** Starts an installed browser without a window. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: [...quietFlags] });
}

function installed(): string | null {
  return candidates().find((path) => existsSync(path)) ?? null;
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
