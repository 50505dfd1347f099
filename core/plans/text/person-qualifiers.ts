import type { Features } from "./features.ts";

/**
 * What the words say of the persons counted that no field sums up ("kế toán trưởng", "vay vốn", "lượt"), in words for the officer;
 * `null` where a field counts just them. A number of persons must never be counted without it.
 */
export function missingOfPersons(features: Features): string | null {
  const said = saidOfPersons(features);
  if (/(?:^|\s)lượt(?=\s|$)/u.test(said)) return "số lượt người theo danh sách của từng lần";
  const role = roleOf(features);
  if (role !== null) return `số liệu riêng về “${role}”`;
  const who = groups.exec(said)?.[0];
  if (who !== undefined) return `số liệu riêng về “${who.trim()}”`;
  const deed = telling.exec(said.replace(counted, " "))?.[0];
  return deed === undefined ? null : `số liệu riêng về “${deed.trim()}”`;
}

/** The only managers that the words name ("kế toán trưởng"), `null` where they name all. */
export function roleOf(features: Features): string | null {
  const said = saidOfPersons(features);
  return general.test(said) ? null : (roles.exec(said)?.[0] ?? null);
}

/** Whether words begin with the persons themselves: "kế toán HTX được đào tạo". */
export function beginsWithPersons(words: string): boolean {
  return new RegExp(`^(?:hội viên|${persons})(?=[\\s,;:.]|$)`, "iu").test(words);
}

/** The words behind the number, or those before it from the name of the persons on where nobody is named behind. */
function saidOfPersons({ left, named }: Features): string {
  // "Số hộ nghèo tham gia HTX: 150 hộ": the noun alone says no more than the words before it.
  if (person.test(named) && !nounAlone.test(named)) return named.toLowerCase();
  const before = left.toLowerCase();
  const at = before.search(lastPerson);
  return `${at < 0 ? "" : before.slice(at)} ; ${named.toLowerCase()}`.replace(openEnd, "");
}

const persons =
  "thành viên|xã viên|tổ viên|lao động|người lao động|công nhân|cán bộ|kế toán|hội đồng quản trị|hđqt|ban kiểm soát|kiểm soát viên|giám đốc|chủ tịch|chủ nhiệm|nhà quản lý|trí thức|hộ(?! khẩu)";
const person = new RegExp(`(?:^|\\s)(?:${persons})(?=[\\s,;:.]|$)`, "iu");
const nounAlone = new RegExp(`^[\\s,;:.]*(?:${persons})[\\s,;:.]*$`, "iu");
const lastPerson = new RegExp(`(?:lượt )?(?:${persons})(?=[\\s,;:.]|$)(?!.*(?:${persons})(?=[\\s,;:.]|$))`, "u");
const openEnd = /(?:^|\s)(?:phải )?(?:đạt|là|có|lên|còn|được|đến|tới|thành|ước)[\s:;]*$/u;

const general = /(?:^|\s)(?:cán bộ quản lý|cbql|nhà quản lý|cán bộ chủ chốt|cán bộ quản trị|cán bộ (?:htx|hợp tác xã))(?=[\s,;:.(]|$)/u;
const roles =
  /(?:phó giám đốc|kế toán(?: trưởng)?|thành viên (?:hội đồng quản trị|hđqt|ban kiểm soát)|hội đồng quản trị|hđqt|ban kiểm soát|kiểm soát viên|thủ quỹ)(?=[\s,;:.]|$)/u;
const groups =
  /(?:trẻ|thanh niên|dưới \d+ tuổi|trên \d+ tuổi|khuyết tật|(?:cận )?nghèo|cựu chiến binh|đảng viên|thời vụ|nông dân|người dân|tôn giáo)(?=[\s,;:.]|$)(?! tộc)/u;

/** What fields do count, or what says nothing of the persons. */
const counted =
  /(?:được |đã |đã được )?qua (?:đào tạo|bồi dưỡng)|(?:có |đạt )?trình độ [^;]{0,60}|(?:tham gia|được (?:tham gia |đóng )?|đóng |có )(?:bảo hiểm xã hội|bhxh)|tham gia (?:vào )?(?:các )?(?:htx|hợp tác xã|tht|tổ hợp tác|kinh tế tập thể|kttt)|(?:có )?việc làm (?:thường xuyên|ổn định)|làm việc (?:thường xuyên|ổn định)|theo (?:quy định|luật|kế hoạch)|đã đăng ký/gu;
const telling =
  /(?:^|\s)(?:có|được|tham gia|sử dụng|ứng dụng|áp dụng|ký|tiếp cận|vay|hưởng|hoàn thành|đạt|nợ|nộp|nhận|học|thoát|mua|bán|khám|cấp|giao) \p{L}{2,}(?: \p{L}+)?/u;
