/** Boxes of the portal itself: log-in, search, news letter, feedback. They stand on every page and ask for nothing of the form. */
import type { Furniture } from "../seen.ts";
import type { BoxCounts } from "./around.ts";
import { above, labelText } from "./dom.ts";

/** Finds the part of the portal that an element stands in. What holds half of the page's boxes is the form, whatever it is called. */
export function furnitureReader(counts: BoxCounts, all: number): (element: Element) => Furniture | null {
  const known = new Map<Element, Furniture | null>();
  const find = (element: Element | null): Furniture | null => {
    if (element === null || element.localName === "body" || (counts.get(element) ?? 0) * 2 > all) return null;
    let found = known.get(element);
    if (found === undefined) {
      found = find(above(element)) ?? partOf(element, counts.get(element) ?? 0);
      known.set(element, found);
    }
    return found;
  };
  return find;
}

const roles: Readonly<Record<string, Furniture>> = {
  search: "search",
  banner: "head",
  navigation: "head",
  contentinfo: "foot",
  complementary: "side",
};

function partOf(element: Element, boxes: number): Furniture | null {
  const role = roles[element.getAttribute("role") ?? ""];
  if (role !== undefined) return role;
  switch (element.localName) {
    case "nav":
      return "head";
    case "aside":
      return "side";
    case "search":
      return "search";
    case "header":
    case "footer":
      // Cards and sections have heads and feet of their own.
      if (element.closest("main,article,section,fieldset,form,[role=main],[role=dialog]") === null)
        return element.localName === "header" ? "head" : "foot";
      break;
    case "form":
      if (boxes <= fewBoxes) return formPart(element);
      break;
  }
  for (const name of [element.id, ...element.classList]) {
    const part = isNamed.test(name) ? namedParts.find(([pattern]) => pattern.test(name))?.[1] : undefined;
    if (part !== undefined) return part;
  }
  return null;
}

const fewBoxes = 4;

/** A small form of its own is known by its password or by what its button says. */
function formPart(form: Element): Furniture | null {
  if (form.querySelector("input[type=password]") !== null) return "login";
  for (const button of form.querySelectorAll("button,input[type=submit],input[type=button]")) {
    const text = button.localName === "input" ? (button as HTMLInputElement).value : labelText(button);
    const part = buttons.find(([pattern]) => pattern.test(text.trim()))?.[1];
    if (part !== undefined) return part;
  }
  return null;
}

const buttons: readonly (readonly [RegExp, Furniture])[] = [
  [/^(?:đăng nhập|login|log in|sign in)/iu, "login"],
  [/^(?:tìm|tra cứu|search)/iu, "search"],
  [/^(?:gửi (?:góp ý|câu hỏi|bình luận|ý kiến|phản hồi|đánh giá)|bình luận|đánh giá|đăng ký nhận|nhận tin|subscribe)/iu, "feedback"],
];

const around = "(?:form|frm|box|div|block|wrap|top|quick|site|global|dropdown|bar|area|wrapper|container|content|panel|section|group)";
const called = (words: string): RegExp => new RegExp(`^(?:${around}[-_]?){0,2}(?:${words})(?:[-_]?${around}){0,2}$`, "i");

const names: readonly (readonly [string, Furniture])[] = [
  ["login|signin|sign-in|log-in|dang-?_?nhap", "login"],
  ["search|tim-?_?kiem|tra-?_?cuu", "search"],
  ["newsletter|subscribe|feedback|gop-?_?y|comments?|binh-?_?luan|chat|chatbot|survey|khao-?_?sat|hoi-?_?dap|rating", "feedback"],
  ["topbar|top-bar|navbar|nav-bar", "head"],
  ["footer", "foot"],
];
const namedParts = names.map(([words, part]) => [called(words), part] as const);
/** Whether one of the names stands in a text at all. */
const isNamed = new RegExp(names.map(([words]) => words).join("|"), "i");
