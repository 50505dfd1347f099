import type { Make } from "./page.ts";

/** Material: the label inside the box's own frame, after it, tied by `aria-labelledby`. */
const material: Make = {
  id: "material",
  combo: "mui",
  moneyBox: "mask",
  dayBox: "hint",
  attributes: ({ id, bare }) => (bare ? "" : `class="mat-input-element" aria-labelledby="mat-label-${id}"`),
  field: ({ ask, id }, box) =>
    `<mat-form-field class="mat-form-field"><div class="mat-form-field-infix">${box.replace("data-combo", `data-label="mat-label-${id}" data-combo`)}<span class="mat-form-field-label-wrapper"><label id="mat-label-${id}"><mat-label>${ask.label}</mat-label></label></span></div><div class="mat-form-field-subscript"><mat-hint>Bắt buộc nhập</mat-hint></div></mat-form-field>`,
  group: ({ ask, id }, boxes) =>
    `<div class="group"><label id="g${id}">${ask.label}</label><mat-radio-group role="radiogroup" aria-labelledby="g${id}">${boxes}</mat-radio-group></div>`,
  option: (box, text, id) => `<mat-radio-button><label for="${id}">${box}<span>${text}</span></label></mat-radio-button>`,
  check: ({ ask }, box) => `<mat-checkbox><label>${box}<span class="mat-checkbox-label">${ask.label}</span></label></mat-checkbox>`,
  section: (heading, inner) =>
    `<mat-card>${heading === null ? "" : `<mat-card-title>${heading}</mat-card-title>`}<mat-card-content>${inner}</mat-card-content></mat-card>`,
};

/** Kendo: labels by id, lists of plain elements with a button inside. */
const kendo: Make = {
  id: "kendo",
  combo: "kendo",
  dayBox: "plain",
  field: ({ ask, id }, box) =>
    `<div class="k-form-field"><label class="k-label k-form-label" for="${id}" id="${id}-l">${ask.label}</label><div class="k-form-field-wrap">${box.replace("data-combo", `data-label="${id}-l" data-combo`)}</div></div>`,
  group: ({ ask }, boxes) =>
    `<div class="k-form-field"><span class="k-label">${ask.label}</span><ul class="k-radio-list">${boxes}</ul></div>`,
  option: (box, text, id) => `<li class="k-radio-item">${box}<label class="k-radio-label" for="${id}">${text}</label></li>`,
  section: (heading, inner) =>
    `<fieldset class="k-form-fieldset">${heading === null ? "" : `<legend class="k-form-legend">${heading}</legend>`}${inner}</fieldset>`,
};

/** Element / Vue: labels tied to nothing, lists opened by a read-only box. */
const element: Make = {
  id: "element",
  combo: "element",
  dayBox: "picker",
  autoBox: "suggest",
  delay: 250,
  field: ({ ask }, box) =>
    `<div class="el-form-item is-required"><label class="el-form-item__label">${ask.label}</label><div class="el-form-item__content">${box}<div class="el-form-item__error" style="display:none">Không được để trống</div></div></div>`,
  option: (box, text) =>
    `<label class="el-radio"><span class="el-radio__input">${box}</span><span class="el-radio__label">${text}</span></label>`,
  check: ({ ask }, box) =>
    `<div class="el-form-item"><label class="el-checkbox">${box}<span class="el-checkbox__label">${ask.label}</span></label></div>`,
  section: (heading, inner) =>
    `<div class="el-card">${heading === null ? "" : `<div class="el-card__header"><span>${heading}</span></div>`}<div class="el-card__body">${inner}</div></div>`,
};

/** Angular: the label is the placeholder; lists are ng-select. */
const placeholders: Make = {
  id: "placeholders",
  combo: "ng-select",
  moneyBox: "plain",
  attributes: ({ ask, bare }) => (bare ? "" : `formcontrolname="c" placeholder="${ask.label}"`),
  field: ({ ask, id }, box) =>
    box.includes("<select") || box.includes("data-combo") || ask.as === "nativeDay"
      ? `<div class="form-row"><label for="${id}">${ask.label}</label>${box}</div>`
      : `<div class="form-row">${box}</div>`,
  group: ({ ask }, boxes) => `<div class="form-row"><span>${ask.label}</span> ${boxes}</div>`,
  section: (heading, inner) =>
    `<div class="panel">${heading === null ? "" : `<div class="panel-heading"><strong>${heading}</strong></div>`}<div class="panel-body">${inner}</div></div>`,
};

/** Definition lists; ticks after their words. */
const definitions: Make = {
  id: "definitions",
  partsBox: "boxes",
  dayMonthBox: "text",
  field: ({ ask }, box) => `<dl><dt>${ask.label}</dt><dd>${box}</dd></dl>`,
  group: ({ ask }, boxes) => `<dl><dt>${ask.label}</dt><dd>${boxes}</dd></dl>`,
  option: (box, text) => `<label>${text} ${box}</label>`,
  check: ({ ask }, box) => `<dl><dt></dt><dd><label>${ask.label} ${box}</label></dd></dl>`,
  section: (heading, inner) => `${heading === null ? "" : `<h4>${heading}</h4>`}<div>${inner}</div>`,
};

/** Web components with open shadow roots. */
const shadow: Make = {
  id: "shadow",
  field: ({ ask, id }, box) => `<x-field><template><label for="${id}">${ask.label}</label><div>${box}</div></template></x-field>`,
  group: ({ ask }, boxes) =>
    `<x-field><template><div class="caption">${ask.label}</div><div role="radiogroup">${boxes}</div></template></x-field>`,
  check: ({ ask }, box) => `<x-field><template><label>${box} ${ask.label}</label></template></x-field>`,
  section: (heading, inner, level) => `<x-section>${heading === null ? "" : `<h${level}>${heading}</h${level}>`}${inner}</x-section>`,
  script:
    "document.querySelectorAll('x-field').forEach(function (host) { var root = host.attachShadow({ mode: 'open' }); root.appendChild(host.querySelector('template').content.cloneNode(true)); window.addRoot(root); });",
};

/** Folding panels: the heading is a button that names its panel; boxes of dates mask what is typed. */
const accordion: Make = {
  id: "accordion",
  combo: "button",
  dayBox: "mask",
  moneyBox: "mask",
  delay: 400,
  attributes: ({ bare }) => (bare ? "" : 'autocomplete="off"'),
  field: ({ ask }, box) => `<div class="item"><label><span class="name">${ask.label}</span>${box}</label></div>`,
  group: ({ ask, id }, boxes) =>
    `<div class="item" role="radiogroup" aria-labelledby="q${id}"><div id="q${id}" class="name">${ask.label}</div>${boxes}</div>`,
  option: (box, text) => `<label>${box}${text}</label>`,
  section: (heading, inner) => {
    const id = `p${(heading ?? "x").length}${inner.length}`;
    return `<div class="acc">${heading === null ? "" : `<h3><button type="button" aria-expanded="true" aria-controls="${id}" id="h${id}">${heading}</button></h3>`}<div id="${id}" role="region" aria-labelledby="h${id}">${inner}</div></div>`;
  },
};

/** Labels in one row of a table, boxes in the row below. */
const labelRows: Make = {
  id: "label-rows",
  field: ({ ask }, box) => `${ask.label}\u0001${box}`,
  group: ({ ask }, boxes) => `${ask.label}\u0001${boxes}`,
  check: ({ ask }, box) => `\u0001${box} ${ask.label}`,
  option: (box, text) => `<label>${box} ${text}</label>`,
  row: (fields) => {
    const rows: string[] = [];
    for (let at = 0; at < fields.length; at += 3) {
      const three = fields.slice(at, at + 3).map((field) => field.split("\u0001"));
      rows.push(
        `<tr>${three.map(([label]) => `<td class="lbl">${label}</td>`).join("")}</tr><tr>${three.map(([, box]) => `<td>${box}</td>`).join("")}</tr>`,
      );
    }
    return `<table class="form">${rows.join("")}</table>`;
  },
  section: (heading, inner) => `<div class="khung">${heading === null ? "" : `<div class="tieude">${heading}</div>`}${inner}</div>`,
  style: ".tieude{font-weight:bold;background:#eee}",
};

/** Makers of forms that nothing is tuned on. */
export const checkMakes: readonly Make[] = [material, kendo, element, placeholders, definitions, shadow, accordion, labelRows];
