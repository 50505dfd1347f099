import type { Page } from "playwright-core";
import { kept, vietnameseLetters } from "./languages.ts";

/**
 * The Vietnamese texts of a page in English, attributes and what stands in boxes included, but for what is marked as Vietnamese, the
 * quotations that English keeps, and the words of `allowed` (regular expressions).
 */
export function vietnameseOnPage(page: Page, allowed: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([pattern, kept]) => {
      const isVietnamese = (text: string): boolean => {
        const rest = (kept as string[]).reduce((left, source) => left.replace(new RegExp(source, "gu"), ""), text);
        return new RegExp(pattern as string, "i").test(rest);
      };
      const found: string[] = [];
      const tell = (element: Element, text: string): void => {
        if (!isVietnamese(text) || element.closest<HTMLElement>("[lang]")?.lang === "vi") return;
        const path = [element, element.parentElement, element.parentElement?.parentElement]
          .map((one) => one?.className.toString())
          .join(" < ");
        found.push(`${text.trim().slice(0, 200)} (${element.localName}.${path})`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement !== null) tell(node.parentElement, node.textContent ?? "");
      }
      for (const element of document.body.querySelectorAll("*"))
        for (const name of ["aria-label", "title", "placeholder", "aria-description", "alt"])
          tell(element, element.getAttribute(name) ?? "");
      for (const box of document.body.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) tell(box, box.value);
      return [...new Set(found)];
    },
    [vietnameseLetters.source, [...kept.map(({ source }) => source), ...allowed]],
  );
}
