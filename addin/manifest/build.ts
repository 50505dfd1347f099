import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { developerAddress, manifestFiles, siteAddress } from "./manifests.ts";

/** Writes the manifests and icons into a folder; without `--address` the environment or the address of a developer counts. */
const { values } = parseArgs({ options: { address: { type: "string" }, out: { type: "string" } } });
const address = values.address ?? process.env.SO_HTX_ADDRESS ?? developerAddress;
const folder = values.out ?? join(import.meta.dirname, "../../dist/addin");
try {
  for (const { path, bytes } of manifestFiles(address)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  process.stdout.write(`manifest.xml, manifest.sharepoint.xml, icons: ${folder} (${siteAddress(address)})\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
