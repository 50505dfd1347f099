import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { developerAddress, manifestFiles, siteAddress } from "./manifests.ts";

/** Writes the manifests and icons beside the pane; without `--url` the environment or the address of a developer counts. */
const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string" } } });
const given = values.url ?? process.env.SO_HTX_ADDRESS;
const address = given ?? developerAddress;
const folder = values.out ?? join(import.meta.dirname, "../../dist/addin");
try {
  for (const { path, bytes } of manifestFiles(address)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (given !== undefined) process.stdout.write(`manifest.xml, manifest.sharepoint.xml, icons: ${folder} (${siteAddress(address)})\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
