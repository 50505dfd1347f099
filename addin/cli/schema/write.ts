import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { supportSchemaText } from "./support.ts";

writeFileSync(join(import.meta.dirname, "support.schema.json"), supportSchemaText());
