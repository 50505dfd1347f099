import { formFields } from "../../../core/forms/dictionary.ts";
import { askingsOf } from "./write-askings.ts";

/** How each field is asked for, by field id, in the notation of `write-askings.ts`. The build of the engine computes it beforehand. */
export const askings: ReadonlyMap<string, readonly string[]> = new Map(formFields.map((field) => [field.id, askingsOf(field)]));
