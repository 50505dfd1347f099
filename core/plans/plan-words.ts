/** English of what the reader says of a plan, by its own Vietnamese words, as plan files keep them. What a plan says stays as it is. */
import { fields, isFieldId } from "../model/fields.ts";
import { asItIs, type Language, type Said } from "../model/language.ts";
import { seedWords } from "./seeds/seed-words.ts";

/**
 * A text that the reader or a shipped plan adds to the words of a document (a reading, a note, a warning, the data that a target needs, why a
 * sentence is no target) in a language. Vietnamese where it has no English: the words of the document.
 */
export function planText(text: string, language: Language): string {
  return language === "vi" ? text : (englishOf(text) ?? text);
}

/** Data that a target needs, in each language: ids of fields stay, words without English are quoted. */
export function dataText(text: string): Said {
  return isFieldId(text) ? asItIs(text) : { vi: text, en: englishOf(text) ?? `“${text}”` };
}

/** The English of a text, `null` when it has none. */
function englishOf(text: string): string | null {
  const whole = oneText(text);
  if (whole !== null) return whole;
  // Notes are sentences one after another.
  const parts = text.split(sentenceEnd).map(oneText);
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.join(" ") : null;
}

const sentenceEnd = /(?<=\.) (?=[\p{Lu}\d“])/u;

function oneText(text: string): string | null {
  const known = fixed.get(text) ?? seedWords.get(text);
  if (known !== undefined) return known;
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return make(match[1] ?? "", match[2] ?? "", match[3] ?? "");
  }
  return null;
}

/** Texts with something of the document in them. */
const patterns: readonly (readonly [RegExp, (a: string, b: string, c: string) => string])[] = [
  [/^Áp dụng cho ([^.]+)\.$/u, (each) => `Holds for “${each}”.`],
  [/^Các tỷ lệ xếp loại cộng lại ([\d.,]+)%, vượt 100%\.$/u, (sum) => `The shares of the ranks add up to ${sum}%, more than 100%.`],
  [
    /^Các phần cộng lại ([\d.,]+), nhiều hơn tổng ([\d.,]+)\.$/u,
    (sum, whole) => `The parts add up to ${sum}, more than the whole of ${whole}.`,
  ],
  [
    /^Giao cho các địa phương cộng lại ([\d.,]+), chỉ tiêu chung là ([\d., -]+)\.$/u,
    (sum, whole) => `What is given to the places adds up to ${sum}, the common target is ${whole}.`,
  ],
  [
    /^Thời hạn ([\d/]+) sớm hơn kỳ kế hoạch: kiểm tra lại năm\.$/u,
    (day) => `The date ${day} is before the period of the plan: check the year.`,
  ],
  [
    /^Giai đoạn (\S+) có (\d+) thời hạn khác nhau: ([\d/; ]+)\.$/u,
    (stage, count, days) => `Stage ${stage} has ${count} different dates: ${days}.`,
  ],
  [
    /^Văn bản dẫn (Luật Hợp tác xã năm 2012|Nghị định \S+), hết hiệu lực từ ([\d/]+)\.$/u,
    (law, day) => `The document cites “${law}”, which is out of force since ${day}.`,
  ],
  [
    /^(\S{1,60}) ghi ngày của năm (\d{4}): số và ngày không cùng năm\.$/u,
    (number, year) => `“${number}” bears a day of ${year}: number and day are of different years.`,
  ],
  [/^(Nghị định[^:]{1,40}): thiếu năm trong số hiệu\.$/u, (decree) => `“${decree}”: the year is missing in its number.`],
  [/^(“[^”]+”) có lẽ là (“?[^”.]+”?)\.$/u, (found, meant) => `${found} is probably “${meant.replace(/[“”]/gu, "")}”.`],
  [/^Chỉ xét (.+)$/u, (labels) => `Only by ${labels.split(", ").map(fieldInEnglish).join(", ")}`],
  [/^số “([^”]*)” của từng đơn vị$/u, (what) => `the number “${what}” of each entity`],
  [
    /^số (giám đốc HTX|cán bộ quản lý) có trình độ “([^”]*)”$/u,
    (who, schooling) => `the number of ${who === "cán bộ quản lý" ? "managers" : "directors"} with schooling “${schooling}”`,
  ],
  [/^số liệu “([^”]*)” của từng đơn vị$/u, (what) => `the figure “${what}” of each entity`],
  [/^dấu hiệu “([^”]*)” của từng đơn vị$/u, (sign) => `the sign “${sign}” of each entity`],
  [/^ngành nghề “([^”]*)” của từng đơn vị$/u, (line) => `the line of business “${line}” of each entity`],
  [/^thời gian “([^”]*)” của từng đơn vị$/u, (time) => `the time “${time}” of each entity`],
  [/^danh sách đơn vị “([^”]*)”$/u, (word) => `the list of entities “${word}”`],
  [/^số liệu của “([^”]*)”$/u, (which) => `figures of “${which}”`],
  [/^số liệu riêng về “([^”]*)”$/u, (who) => `separate figures on “${who}”`],
];

function fieldInEnglish(label: string): string {
  return `“${fields.find((field) => field.label.vi === label)?.label.en ?? label}”`;
}

const outOfBook = "figures from outside the book";
const quality = "“Hiệu quả”, “chất lượng” are no ranks of the score table.";

const fixed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Readings
    "Trên tổng số": "Of all",
    "Trên số đang hoạt động": "Of those active",
    "Từ mức này trở lên": "From this value up",
    "Bình quân có trọng số theo số lao động": "Mean weighted by the number of workers",
    "Phải đạt mức trên": "The upper value has to be reached",
    "Lợi nhuận sau thuế": "Profit after tax",
    "Hiểu là loại tốt, khá": "Taken as ranks good and fair",
    "Hiểu là xếp loại tốt, khá": "Taken as rated good or fair",
    "Chỉ loại khá, trên số được xếp loại": "Only fair, of those rated",
    "Đúng bằng tỷ lệ này": "Exactly this share",
    "Các đơn vị cùng đạt chung số này": "The places reach this number together",
    "Không quá số này": "No more than this number",
    "Hiểu là tỷ lệ": "Taken as a share",
    // Notes
    "Cần số liệu ngoài sổ.": "Figures from outside the book are needed.",
    "Bình quân của các đơn vị có số liệu.": "Mean of the entities with figures.",
    "Đạt từ mức dưới; vượt mức trên vẫn là đạt.": "Met from the lower value on; above the upper value it is still met.",
    "“Hiệu quả”, “chất lượng” không phải hạng của thang điểm.": quality,
    "Số ước chừng: tính đạt từ đúng số này, có thể đặt sai số.": "A rough number: met from this very number on; a tolerance can be set.",
    "Tỷ lệ tính trên phần vừa nêu trước đó.": "A share of the part named just before.",
    "Tính số đã thành lập trong kỳ, không tính số được tư vấn.": "Those founded in the period are counted, not those that were advised.",
    "Tính theo lượt người.": "Attendances are counted.",
    "Chưa rõ tính theo người hay lượt người.": "It is not clear whether persons or attendances are counted.",
    "Tỷ lệ loại trung bình, yếu được hiểu là không quá mức này; chỉ để tham khảo.":
      "A share of average or weak is taken as no more than this; for reference only.",
    "Văn bản không nêu số; không có đối tượng thì không phát sinh.":
      "The document gives no number; where there is none to do it for, nothing is due.",
    "Văn bản không nêu số, hiểu là ít nhất 1.": "The document gives no number; taken as at least 1.",
    "Số giải thể chỉ theo dõi tiến độ, không đánh giá tốt xấu.":
      "The number dissolved only follows progress; more is neither good nor bad.",
    "Hiểu là mỗi đơn vị đạt số này.": "Taken as this number for each place.",
    "Đạt từ hạng này trở lên.": "Met from this rank up.",
    "Không thấp hơn mức ban đầu; văn bản không nêu số.": "No lower than at the beginning; the document gives no number.",
    "Tăng so với đầu kỳ; văn bản không nêu số.": "More than at the beginning of the period; the document gives no number.",
    "Một trong các cách làm văn bản nêu (“hoặc”).": "One of the ways that the document names (“hoặc”).",
    // Warnings
    "Chưa có thang xếp loại THT dùng chung cả nước: chưa đo được cho đến khi có quy định của địa phương.":
      "There is no national scale for ranking cooperative groups: not measurable until the place sets one.",
    "Viết “tỷ lệ” nhưng đơn vị là người: hiểu là số người.":
      "Written as a share (“tỷ lệ”), but the unit is persons: taken as a number of persons.",
    "Văn bản không có số: có thể là dự thảo.": "The document has no number: it may be a draft.",
    "Văn bản không ghi đủ ngày ký.": "The document does not give the whole day of signing.",
    "Văn bản nhắc đến phụ lục kèm theo nhưng không có phụ lục trong tệp: số chi tiết có thể thiếu.":
      "The document mentions an annex that is not in the file: detailed numbers may be missing.",
    "Cấp huyện kết thúc từ 01/7/2025: cần xác định đơn vị thay thế.":
      "Districts ended on 01/7/2025: find out which body takes their place.",
    "Các tỷ lệ xếp loại cộng lại đúng 100%: không còn chỗ cho hạng khác và đơn vị không xếp loại.":
      "The shares of the ranks add up to exactly 100%: no room is left for other ranks and entities not rated.",
    "Thời gian thực hiện bắt đầu trước ngày ký văn bản.": "The time of execution begins before the document was signed.",
    "“KTĐT” có lẽ là KTTT (kinh tế tập thể).": "“KTĐT” is probably “KTTT” (“kinh tế tập thể”).",
    // Of the whole plan
    "Không tìm thấy chỉ tiêu nào trong văn bản.": "No target was found in the document.",
    "Không rõ kỳ kế hoạch: hãy ghi năm của kế hoạch.": "The period of the plan is not clear: enter its year.",
    "Văn bản không riêng về kinh tế tập thể: chỉ lấy các chỉ tiêu nói đến HTX, tổ hợp tác.":
      "The document is not about cooperatives alone: only targets that speak of cooperatives and groups were taken.",
    // Why a sentence is no target
    "số liệu hiện trạng, kỳ trước": "a figure of the present or of an earlier period",
    "phần tăng, giảm so với kỳ trước": "a change since an earlier period",
    "nhiều số nêu “lần lượt” cho nhiều đối tượng": "numbers told in turn (“lần lượt”) for several things",
    "kết quả so với kế hoạch": "a result against a plan",
    "số để so sánh": "a figure to compare with",
    "kinh phí": "money for the work",
    "mức hỗ trợ, định mức": "an amount of support, a norm",
    "điều kiện, tiêu chuẩn": "a condition, a standard",
    "số liệu dân cư, địa bàn": "a figure on people or places",
    "kiến nghị, đề xuất": "a proposal",
    "ngoài lĩnh vực kinh tế tập thể": "not about cooperatives",
    "không rõ chỉ tiêu hoặc đơn vị": "what is meant, or its unit, is not clear",
    "thời hạn báo cáo": "a date of reporting",
    "thời gian, mốc thời gian": "a time, a date",
    "số hiệu văn bản, dẫn chiếu": "number of a document, a reference",
    "nơi nhận, chữ ký": "recipients, signatures",
    "danh sách đơn vị": "a list of entities",
    "bảng không rõ tên cột": "a table whose columns are not clear",
    "số hiệu văn bản": "number of a document",
    "số thứ tự, dẫn chiếu": "an ordinal, a reference",
    "số điện thoại": "a telephone number",
    "khoảng thời gian": "a span of time",
    "số trong tên văn bản": "a number in the title of a document",
    // Data
    "số liệu ngoài sổ": outOfBook,
    "sổ theo dõi lớp đào tạo, bồi dưỡng": "the register of classes",
    "danh sách học viên": "the list of learners",
    "danh sách xã, phường": "the list of communes",
    "danh sách xã, phường chưa có HTX": "the list of communes without a cooperative",
    "danh sách HTX thành viên của liên hiệp HTX": "the list of the unions’ member cooperatives",
    "danh sách tổ hợp tác có thể chuyển đổi": "the list of groups that could become cooperatives",
    "danh sách thành viên của Liên minh HTX": "the list of the alliance’s members",
    "danh sách HTX chuyển đổi sang loại hình khác": "the list of cooperatives converted into another kind",
    "tiêu chí “hiệu quả” của từng đơn vị (thang xếp loại không có hạng này)":
      "the mark “hiệu quả” of each entity (the scale of ranks has none such)",
    "thông tin về phụ nữ tham gia quản lý hoặc lao động nữ của từng đơn vị": "women in management or women workers of each entity",
    "thu nhập bình quân của thành viên": "the mean income of members",
    "thu nhập bình quân của cán bộ quản lý": "the mean income of managers",
    "thu nhập bình quân của giám đốc HTX": "the mean income of directors",
    "số lượt người theo danh sách của từng lần": "attendances by the list of each time",
    "số lao động được tạo việc làm trong kỳ": "the workers given jobs in the period",
    "việc thực hiện cho từng người": "notes of what is done for each person",
    "việc thực hiện cho từng đơn vị": "notes of what is done for each entity",
    "số liệu riêng về người trình độ cao đẳng, đại học trở lên": "separate figures on persons with college or university schooling",
    "số liệu riêng về người trình độ sơ cấp, trung cấp": "separate figures on persons with elementary or intermediate vocational schooling",
    "số liệu riêng về người đã qua đào tạo": "separate figures on persons already trained",
    "số liệu riêng về nữ": "separate figures on women",
    "số liệu riêng về người dân tộc thiểu số": "separate figures on ethnic minorities",
    "số đầu kỳ để tính mức tăng": "the figure at the beginning of the period, for the increase",
    "tên của số được nâng lên (văn bản nêu ở câu trước)": "the name of the number to be raised (in the sentence before)",
    "số thực hiện": "the number done",
    "được hỗ trợ": "notes of support",
    "được củng cố": "notes of strengthening",
    "được đề nghị khen thưởng": "notes of rewards",
    "được kiểm tra": "notes of inspections",
    "thực hiện chế độ báo cáo": "notes of reports",
  }),
);
