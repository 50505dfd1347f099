/** Reads a portal file that somebody exported: hand-checked, so that the page part needs no library. */
import { formFields } from "../../core/forms/dictionary.ts";
import type { FormId } from "../../core/forms/form-field.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import type { Said } from "../../core/model/language.ts";
import type { Portal, PortalButton, PortalField, PortalPage } from "./portal.ts";

/** The portal of parsed JSON, or one sentence that says what is wrong. Keys that nobody knows are dropped. */
export function readPortal(data: unknown): { readonly portal: Portal } | { readonly problem: Said } {
  if (!isObject(data) || data.format !== "so-htx-portal")
    return refused("Tệp này không phải tệp cổng của Sổ HTX.", "This file is no portal file of Sổ HTX.");
  if (data.version !== 1)
    return refused(
      "Tệp cổng thuộc phiên bản khác: hãy cập nhật phần mềm hoặc xuất lại tệp.",
      "The portal file is of another version: update the software or export the file again.",
    );
  const id = text(data.id, 80);
  const name = text(data.name, 200);
  const hosts = texts(data.hosts);
  if (id === null || name === null || hosts === null || hosts.length === 0)
    return refused("Tệp cổng thiếu tên hoặc địa chỉ cổng.", "The portal file lacks the name or the address of the portal.");
  const bad = hosts.find((host) => !/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9-]{1,63}$/.test(host));
  if (bad !== undefined) return refused(`“${bad.slice(0, 60)}” không phải tên máy chủ.`, `“${bad.slice(0, 60)}” is no host name.`);
  if (!Array.isArray(data.pages) || data.pages.length > 200)
    return refused("Tệp cổng không có trang nào đọc được.", "No page of the portal file can be read.");
  const pages: PortalPage[] = [];
  for (const [at, page] of data.pages.entries()) {
    const read = readPage(page);
    if ("vi" in read) return refused(`Trang thứ ${at + 1} của tệp cổng: ${read.vi}`, `Page ${at + 1} of the portal file: ${read.en}`);
    pages.push(read);
  }
  const time = data.lookupTime;
  return {
    portal: {
      format: "so-htx-portal",
      version: 1,
      id,
      name,
      hosts,
      basis: text(data.basis, 500) ?? "",
      mark: text(data.mark, 1) ?? "L",
      ...(typeof time === "number" && time >= 0 && time <= 20_000 ? { lookupTime: time } : {}),
      pages,
    },
  };
}

const known: ReadonlySet<string> = new Set(formFields.map(({ id }) => id));

function refused(vi: string, en: string): { readonly problem: Said } {
  return { problem: { vi, en } };
}

function readPage(data: unknown): PortalPage | Said {
  if (!isObject(data)) return { vi: "không đọc được.", en: "it cannot be read." };
  const id = text(data.id, 80);
  const has = texts(data.has);
  const lacks = texts(data.lacks ?? []);
  const labels = texts(data.labels ?? []);
  if (id === null || has === null || lacks === null || labels === null)
    return { vi: "thiếu dấu hiệu nhận ra trang.", en: "nothing says how to know the page." };
  if (!Array.isArray(data.fields) || data.fields.length > 1000) return { vi: "không có danh sách ô.", en: "it has no list of boxes." };
  const fields: PortalField[] = [];
  for (const field of data.fields) {
    const read = readField(field);
    if ("vi" in read) return read;
    fields.push(read);
  }
  const buttons: PortalButton[] = [];
  for (const button of Array.isArray(data.buttons) ? data.buttons : []) {
    const read = readButton(button);
    if (read === null) return { vi: "có nút không đọc được.", en: "a button of it cannot be read." };
    buttons.push(read);
  }
  const list = text(data.list, 80);
  const forms = Array.isArray(data.forms) ? data.forms.filter((id): id is FormId => typeof id === "string" && isFormId(id)) : null;
  return {
    ...{ id, title: text(data.title, 200) ?? "", has, lacks, labels, fields, buttons },
    ...(forms === null ? {} : { forms }),
    ...(list === null ? {} : { list }),
  };
}

function readField(data: unknown): PortalField | Said {
  if (!isObject(data)) return { vi: "có ô không đọc được.", en: "a box of it cannot be read." };
  const field = data.field === null ? null : text(data.field, 100);
  if (field !== null && !known.has(field))
    return { vi: `không có trường “${field.slice(0, 60)}” trong từ điển.`, en: `the dictionary has no field “${field.slice(0, 60)}”.` };
  const signs = { name: text(data.name, 300), label: text(data.label, 300), heading: text(data.heading, 300), id: text(data.id, 300) };
  if (signs.name === null && signs.label === null && signs.id === null)
    return {
      vi: `ô của “${field ?? "để trống"}” không có tên, nhãn hay mã.`,
      en: `the box of “${field ?? "leave empty"}” has no name, label or id.`,
    };
  const flags = ["reloads", "preset", "looksUp", "capitals", "next"].filter((key) => data[key] === true);
  const nth = data.nth;
  const options = isObject(data.options) ? Object.entries(data.options).filter(([, value]) => typeof value === "string") : [];
  return {
    field,
    ...Object.fromEntries(Object.entries(signs).filter(([, sign]) => sign !== null)),
    ...Object.fromEntries(flags.map((key) => [key, true])),
    ...(typeof nth === "number" && Number.isInteger(nth) && nth > 0 && nth < 1000 ? { nth } : {}),
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) as Record<string, string> }),
  };
}

function readButton(data: unknown): PortalButton | null {
  if (!isObject(data)) return null;
  const list = text(data.list, 80);
  const label = text(data.text, 100);
  if (list === null || label === null || (data.does !== "addRow" && data.does !== "takeOver")) return null;
  const more = { name: text(data.name, 300), heading: text(data.heading, 300), rows: text(data.rows, 300) };
  return { does: data.does, list, text: label, ...Object.fromEntries(Object.entries(more).filter(([, sign]) => sign !== null)) };
}

function isObject(data: unknown): data is { readonly [key: string]: unknown } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function text(data: unknown, most: number): string | null {
  return typeof data === "string" && data !== "" && data.length <= most ? data : null;
}

function texts(data: unknown): readonly string[] | null {
  if (!Array.isArray(data) || data.length > 200) return null;
  const found = data.map((one) => text(one, 300));
  return found.every((one) => one !== null) ? (found as string[]) : null;
}
