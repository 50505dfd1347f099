import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Opens a file in LibreOffice and saves it in another format. Throws when LibreOffice cannot open it. */
export type Office = (bytes: Uint8Array, from: "docx" | "xlsx", to: "pdf" | "xlsx" | "txt") => Uint8Array;

/** LibreOffice, when this machine has it with the part for documents (`writer`) or books (`calc`); else one line and `null`. */
export function findOffice(part: "writer" | "calc"): Office | null {
  const program = (process.env.PATH ?? "")
    .split(":")
    .map((folder) => join(folder, "soffice"))
    .find((path) => existsSync(path));
  const library = part === "writer" ? "libswlo.so" : "libsclo.so";
  if (program === undefined || !existsSync(join(dirname(realpathSync(program)), library))) {
    process.stderr.write(`LibreOffice (${part}) is not installed: what it would open is not tried.\n`);
    return null;
  }
  return (bytes, from, to) => {
    const folder = mkdtempSync(join(tmpdir(), "so-htx-office-"));
    try {
      const path = join(folder, `file.${from}`);
      writeFileSync(path, bytes);
      const out = join(folder, "out");
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync(program, [profile, "--headless", "--convert-to", to, "--outdir", out, path], { stdio: "ignore", timeout: 240_000 });
      // Its exit status is 0 also when it could not open the file.
      return new Uint8Array(readFileSync(join(out, `file.${to}`)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
