/** What stands in boxes now, and which options they offer. */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenOption } from "../seen.ts";
import { partsOfList } from "./collect.ts";
import { isElement, labelText, namedBy, saysAnything, tidy } from "./dom.ts";

/** Whether a text only invites to choose or type: "-- Chọn --", "-- Tỉnh --", "Chọn tỉnh", "__/__/____". */
export function isPrompt(text: string): boolean {
  const clean = text.replace(/[-–—_.…*\s[\]()<>/\u200b]+/g, " ").trim();
  // An arrow drawn as a sign or as an icon's name is no choice.
  if (
    !/[\p{L}\p{N}]/u.test(clean) ||
    dashed.test(text.trim()) ||
    /^(?:(?:keyboard )?arrow (?:drop )?down|expand more|unfold more|caret down|chevron down)$/.test(clean)
  )
    return true;
  return /^(?:chon|lua chon|vui long|hay chon|moi chon|select|choose|nhap|please|click|tat ca|khong chon|chua chon|none selected)(?: |$)/.test(
    plainText(clean),
  );
}

/** "-- Xã/phường --", "== Tỉnh ==". */
const dashed = /^[-–—=*]{2,}[^-–—=*].*[-–—=*]{2,}$/;

/** The options of a native list without prompts. */
export function optionsOf(select: HTMLSelectElement): readonly SeenOption[] {
  const options: SeenOption[] = [];
  for (let at = 0; at < select.options.length; at++) {
    const option = select.options[at]!;
    const text = tidy(option.text);
    if (option.disabled || isPrompt(text) || (option.value === "" && at === 0 && option.hasAttribute("value"))) continue;
    options.push({ text, value: option.value });
  }
  return options;
}

/** What the first, empty option of a native list invites to choose: "-- Chọn tỉnh --" → "tỉnh"; empty when it says nothing. */
export function promptOf(select: HTMLSelectElement): string {
  const first = select.options[0];
  if (first === undefined || (first.value !== "" && first.hasAttribute("value") && !first.disabled)) return "";
  return tidy(first.text.replace(/[-–—_.…*[\]()<>]+/g, " ")).replace(/^(?:vui lòng |hãy |mời )?(?:(?:lựa )?chọn|select|choose)\s*/iu, "");
}

/** The chosen text of a native list; empty on a prompt. `standing`: the first real option, chosen by nobody. */
export function selectValue(select: HTMLSelectElement): { readonly value: string; readonly standing: boolean } {
  const chosen = select.options[select.selectedIndex];
  if (chosen === undefined) return { value: "", standing: false };
  const text = tidy(chosen.text);
  const blank = isPrompt(text) || (chosen.value === "" && select.selectedIndex === 0 && chosen.hasAttribute("value"));
  return { value: blank ? "" : text, standing: !blank && select.selectedIndex === 0 };
}

/** The text a text box holds; empty for an untouched mask. A bare 0 of a number is nothing. */
export function textValue(box: HTMLInputElement | HTMLTextAreaElement, isNumber: boolean): string {
  const text = box.value.trim();
  if (text === "" || !saysAnything(text)) return "";
  // "dd/mm/yyyy" as a mask that stands in the box itself.
  if (/^(?:dd|mm|yyyy|[/\-._\s])+$/i.test(text)) return "";
  return isNumber && /^0+(?:[.,]0+)?(?:\s*(?:đ|đồng|vnđ|vnd|%))?$/iu.test(text) ? "" : text;
}

const placeholders =
  ".select2-selection__placeholder,.ng-placeholder,.ant-select-selection-placeholder,.placeholder,.vs__search,.el-select__placeholder,.p-placeholder,.mat-mdc-select-placeholder,.MuiSelect-placeholder";
const shown =
  ".v-select__selection,.select2-selection__rendered,.ng-value-label,.ant-select-selection-item,.k-input-value-text,.k-input-inner,.k-input,.sd-dropdown__value,.mat-select-value-text,.el-select__selected-item,.vs__selected,.filter-option-inner-inner,.choices__item--selectable,.p-dropdown-label,.ui-selectonemenu-label,.mat-mdc-select-value-text";

/** Whether a drop-down shows what it is called, with an arrow or cross at most: its label floats where the choice will stand. */
function isOwnName(host: HTMLElement, text: string): boolean {
  const plain = (said: string): string => plainText(said.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
  // A drop-down may be named by what it shows as well: only what stands outside, or is a label, is its name.
  const names = namedBy(host, "aria-labelledby").filter((element) => element.localName === "label" || !host.contains(element));
  return names.some((element) => plain(labelText(element)) === plain(text));
}

/** The text that a drop-down of plain elements shows as chosen; empty for its prompt. */
export function listValue(host: HTMLElement): string {
  const { native } = partsOfList(host);
  const inner = host.localName === "input" ? (host as HTMLInputElement) : host.querySelector<HTMLInputElement>("input[readonly]");
  if (inner !== null && inner.value !== "" && !isPrompt(inner.value)) return tidy(inner.value);
  const place = host.querySelector<HTMLElement>(shown) ?? host;
  if (place.matches(placeholders) || (place !== host && place.querySelector(placeholders) !== null)) return "";
  const popup = host.querySelector("[role=listbox],.sv-popup,.listbox-popup");
  const text = labelText(
    place,
    new Set([...(popup === null ? [] : [popup]), ...host.querySelectorAll("label"), ...Array.from(place.querySelectorAll(placeholders))]),
  );
  if (isPrompt(text) || isOwnName(host, text)) return "";
  if (text === "" && native !== null && isElement(native)) return selectValue(native).value;
  return text;
}
