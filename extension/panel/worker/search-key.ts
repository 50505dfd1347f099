import { fold } from "../../../core/model/text.ts";

/** The key by which records are searched: folded, with the kinds of entities as officers abbreviate them. */
export function searchKey(text: string): string {
  return fold(text)
    .replace(/lien hiep (?:hop tac xa|htx)/g, "lhhtx")
    .replace(/hop tac xa/g, "htx")
    .replace(/to hop tac/g, "tht");
}
