import { type PhraseTable, phraseTable } from "../phrases.ts";

/**
 * What is counted outside cooperatives. `physical`: an amount (ha, tấn), not pieces. `generic`: says nothing by itself, the words
 * before the number do ("Số HTX …: 18 đơn vị"). `never`: what plans count without wanting it (people of a commune, parts of a document).
 */
export type UnitWord = { readonly kind: "free" | "physical" | "generic" | "never"; readonly word: string };

function words(kind: UnitWord["kind"], list: string): [string, UnitWord][] {
  return list.split("|").map((word) => [word, { kind, word }]);
}

export const unitWords: PhraseTable<UnitWord> = phraseTable<UnitWord>([
  ...words("physical", "ha|hecta|tấn|tạ|kg|m2|m3|km|km2|lít|tấn sản phẩm|sào"),
  ...words(
    "free",
    "sp|phiên chợ|phiên|gian hàng|hội chợ|hội nghị|hội thảo|tọa đàm|đoàn|chuyến|đợt|cuộc|buổi|đoàn công tác|diễn đàn|sản phẩm|sản phẩm ocop|nhãn hiệu|nhãn hiệu tập thể|thương hiệu|mã số vùng trồng|mã số|mã vùng trồng|chuỗi|chuỗi liên kết|chuỗi giá trị|vùng nguyên liệu|vùng sản xuất|cánh đồng lớn|hợp đồng|dự án|phương án|đề tài|tin bài|tin|bài|bài viết|phóng sự|chuyên mục|chuyên trang|tờ rơi|điểm bán hàng|điểm bán|điểm giới thiệu sản phẩm|cửa hàng|website|trang thông tin|trang web|tem|con|cây|lượt|lượt người|lượt hộ|lượt học viên|học viên|người|việc làm|máy|nhà kho|kho|nhà xưởng|xưởng|cơ sở|trang trại|doanh nghiệp|công trình|hồ sơ|chi hội nghề nghiệp|chi hội|tổ hội nghề nghiệp|tổ hội|câu lạc bộ|clb|nông hội|hội quán|nhóm sở thích|nhóm hộ|chứng nhận|giấy chứng nhận|điển hình|gương|giải thưởng|bằng khen|phòng|trường|cuộc thi|cuộc họp|lớp|khóa|bộ|bản tin|số|ý tưởng|tài khoản|video|clip|mô hình điểm|ngành nghề|làng nghề|tuyến|mẫu|suất|phần quà|bản|chương trình|nội dung|mặt hàng",
  ),
  ...words("generic", "đơn vị|tổ|mô hình|đơn vị kinh tế|tổ chức"),
  ...words(
    "never",
    "nhân khẩu|khẩu|đại biểu|đảng viên|đồng chí|thôn|ấp|bản làng|khu phố|tổ dân phố|chi bộ|tiêu chí|chỉ tiêu|nhiệm vụ|giải pháp|nhóm nhiệm vụ|giai đoạn|bước|loại|loại hình|hình thức|lĩnh vực|ngành|nhóm|điều|chương|mục|kỳ|khóa họp|hộ nghèo|học sinh|giáo viên|trẻ em|phụ lục|nguyên tắc|lần|vị trí|cấp|mặt|điểm cầu|đầu mối|thành phần kinh tế|cặp|thửa|dân tộc|tổ chức tín dụng|sở|phòng ban|cơ quan|đơn vị hành chính|bên",
  ),
]);
