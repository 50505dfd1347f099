import type { FuzzPart } from "../oracle.ts";
import { bookParts } from "./books.ts";
import { documentParts } from "./documents.ts";
import { packageParts } from "./packages.ts";

/** Every kind of input that is read without a browser. */
export const parts: readonly FuzzPart[] = [...bookParts, ...documentParts, ...packageParts];
