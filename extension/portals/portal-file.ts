/** Portal files (`*.so-htx-portal.json`): shared between offices, so read with suspicion. */
import type { Said } from "../../core/model/language.ts";
import type { Portal, PortalButton } from "./portal.ts";
import { readPortal } from "./read-portal.ts";

/** The most characters of a portal file that are read. */
const mostCharacters = 2_000_000;

/** Reads the text of a portal file; a text that is none gives one sentence. Buttons that save, send, sign or pay are refused. */
export function readPortalFile(text: string): { readonly portal: Portal } | { readonly problem: Said } {
  if (text.length > mostCharacters)
    return { problem: { vi: "Tệp cổng quá lớn: hãy xin lại tệp đúng.", en: "The portal file is too large: ask for the right file." } };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {
      problem: {
        vi: "Nội dung không phải tệp cổng (JSON bị hỏng): hãy xin lại tệp.",
        en: "This is no portal file (its JSON is broken): ask for the file again.",
      },
    };
  }
  const read = readPortal(parsed);
  if ("problem" in read) return read;
  if (read.portal.pages.length === 0)
    return {
      problem: {
        vi: "Tệp cổng không có trang nào dùng được: hãy xin lại tệp.",
        en: "No page of the portal file can be used: ask for the file again.",
      },
    };
  const bad = read.portal.pages.flatMap(({ buttons }) => buttons ?? []).find(binds);
  return bad === undefined
    ? read
    : {
        problem: {
          vi: `Tệp cổng muốn bấm nút “${bad.text.slice(0, 60)}”, có thể lưu hoặc gửi hồ sơ: không nhận tệp này.`,
          en: `The portal file wants to press the button “${bad.text.slice(0, 60)}”, which may save or send the dossier: the file is not taken.`,
        },
      };
}

/** The text of a portal file. */
export function writePortalFile(portal: Portal): string {
  return `${JSON.stringify(portal, null, 2)}\n`;
}

/** Words of buttons that save, send, sign or pay: no file may name one as harmless. */
const binding =
  /(?:^|[^\p{L}])(?:lưu|gửi|nộp|trình|ký|duyệt|xác nhận|hoàn thành|hoàn tất|bắt đầu|thanh toán|xóa|xoá|submit|save|send|sign|confirm|finish|pay|delete)(?:[^\p{L}]|$)/iu;

function binds({ text, name }: PortalButton): boolean {
  return binding.test(text.normalize("NFC")) || /save|submit|send/i.test(name ?? "");
}
