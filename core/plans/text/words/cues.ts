import { type PhraseTable, phraseTable } from "../phrases.ts";

/** Words that say whether a number is a goal or a state: what has been, what is wanted, what is only compared. */
export type Cue =
  /** "Đến nay", "hiện nay": all that follows is a state, until a goal is named. */
  | "now"
  /** "hiện có 22 HTX": a state when a number follows. */
  | "has"
  /** "đã thành lập": done. */
  | "done"
  /** "thành lập được": done, but among goals what shall be managed. */
  | "managed"
  | "goal"
  /** "tính đến", "đến": only with a day or year. */
  | "until"
  /** "so với", "bằng": the number behind is compared with. */
  | "compare"
  | "reference"
  /** "thành lập mới đạt": no "mới đạt". */
  | "plain";

export const cues: PhraseTable<Cue> = phraseTable<Cue>([
  [
    "đến nay|hiện nay|hiện tại|đến thời điểm này|tại thời điểm|tính đến nay|cho đến nay|thời gian qua|trong thời gian qua|những năm qua|nhiệm kỳ qua|trước đây|năm trước|năm qua|năm ngoái|cùng kỳ|trong những năm qua|giai đoạn vừa qua|những năm gần đây|từ đầu năm đến nay|lũy kế đến nay|thời điểm hiện tại|đến thời điểm hiện tại|hiện trạng|thực trạng|ước thực hiện|kết quả thực hiện|theo thống kê|theo báo cáo|qua rà soát|tính đến thời điểm|tuy nhiên|còn thấp|còn hạn chế",
    "now",
  ],
  ["hiện có|hiện đang có|hiện|đang có|hiện còn|còn tồn tại|sẵn có|hiện toàn|hiện là", "has"],
  [
    "đã có|đã thành lập|đã thành lập mới|đã tổ chức|đã tư vấn|đã hướng dẫn|đã vận động|đã hỗ trợ|đã giải thể|đã mở|đã đạt|đã kết nạp|đã thu hút|đã giải ngân|đã cho vay|đã hoàn thành|đã xây dựng|đã cấp|đã triển khai|đã chuyển đổi|đã củng cố|đã tạo|đã giải quyết|đã ban hành|đã huy động|đã phát triển|đã tăng|đã thực hiện|đã được thành lập|đã ra mắt|đã phối hợp|đã bố trí|đã giúp|đã đào tạo được|đã đăng ký được|đã tiếp nhận|đã góp|mới đạt|mới có|chỉ đạt|chỉ có|chưa giải thể được|đã đưa|đã bồi dưỡng|đã tập huấn|đã tham gia|đã đại hội",
    "done",
  ],
  [
    "thành lập được|tổ chức được|vận động được|mở được|kết nạp được|giải thể được|xây dựng được|hỗ trợ được|đạt được|thu hút được|huy động được|giải quyết được|tư vấn được|củng cố được|phát triển được|thực hiện được",
    "managed",
  ],
  [
    "phấn đấu|phân đầu|phấn dấu|mục tiêu|chỉ tiêu|dự kiến|đặt mục tiêu|phấn đấu đến|đặt ra|sẽ|nhiệm vụ|giao|đề ra mục tiêu|phương hướng|quyết tâm|tiếp tục|tập trung|định hướng|đẩy mạnh|yêu cầu|đảm bảo|bảo đảm|kế hoạch năm|trong thời gian tới|thời gian tới|giai đoạn tới|trong giai đoạn tới|năm tới|những năm tới|giai đoạn tiếp theo|sắp tới|từ nay đến",
    "goal",
  ],
  [
    "tính đến|tính đến ngày|tính đến hết|đến ngày|đến hết|đến hết ngày|đến cuối|đến cuối năm|tính đến cuối năm|ước đến|ước đến cuối|ước đến cuối năm",
    "until",
  ],
  [
    "thực hiện|phát hiện|thể hiện|xuất hiện|biểu hiện|hiện đại|hiện vật|hiện hành|hiện thực|nông thôn mới|kiểu mới|đổi mới|mô hình mới|loại mới|giai đoạn mới|tình hình mới|luật mới|thành lập mới|lập mới|kết nạp mới|thành viên mới|htx mới|hợp tác xã mới|tổ hợp tác mới|đăng ký mới|ra mắt mới|người mới|phát triển mới",
    "plain",
  ],
  [
    "so với|so sánh với|bằng|cùng kỳ năm trước|đạt tương đương|gấp|mức bình quân chung|bình quân chung|mức bình quân của|mức chung",
    "compare",
  ],
  ["theo|thuộc|trong số|trong tổng số|trên tổng số|nằm trong số|xếp hạng|bảng xếp hạng|top|danh sách|tốp", "reference"],
]);

/** Words before a number that say how it is meant, and how many of them there are. */
export type Comparison = ">=" | ">" | "<" | "<=" | "=" | "approx" | "to" | "downTo" | "from";

export const comparisons: PhraseTable<Comparison> = phraseTable<Comparison>([
  [
    "tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn|thấp nhất|chí ít|tối thiểu là|ít nhất là|tối thiểu đạt|bằng hoặc cao hơn|tối thiểu bằng|tối thiểu có|ít nhất có|ít nhất bằng|đạt tối thiểu|đạt ít nhất|không được thấp hơn|tối thiểu phải có",
    ">=",
  ],
  ["trên|hơn|vượt|vượt trên|cao hơn|lớn hơn|nhiều hơn|đạt trên|vượt mức|cao gấp", ">"],
  [
    "dưới|chưa đến|chưa tới|thấp hơn|nhỏ hơn|ít hơn|xuống dưới|còn dưới|xuống còn dưới|không đến|không tới|giảm xuống dưới|giảm còn dưới",
    "<",
  ],
  [
    "không quá|tối đa|không vượt quá|nhiều nhất|cao nhất|không cao hơn|không hơn|không vượt|không lớn hơn|tối đa không quá|tối đa là|không được quá|không được vượt quá",
    "<=",
  ],
  ["đúng|bằng đúng|chính xác", "="],
  [
    "khoảng|gần|xấp xỉ|dự kiến|ước|ước đạt|ước tính|chừng|tầm|khoảng chừng|ước khoảng|dự kiến khoảng|đạt khoảng|dự kiến đạt|đạt gần|dự ước|ước chừng|vào khoảng",
    "approx",
  ],
  ["lên|lên thành|lên mức|tăng lên|nâng lên|đưa lên|lên đến|lên tới|tăng lên thành|lên khoảng", "to"],
  ["còn|xuống còn|giảm còn|giảm xuống còn|xuống|giảm xuống|hạ xuống|còn lại", "downTo"],
  ["từ|đạt từ|từ mức", "from"],
]);
