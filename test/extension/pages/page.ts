import { pageScript } from "./page-script.ts";
import type { Ask, Block, Grid, ItemTable, Part, Spec } from "./spec.ts";

/** A question on a page, with the key that its boxes carry in `data-k`. */
export type Placed = { readonly key: string; readonly ask: Ask };

export type Page = {
  readonly id: string;
  readonly make: string;
  readonly spec: Spec;
  readonly html: string;
  readonly asks: readonly Placed[];
};

/** How a maker of web forms writes them. Everything that is not named falls back to plain HTML. */
export type Make = {
  readonly id: string;
  readonly style?: string;
  readonly script?: string;
  /** A drop-down of plain elements; see `page-script.ts`. `null`: the make has native lists only. */
  readonly combo?: ComboStyle;
  readonly dayBox?: "plain" | "hint" | "mask" | "picker";
  readonly moneyBox?: "plain" | "mask" | "number";
  readonly numberBox?: "number" | "text";
  readonly partsBox?: "selects" | "boxes";
  readonly dayMonthBox?: "selects" | "text";
  readonly autoBox?: "datalist" | "suggest";
  readonly prompt?: string;
  /** Milliseconds until a dependent list has its options. */
  readonly delay?: number;
  readonly attributes?: (place: Place) => string;
  readonly field?: (place: Place, box: string) => string;
  /** A question with several boxes: radios, three boxes of a date. */
  readonly group?: (place: Place, boxes: string) => string;
  readonly check?: (place: Place, box: string) => string;
  readonly option?: (box: string, text: string, id: string) => string;
  readonly section?: (heading: string | null, inner: string, level: number) => string;
  readonly row?: (fields: readonly string[]) => string;
  readonly grid?: (grid: Grid, cells: readonly (readonly string[])[], level: number) => string;
  readonly items?: (table: ItemTable, cells: readonly (readonly string[])[], level: number) => string;
  readonly page?: (title: string, body: string) => string;
};

export type ComboStyle = "select2" | "ng-select" | "antd" | "kendo" | "survey" | "mui" | "button" | "element";

/** A question about to be written: `id` is free to use as an element's id. */
export type Place = { readonly ask: Ask; readonly key: string; readonly id: string; readonly make: Make; readonly bare: boolean };

/** Writes a page. */
export function writePage(make: Make, spec: Spec): Page {
  const asks: Placed[] = [];
  let count = 0;
  const place = (ask: Ask, bare: boolean): Place => {
    count++;
    const key = `k${count}`;
    asks.push({ key, ask });
    return { ask, key, id: `f${count * 7 + 3}`, make, bare };
  };
  const cell = (ask: Ask | null): string => (ask === null ? "" : control(place(ask, true)));
  const section = make.section ?? plainSection;
  const part = (one: Part, level: number): string => {
    if (one.kind === "grid") {
      return (make.grid ?? plainGrid)(
        one,
        one.rows.map((row) => row.asks.map(cell)),
        level,
      );
    }
    if (one.kind === "items") {
      return (make.items ?? plainItems)(
        one,
        one.rows.map((row) => row.map(cell)),
        level,
      );
    }
    return section(one.heading, block(one, level), level);
  };
  const block = (one: Block, level: number): string => {
    const fields = one.asks.map((ask) => whole(place(ask, false)));
    const inner = make.row === undefined ? fields.join("\n") : make.row(fields);
    return `${one.note === undefined ? "" : `<p>${one.note}</p>`}${inner}${(one.blocks ?? []).map((child) => part(child, level + 1)).join("\n")}`;
  };
  const body = spec.parts.map((one) => part(one, 2)).join("\n");
  const inner = (make.page ?? plainPage)(spec.title, body);
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${spec.title}</title><style>${make.style ?? ""}
.honey{position:absolute;left:-9000px}</style></head><body>${inner}<script>window.pageOptions=${JSON.stringify({ delay: make.delay ?? 0, combo: make.combo ?? null })};</script><script>${pageScript}</script><script>${make.script ?? ""}</script></body></html>`;
  return { id: `${make.id}/${spec.id}`, make: make.id, spec, html, asks };
}

function whole(place: Place): string {
  const { make, ask } = place;
  const box = control(place);
  if (ask.trap === "honeypot") return `<div class="honey"><label for="${place.id}">${ask.label}</label>${box}</div>`;
  if (ask.as === "check") return (make.check ?? plainCheck)(place, box);
  if (isGroup(place)) return (make.group ?? make.field ?? plainGroup)(place, box);
  return (make.field ?? plainField)(place, box);
}

/** Whether a question is asked by several boxes. */
function isGroup({ ask, make }: Place): boolean {
  if (ask.as === "dayMonth") return make.dayMonthBox !== "text";
  return ["radio", "boxes", "parts"].includes(ask.as);
}

/** The box or boxes of a question, without its label. */
export function control(place: Place): string {
  const { ask, key, id, make } = place;
  const attributes = make.attributes?.(place) ?? `name="x${key.slice(1)}"`;
  const state =
    (ask.trap === "readOnly" ? " readonly" : ask.trap === "disabled" ? " disabled" : "") +
    (ask.placeholder === undefined ? "" : ` placeholder="${ask.placeholder}"`);
  const common = `id="${id}" data-k="${key}" ${attributes}${state}`;
  const suffix = ask.suffix === undefined ? "" : ` <span class="suffix">${ask.suffix}</span>`;
  switch (ask.as) {
    case "area":
      return `<textarea rows="2" ${common}></textarea>`;
    case "number":
      return `<input type="${make.numberBox ?? "text"}" ${make.numberBox === "number" ? 'step="any" ' : ""}${common}>${suffix}`;
    case "money":
      if (make.moneyBox === "number") return `<input type="number" step="any" ${common}>${suffix}`;
      return `<input type="text" ${make.moneyBox === "mask" && ask.scale === undefined ? 'data-mask="thousands" ' : ""}${common}>${suffix}`;
    case "day":
      return dayBox(place, common);
    case "nativeDay":
      return `<input type="date" ${common}>`;
    case "parts":
      return make.partsBox === "boxes" ? partBoxes(key) : partSelects(key);
    case "dayMonth":
      return make.dayMonthBox === "text" ? `<input type="text" placeholder="dd/mm" ${common}>` : dayMonthSelects(key);
    case "select":
      return nativeSelect(place, common);
    case "combo":
      return make.combo === undefined ? nativeSelect(place, common) : comboBox(place, make.combo);
    case "auto":
      return autoBox(place, common);
    case "radio":
      return options(place)
        .map((text, index) => optionBox(place, "radio", text, index))
        .join("\n");
    case "boxes":
      return options(place)
        .map((text, index) => optionBox(place, "checkbox", text, index))
        .join("\n");
    case "check":
      return `<input type="checkbox" ${common}>`;
    default:
      return `<input type="text" ${common}>${suffix}`;
  }
}

function options({ ask }: Place): readonly string[] {
  return Object.values(ask.options ?? {});
}

function optionBox({ key, id, make }: Place, type: string, text: string, index: number): string {
  const own = `${id}_${index}`;
  const box = `<input type="${type}" name="${type === "radio" ? `g${key}` : `g${key}_${index}`}" id="${own}" value="${index + 1}" data-k="${key}" data-text="${text}">`;
  return (make.option ?? ((inner, label, of) => `${inner}<label for="${of}">${label}</label>`))(box, text, own);
}

function dayBox({ make, key, id }: Place, common: string): string {
  if (make.dayBox === "hint") return `<input type="text" placeholder="dd/mm/yyyy" ${common}>`;
  if (make.dayBox === "mask") return `<input type="text" placeholder="__/__/____" maxlength="10" data-mask="date" ${common}>`;
  if (make.dayBox === "picker") {
    return `<input type="hidden" name="h${key}"><input type="text" class="flatpickr-input form-control" data-picker="d/m/Y" id="${id}" data-k="${key}" placeholder="Chọn ngày">`;
  }
  return `<input type="text" ${common}>`;
}

const days = (prompt: string, from: number, to: number): string =>
  `<option value="">${prompt}</option>${Array.from({ length: to - from + 1 }, (_, index) => `<option value="${from + index}">${String(from + index).padStart(2, "0")}</option>`).join("")}`;

function partSelects(key: string): string {
  return `<select data-k="${key}" name="d${key}">${days("Ngày", 1, 31)}</select> <select data-k="${key}" name="m${key}">${days("Tháng", 1, 12)}</select> <select data-k="${key}" name="y${key}">${days("Năm", 1940, 2030)}</select>`;
}

function partBoxes(key: string): string {
  return `<input type="text" size="2" maxlength="2" placeholder="dd" data-k="${key}"> / <input type="text" size="2" maxlength="2" placeholder="mm" data-k="${key}"> / <input type="text" size="4" maxlength="4" placeholder="yyyy" data-k="${key}">`;
}

function dayMonthSelects(key: string): string {
  return `<select data-k="${key}" name="d${key}">${days("Ngày", 1, 31)}</select> <select data-k="${key}" name="m${key}">${days("Tháng", 1, 12)}</select>`;
}

/** The list a dependent question gets later, in the attribute that the page's script reads. */
function afterData({ ask }: Place): string {
  if (ask.after === undefined) return "";
  const lists = Object.fromEntries(Object.entries(ask.after.options).map(([of, list]) => [of, Object.values(list)]));
  return ` data-after="${attributeText(JSON.stringify({ truth: `${ask.after.truth}`, item: ask.item ?? 0, lists }))}"`;
}

function parentData({ ask }: Place): string {
  return ask.truth?.endsWith(".province") ? ` data-parent="${ask.truth}#${ask.item ?? 0}"` : "";
}

function nativeSelect(place: Place, common: string): string {
  const prompt = place.make.prompt ?? "-- Chọn --";
  const list = options(place).map((text, index) => `<option value="${index + 101}">${text}</option>`);
  return `<select ${common}${afterData(place)}${parentData(place)}><option value="">${prompt}</option>${list.join("")}</select>`;
}

function comboBox(place: Place, style: ComboStyle): string {
  const list = attributeText(JSON.stringify(options(place)));
  return `<span class="combo-host" data-combo="${style}" data-k="${place.key}" data-id="${place.id}" data-list="${list}"${afterData(place)}${parentData(place)}></span>`;
}

function autoBox(place: Place, common: string): string {
  const list = options(place);
  if (place.make.autoBox === "suggest") {
    return `<span class="suggest"><input type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" autocomplete="off" data-suggest="${attributeText(JSON.stringify(list))}" ${common}></span>`;
  }
  return `<input type="text" list="l${place.id}" ${common}><datalist id="l${place.id}">${list.map((text) => `<option value="${text}"></option>`).join("")}</datalist>`;
}

/** Text inside an attribute. */
function attributeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

function plainField({ ask, id }: Place, box: string): string {
  return `<p><label for="${id}">${ask.label}</label> ${box}</p>`;
}

function plainGroup({ ask }: Place, boxes: string): string {
  return `<fieldset><legend>${ask.label}</legend>${boxes}</fieldset>`;
}

function plainCheck({ ask, id }: Place, box: string): string {
  return `<p>${box} <label for="${id}">${ask.label}</label></p>`;
}

function plainSection(heading: string | null, inner: string, level: number): string {
  return `<section>${heading === null ? "" : `<h${level}>${heading}</h${level}>`}${inner}</section>`;
}

function plainPage(title: string, body: string): string {
  return `<h1>${title}</h1><form action="/luu" method="post">${body}<p><button type="submit">Lưu</button> <input type="reset" value="Nhập lại"></p></form>`;
}

/** A table of questions by row and column. */
function plainGrid(one: Grid, cells: readonly (readonly string[])[], level: number): string {
  const heads = [one.corner, ...(one.textColumns ?? []), ...one.columns].map((text) => `<th>${text}</th>`).join("");
  const rows = one.rows
    .map(
      (row, at) =>
        `<tr><td>${row.head}</td>${(row.texts ?? []).map((text) => `<td>${text}</td>`).join("")}${cells[at]!.map((box) => `<td>${box}</td>`).join("")}</tr>`,
    )
    .join("");
  return `<section>${one.heading === null ? "" : `<h${level}>${one.heading}</h${level}>`}${one.unitLine === undefined ? "" : `<p><i>${one.unitLine}</i></p>`}<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** A table of items. */
function plainItems(one: ItemTable, cells: readonly (readonly string[])[], level: number): string {
  const heads = [...(one.numbered ? ["STT"] : []), ...one.rows[0]!.map((ask) => ask.label)].map((text) => `<th>${text}</th>`).join("");
  const rows = cells
    .map((row, at) => `<tr>${one.numbered ? `<td>${at + 1}</td>` : ""}${row.map((box) => `<td>${box}</td>`).join("")}</tr>`)
    .join("");
  return `<section>${one.heading === null ? "" : `<h${level}>${one.heading}</h${level}>`}<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table><button type="button">Thêm dòng</button></section>`;
}
