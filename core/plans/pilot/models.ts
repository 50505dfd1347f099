import { fold } from "../../model/text.ts";
import type { PilotScheme } from "./scheme.ts";

/** A reader of the column "Mô hình": the code of the model that a text names, `null` when it names none or several. */
export function modelCodes(models: PilotScheme["models"]): (text: string) => string | null {
  const byCode = new Map(models.map(({ code }) => [code.toLowerCase(), code] as const));
  const byLabel = models.map(({ code, label }) => [bare(label), code] as const);
  const remembered = new Map<string, string | null>();
  return (text) => {
    let code = remembered.get(text);
    if (code === undefined) {
      code = read(text, byCode, byLabel);
      remembered.set(text, code);
    }
    return code;
  };
}

/** A code stands alone or before the words: "1a", "1.a", "Mô hình 1đ", "2c) HTX tiểu thủ công nghiệp …". The letter đ is not d. */
function read(text: string, byCode: ReadonlyMap<string, string>, byLabel: readonly (readonly [string, string])[]): string | null {
  const plain = text.normalize("NFC").toLowerCase().trim();
  const match = /^(?:mô hình |mh )?(?:số )?([12])\s?[.\-–]?\s?([a-zđ])(?=$|[\s).:;,–-])/u.exec(plain.slice(0, 200));
  const code = match === null ? undefined : byCode.get(`${match[1]}${match[2]}`);
  if (code !== undefined) return code;
  const words = bare(plain);
  if (words.length < 8) return null;
  const whole = byLabel.filter(([label]) => label === words);
  const found = whole.length > 0 ? whole : byLabel.filter(([label]) => label.includes(words) || words.includes(label));
  return found.length === 1 ? found[0]![1] : null;
}

/** Words without the kind they speak of: "Mô hình HTX ứng phó …" = "ứng phó …". */
function bare(text: string): string {
  return fold(text).replace(/^(?:mo hinh )?(?:hop tac xa |htx )?/, "");
}
