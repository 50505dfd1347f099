/** English of the words in which plans count. */
import type { Language } from "../model/language.ts";

/** A plan's own word for a unit ("lớp", "hợp đồng/dự án") in a language, of one or of several; one without English stays as the plan has it. */
export function unitText(unit: string, language: Language, count = 2): string {
  if (language === "vi") return unit;
  const parts = unit.split(/[/,]/u).map((part) => english.get(part.trim().toLowerCase().normalize("NFC")));
  if (!parts.every((part) => part !== undefined)) return unit;
  return parts.map((part) => (count === 1 ? part : several(part))).join("/");
}

/** A unit as plans write it, for one that was typed in English ("class", "contracts/projects"); other words stay as they were typed. */
export function unitInPlan(typed: string): string {
  const parts = typed.split("/").map((part) => vietnamese.get(part.trim().toLowerCase()));
  return parts.every((part) => part !== undefined) ? parts.join("/") : typed;
}

/** The plural of an English noun of the list; of "attendance of cooperatives" that of its head. */
function several(noun: string): string {
  if (unchanging.has(noun)) return noun;
  const [head = "", ...rest] = noun.split(/(?= of )/u);
  const plural = head.endsWith("y") ? `${head.slice(0, -1)}ies` : head.endsWith("s") ? `${head}es` : `${head}s`;
  return plural + rest.join("");
}

/** Parts of time, and what has no plural of its own. */
const unchanging: ReadonlySet<string> = new Set(["quarter", "works"]);

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    người: "person",
    "thành viên": "member",
    "lao động": "worker",
    "cán bộ": "officer",
    hộ: "household",
    "tổ chức": "organisation",
    "đơn vị": "entity",
    htx: "cooperative",
    "hợp tác xã": "cooperative",
    lhhtx: "union",
    "liên hiệp htx": "union",
    tht: "group",
    "tổ hợp tác": "group",
    "lượt htx": "attendance of cooperatives",
    xã: "commune",
    phường: "ward",
    huyện: "district",
    quận: "urban district",
    "thị xã": "town",
    quý: "quarter",
    đợt: "round",
    lần: "time",
    "tin bài": "news item",
    lớp: "class",
    "cuộc họp": "meeting",
    "hội nghị": "conference",
    chuyến: "visit",
    đơn: "letter",
    "hồ sơ": "dossier",
    "hợp đồng": "contract",
    "công trình": "works",
    "dự án": "project",
    "dự toán": "budget",
    "văn bản": "document",
    "kế hoạch": "plan",
    "báo cáo": "report",
    "báo cáo tháng": "monthly report",
    "báo cáo quý": "quarterly report",
    "báo cáo tài chính": "financial report",
    "danh sách": "list",
    "loại giấy tờ": "kind of papers",
    mục: "part",
    phiếu: "sheet",
    quỹ: "fund",
    "mô hình": "model",
  }),
);

/** Both numbers of each English noun; of two Vietnamese words for it the one that is written out. */
const vietnamese: ReadonlyMap<string, string> = new Map(
  [...english].flatMap(([vi, en]) =>
    [en, several(en)].map((word) => [word, vi.replace(/\b(?:lh)?htx\b|\btht\b/gu, (short) => short.toUpperCase())]),
  ),
);
