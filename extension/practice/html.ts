/** Text inside markup. */
export function safe(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Options of a native list, the prompt first; their codes are numbers of the page's own. */
export function optionTags(prompt: string | null, options: readonly string[], chosen: string): string {
  const first = prompt === null ? "" : `<option value="">${safe(prompt)}</option>`;
  return (
    first + options.map((text, at) => `<option value="${at + 101}"${text === chosen ? " selected" : ""}>${safe(text)}</option>`).join("")
  );
}

/** Numbers from one to another as options. */
export function numberTags(prompt: string, from: number, to: number, chosen: string): string {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return `<option value="">${prompt}</option>${numbers.map((text) => `<option value="${text}"${text === chosen ? " selected" : ""}>${text.padStart(2, "0")}</option>`).join("")}`;
}

/** The ribbon that tells a practice page from a real one. */
export const ribbon = `<p class="ribbon" role="note">Trang tập điền – không phải cổng thật, không gửi đi đâu <span lang="en">(practice page: no real portal, nothing is sent)</span></p>`;

/** The element that every practice page is written into. */
export function app(): HTMLElement {
  return document.getElementById("app")!;
}

/** A parameter of the page's address. */
export function parameter(name: string, otherwise: string): string {
  return new URLSearchParams(location.search).get(name) ?? otherwise;
}
