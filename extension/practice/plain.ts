/** The plain skin: one long page, nothing but labels to know a box by, ids and NAMEs new at every load. */
import { formOf, isFormId } from "../../core/forms/form-list.ts";
import { type Ask, type Block, blocksOf } from "./blocks.ts";
import { app, numberTags, optionTags, parameter, ribbon, safe } from "./html.ts";
import { communesOf } from "./places.ts";

const form = parameter("form", "establish");
const salt = Math.random().toString(36).slice(2, 7);
let count = 0;

if (isFormId(form)) {
  document.title = formOf(form).title;
  app().innerHTML = `${ribbon}<form id="page"><h1>${safe(formOf(form).title)}</h1>${blocksOf(form).map(section).join("")}
<p><button type="submit">Gửi hồ sơ</button> <button type="reset">Nhập lại</button></p></form>`;
  app().addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-add]");
    if (button !== null) addRow(button);
  });
  app().addEventListener("change", (event) => provinceChosen(event.target as HTMLElement));
  app().addEventListener("submit", (event) => {
    event.preventDefault();
    document.documentElement.dataset.sent = String(Number(document.documentElement.dataset.sent ?? 0) + 1);
  });
}

function section(block: Block): string {
  if (block.list === null) return `<section><h2>${safe(block.title)}</h2><table>${block.asks.map(line).join("")}</table></section>`;
  const single = block.asks.filter(isSingle);
  const own = block.asks.filter((ask) => !isSingle(ask));
  const narrow = own.length <= 6;
  const rows = narrow
    ? `<table class="rows"><thead><tr>${own.map(({ label }) => `<th>${safe(label)}</th>`).join("")}</tr></thead><tbody>${gridRow(own)}</tbody></table>`
    : `<div class="cards">${card(own)}</div>`;
  return `<section data-list="${block.list}"><h2>${safe(block.title)}</h2>${rows}<p><button type="button" data-add="${block.id}">Thêm dòng</button></p>${single.length === 0 ? "" : `<table>${single.map(line).join("")}</table>`}</section>`;
}

/** Lines outside the system stand once, under the table. */
function isSingle({ field }: Ask): boolean {
  return field === "businessLines.outsideSystem";
}

function gridRow(asks: readonly Ask[]): string {
  const group = salt + ++count;
  return `<tr>${asks.map((ask) => `<td>${box(ask, group)}</td>`).join("")}</tr>`;
}

function card(asks: readonly Ask[]): string {
  const group = salt + ++count;
  return `<div class="card"><table>${asks.map((ask) => line(ask, group)).join("")}</table></div>`;
}

function line(ask: Ask, group: unknown = ""): string {
  return `<tr><td class="label">${safe(ask.label)}</td><td>${box(ask, typeof group === "string" ? group : "")}</td></tr>`;
}

function box(ask: Ask, group: string): string {
  const id = `${salt}${++count}`;
  const own = `id="c${id}" data-field="${ask.field}" data-group="${group}"`;
  switch (ask.kind) {
    case "area":
      return `<textarea rows="2" ${own}></textarea>`;
    case "check":
      return `<input type="checkbox" ${own}>`;
    case "radio":
      return ask.options
        .map(
          (text, at) =>
            `<label><input type="radio" name="r${id}" value="${at}" data-field="${ask.field}" data-text="${safe(text)}"> ${safe(text)}</label>`,
        )
        .join(" ");
    case "date":
      return `<input type="text" placeholder="dd/mm/yyyy" ${own}>`;
    case "dayMonth":
      return `<span data-field="${ask.field}"><select>${numberTags("Ngày", 1, 31, "")}</select> / <select>${numberTags("Tháng", 1, 12, "")}</select></span>`;
    case "select":
    case "country":
    case "province":
    case "ward":
      return `<select ${own}${ask.kind === "ward" ? " disabled" : ""}>${optionTags("-- Chọn --", ask.options, "")}</select>`;
    default:
      return `<input type="text" ${own}>`;
  }
}

function addRow(button: HTMLElement): void {
  const block = blocksOf(isFormId(form) ? form : "establish").find(({ id }) => id === button.dataset.add);
  const own = (block?.asks ?? []).filter((ask) => !isSingle(ask));
  const place = button.closest("section")!.querySelector(".cards, tbody")!;
  place.insertAdjacentHTML("beforeend", place.localName === "tbody" ? gridRow(own) : card(own));
}

/** Communes come a moment after their province. */
function provinceChosen(box: HTMLElement): void {
  const field = box.dataset.field ?? "";
  if (!field.endsWith(".province")) return;
  const wanted = field.replace(/province$/, "ward");
  const ward = Array.from(app().querySelectorAll<HTMLSelectElement>("select")).find(
    (other) => other.dataset.field === wanted && other.dataset.group === box.dataset.group,
  );
  if (ward === undefined) return;
  ward.disabled = true;
  ward.innerHTML = optionTags("-- Chọn --", [], "");
  const chosen = (box as HTMLSelectElement).selectedOptions[0]?.text ?? "";
  setTimeout(() => {
    ward.innerHTML = optionTags("-- Chọn --", communesOf(chosen), "");
    ward.disabled = false;
  }, 300);
}
