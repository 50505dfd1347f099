/** English of the words in which plans count. */
import type { Language } from "../model/language.ts";

/** A plan's own word for a unit ("lớp", "hợp đồng/dự án") in a language; one without English stays as the plan has it. */
export function unitText(unit: string, language: Language): string {
  if (language === "vi") return unit;
  const parts = unit.split(/[/,]/u).map((part) => english.get(part.trim().toLowerCase().normalize("NFC")));
  return parts.every((part) => part !== undefined) ? parts.join("/") : unit;
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    người: "persons",
    "thành viên": "members",
    "lao động": "workers",
    "cán bộ": "officers",
    hộ: "households",
    "tổ chức": "organisations",
    "đơn vị": "entities",
    htx: "cooperatives",
    "hợp tác xã": "cooperatives",
    lhhtx: "unions",
    "liên hiệp htx": "unions",
    tht: "groups",
    "tổ hợp tác": "groups",
    "lượt htx": "attendances of cooperatives",
    xã: "communes",
    phường: "wards",
    huyện: "districts",
    quận: "urban districts",
    "thị xã": "towns",
    quý: "quarter",
    đợt: "rounds",
    lần: "times",
    "tin bài": "news items",
    lớp: "classes",
    "cuộc họp": "meetings",
    "hội nghị": "conferences",
    chuyến: "visits",
    đơn: "letters",
    "hồ sơ": "dossiers",
    "hợp đồng": "contracts",
    "công trình": "works",
    "dự án": "projects",
    "dự toán": "budgets",
    "văn bản": "documents",
    "kế hoạch": "plans",
    "báo cáo": "reports",
    "báo cáo tháng": "monthly reports",
    "báo cáo quý": "quarterly reports",
    "báo cáo tài chính": "financial reports",
    "danh sách": "lists",
    "loại giấy tờ": "kinds of papers",
    mục: "parts",
    phiếu: "sheets",
    quỹ: "funds",
    "mô hình": "models",
  }),
);
