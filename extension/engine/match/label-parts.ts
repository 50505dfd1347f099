/** What of a label is asked at all, piece by piece. */
import { hasMarks } from "../../../core/forms/words.ts";

/** Share of words in brackets. */
export const bracketShare = 0.2;

/** The text without its number in front; what stands in brackets explains, and counts less; a second language repeats. */
export function partsOf(text: string): readonly { readonly part: string; readonly share: number }[] {
  let rest = text
    .trim()
    .replace(possessive, "")
    .replace(comrade, "")
    .replace(byMe, "")
    .replace(onlyIf, "")
    .replace(asOf, "")
    .replace(pointed, "")
    .replace(asOnPaper, "")
    .replace(signs, "")
    .replace(orNot, "$1")
    .replace(howTo, "? ($1)")
    .replace(inAll, "tổng số $1")
    .replace(countedIn, "")
    .replace(signed, "họ và tên")
    .replace(born, "ngày sinh")
    .replace(inEnglish, (tail, at: number, whole: string) => (hasMarks(whole.slice(0, at)) && /\s/.test(whole.slice(0, at)) ? "" : tail))
    .replace(/^\(([^()]*)\)?$/, "$1");
  for (let turn = 0; turn < 3; turn++) rest = rest.replace(numbering, "");
  const sides = rest.split(/\s\/\s/);
  const kept = sides.length > 1 && hasMarks(rest) ? sides.filter((side, index) => index === 0 || hasMarks(side)).join(" / ") : rest;
  return kept.split(/[([]/).flatMap((piece, index) => {
    const end = index === 0 ? -1 : piece.search(/[)\]]/);
    const inside = { part: end < 0 ? piece : piece.slice(0, end), share: index === 0 ? 1 : bracketShare };
    const all = end < 0 ? [inside] : [inside, { part: piece.slice(end + 1), share: 1 }];
    return all.flatMap(({ part, share }) => part.split(/:\s/).map((side) => ({ part: side, share })));
  });
}

/** "Đăng ký thành lập do tôi là người đại diện với các nội dung sau" says by whom, not whose. */
const byMe = /\sdo (?:tôi|chúng tôi)\s.*$/iu;

/** "Nếu có thời hạn, hợp đồng hết hạn ngày": when it is asked, not what. */
const onlyIf = /^nếu [^,:()]{2,60},\s+(?=\p{L})/iu;

/** "(Ký, ghi rõ họ tên)" alone: the name under a signature. */
const signed = /^\(?\s*ký(?:,|\s+tên|\s+và|\s+ghi)[^()]*(?:tên|dấu)[^()]*\)?$/iu;

/** "Tên liên hiệp hợp tác xã Name of union": a second language behind the first, told by words that only it has. */
const inEnglish =
  /\s\p{Lu}[a-z]+(?<=\s(?:Name|Code|Full|Short|Foreign|Vietnamese|Date|Place|Head|Address|Street|Ward|Province|Phone|Personal|Passport|Current|Permanent|Delivery|Gender|Nationality|Abbreviation|Position|Number|Charter|Total|Legal|Registered|Contact))(?:\s(?:[a-z]+|ID|No))*\.?$/u;

/** "…, sinh [ngày] [tháng] [năm]" within a sentence. */
const born = /^[\s,;]*sinh[\s:]*$/iu;

/** "Hợp đồng có thời hạn không?", "Đã thông báo với UBND xã chưa?": what only asks for yes or no. */
const orNot = /^((?:.*\s)?(?:có|đã)\s.*\p{L})\s+(?:hay\s+|hoặc\s+)?(?:không|chưa)\s*(?:\?+[^?]{0,30})?$/iu;

/** "Applicant's email". */
const possessive = /(?<=\p{L})['’]s(?!\p{L})/gu;

/** "Đ/c Chủ tịch HĐQT": a comrade, no address. */
const comrade = /^đ\/c\.?\s+(?=(?:chủ tịch|phó|giám đốc|tổng giám đốc|trưởng|bí thư|kế toán|tổ trưởng))/iu;

/** "Trụ sở đặt ở đâu? Ghi đủ số nhà, đường, xã": how to answer. */
const howTo = /\?\s+((?:Ghi|Nêu|Viết|Điền|Nhập|Chọn|Tính|Đếm)\s[^?()]{2,160})$/u;

/** "Thành viên, tổng cộng". */
const inAll = /^(.+),\s*tổng (?:cộng|số)$/iu;

/** "Gia nhập, người": in what a figure counts. */
const countedIn = /,\s*(?:đếm|người|thành viên|lao động|hộ|htx|hợp tác xã|đồng|triệu đồng|nghìn đồng|tỷ đồng|vnđ)\.?$/iu;

/** "Số thành viên đến 31/12/2026", "… đến ngày chốt số liệu": of which day a figure is. */
const asOf =
  /\s(?:(?:tính|có) )?đến (?:hết )?(?:(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:ngày|thời điểm|kỳ) (?:chốt số liệu|lập báo cáo|báo cáo|khóa sổ|kê khai)(?!\p{L}))/giu;

/** "Nơi cấp giấy nêu tại dòng 4": where on the page the thing stands. */
const pointed = /\s(?:đã )?(?:nêu|ghi|kê|khai) (?:tại|ở) (?:dòng|mục|câu|điểm|phần) [\da-z]{1,3}$/iu;

/** "Tên đơn vị (ghi đầy đủ theo Giấy chứng nhận)": on which paper a name stands, which is no question for that paper. */
const asOnPaper =
  /(?<=(?:^|\P{L})tên(?: \p{L}{1,10}){0,6} ?)\((?:(?:ghi|viết|điền|nhập) )?(?:(?:đầy đủ|đúng|chính xác|rõ|giống) ){0,2}(?:như|theo|trên|với) (?:trên |trong )?(?:giấy|gcn|cccd|căn cước|thẻ căn cước|hộ chiếu|đkkd)(?!\p{L})[^()]{0,60}\)/iu;

/** "Người đại diện theo pháp luật ký thông báo": it is the person who is asked for. */
const signs = /(?<=đại diện(?: theo)? pháp luật) ký(?: tên| (?:vào )?(?:thông báo|đơn|phiếu|báo cáo|giấy đề nghị|tờ khai|văn bản))?$/iu;

/** "a/ ", "1.2." and the like; "P/X" is no number but an abbreviation. */
const numbering =
  /^(?!\p{L}\/\p{L}(?!\p{L}))(?:[-+*•–—:.,;\s]+|\(?(?:[ivxlcIVXLC]{1,5}|[a-zđA-ZĐ]?\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[a-zđA-ZĐ])\s?[.):/\]·-]+(?=\s|\p{L})|(?:[IVX]{1,4}|[A-ZĐ])\.?\d{1,2}(?:\.\d{1,2})*[.):\]-]*\s+(?=\p{L}{2})|Aa\s|(?:[Pp]hần|PHẦN|[Kk]hối|KHỐI|[Bb]ước|BƯỚC|[Mm]ục|MỤC|[Cc]âu|CÂU)(?: hỏi)? [\da-zA-Z]{1,3}\s*[:.)–—-]\s*)/u;
