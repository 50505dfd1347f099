import type { SeenText, TextSource } from "../seen.ts";
import type { Found } from "./collect.ts";
import { labelText, namedBy, rootOf, tidy } from "./dom.ts";

/** The texts that the page itself ties to a box: labels, `aria-labelledby`, `aria-label`. */
export function explicitLabels(box: HTMLElement, found: Found): readonly SeenText[] {
  let texts = found.texts.get(box);
  if (texts === undefined) {
    texts = read(box, found);
    found.texts.set(box, texts);
  }
  return texts;
}

/** "Trả lời câu 1", "Ô số 5": a name that tells boxes apart and asks nothing. */
export function isPlaceName(text: string): boolean {
  return /^(?:(?:câu |ô )?trả lời|nhập trả lời|câu|ô|answer|question)? ?(?:(?:cho )?(?:câu|ô|mục))?(?: hỏi)?(?: số)? ?\d{0,3} ?[.:]?$/iu.test(
    tidy(text),
  );
}

function read(box: HTMLElement, found: Found): readonly SeenText[] {
  const texts: SeenText[] = [];
  const add = (text: string, source: TextSource): void => {
    if (text !== "" && !isPlaceName(text) && !texts.some((known) => known.text === text)) texts.push({ text, source });
  };
  const root = rootOf(box);
  const own = box.id === "" ? [] : (found.labels.get(box.id) ?? []).filter((label) => rootOf(label) === root);
  for (const label of own) add(labelText(label), "label");
  const wrapping = box.closest("label");
  if (wrapping !== null && !own.includes(wrapping)) add(labelText(wrapping), "label");
  const inside = box.hasAttribute("aria-labelledby") ? null : box.querySelector("[aria-labelledby]");
  const holder = inside ?? box;
  // Many drop-downs name themselves by what they show: "-- Chọn --", and later the answer.
  const named = namedBy(holder, "aria-labelledby").filter(
    (element) => element !== box && (element.localName === "label" || !holder.contains(element)),
  );
  add(named.map((element) => labelText(element)).join(" "), "labelledby");
  add((box.getAttribute("aria-label") ?? "").trim(), "aria");
  if (box.localName !== "input" && box.localName !== "select" && box.localName !== "textarea") {
    // A drop-down of plain elements is often labelled through the box inside it.
    const inner = box.querySelector<HTMLElement>("input[id],select[id],[role=combobox][id]");
    if (inner !== null) {
      for (const label of found.labels.get(inner.id) ?? []) add(labelText(label), "label");
      add((inner.getAttribute("aria-label") ?? "").trim(), "aria");
    }
  }
  return texts;
}
