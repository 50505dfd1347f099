import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeStoreTexts } from "../store/write.ts";
import { buildExtension } from "./build.ts";
import { packageExtension } from "./package.ts";

const root = join(import.meta.dirname, "../..");
await buildExtension();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const dist = join(root, "dist");
for (const path of [...packageExtension(dist, version), ...writeStoreTexts(dist)]) console.log(path.slice(root.length + 1));
