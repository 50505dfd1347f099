import type { PolicyId } from "../law/support-policies.ts";
import { fold } from "../model/text.ts";

/** What was given, as the register names it. Plans count some of them. */
export type SupportKind = {
  readonly id: string;
  /** The word of the register. */
  readonly label: string;
  readonly policy: PolicyId;
  /** Folded words by which a plan's sentence means it; every word of one list has to stand there. */
  readonly words: readonly string[];
  /** A row about a class or a budget names no entity. */
  readonly entity: "needed" | "none" | "free";
};

/** Every kind of support. To add one, add its object; the register and the plans know it then. */
export const supportKinds: readonly SupportKind[] = [
  kind("class", "Lớp đào tạo, bồi dưỡng", "people", "none", ["lop dao tao", "lop boi duong", "lop tap huan", "mo lop", "so lop"]),
  kind("class-attendance", "Dự lớp", "people", "needed", ["hoc vien", "luot nguoi du"]),
  kind("young-worker", "Lao động trẻ về làm việc", "people", "needed", ["lao dong tre", "tri thuc tre", "can bo tre"]),
  kind("strengthened", "Củng cố tổ chức bộ máy", "people", "needed", ["cung co", "kien toan"]),
  kind("model", "Hoàn thiện, nhân rộng mô hình", "people", "needed", ["nhan rong", "mo hinh hieu qua", "mo hinh htx"]),
  kind("founding", "Hỗ trợ thành lập mới", "people", "free", ["ho tro thanh lap moi", "du tru kinh phi"]),
  kind("founding-budget", "Dự toán thành lập mới", "people", "none", []),
  kind("showroom", "Điểm giới thiệu sản phẩm", "market", "needed", ["diem gioi thieu", "diem ban", "gian hang"]),
  kind("fair", "Hội chợ, xúc tiến thương mại", "market", "needed", ["hoi cho", "xuc tien", "trien lam"]),
  kind("supply-contract", "Hợp đồng cung ứng", "market", "needed", ["cung ung", "cho dau moi"]),
  kind("value-chain", "Liên kết chuỗi, công nghệ cao", "technology", "needed", ["lien ket chuoi", "chuoi gia tri", "cong nghe cao"]),
  kind("quality", "VietGAP, tiêu chuẩn chất lượng", "technology", "needed", ["vietgap", "globalgap", "tieu chuan chat luong"]),
  kind("technology", "Chuyển giao công nghệ, chuyển đổi số", "technology", "needed", ["chuyen giao", "chuyen doi so"]),
  kind("loan", "Vay vốn", "capital", "needed", ["vay von", "tin dung"]),
  kind("insurance", "Bảo hiểm", "capital", "needed", ["bao hiem"]),
  kind("tax", "Thuế, phí, lệ phí", "tax", "needed", ["mien thue", "giam thue"]),
  kind("land", "Đất đai", "land", "needed", ["giao dat", "cho thue dat", "thue dat"]),
  kind("public-work", "Giao quản lý công trình", "infrastructure", "needed", ["giao quan ly", "cong trinh"]),
  kind("equipment", "Kết cấu hạ tầng, trang thiết bị", "infrastructure", "needed", ["ket cau ha tang", "trang thiet bi", "may moc"]),
  kind("audit", "Kiểm toán, đánh giá rủi ro", "audit-advice", "needed", ["kiem toan"]),
  kind("disaster", "Vốn, giống sau thiên tai, dịch bệnh", "agriculture", "needed", ["thien tai", "dich benh"]),
  kind("farming", "Hỗ trợ HTX nông nghiệp", "agriculture", "needed", ["ho tro htx nong nghiep"]),
  kind("pilot", "Hỗ trợ HTX thí điểm", "people", "needed", ["htx thi diem", "hop tac xa thi diem"]),
];

/** The kind that a word of the register means, `null` for another word. */
export function readSupportKind(text: string): SupportKind | null {
  const word = fold(text);
  return supportKinds.find(({ id, label }) => fold(label) === word || id === word) ?? null;
}

/** Labels of the few kinds that share most words with a text, two at least; none where no kind is that near. */
export function nearKinds(text: string): readonly string[] {
  const words = new Set(meaningful(text));
  const shared = supportKinds.map(({ label }) => ({ label, count: meaningful(label).filter((word) => words.has(word)).length }));
  const most = Math.max(...shared.map(({ count }) => count));
  const near = most < 2 ? [] : shared.filter(({ count }) => count === most);
  return near.length > 4 ? [] : near.map(({ label }) => label);
}

/** Words without those that stand in most labels. */
function meaningful(text: string): readonly string[] {
  return fold(text)
    .split(" ")
    .filter((word) => !["ho", "tro", "htx", "hop", "tac", "xa", ""].includes(word));
}

/** The one kind that a sentence of a plan speaks of; `null` for none and for several. */
export function kindInText(text: string): SupportKind | null {
  const folded = ` ${fold(text)} `;
  const found = supportKinds.filter(({ words }) => words.some((word) => folded.includes(` ${word} `)));
  return found.length === 1 ? found[0]! : null;
}

function kind(id: string, label: string, policy: PolicyId, entity: SupportKind["entity"], words: readonly string[]): SupportKind {
  return { id, label, policy, entity, words };
}
