import { fold } from "../../model/text.ts";
import type { Where } from "../plan.ts";
import { withoutTimes } from "./described.ts";
import type { Features } from "./features.ts";
import { ledByWoman } from "./figure-fields.ts";

/**
 * What the words say of the organisations counted, beyond rank, sector and status: conditions on fields, and in words what no field
 * shows; `byRank`: a rank may stand for it. A goal with something missing must never be counted without it.
 */
export type Qualifier = { readonly where: readonly Where[]; readonly missing: string | null; readonly byRank?: boolean };

/** The qualifier of a number of organisations, also as its announcement says it ("Số HTX có website: 10"). */
export function qualifierOf(features: Features): Qualifier {
  const said = spoken(features, announcesAny);
  const women = womenIn(said);
  if (women.missing !== null) return women;
  const quality = qualityOf(features);
  const missing =
    lineIn(said) ??
    wordIn(said) ??
    durationIn(features) ??
    gradeIn(said) ??
    quality ??
    figureIn(features) ??
    unknownIn(features, women.where.length > 0);
  return { where: women.where, missing, byRank: missing !== null && missing === quality };
}

/** The part of it that narrows the base of a share: who leads them and what exactly they do. */
export function baseQualifierOf(features: Features): Qualifier {
  const said = spoken(features);
  const women = womenIn(said);
  return women.missing !== null
    ? women
    : { where: women.where, missing: lineIn(said) ?? youthIn(said) ?? durationIn(features) ?? gradeIn(said) ?? figureIn(features) };
}

/** "do phụ nữ làm chủ" and no more: then it is the part of a share, not its base. */
export function saysOnlyWhoLeads(words: string): boolean {
  return /^(?:do |có |là )?(?:phụ )?nữ (?:làm (?:chủ|giám đốc|chủ tịch|chủ nhiệm)|là (?:giám đốc|chủ tịch|chủ nhiệm|người đại diện)|đứng đầu|quản lý|điều hành|lãnh đạo)(?:(?:,| và|,? hoặc) (?:làm chủ|quản lý|điều hành|lãnh đạo))*$/iu.test(
    words,
  );
}

/** The qualifier of communes: what their organisations are said to be. */
export function communeQualifierOf(features: Features): Qualifier {
  const said = spoken(features);
  const women = womenIn(said);
  return women.missing !== null
    ? women
    : { where: women.where, missing: lineIn(said) ?? wordIn(said) ?? durationIn(features) ?? qualityOf(features) };
}

const name =
  "(?:các )?(?:mô hình )?(?:liên hiệp (?:hợp tác xã|htx)|lhhtx|hợp tác xã|htx|tổ hợp tác|tht|quỹ tín dụng nhân dân|tổ chức kinh tế tập thể)";
const lastName = new RegExp(`^.*(?:^|\\s)${name}(?=[\\s,:]|$)`, "iu");
const places =
  /(?:^|\s)(?:trên|ở|tại|thuộc|trong|của) (?:địa bàn |phạm vi )?(?:toàn |các )?(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận|khu vực|địa phương|vùng|địa bàn)[^,;.]{0,60}/giu;

/** What is said of the things counted: behind the number, and before it where a name and a colon announce it. */
function spoken({ left, named }: Pick<Features, "left" | "named">, announces = announcesCount): string {
  const before =
    announces.test(left) && lastName.test(left)
      ? left
          .replace(/liên minh (?:htx|hợp tác xã)/giu, "")
          .replace(lastName, "")
          .replace(openEnd, "")
      : "";
  return `${before} ; ${named}`.toLowerCase();
}

const announcesCount = /(?:^|\s)(?:số|tổng số|số lượng)\s|:\s*$/iu;
/** The same before a share, whose base only the words behind it narrow. */
const announcesAny = /(?:^|\s)(?:số|tổng số|số lượng|t[ỷỉ] lệ)\s|:\s*$/iu;

const openEnd = /(?:^|\s)(?:phải )?(?:đạt|chiếm|là|có|lên|còn|được|đến|tới|thành|ước)[\s:]*$/iu;

function womenIn(said: string): Qualifier {
  if (!/(?:phụ nữ|(?:^|\s)nữ)(?=[\s,;.]|$)/u.test(said)) return { where: [], missing: null };
  const leads =
    /(?:làm chủ|đứng đầu|quản lý|điều hành|(?:làm|là) (?:giám đốc|chủ tịch|chủ nhiệm|người đại diện)|lãnh đạo|khởi nghiệp)/u.test(said);
  if (leads && !/tham gia (?:quản lý|điều hành|lãnh đạo)/u.test(said)) return { where: [ledByWoman], missing: null };
  return { where: [], missing: "thông tin về phụ nữ tham gia quản lý hoặc lao động nữ của từng đơn vị" };
}

const broadLines =
  /nông(?: nghiệp)?(?:,| -|-| và)? ?lâm(?: nghiệp)?(?:(?:,| -|-| và)? ?(?:ngư nghiệp|ngư|thủy sản|diêm nghiệp))*|thương mại(?:,| -| và)? ?dịch vụ|công nghiệp(?:,| -| và)? ?tiểu thủ công nghiệp/gu;
const narrowLine =
  /chăn nuôi|trồng trọt|nuôi trồng thủy sản|thủy sản|thuỷ sản|lâm nghiệp|diêm nghiệp|trồng rau|rau(?: an toàn)?(?=[\s,;.]|$)|lúa|cây ăn (?:quả|trái)|dược liệu|cà phê|hồ tiêu|chè|du lịch|quản lý chợ|(?<!hội )chợ|nước sạch|y tế|giáo dục|đô thị|làng nghề|khai thác đá|nước mắm|muối|yến|tôm|sen|hoa/u;

/** "16 HTX chăn nuôi": the sectors of records are broader. */
function lineIn(said: string): string | null {
  const line = narrowLine.exec(said.replace(broadLines, " "))?.[0];
  return line === undefined ? null : `ngành nghề “${line}” của từng đơn vị`;
}

function youthIn(said: string): string | null {
  const who = /thanh niên|cán bộ trẻ|dân tộc thiểu số|người khuyết tật|cựu chiến binh/u.exec(said)?.[0];
  return who === undefined ? null : `dấu hiệu “${who}” của từng đơn vị`;
}

function wordIn(said: string): string | null {
  const word = /kiểu mới|kiểu mẫu|điển hình|tiêu biểu|tiên tiến|thí điểm|(?:mô hình|htx|hợp tác xã|tht) điểm(?=[\s,;./]|$)/u.exec(
    said,
  )?.[0];
  if (word !== undefined) return `danh sách đơn vị “${word}”`;
  if (/(?:htx|hợp tác xã) thành viên/u.test(said)) return "danh sách HTX thành viên của liên hiệp HTX";
  return youthIn(said);
}

const duration = /(?:(?:quá|trên|hơn|đủ) \d{1,2} (?:tháng|năm)|\d{1,2} (?:tháng|năm) (?:liên tục|liên tiếp|trở lên))(?=[\s,;.)]|$)/u;

/** "yếu kém quá 12 tháng": the books hold the state of a day, not for how long. */
function durationIn({ left, named }: Features): string | null {
  const found = duration.exec(`${left} ${named}`.toLowerCase())?.[0];
  return found === undefined ? null : `thời gian “${found}” của từng đơn vị`;
}

/** "OCOP 4 sao": flags know no grade, and three stars is what every OCOP product has. */
function gradeIn(said: string): string | null {
  const grade = /(?:[45]|bốn|năm)(?: ?- ?\d)? sao/u.exec(said)?.[0];
  return grade === undefined ? null : `số “${grade}” của từng đơn vị`;
}

/** A figure that no field holds. */
function figureIn({ figures }: Features): string | null {
  const unheld = figures.find(({ where }) => where.length === 0);
  return unheld === undefined ? null : `số liệu “${unheld.words}” của từng đơn vị`;
}

function qualityOf({ quality, ranks }: Features): string | null {
  return quality && ranks.length === 0 ? "tiêu chí “hiệu quả” của từng đơn vị (thang xếp loại không có hạng này)" : null;
}

/** Words of a quality that no list knows. */
function unknownIn(features: Features, isKnown: boolean): string | null {
  const { traits, ranks, status, event, figures } = features;
  if (isKnown || ranks.length > 0 || event === "dissolve" || event === "convert") return null;
  const flags = traits.filter((trait) => trait !== "pilot" && trait !== "insured").length;
  if (flags + figures.length === 0 && status !== null) return null;
  const unknown = fold(withoutPlain(spoken(features.unsaid, announcesAny)))
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !plainSyllables.has(word))
    .some((word) => flags === 0 || (flags > 1 && word === "hoac") || !decorates(word, traits));
  if (!unknown) return null;
  const all = withoutPlain(spoken(features, announcesAny));
  const words = flags + figures.length === 0 ? all : withoutName(features.named) || all;
  return `dấu hiệu “${withoutName(words)}” của từng đơn vị`;
}

/** What is said without places, times and words of plans. */
function withoutPlain(said: string): string {
  return said
    .split(";")
    .map((part) => withoutTimes(part.replace(places, " ").replace(plain, " ")))
    .join(" ");
}

function withoutName(words: string): string {
  return words
    .replace(new RegExp(`^\\s*${name}`, "iu"), "")
    .trim()
    .slice(0, 80)
    .replace(/(?<![\s.,;])[\s.,;]+$/u, "");
}

function decorates(word: string, traits: Features["traits"]): boolean {
  return decoration.has(word) || (traits.includes("valueChain") && chainSteps.has(word));
}

/** Syllables that stand around a flag and narrow it no further: "tham gia … sản xuất theo … với doanh nghiệp". */
const decoration = new Set(
  [
    "san pham hang hoa nong ung dung ap su tham gia chung nhan cong tieu chuan quy trinh huong voi doanh nghiep ty xuat kinh",
    "thu theo gan lien ket chuoi gia tri ben vung hop dong thi truong khau mot nhieu hoac nang cao hieu qua phat trien xay dung cap sao thanh vien",
  ].flatMap((line) => line.split(" ")),
);
const chainSteps = new Set(["che", "bien", "bao", "tieu", "cung", "dau", "ra", "vao"]);

/** Syllables of which names, sectors, places and words of number are made; any other says something of the organisations. */
const plainSyllables = new Set(
  [
    "htx hop tac xa tht to lien hiep lhhtx lh quy tin dung nhan dan qtdnd qtd kttt kinh te tap the chuc co so don vi mo hinh loai nhom hop danh",
    "nong nghiep lam ngu diem thuy san phi dich vu thuong mai cong tieu thu ttcn van tai xay moi truong khac linh vuc nganh nghe nn dv tm",
    "moi thanh lap them nua ra doi duoc hoat dong dang hien con lai co dat la len xuong tang giam giu duy tri on dinh o muc khoang binh quan",
    "tro tren duoi ca va hoac hay cung voi so nam ky truoc sau trong do gom rieng gop chung cac nhung moi toan tinh huyen phuong thi tran pho dia ban",
    "tong luong cuoi dau het den tu vao ngay thang iii iv vi thuc hien ke hoach chi tieu phan dau it nhat toi thieu da giai doan cho cua tai",
  ].flatMap((line) => line.split(" ")),
);

const plain =
  /theo (?:quy định|luật|kế hoạch|đúng quy định|chỉ tiêu)[^,;]{0,60}|(?:để |nhằm )?hoàn thành (?:kế hoạch|chỉ tiêu)[^,;]{0,40}|đăng ký (?:mới|hoạt động|kinh doanh|thành lập)|được thành lập(?: mới)?|(?:^|\s)có hiệu quả|vào (?:năm|quý|cuối|tháng|hoạt động)[^,;]{0,20}/gu;
