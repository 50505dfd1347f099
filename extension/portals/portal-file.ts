/** Portal files (`*.so-htx-portal.json`): shared between offices, so read with suspicion. */
import { fieldById } from "../../core/forms/form-fields.ts";
import type { Portal, PortalButton, PortalField, PortalPage } from "./portal.ts";

const limits = { characters: 2_000_000, pages: 200, fields: 1000, text: 500 };

/** Reads the text of a portal file; a text that is none gives one Vietnamese sentence. What it holds beyond the format is dropped. */
export function readPortalFile(text: string): { readonly portal: Portal } | { readonly problem: string } {
  if (text.length > limits.characters) return { problem: "Tệp cổng quá lớn: hãy xin lại tệp đúng." };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: "Nội dung không phải tệp cổng (JSON bị hỏng): hãy xin lại tệp." };
  }
  const file = entries(parsed);
  if (file?.get("format") !== "so-htx-portal")
    return { problem: "Đây không phải tệp cổng của Sổ HTX: hãy chọn tệp có đuôi .so-htx-portal.json." };
  if (file.get("version") !== 1) return { problem: "Tệp cổng thuộc phiên bản khác: hãy cập nhật tiện ích." };
  const id = line(file.get("id"));
  const hosts = list(file.get("hosts")).map(line);
  const pages = list(file.get("pages")).slice(0, limits.pages).flatMap(pageOf);
  if (id === "" || hosts.length === 0 || !hosts.every(isHost))
    return { problem: "Tệp cổng không nêu đúng tên máy chủ (ví dụ dangky.xa.gov.vn): hãy xin lại tệp." };
  if (pages.length === 0) return { problem: "Tệp cổng không có trang nào dùng được: hãy xin lại tệp." };
  const lookupTime = file.get("lookupTime");
  return {
    portal: {
      format: "so-htx-portal",
      version: 1,
      id,
      name: line(file.get("name")) || hosts[0]!,
      hosts,
      basis: line(file.get("basis")),
      mark: line(file.get("mark")) || "L",
      ...(typeof lookupTime === "number" && lookupTime >= 0 && lookupTime <= 10_000 ? { lookupTime } : {}),
      pages,
    },
  };
}

/** The text of a portal file. */
export function writePortalFile(portal: Portal): string {
  return `${JSON.stringify(portal, null, 2)}\n`;
}

function pageOf(value: unknown): PortalPage[] {
  const page = entries(value);
  if (page === null) return [];
  const fields = list(page.get("fields")).slice(0, limits.fields).flatMap(fieldOf);
  const id = line(page.get("id"));
  const own = line(page.get("list"));
  const labels = list(page.get("labels")).map(line).filter(isSaid);
  const lacks = list(page.get("lacks")).map(line).filter(isSaid);
  if (id === "" || fields.length === 0) return [];
  return [
    {
      id,
      title: line(page.get("title")) || id,
      has: list(page.get("has")).map(line).filter(isSaid),
      ...(page.has("lacks") ? { lacks } : {}),
      ...(page.has("labels") ? { labels } : {}),
      ...(own === "" ? {} : { list: own }),
      fields,
      ...buttonsOf(page.get("buttons")),
    },
  ];
}

function fieldOf(value: unknown): PortalField[] {
  const field = entries(value);
  if (field === null) return [];
  const id = field.get("field");
  if (id !== null && (typeof id !== "string" || fieldById(id) === null)) return [];
  const texts = (["name", "label", "heading", "id"] as const).flatMap((key): [string, string][] => {
    const text = line(field.get(key));
    return text === "" ? [] : [[key, text]];
  });
  if (!texts.some(([key]) => key !== "heading")) return [];
  const nth = field.get("nth");
  const flags = (["reloads", "preset", "looksUp", "capitals", "next"] as const).flatMap((key) =>
    field.get(key) === true ? [[key, true] as const] : [],
  );
  const options = entries(field.get("options"));
  const words =
    options === null
      ? []
      : [...options].flatMap(([key, text]): [string, string][] => (typeof text === "string" ? [[key, text.slice(0, limits.text)]] : []));
  return [
    {
      field: id,
      ...Object.fromEntries(texts),
      ...(typeof nth === "number" && Number.isInteger(nth) && nth > 0 ? { nth } : {}),
      ...Object.fromEntries(flags),
      ...(words.length > 0 ? { options: Object.fromEntries(words) } : {}),
    },
  ];
}

/** Words of buttons that save, send, sign or pay: no file may name one as harmless. */
const binding =
  /(?:^|\s)(?:lưu|gửi|nộp|trình|ký|duyệt|xác nhận|hoàn thành|hoàn tất|bắt đầu|thanh toán|xóa|xoá|submit|save|send|sign|confirm|finish|pay|delete)(?:\s|$)/iu;

/** Buttons a file may name are few kinds, and none of them saves or sends. */
function buttonsOf(value: unknown): { readonly buttons?: readonly PortalButton[] } {
  const buttons = list(value).flatMap((one): PortalButton[] => {
    const button = entries(one);
    const does = button?.get("does");
    const name = line(button?.get("name"));
    const text = line(button?.get("text"));
    if (button === undefined || button === null || text === "" || binding.test(text) || /save|submit|send/i.test(name)) return [];
    if (does !== "addRow" && does !== "takeOver") return [];
    const more = (["name", "heading", "rows"] as const).flatMap((key) =>
      line(button.get(key)) === "" ? [] : [[key, line(button.get(key))] as const],
    );
    return [{ does, list: line(button.get("list")), text, ...Object.fromEntries(more) }];
  });
  return buttons.length > 0 ? { buttons } : {};
}

/** Own entries of a plain object: nothing is looked up in it by a name from outside. */
function entries(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function line(value: unknown): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, limits.text) : "";
}

function isSaid(text: string): boolean {
  return text !== "";
}

function isHost(host: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(host);
}
