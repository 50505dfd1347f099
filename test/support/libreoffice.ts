import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Two other programs that read workbooks. Both must agree: each opens some books that the other would refuse. */
export type Office = {
  /** Converts a file with LibreOffice and gives the path of the result. Throws when LibreOffice does not open it. */
  readonly convert: (path: string, format: string, folder: string) => string;
  /** Runs a Python script that may import openpyxl; gives what it prints. */
  readonly python: (script: string, ...args: readonly string[]) => string;
};

/**
 * LibreOffice and openpyxl of this machine, installed first on Debian as root. Without them: throws where `CI=true`, else warns and gives
 * `null`, so that a test can be skipped.
 */
export function findOffice(): Office | null {
  let found = installed();
  if (found === null && canInstall()) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const packages = ["libreoffice-calc-nogui", "fonts-dejavu-core", "python3-openpyxl"];
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "ignore" });
    found = installed();
  }
  if (found !== null) return found;
  const advice = "LibreOffice and python3-openpyxl were not found: install both to test copies of workbooks.";
  if (process.env.CI === "true") throw new Error(advice);
  console.warn(`SKIPPED: ${advice}`);
  return null;
}

/** Opens a file in LibreOffice and saves it in another format. Throws when LibreOffice cannot open it. */
export type Converter = (bytes: Uint8Array, from: "docx" | "xlsx", to: "pdf" | "xlsx" | "txt") => Uint8Array;

/** LibreOffice, when this machine has it with the part for documents (`writer`) or books (`calc`); else one line and `null`. */
export function findLibreOffice(part: "writer" | "calc"): Converter | null {
  const program = onPath(programs);
  const library = part === "writer" ? "libswlo.so" : "libsclo.so";
  if (program === null || !existsSync(join(dirname(realpathSync(program)), library))) {
    console.warn(`SKIPPED: LibreOffice (${part}) is not installed: what it would open is not tried.`);
    return null;
  }
  return (bytes, from, to) => {
    const folder = mkdtempSync(join(tmpdir(), "so-htx-office-"));
    try {
      const path = join(folder, `file.${from}`);
      writeFileSync(path, bytes);
      return new Uint8Array(readFileSync(convert(program, path, to, join(folder, "out"))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

const programs = ["soffice", "libreoffice"];

function installed(): Office | null {
  const soffice = onPath(programs);
  const python = ["/usr/bin/python3", onPath(["python3"])].find((path) => path !== null && hasOpenpyxl(path)) ?? null;
  if (soffice === null || python === null) return null;
  return {
    convert: (path, format, folder) => convert(soffice, path, format, folder),
    python: (script, ...args) =>
      execFileSync(python, ["-c", script, ...args], { encoding: "utf8", env: { ...process.env, PYTHONIOENCODING: "utf-8" } }),
  };
}

function convert(soffice: string, path: string, format: string, folder: string): string {
  // A profile of its own: two runs that share one wait for each other or fail.
  const profile = mkdtempSync(join(tmpdir(), "so-htx-office-"));
  try {
    const args = ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to", format, "--outdir", folder, path];
    execFileSync(soffice, args, { stdio: "ignore", timeout: 240_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  // LibreOffice reports success even when it could not open the file.
  const result = join(folder, `${basename(path, extname(path))}.${format.split(":")[0]}`);
  if (!existsSync(result)) throw new Error(`LibreOffice could not convert ${basename(path)}.`);
  return result;
}

function onPath(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

function hasOpenpyxl(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return (
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    existsSync("/etc/debian_version") &&
    readFileSync("/etc/debian_version", "utf8") !== ""
  );
}
