import { fold } from "../../model/text.ts";

/**
 * What a part of a plan is about. Numbers of `situation`, `budget`, `condition`, `proposal`, `report` and `end` are no targets; in
 * `priority` a share is; `none` says nothing.
 */
export type Zone =
  | "none"
  | "situation"
  | "purpose"
  | "goal"
  | "task"
  | "scope"
  | "condition"
  | "priority"
  | "budget"
  | "proposal"
  | "report"
  | "organisation"
  | "end";

/** The zone that a heading opens, `null` when it opens none. `heading` is its text up to the first colon. */
export function zoneOfHeading(heading: string): Zone | null {
  const words = fold(heading)
    .replace(/^(?:(?:phan|cong tac|ve|mot so|cac|nhung|noi dung|phan thu \p{L}+|viec|i+v?|nhom) )+/u, "")
    .trim();
  const full = fold(heading);
  if (words === "" || words.length > 240) return null;
  if (mixed.test(full)) return null;
  for (const [zone, pattern] of beginnings) if (pattern.test(words) || pattern.test(full)) return zone;
  for (const [zone, pattern] of anywhere) if (words.length <= 110 && pattern.test(words)) return zone;
  return null;
}

/** A heading over past and future: its parts decide. */
const mixed =
  /^(?:danh gia|tinh hinh|ket qua|so ket|tong ket|bao cao).* va (?:phuong huong|muc tieu|nhiem vu|ke hoach|dinh huong|giai phap|chi tieu)|(?:ket qua|tinh hinh).*(?:nhiem vu|phuong huong) (?:trong tam )?(?:\d|nam|quy|6 thang|thang)/;

const beginnings: readonly (readonly [Zone, RegExp])[] = [
  ["organisation", /^(?:kinh phi|nguon luc|nguon kinh phi|giai phap)[^.:]{0,30} (?:va|,) to chuc thuc hien/],
  ["end", /^noi nhan/],
  [
    "situation",
    /^(?:tinh hinh|thuc trang|hien trang|khai quat|dac diem|ket qua|ton tai|han che|kho khan|thuan loi|nguyen nhan|kiem diem|bai hoc|su can thiet|boi canh|co so (?:phap ly|thuc tien|xay dung|chinh tri)|can cu(?: \p{L}+){0,6}$|thanh tuu|uu diem|khuyet diem|tong quan|so ket|tong ket ket qua|du bao|nhan xet)(?: |$)/u,
  ],
  [
    "situation",
    /^danh gia (?:tinh hinh|ket qua|chung|thuc trang|viec|nam|cong tac|thuc hien|giai doan|khai quat|tong quan|dua tren|to chuc thuc hien|\d)/,
  ],
  ["situation", /^(?:mot so net|phan danh gia|viec thuc hien|tien do thuc hien)(?: |$)/],
  ["priority", /(?:dieu kien|tieu chi|doi tuong) uu tien/],
  [
    "condition",
    /^(?:dieu kien|tieu chuan|ho so|tieu chi (?:lua chon|xet|danh gia|ho tro)|doi tuong (?:va )?dieu kien ho tro|yeu cau doi voi)/,
  ],
  ["scope", /^(?:doi tuong|pham vi|quy mo|so luong$|thoi gian(?! bao cao)|dia diem)/],
  [
    "budget",
    /^(?:kinh phi|du toan|nguon (?:von|luc|kinh phi)|nhu cau (?:von|kinh phi|nguon)|von (?:dau tu|ngan sach|su nghiep|doi ung|vay|thuc hien|long ghep)|co che tai chinh|phan ky(?! (?:mot so |cac |thuc hien )*chi tieu)|tong (?:kinh phi|nhu cau|muc dau tu|von)|dinh muc|muc (?:ho tro|chi)|nguon ngan sach|khai toan)/,
  ],
  ["proposal", /^(?:kien nghi|de xuat|de nghi (?:trung uong|chinh phu|tinh|huyen|bo))/],
  ["report", /^(?:che do (?:thong tin )?bao cao|lich bao cao|thong tin bao cao|bao cao|che do thong tin|thoi gian bao cao)(?: |$)/],
  [
    "goal",
    /^(?:quan diem|muc tieu|chi tieu|phuong huong|dinh huong|tam nhin|ke hoach (?:phat trien|nam|giai doan|\d)|phan bo chi tieu|giao (?:chi tieu|nhiem vu)|nhiem vu va chi tieu|du kien|dang ky chi tieu)/,
  ],
  ["purpose", /^muc dich/],
  ["organisation", /^(?:to chuc thuc hien|phan cong|trach nhiem|to chuc trien khai|thuc hien$)/],
  ["task", /^(?:tien do|lo trinh|nhiem vu|giai phap|bien phap|noi dung|chinh sach|trien khai)/],
];

const anywhere: readonly (readonly [Zone, RegExp])[] = [
  ["goal", /(?:^| )(?:muc tieu|chi tieu)(?: |$)/],
  ["budget", /(?:^| )(?:kinh phi thuc hien|nguon kinh phi|du toan kinh phi)(?: |$)/],
  ["task", /(?:^| )(?:nhiem vu|giai phap)(?: |$)/],
];
