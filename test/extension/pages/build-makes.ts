import type { Make } from "./page.ts";

/** `label for`, cards, add-ons behind the box. */
const bootstrap: Make = {
  id: "bootstrap",
  dayBox: "hint",
  moneyBox: "mask",
  style: ".form-group{margin-bottom:8px}.invalid-feedback{display:none}",
  field: ({ ask, id }, box) =>
    `<div class="form-group col-md-6"><label for="${id}" class="control-label">${ask.label} <span class="text-danger">*</span></label><div class="input-group">${box.replace(/ <span class="suffix">(.*?)<\/span>/, '<span class="input-group-text">$1</span>')}</div><div class="invalid-feedback">Vui lòng nhập thông tin</div></div>`,
  group: ({ ask }, boxes) =>
    `<div class="form-group"><label class="d-block">${ask.label}</label><div class="form-check form-check-inline">${boxes}</div></div>`,
  section: (heading, inner, level) =>
    `<div class="card">${heading === null ? "" : `<div class="card-header"><h${level + 2} class="card-title">${heading}</h${level + 2}></div>`}<div class="card-body row">${inner}</div></div>`,
};

/** Server-made pages: a table lays out the labels, ids and names of a framework, titles in spanned cells. */
const layoutTable: Make = {
  id: "layout-table",
  delay: 300,
  attributes: ({ id }) => `name="ctl00$ContentPlaceHolder1$ct${id}"`,
  field: ({ ask }, box) => `<tr><td class="tdLabel" align="right">${ask.label} <font color="red">(*)</font>:</td><td>${box}</td></tr>`,
  check: ({ ask }, box) => `<tr><td></td><td>${box} ${ask.label}</td></tr>`,
  option: (box, text) => `<span>${box} ${text}</span>`,
  section: (heading, inner) =>
    `<table class="tblForm" width="100%">${heading === null ? "" : `<tr><td colspan="2" class="tdTitle"><b>${heading}</b></td></tr>`}${inner}</table>`,
};

/** Labels beside boxes in rows of columns; nothing ties them together but their place. */
const columns: Make = {
  id: "columns",
  combo: "select2",
  dayBox: "mask",
  field: ({ ask }, box) => `<div class="row"><div class="col-4 text-right">${ask.label}:</div><div class="col-8">${box}</div></div>`,
  check: ({ ask }, box) => `<div class="row"><div class="col-4"></div><div class="col-8">${box} <span>${ask.label}</span></div></div>`,
  option: (box, text) => `<div>${box} <span>${text}</span></div>`,
  section: (heading, inner) => `<div class="box">${heading === null ? "" : `<div class="box-title">${heading}</div>`}${inner}</div>`,
};

/** Ant Design: labels by `for`, messages under the box, drop-downs of plain elements. */
const ant: Make = {
  id: "ant",
  combo: "antd",
  dayBox: "picker",
  prompt: "Chọn",
  field: ({ ask, id }, box) =>
    `<div class="ant-form-item"><div class="ant-form-item-label"><label for="${id}" class="ant-form-item-required" title="${ask.label}">${ask.label}</label></div><div class="ant-form-item-control"><div class="ant-form-item-control-input">${box}</div></div></div>`,
  group: ({ ask }, boxes) =>
    `<div class="ant-form-item"><div class="ant-form-item-label"><label title="${ask.label}">${ask.label}</label></div><div class="ant-radio-group" role="radiogroup">${boxes}</div></div>`,
  option: (box, text) => `<label class="ant-radio-wrapper"><span class="ant-radio">${box}</span><span>${text}</span></label>`,
  check: ({ ask }, box) =>
    `<div class="ant-form-item"><label class="ant-checkbox-wrapper"><span>${box}</span><span>${ask.label}</span></label></div>`,
  section: (heading, inner) =>
    `<div class="ant-card">${heading === null ? "" : `<div class="ant-card-head"><div class="ant-card-head-title">${heading}</div></div>`}<div class="ant-card-body">${inner}</div></div>`,
};

/** A paper form on screen: boxes inside sentences, ticks before words. */
const paper: Make = {
  id: "paper",
  partsBox: "boxes",
  style: "p{margin:4px 0}",
  field: ({ ask }, box) => `<p>- ${ask.label}: ${box}</p>`,
  group: ({ ask }, boxes) => `<p>- ${ask.label}: ${boxes}</p>`,
  option: (box, text) => `${box} ${text} &nbsp;`,
  check: ({ ask }, box) => `<p>${box} ${ask.label}</p>`,
  section: (heading, inner) => `${heading === null ? "" : `<p><b>${heading}:</b></p>`}${inner}`,
  page: (title, body) =>
    `<center><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><br><b>${title}</b></center><form>${body}<p align="right"><input type="submit" value="Gửi"></p></form>`,
};

/** Survey questions: titles as headings, `aria-labelledby`, drop-downs of plain elements. */
const survey: Make = {
  id: "survey",
  combo: "survey",
  numberBox: "number",
  attributes: ({ id }) => `aria-required="true" aria-labelledby="sq_${id}_title"`,
  field: ({ ask, id, make }, box) =>
    `<div class="sd-question"><div class="sd-question__header"><h5 class="sd-title sd-element__title" id="sq_${id}_title"><span class="sd-element__num">1.</span><span class="sv-string-viewer">${ask.label}</span></h5></div><div class="sd-question__content">${make.combo ? box.replace("data-combo", `data-label="sq_${id}_title" data-combo`) : box}</div></div>`,
  group: ({ ask, id }, boxes) =>
    `<div class="sd-question"><div class="sd-question__header"><h5 class="sd-title" id="sq_${id}_title"><span class="sv-string-viewer">${ask.label}</span></h5></div><fieldset role="radiogroup" aria-labelledby="sq_${id}_title">${boxes}</fieldset></div>`,
  option: (box, text) =>
    `<div class="sd-item"><label class="sd-selectbase__label">${box}<span class="sd-item__control-label">${text}</span></label></div>`,
  section: (heading, inner) =>
    `<div class="sd-panel">${heading === null ? "" : `<div class="sd-panel__header"><h4 class="sd-title sd-panel__title">${heading}</h4></div>`}${inner}</div>`,
  page: (title, body) =>
    `<div class="sd-root-modern"><h3 class="sd-title">${title}</h3><form onsubmit="return false">${body}<input type="button" value="Hoàn thành" class="sd-btn"></form></div>`,
};

/** Old markup: tables in tables, `font`, bold lines as headings, the label above the box in one cell. */
const oldTables: Make = {
  id: "old-tables",
  field: ({ ask }, box) => `<td valign="top"><font size="2">${ask.label}</font><br>${box}</td>`,
  check: ({ ask }, box) => `<td valign="top">${box}<font size="2">${ask.label}</font></td>`,
  option: (box, text) => `${box}<font size="2">${text}</font>`,
  row: (fields) => {
    const rows: string[] = [];
    for (let at = 0; at < fields.length; at += 3) rows.push(`<tr>${fields.slice(at, at + 3).join("")}</tr>`);
    return `<table border="0" cellpadding="2">${rows.join("")}</table>`;
  },
  section: (heading, inner) =>
    `<table width="100%"><tr><td>${heading === null ? "" : `<font color="#003399"><b>${heading}</b></font><hr>`}${inner}</td></tr></table>`,
};

/** What a box is stands only in its `aria-label` and `placeholder`; headings are aria headings. */
const ariaOnly: Make = {
  id: "aria-only",
  combo: "mui",
  autoBox: "suggest",
  prompt: "",
  attributes: ({ ask, bare }) => (bare ? "" : `aria-label="${ask.label}"`),
  field: (place, box) =>
    `<div class="css-1">${box.replace("data-combo", `data-label="a${place.id}" data-combo`)}${box.includes("data-combo") ? `<span id="a${place.id}" hidden>${place.ask.label}</span>` : ""}</div>`,
  group: ({ ask }, boxes) => `<div role="group" aria-label="${ask.label}">${boxes}</div>`,
  option: (box, text) => `<label>${box} ${text}</label>`,
  check: (_place, box) => `<div>${box}</div>`,
  section: (heading, inner) =>
    `<div class="css-2">${heading === null ? "" : `<div role="heading" aria-level="3">${heading}</div>`}<div>${inner}</div></div>`,
};

/** Makers of forms that the matcher may be tuned on. */
export const buildMakes: readonly Make[] = [bootstrap, layoutTable, columns, ant, paper, survey, oldTables, ariaOnly];
