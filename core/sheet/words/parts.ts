/** Words that make one figure a plain part of another. */

/** A level of a heading that opens the parts of what stands before it. */
export const opensParts = /^[\s(+*-]*(?:trong đó|tr\. ?đó|t\. ?đó|chia ra|bao gồm|gồm|of which|including)(?![\p{L}\p{N}])/iu;

/** Concepts that take some of the persons they are said of. */
export const partConcepts: ReadonlySet<string> = new Set([
  ...["nu", "dtts", "tre", "trinhdo", "daihoc", "trungcap", "baohiem"],
  ...["hộ nghèo", "cận nghèo", "hộ cận nghèo", "nghèo", "đảng viên", "đoàn viên", "khuyết tật", "người có công"].map(
    (phrase) => `other:${phrase}`,
  ),
]);

/** The same by folded words, where no concept says it. */
export const partPhrases = /\b(?:ca nhan|phap nhan|thanh nien|nguoi khmer|ton giao|cao tuoi)\b/;

/** Of a share: whoever does something is some of all. */
export const shareOfDoing = /\b(?:tham gia|su dung dich vu|la thanh vien|la xa vien|gop von)\b/;

/** Whose number is meant: the field that holds the whole. */
export const personWholes = [
  ["thanhvien", "members.total"],
  ["laodong", "workers.total"],
  ["canboquanly", "managers.total"],
] as const;

/** Means, plans, growth, times attended: figures that are no part of a number of heads or of a sum of money. */
export const otherFigure =
  /%|\b(?:binh quan|bq|trung binh|luong|thu nhap|diem|ke hoach|kh|du kien|phan dau|nam truoc|ky truoc|cung ky|so voi|tang|giam|chenh lech|toc do|ty le|ti le|phan tram|ty trong|co cau|luot|lop|lan|khoa|don gia|gia|nang suat|he so|nam sinh)\b/;

/** What is not counted in heads. */
export const amount = /\b(?:von|doanh thu|loi nhuan|tien|gia tri|dien tich|san luong|chi phi|quy|thue|no)\b/;

/** Shares of growth, of a plan, of one thing in relation to another: they may well be more than a hundred. */
export const openShare =
  /\b(?:ke hoach|kh|du kien|hoan thanh|thuc hien|dat|vuot|so voi|so sanh|tang|giam|chenh lech|toc do|tang truong|cung ky|nam truoc|loi nhuan|lai|doanh thu|chi phi|no|von|tren mot|tren 1|dap ung|nhu cau)\b/;

export const saysShare = /%|\b(?:ty le|ti le|phan tram|ty trong|co cau)\b/;

/** Capital that is called "góp" and is not what the members have paid of the charter capital. */
export const otherContribution =
  /%|\b(?:so thanh vien|so nguoi|so ho|so tv|toi thieu|toi da|muc gop|binh quan|ty le|ti le|doanh nghiep|nha nuoc|lien ket|lien doanh|doi tac|du an|dau tu|ke hoach|tang|giam|chua gop|con phai|con thieu|nam truoc|hinh thuc|ngay|nam gop|thoi han)\b/;

/** Sets of parts that share nobody: together they are no more than the whole. */
export const apartGroups: readonly (readonly { readonly name: string; readonly says: RegExp }[])[] = [
  [
    { name: "nữ", says: /(?<!\p{L})nữ(?!\p{L})/iu },
    { name: "nam", says: /(?<!\p{L})nam(?!\p{L}| ?\d| bộ)/iu },
  ],
  [
    { name: "cận nghèo", says: /cận nghèo/iu },
    { name: "nghèo", says: /(?<!cận )nghèo/iu },
  ],
  [
    { name: "cá nhân", says: /cá nhân/iu },
    { name: "hộ", says: /hộ gia đình|(?<!\p{L})hộ(?!\p{L}| nghèo| cận)/iu },
    { name: "pháp nhân", says: /pháp nhân/iu },
  ],
];
