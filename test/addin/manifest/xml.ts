/** An element of a small XML file. `name` has its prefix ("bt:Image"). */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
};

/** Reads a small, well-formed XML file. Throws an `Error` with a sentence when it is not well-formed. */
export function parseXml(source: string): Element {
  const top: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Element[] = [top];
  const tokens = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let read = 0;
  for (const match of source.matchAll(tokens)) {
    read = match.index + match[0].length;
    const [, closed, opened, attributes = "", selfClosed, text] = match;
    const current = open.at(-1) ?? top;
    if (text !== undefined) current.text += decode(text);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed || open.length === 0) throw new Error(`</${closed}> closes nothing`);
    } else if (opened !== undefined) {
      const element: Element = { name: opened, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (selfClosed === "") open.push(element);
    }
  }
  const [root] = top.children;
  if (read !== source.length || open.length !== 1 || root === undefined || top.children.length !== 1)
    throw new Error("the file is not well-formed XML");
  return root;
}

/** All elements below and with an element, in their order. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*"([^"]*)"/g)) found.set(name, decode(value));
  return found;
}

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
