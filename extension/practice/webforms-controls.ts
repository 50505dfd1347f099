/** Controls of the WebForms skin: NAMEs as the sister portals have them, ids that differ from skin to skin and from load to load. */
import type { Ask } from "./blocks.ts";
import { numberTags, optionTags, safe } from "./html.ts";
import { communesOf } from "./places.ts";

export type Values = Record<string, string>;

/** The NAME of a question's box. Where no name of the sister portals is known, one in their manner. */
export function nameOf({ field, names }: Ask): string {
  const tail = names[0] ?? madeName(field);
  return tail.startsWith("C$") ? `ctl00$${tail}` : `ctl00$C$${tail}`;
}

function madeName(field: string): string {
  const [block = "", ...rest] = field.split(".");
  const own = rest
    .join("_")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toUpperCase();
  const tails = new Map([
    ["PROVINCE", "ADDRCtl$CITY_IDFld"],
    ["WARD", "ADDRCtl$WARD_IDFld"],
    ["COUNTRY", "ADDRCtl$COUNTRY_IDFld"],
  ]);
  return `UC_${block.toUpperCase()}Ctl$${tails.get(own) ?? `X_${own}Fld`}`;
}

/** Whether a change of a box reloads the page. */
export function isReloading(box: Element): boolean {
  return box.getAttribute("onchange")?.includes("__doPostBack") === true;
}

/** The tags of a question, with the values that were posted. */
export function controlTags(ask: Ask, values: Values, skin: "long" | "short", loads: number): string {
  const name = nameOf(ask);
  const base = name.replace(/\$/g, "_");
  const id = `${skin === "long" ? base : base.replace(/^ctl00_/, "")}${loads % 2 === 0 ? "_a" : ""}`;
  const value = values[name] ?? "";
  const own = `name="${name}" id="${id}"`;
  const reload = ` onchange="javascript:setTimeout('__doPostBack(\\'${name}\\',\\'\\')', 0)"`;
  switch (ask.kind) {
    case "area":
      return `<textarea rows="2" ${own}>${safe(value)}</textarea>`;
    case "check":
      return `<input type="checkbox" ${own}${value === "on" ? " checked" : ""}>`;
    case "radio":
      return `<table id="${id}"><tr>${ask.options.map((text, at) => `<td><input type="radio" name="${name}" id="${id}_${at}" value="${at}"${value === String(at) ? " checked" : ""}><label for="${id}_${at}">${safe(text)}</label></td>`).join("")}</tr></table>`;
    case "dayMonth": {
      const second = ask.names[1] === undefined ? `${name}2` : `ctl00$C$${ask.names[1]}`;
      return `<select ${own}>${numberTags("Ngày", 1, 31, values[name]?.replace(/^0/, "") ?? "")}</select> <select name="${second}">${numberTags("Tháng", 1, 12, values[second]?.replace(/^0/, "") ?? "")}</select>`;
    }
    case "country":
      return `<select ${own}${reload}>${optionTags(null, ask.options, value === "" ? "Việt Nam" : value)}</select>`;
    case "province":
      return `<select ${own}${reload}>${optionTags("-- Chọn --", ask.options, value)}</select>`;
    case "ward": {
      const province = values[name.replace("WARD_IDFld", "CITY_IDFld")] ?? "";
      return `<select ${own}>${optionTags("-- Chọn --", communesOf(province.startsWith("--") ? "" : province), value)}</select>`;
    }
    case "select":
      return `<select ${own}${name.endsWith("DROP_NAME_TYPE") ? reload : ""}>${optionTags("-- Chọn --", ask.options, value)}</select>`;
    default:
      return `<input type="text" ${own} value="${safe(value)}">${ask.kind === "date" ? " <small>dd/mm/yyyy</small>" : ""}`;
  }
}
