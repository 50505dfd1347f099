import { buildExtension } from "./build.ts";

await buildExtension();
