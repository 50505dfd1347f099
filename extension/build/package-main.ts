import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "./build.ts";
import { packageExtension } from "./package.ts";

const root = join(import.meta.dirname, "../..");
await buildExtension();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
for (const path of packageExtension(join(root, "dist"), version)) console.log(path.slice(root.length + 1));
