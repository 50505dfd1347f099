import { z } from "zod/mini";
import { supportResultSchema } from "../../../core/support/result-json.ts";

/** The text of `support.schema.json`: what `support --json` prints, as JSON Schema. */
export function supportSchemaText(): string {
  const schema = { ...z.toJSONSchema(supportResultSchema), title: "so-htx support --json" };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
