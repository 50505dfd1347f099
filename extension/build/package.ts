/** Store archives of the built extensions: the same bytes from the same sources, on whatever machine and day. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { type Browser, browsers } from "../manifest/manifest.ts";

/** The archive of an unpacked extension: files by name, one fixed time. */
export function archiveOf(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const files: Zippable = {};
  // The time is local in the archive: noon of a fixed day is the same day everywhere, and its parts are taken as they are.
  for (const name of names)
    files[name] = [
      name === "manifest.json" ? storeManifest(join(folder, name)) : new Uint8Array(readFileSync(join(folder, name))),
      { mtime: new Date(2026, 0, 1, 12), level: 9, os: 3 },
    ];
  return zipSync(files);
}

/** A store gives the id itself and refuses a manifest with a key. */
function storeManifest(path: string): Uint8Array {
  const { key: _, ...manifest } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes the archives beside the unpacked extensions; answers their paths. */
export function packageExtension(dist: string, version: string): readonly string[] {
  return browsers.map((browser: Browser) => {
    const path = join(dist, `so-htx-${browser}-${version}.zip`);
    writeFileSync(path, archiveOf(join(dist, browser)));
    return path;
  });
}
