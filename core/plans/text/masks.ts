/** Numbers that are never an amount: of documents, articles, telephones, ages, durations. Each with the reason that is shown. */
export type Mask = { readonly from: number; readonly to: number; readonly reason: MaskReason };
type MaskReason = "document" | "reference" | "phone" | "duration" | "title";

/** Vietnamese words for a reason. */
export const maskLabels: Readonly<Record<MaskReason, string>> = {
  document: "số hiệu văn bản",
  reference: "số thứ tự, dẫn chiếu",
  phone: "số điện thoại",
  duration: "khoảng thời gian",
  title: "số trong tên văn bản",
};

/** Finds them in a stretch of clean text; offsets count from the start of the text. Later kinds never cover earlier ones. */
export function findMasks(text: string, from: number, to: number): Mask[] {
  const body = text.slice(from, to);
  if (!/\d/.test(body)) return [];
  const masks: Mask[] = [];
  for (const [reason, pattern] of patterns) {
    for (const match of body.matchAll(pattern)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (!masks.some((mask) => mask.from < end && start < mask.to)) masks.push({ from: start, to: end, reason });
    }
  }
  return masks.sort((a, b) => a.from - b.from);
}

/** Whether a time is part of what is no amount, such as the year of a resolution. A duration ("6 tháng đầu năm") is a time itself. */
export function isMasked(time: Pick<Mask, "from" | "to">, masks: readonly Mask[]): boolean {
  return masks.some((mask) => mask.reason !== "duration" && mask.from < time.to && time.from < mask.to);
}

const documentWords =
  "(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kết luận|công văn|văn bản|kế hoạch|tờ trình|báo cáo|chương trình(?: hành động)?|đề án|hướng dẫn|thông báo|luật(?: (?:hợp tác xã|htx))?|bộ luật|quy định|pháp lệnh)";

const patterns: readonly (readonly [MaskReason, RegExp])[] = [
  // 558/KH-UBND, 20-NQ/TW, 17/2023/QH15, 01/2020/TT-BKHĐT, 15339/UBND-KTNS
  [
    "document",
    /\d{1,6}[a-zđ]?\s?(?:\/\s?\d{4}\s?)?[/-]\s?(?=\p{Lu})\p{L}[\p{L}&]{0,12}\d{0,3}(?:\s?[-/.&]\s?\p{Lu}[\p{L}\d&]{0,14}){1,4}/gu,
  ],
  ["document", /\d{1,6}\s?(?:\/\s?\d{4}\s?)?\/\s?(?:QĐ|NQ|KH|NĐ|TT|CT|CTr|BC|CV|TTr|ĐA|TB|QH\d{1,2}|HD|KL|UBND|HĐND)(?![\p{L}])/gu],
  [
    "document",
    new RegExp(
      `${documentWords}(?: liên tịch)?,?(?: số:?)? ?\\d{1,6}(?:\\/\\d{4})?(?![\\p{L}\\d%.,]\\d?)(?! ?(?:%|htx|hợp|tổ|tht|liên|lh|lớp|người|thành|triệu|tỷ|đồng|mô|đơn|nhiệm|nội|năm|tháng))`,
      "giu",
    ),
  ],
  ["document", /(?:^|[\s(])số:? \d{1,6}(?:\/\d{4})?(?=\s?(?:,|ngày|của|về))/giu],
  [
    "phone",
    /(?<!\p{L})(?:điện thoại|đ\/?t|sđt|số máy|hotline|tel|fax|di động|liên hệ)[^\d\n]{0,40}(?:\(?\+?\d{2,5}\)?[\s.-]?){1,3}\d{3,5}(?:[\s.-]?\d{2,4})?/giu,
  ],
  ["phone", /(?<![\d.,])0\d{2,4}[\s.-]\d{3}[\s.-]?\d{3,4}(?![\d%])/g],
  [
    "reference",
    /(?:điều|khoản|điểm [a-zđ]|mục|phụ lục|phụ biểu|mẫu(?: số)?|biểu(?: mẫu)?(?: số)?|tiêu chí(?: số)?|chương|trang|bước|nhóm|trung ương|tw|công nghiệp|lần thứ|thứ|khóa|khoá|kỳ họp thứ|hội nghị lần|nhiệm vụ số|tiểu dự án|nội dung số|dự án(?: số)?|quốc lộ|đường|cấp độ|mức độ|vùng|hạng|phiên bản|bảng|danh mục|tt|số thứ tự|hội nghị trung ương|đợt|ngày hợp tác xã việt nam|luật hợp tác xã năm|luật htx năm|luật htx|luật hợp tác xã) (?:[IVX]{1,5}(?![\p{L}])|\d{1,4}(?:\.\d{1,2})?(?![\d%/]|[.,]\d|\s?%))(?! ?(?:htx|tht|hợp tác|tổ hợp|lớp|người|triệu|tỷ|thành viên))/giu,
  ],
  ["reference", /(?<=^|\s|;|:|,)\(\d{1,2}\)(?=\s\p{L})/gu],
  ["reference", /chỉ tiêu (?:số )?\d{1,2}(?=\s?[:.)-])/giu],
  ["reference", /\d\s?sao(?![\p{L}])/giu],
  [
    "duration",
    /\d{1,3}(?:\s?-\s?\d{1,3}|\s?đến\s?\d{1,3})?\s?(?:năm(?! ?(?:19|20)\d{2})|tháng(?! ?\d)|ngày|tuần|giờ|phút|quý|tuổi|nhiệm kỳ|vụ)(?![\p{L}/])/giu,
  ],
  ["duration", /(?<![\d.,])(?:24\/7|24\/24)/g],
  // Numbers inside the quoted name of a scheme or programme
  ["title", /(?:đề án|chương trình|kế hoạch|dự án|phong trào|cuộc vận động|nghị quyết|quyết định)[^"\n.;]{0,80}"[^"\n]{0,300}"/giu],
  ["title", /(?:đề án|chương trình|phong trào) (?:phát triển|xây dựng|thí điểm|hỗ trợ) \d[\d.]* (?:hợp tác xã|htx)/giu],
];
