/**
 * The skin of the national public-service portal: values live in a model, drop-downs are opened and clicked, communes are fetched, dates
 * stand in a second box, a look-up overwrites the person's name 2.5 s after the number was entered, the page rebuilds itself.
 */
import { formOf, isFormId } from "../../core/forms/form-list.ts";
import { type Ask, type Block, blocksOf } from "./blocks.ts";
import { app, numberTags, parameter, ribbon, safe } from "./html.ts";
import { communesOf } from "./places.ts";

const form = parameter("form", "establish");
const version = 10 + Math.floor(Math.random() * 80);
/** Names by number, as a register would answer; other numbers are unknown to it. */
const register = new Map([
  ["019190006543", "HOÀNG THỊ LAN"],
  ["001099009999", "TÊN THEO CƠ SỞ DỮ LIỆU"],
]);
const model = new Map<string, string>();
const rows = new Map<string, number>();

if (isFormId(form)) {
  document.title = formOf(form).title;
  app().innerHTML = `${ribbon}<div class="sd-root-modern"><h1>${safe(formOf(form).title)}</h1><div id="survey"></div><button type="submit" class="sd-btn">Nộp hồ sơ</button></div>`;
  draw();
  listen(app());
}

function draw(): void {
  const blocks = isFormId(form) ? blocksOf(form) : [];
  document.getElementById("survey")!.innerHTML = blocks.map(panel).join("");
}

function panel(block: Block): string {
  const single = block.asks.filter(({ field }) => field === "businessLines.outsideSystem");
  const own = block.asks.filter((ask) => !single.includes(ask));
  const items = block.list === null ? [""] : Array.from({ length: rows.get(block.id) ?? 1 }, (_, at) => `#${at}`);
  const inner = items.map((item) => `<div class="sd-panel">${own.map((ask) => question(ask, item)).join("")}</div>`).join("");
  const add = block.list === null ? "" : `<button type="button" class="sd-action" data-add="${block.id}">Thêm dòng</button>`;
  return `<section><h2 class="sd-page__title">${safe(block.title)}</h2>${inner}${add}${single.map((ask) => question(ask, "")).join("")}</section>`;
}

function question(ask: Ask, item: string): string {
  const key = `${ask.field}${item}`;
  const id = `sq_${key.replace(/[.#]/g, "_")}`;
  return `<div class="sd-question" data-key="${key}"><h5 class="sd-question__title" id="${id}_t">${safe(ask.label)}</h5><div class="sd-question__content">${box(ask, key, id)}</div></div>`;
}

function box(ask: Ask, key: string, id: string): string {
  const value = model.get(key) ?? "";
  const name = `${ask.field.replaceAll(".", "_")}__${version}`;
  const own = `name="${name}" data-key="${key}" aria-labelledby="${id}_t"`;
  switch (ask.kind) {
    case "area":
      return `<textarea ${own}>${safe(value)}</textarea>`;
    case "check":
      return `<label><input type="checkbox" data-key="${key}" name="${name}"${value === "x" ? " checked" : ""}> Có</label>`;
    case "radio":
      return `<fieldset role="radiogroup" aria-labelledby="${id}_t">${ask.options.map((text) => `<label class="sd-item"><input type="radio" name="${name}_${id}" data-key="${key}" value="${safe(text)}"${value === text ? " checked" : ""}><span>${safe(text)}</span></label>`).join("")}</fieldset>`;
    case "date":
      return `<input type="hidden" name="${name}" value="${safe(value)}"><input type="text" class="flatpickr-input" placeholder="dd/mm/yyyy" data-date data-key="${key}" aria-labelledby="${id}_t" value="${safe(value)}">`;
    case "dayMonth":
      return `<span role="group" aria-labelledby="${id}_t"><select data-key="${key}/d">${numberTags("Ngày", 1, 31, model.get(`${key}/d`) ?? "")}</select><select data-key="${key}/m">${numberTags("Tháng", 1, 12, model.get(`${key}/m`) ?? "")}</select></span>`;
    case "select":
    case "country":
    case "province":
    case "ward":
      return `<div class="sd-dropdown" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0" data-key="${key}" aria-labelledby="${id}_t"><div class="sd-dropdown__value">${safe(value === "" ? "Chọn..." : value)}</div></div>`;
    default:
      return `<input type="text" ${own} value="${safe(value)}">`;
  }
}

function listen(place: HTMLElement): void {
  place.addEventListener("input", (event) => {
    const input = event.target as HTMLInputElement;
    const key = input.dataset.key;
    if (key !== undefined && input.type !== "checkbox" && input.type !== "radio") model.set(key, input.value);
  });
  // A value that came without its event is not the model's: the box shows the model again.
  place.addEventListener("focusout", (event) => {
    const input = event.target as HTMLInputElement;
    const key = input.dataset.key;
    if (key === undefined || !["text", "textarea"].includes(input.type)) return;
    if (input.dataset.date !== undefined) {
      const real = /^(\d{2})\/(\d{2})\/(\d{4})$/.test(input.value);
      if (!real) model.set(key, "");
      (input.previousElementSibling as HTMLInputElement).value = real ? input.value.split("/").reverse().join("-") : "";
    }
    input.value = model.get(key) ?? "";
    if (key.replace(/#\d+$/, "").endsWith("personalId") && input.value !== "") lookUp(key, input.value);
  });
  place.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const input = target.closest<HTMLInputElement>("input[type=radio],input[type=checkbox]");
    const add = target.closest<HTMLElement>("[data-add]")?.dataset.add;
    if (input?.dataset.key !== undefined) model.set(input.dataset.key, input.type === "radio" ? input.value : input.checked ? "x" : "");
    else if (add !== undefined) {
      rows.set(add, (rows.get(add) ?? 1) + 1);
      draw();
    } else if (target.closest(".sd-btn") !== null) document.documentElement.dataset.sent = "1";
    else {
      const list = target.closest<HTMLElement>(".sd-dropdown");
      if (list !== null) toggle(list);
    }
  });
  place.addEventListener("change", (event) => {
    const select = event.target as HTMLSelectElement;
    if (select.localName === "select" && select.dataset.key !== undefined) model.set(select.dataset.key, select.value);
  });
}

function toggle(list: HTMLElement): void {
  const open = document.querySelector(".sv-popup");
  open?.remove();
  for (const other of document.querySelectorAll(".sd-dropdown")) other.setAttribute("aria-expanded", "false");
  if (open !== null) return;
  list.setAttribute("aria-expanded", "true");
  const key = list.dataset.key!;
  const popup = document.createElement("div");
  popup.className = "sv-popup";
  document.body.append(popup);
  const fill = (): void => {
    popup.innerHTML = `<div role="listbox">${optionsFor(key)
      .map((text) => `<div role="option" class="sv-list__item">${safe(text)}</div>`)
      .join("")}</div>`;
  };
  // Communes are fetched when they are first wanted.
  if (/\.ward(?:#|$)/.test(key)) setTimeout(fill, 500);
  else fill();
  popup.addEventListener("click", (event) => {
    const option = (event.target as HTMLElement).closest("[role=option]");
    if (option === null) return;
    popup.remove();
    model.set(key, option.textContent ?? "");
    // One choice clears what hung on the old one, and the page is built anew.
    if (/\.province(?:#|$)/.test(key)) model.delete(key.replace(".province", ".ward"));
    draw();
  });
}

function optionsFor(key: string): readonly string[] {
  const [field = "", item] = key.split("#");
  if (field.endsWith(".ward")) return communesOf(model.get(key.replace(".ward", ".province")) ?? "");
  const asks = isFormId(form) ? blocksOf(form).flatMap(({ asks: own }) => own) : [];
  return item === undefined || item !== "" ? (asks.find((ask) => ask.field === field)?.options ?? []) : [];
}

function lookUp(key: string, number: string): void {
  const name = register.get(number);
  const target = key.replace("personalId", "fullName");
  if (name === undefined || (!model.has(target) && document.querySelector(`[data-key="${target}"]`) === null)) return;
  setTimeout(() => {
    model.set(target, name);
    const input = document.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(target)}"]`);
    if (input !== null) input.value = name;
  }, 2500);
}
