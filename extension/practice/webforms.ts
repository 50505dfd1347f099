/**
 * The WebForms skin: one block a page, every change of country, province or kind of name reloads it and forgets what was typed, "Lưu" opens a
 * while after the first change, lists go through a detail form. State stays in this tab.
 */
import type { FormId } from "../../core/forms/form-field.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import { type Ask, type Block, blocksOf } from "./blocks.ts";
import { app, parameter, ribbon, safe } from "./html.ts";
import { lineName } from "./lines.ts";
import { controlTags, isReloading, nameOf, type Values } from "./webforms-controls.ts";

type State = {
  loads: number;
  /** What was posted and not yet saved, by page. */
  posted: Record<string, Values>;
  saved: Record<string, Values>;
  lists: Record<string, Values[]>;
  lines: string[];
  message: string;
};

const form = parameter("form", "establish");
const skin = parameter("skin", "long") === "short" ? "short" : "long";
const trouble = parameter("trouble", "");
const store = `practice ${skin} ${form}`;

const state: State = JSON.parse(sessionStorage.getItem(store) ?? "null") ?? {
  loads: 0,
  posted: {},
  saved: {},
  lists: {},
  lines: [],
  message: "",
};
state.loads++;
const message = state.message;
state.message = "";
keep();

if (trouble !== "") showTrouble(trouble);
else if (isFormId(form)) show(form);

function show(of: FormId): void {
  const blocks = blocksOf(of);
  const block = blocks.find(({ id }) => id === parameter("block", "")) ?? blocks[0]!;
  const detail = parameter("item", "");
  const key = `${block.id}${detail}`;
  document.title = block.title;
  document.documentElement.dataset.loads = String(state.loads);
  app().innerHTML = `${ribbon}<form id="aspnetForm" method="post" action="./webforms.html"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK${state.loads}"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value="">
<nav class="blocks"><b>Khối dữ liệu</b><ul>${blocks.map((other) => `<li><a class="${other === block ? "here" : ""}" data-go="${other.id}" href="javascript:__doPostBack('ctl00$LeftMenu','${other.id}')">${safe(other.title)}</a></li>`).join("")}</ul></nav>
<main class="block"><h2>${safe(block.title)}</h2>${message === "" ? "" : `<p class="saved">${safe(message)}</p>`}${body(block, detail, key)}</main></form>`;
  listen(block, detail, key);
}

function body(block: Block, detail: string, key: string): string {
  const values = state.posted[key] ?? state.saved[key] ?? {};
  const render = (ask: Ask): string =>
    `<tr><td class="label">${safe(ask.label)}</td><td>${controlTags(ask, values, skin, state.loads)}</td></tr>`;
  const save = `<p><input type="submit" name="ctl00$C$BtnSave" value="Lưu" disabled></p>`;
  if (block.list === "businessLines") return linesBody(block, values) + save;
  if (block.list !== null && detail === "") {
    const items = state.lists[block.list] ?? [];
    const first = block.asks.find(({ field }) => /fullName|\.name$/.test(field));
    const name = (item: Values): string => item[first === undefined ? "" : nameOf(first)] ?? "";
    return `<table class="rows"><tr><th>STT</th><th>Tên</th></tr>${items.map((item, at) => `<tr><td>${at + 1}</td><td>${safe(name(item))}</td></tr>`).join("")}</table><p><input type="submit" name="ctl00$C$btnNew" value="Tạo mới"></p>`;
  }
  const back = block.list === null ? "" : `<p><input type="submit" name="ctl00$C$btnBack" value="Trở về"></p>`;
  if (block.id === "source" || block.id === "asset") return gridBody(block, values) + save;
  return `<table>${block.asks.map(render).join("")}</table>${save}${back}`;
}

/** One code a postback; the text that explains a line is typed into its row. */
function linesBody(block: Block, values: Values): string {
  const find = (end: string): Ask => block.asks.find(({ field }) => field.endsWith(end))!;
  const detail = block.asks.find(({ field }) => field.endsWith(".detail"));
  const outside = block.asks.find(({ field }) => field.endsWith("outsideSystem"));
  const rows = state.lines.map((code, at) => {
    const row = `ctl${String(at + 2).padStart(2, "0")}`;
    const name = `ctl00$C$CtlList$${row}$DW_HH_BUSINESS_LINE_DESCRIPTIONFld`;
    return `<tr><td>${code}</td><td>${safe(lineName(code))}</td><td>${detail === undefined ? "" : `<textarea name="${name}">${safe(values[name] ?? "")}</textarea>`}</td><td><input type="radio" name="ctl00$C$ismain" value="${code}"${values.ctl00$C$ismain === code ? " checked" : ""}></td></tr>`;
  });
  const typed =
    detail === undefined
      ? ""
      : `<p>Thêm ngành nghề bằng mã số: <input type="text" maxlength="4" name="ctl00$C$newBusinessLineCode"><input type="hidden" name="ctl00$C$newBusinessLineCodeVal"> <input type="submit" name="ctl00$C$BtnAddBl" value="Thêm ngành nghề bằng mã số"></p>`;
  if (detail === undefined) {
    return `<table>${block.asks.map((ask) => `<tr><td class="label">${safe(ask.label)}</td><td>${controlTags(ask, values, skin, state.loads)}</td></tr>`).join("")}</table>`;
  }
  return `${typed}<table class="rows"><thead><tr><th>Mã ngành</th><th>${safe(find(".name").label)}</th><th>${safe(detail.label)}</th><th>Ngành chính</th></tr></thead><tbody>${rows.join("")}</tbody></table><p><input type="submit" name="ctl00$C$btnUpdateMain" value="Cập nhật chính"></p>${outside === undefined ? "" : `<table><tr><td class="label">${safe(outside.label)}</td><td>${controlTags(outside, values, skin, state.loads)}</td></tr></table>`}`;
}

/** Amount and share a row, the total below computed by the page and locked. */
function gridBody(block: Block, values: Values): string {
  const amounts = block.asks.filter(({ kind }) => kind === "money");
  const rows = amounts.map((ask) => {
    const share = block.asks.find(({ field }) => field === `${ask.field}Percent`)!;
    return `<tr><td>${safe(ask.label.replace(/ \([^()]*\)$/, ""))}</td><td>${controlTags(ask, values, skin, state.loads)}</td><td>${controlTags(share, values, skin, state.loads)}</td></tr>`;
  });
  return `<table class="rows"><thead><tr><th>${safe(block.title)}</th><th>Số tiền (VNĐ)</th><th>Tỷ lệ (%)</th></tr></thead><tbody>${rows.join("")}<tr><td>Tổng cộng</td><td><input type="text" name="ctl00$C$total" disabled></td><td><input type="text" disabled></td></tr></tbody></table>`;
}

function listen(block: Block, detail: string, key: string): void {
  const page = document.getElementById("aspnetForm") as HTMLFormElement;
  const save = page.querySelector<HTMLInputElement>('[name="ctl00$C$BtnSave"]');
  page.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (isReloading(box)) return postBack(key, collect(page, false));
    compute(page, box);
    // The button opens late, as it does where the server is asked first.
    if (save !== null) setTimeout(() => (save.disabled = false), 400);
  });
  page.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const go = target.closest<HTMLElement>("[data-go]")?.dataset.go;
    if (go !== undefined) {
      event.preventDefault();
      if (event.isTrusted) visit({ block: go });
      return;
    }
    if (target.localName !== "input" || (target as HTMLInputElement).type !== "submit") return;
    const tail = (target as HTMLInputElement).name.split("$").at(-1);
    if (tail === "btnNew") visit({ block: block.id, item: String((state.lists[block.list!] ?? []).length) });
    else if (tail === "btnBack") visit({ block: block.id });
    else if (tail === "BtnAddBl") addLine(page, key);
    else saveBlock(page, block, detail, key);
  });
}

function saveBlock(page: HTMLFormElement, block: Block, detail: string, key: string): void {
  document.documentElement.dataset.sent = "1";
  const values = collect(page, true);
  state.saved[key] = values;
  delete state.posted[key];
  if (block.list !== null && detail !== "") {
    state.lists[block.list] ??= [];
    state.lists[block.list]![Number(detail)] = values;
  }
  const taken = /TRÙNG/u.test(values.ctl00$C$NAMEFld ?? "");
  state.message = taken ? "Tên này đã có hợp tác xã khác đăng ký (thông báo của trang tập điền)." : "Đã lưu dữ liệu.";
  reload();
}

function addLine(page: HTMLFormElement, key: string): void {
  const code = page.querySelector<HTMLInputElement>('[name="ctl00$C$newBusinessLineCode"]')!.value.trim();
  if (/^\d{4}$/.test(code)) state.lines.push(code);
  else state.message = "Mã ngành phải có đúng 4 chữ số.";
  postBack(key, collect(page, false));
}

/** Amount and share of a member follow each other while the page computes them. */
function compute(page: HTMLFormElement, box: HTMLInputElement): void {
  if (!/CPT_CONTR_AMOUNTFld$/.test(box.name)) return;
  const digits = box.value.replace(/\D/g, "");
  box.value = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  const total = Number((state.saved.capital?.ctl00$C$UC_DW_CAPITALEditCtl$CPT_CHARTER_AMOUNTFld ?? "").replace(/\D/g, ""));
  const share = page.querySelector<HTMLInputElement>('[name$="CPT_OWNERSHP_PERCENTFld"]');
  if (share !== null && total > 0) share.value = String(Math.round((Number(digits) / total) * 100_000) / 1000).replace(".", ",");
}

/** What stands in the boxes, by NAME; a postback that nobody saved forgets typed text. */
function collect(page: HTMLFormElement, typed: boolean): Values {
  const values: Values = {};
  for (const box of page.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    "select[name],textarea[name],input[name]",
  )) {
    if (box.type === "hidden" || box.type === "submit") continue;
    if (box.type === "checkbox") values[box.name] = (box as HTMLInputElement).checked ? "on" : "";
    else if (box.type === "radio") {
      if ((box as HTMLInputElement).checked) values[box.name] = box.value;
    } else if (box.localName === "select") values[box.name] = (box as HTMLSelectElement).selectedOptions[0]?.text ?? "";
    else if (typed) values[box.name] = box.value;
  }
  return values;
}

function postBack(key: string, values: Values): void {
  state.posted[key] = values;
  reload();
}

function visit(to: { readonly block: string; readonly item?: string }): void {
  keep();
  const query = new URLSearchParams({ skin, form, ...to });
  location.assign(`./webforms.html?${query}`);
}

function reload(): void {
  keep();
  location.reload();
}

function keep(): void {
  sessionStorage.setItem(store, JSON.stringify(state));
}

function showTrouble(kind: string): void {
  document.title = "Báo lỗi";
  const texts = new Map([
    [
      "het-phien",
      "<h2>Phiên làm việc đã hết</h2><p>Vui lòng đăng nhập lại (lời của trang tập điền).</p><p>Tên đăng nhập <input type='text' name='u'> Mật khẩu <input type='password' name='p'></p>",
    ],
    [
      "loi",
      "<h2>Báo lỗi!</h2><p>Lỗi không thể xử lí đã xảy ra. Lỗi đã được ghi nhận để tiếp tục giải quyết.</p><p>Lỗi không duy nhất : 48151</p><p>Mô tả lỗi : ORA-00001</p>",
    ],
    ["ban", "<p>The server is busy now</p>"],
  ]);
  app().innerHTML = `${ribbon}<div class="error">${texts.get(kind) ?? ""}</div>`;
}
