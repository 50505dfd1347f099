import type { Phrases } from "./phrases.ts";

/** A word of no idea we know adds little for or against a field. */
export const unknownWeight = 0.45;
/** What names something else speaks strongly against every field. */
export const otherWeight = 1.6;

const weights: readonly (readonly [weight: number, concepts: string])[] = [
  [0.7, "khac"],
  [0.6, "loai donvi dangky hopdong"],
  [0.55, "binhquan hoatdong quyetdinh"],
  [0.5, "ten ngay cap trinhdo"],
  [0.45, "tht lhhtx"],
  [0.4, "nhansu chinh sxkd taichinh tinhhinh lienket cungung donvihanhchinhcu"],
  [0.35, "htx kttt"],
  [0.3, "tong nguoi thuongxuyen phapluat lienhe ketqua thongtin nongnghiep kinhte gui danhsach"],
  [0.25, "nam"],
  [0.2, "cocau so giatri thoidiem chinhthuc phatsinh thamgia lamviec noidung dieuhanh"],
  [0.15, "thuchien"],
  [0.1, "hien trongdo canam"],
  [0.05, "donvihanhchinhmoi"],
];

/** Concepts that say less, or more, about a field than others do. */
export const conceptWeights: ReadonlyMap<string, number> = new Map(
  weights.flatMap(([weight, concepts]) => concepts.split(" ").map((concept) => [concept, weight] as const)),
);

/** Words that carry nothing. */
export const stopWords: Phrases[number][1] =
  "của|các|và|theo|trong|đến|tại|là|được|có|cho|với|ở|thì|những|hoặc|gồm|bao|trên|dưới|từ|đã|đang|này|nay|lúc|về|để|vào|từng|một|bảng|nếu|gì|nào|bao nhiêu|nhiêu|không|anh|chị|vui|lòng|ghi|biết|ai|thuộc|do|đó|đối|lên|hệ thống|hiện|bị|khi|bằng|tiếng việt|viết|đầy đủ|cụ thể|bắt buộc|chọn danh mục|chọn|cách nhau|ví dụ|of|the|and|by|in|on|per|or|for|from|is|your|please|what|how|many|much|s";
