import { pngSize } from "../../../addin/manifest/png.ts";
import { type ElementRule, rules } from "./manifest-rules.ts";
import { type Element, everyElement, parseXml } from "./xml.ts";

/** Where the pictures of a manifest are: the bytes of a path below the address, `null` for one that is not there. */
export type ManifestContext = { readonly address: string; readonly file: (path: string) => Uint8Array | null };

/** What is wrong with an add-in-only manifest, without asking any service; empty when nothing is. */
export function manifestProblems(source: string, context: ManifestContext): string[] {
  let root: Element;
  try {
    root = parseXml(source);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [
    ...structureProblems(root, "", "OfficeApp"),
    ...headProblems(root),
    ...resourceProblems(root),
    ...addressProblems(root, context),
    ...iconProblems(root, context),
  ];
}

/** Elements in the order of the schema, none missing, none unknown. */
function structureProblems(element: Element, path: string, key: string): string[] {
  const here = `${path}/${element.name}`;
  const rule: ElementRule | undefined = rules.get(key);
  if (rule === undefined) return [`${here}: unknown element`];
  const problems: string[] = [];
  for (const name of rule.attributes) if (!element.attributes.has(name)) problems.push(`${here}: attribute ${name} is missing`);
  let position = 0;
  for (const child of element.children) {
    const index = rule.children.findIndex(({ name }) => name === child.name);
    if (index < 0) {
      problems.push(`${here}: ${child.name} does not belong here`);
      continue;
    }
    if (index < position) problems.push(`${here}: ${child.name} stands too late`);
    position = Math.max(position, index);
    problems.push(...structureProblems(child, here, rule.children[index]?.rule ?? child.name));
  }
  for (const { name, least, most } of rule.children) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count < least) problems.push(`${here}: ${name} is missing`);
    if (count > most) problems.push(`${here}: ${name} stands ${count} times`);
  }
  if (rule.children.length === 0 && rule.hasText && element.text.trim() === "") problems.push(`${here}: is empty`);
  return problems;
}

function headProblems(root: Element): string[] {
  const problems: string[] = [];
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text.trim() ?? "";
  const value = (name: string): string => root.children.find((child) => child.name === name)?.attributes.get("DefaultValue") ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text("Id"))) problems.push("Id: no GUID");
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(text("Version"))) problems.push("Version: not of the form a.b.c.d");
  if (!/^[a-z]{2,3}-[A-Z]{2}$/.test(text("DefaultLocale"))) problems.push("DefaultLocale: not of the form vi-VN");
  if (text("ProviderName").length > 125) problems.push("ProviderName: longer than 125 letters");
  if (value("DisplayName").length > 125) problems.push("DisplayName: longer than 125 letters");
  if (value("Description").length > 250) problems.push("Description: longer than 250 letters");
  if (!["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"].includes(text("Permissions")))
    problems.push("Permissions: unknown");
  return problems;
}

const collections = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"] as const;

/** Every `resid` names a resource of the right collection; ids are unique and none is too long. */
function resourceProblems(root: Element): string[] {
  const problems: string[] = [];
  const defined = new Map<string, string>();
  const ids = new Set<string>();
  for (const element of everyElement(root)) {
    const id = element.attributes.get("id");
    if (id === undefined) continue;
    if (ids.has(id)) problems.push(`id ${id}: stands twice`);
    ids.add(id);
    if (id.length > 125) problems.push(`id ${id}: longer than 125 letters`);
  }
  for (const collection of everyElement(root)) {
    if (!collections.some((name) => name === collection.name)) continue;
    for (const resource of collection.children) {
      const id = resource.attributes.get("id") ?? "";
      defined.set(id, collection.name);
      if (id.length > 32) problems.push(`resource ${id}: id longer than 32 letters`);
      const most = collection.name === "bt:ShortStrings" ? 125 : collection.name === "bt:LongStrings" ? 250 : Number.POSITIVE_INFINITY;
      for (const { attributes } of everyElement(resource)) {
        if ((attributes.get("DefaultValue") ?? attributes.get("Value") ?? "").length > most)
          problems.push(`resource ${id}: longer than ${most} letters`);
      }
    }
  }
  const used = new Set<string>();
  const visit = (element: Element, parent: Element | null): void => {
    const resid = element.attributes.get("resid");
    if (resid !== undefined) {
      used.add(resid);
      if (resid.length > 32) problems.push(`resid ${resid}: longer than 32 letters`);
      const collection = collectionOf(element, parent);
      if (defined.get(resid) !== collection) problems.push(`resid ${resid}: not defined in ${collection}`);
    }
    for (const child of element.children) visit(child, element);
  };
  visit(root, null);
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`resource ${id}: not used`);
  return problems;
}

function collectionOf({ name }: Element, parent: Element | null): string {
  if (name === "bt:Image") return "bt:Images";
  if (["SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(name)) return "bt:Urls";
  return name === "Description" && parent !== null ? "bt:LongStrings" : "bt:ShortStrings";
}

/** Pages and pictures by https, all below the address of the office. */
function addressProblems(root: Element, { address }: ManifestContext): string[] {
  const problems: string[] = [];
  for (const { name, attributes } of everyElement(root)) {
    const isPlace = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"].includes(name);
    const value = attributes.get("DefaultValue");
    if (!isPlace || value === undefined) continue;
    if (!value.startsWith("https://")) problems.push(`${value}: not an https address`);
    else if (!value.startsWith(address)) problems.push(`${value}: not below ${address}`);
  }
  return problems;
}

/** Pictures that are there, in the sizes they are named for. */
function iconProblems(root: Element, context: ManifestContext): string[] {
  const sizes = new Map<string, number>();
  const problems: string[] = [];
  const images = new Map<string, string>();
  for (const element of everyElement(root)) {
    const value = element.attributes.get("DefaultValue") ?? "";
    if (element.name === "IconUrl") sizes.set(value, 32);
    if (element.name === "HighResolutionIconUrl") sizes.set(value, 64);
    if (element.name === "bt:Image" && element.attributes.has("id")) images.set(element.attributes.get("id") ?? "", value);
  }
  for (const icon of everyElement(root)) {
    if (icon.name !== "Icon") continue;
    const own = icon.children.map((image) => Number(image.attributes.get("size")));
    for (const needed of [16, 32, 80]) if (!own.includes(needed)) problems.push(`an Icon has no size ${needed}`);
    for (const image of icon.children) {
      const url = images.get(image.attributes.get("resid") ?? "");
      if (url !== undefined) sizes.set(url, Number(image.attributes.get("size")));
    }
  }
  for (const [url, size] of sizes) {
    const file = url.startsWith(context.address) ? context.file(url.slice(context.address.length)) : null;
    const found = file === null ? null : pngSize(file);
    if (found === null) problems.push(`${url}: there is no such picture`);
    else if (found.width !== size || found.height !== size)
      problems.push(`${url}: ${found.width} × ${found.height} pixels instead of ${size}`);
  }
  return problems;
}
