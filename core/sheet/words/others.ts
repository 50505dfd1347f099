import type { Phrases } from "./phrases.ts";

/** What columns beside ours are about: none of our fields, and a strong sign that a header that holds it is none of them. */
export const otherPhrases: Phrases = [
  ["other", "tên viết tắt|tên tiếng anh|tên nước ngoài|tên thương mại|tên quốc tế"],
  ["other", "góp xe|góp đất|góp công|góp ruộng|góp tàu|góp máy|góp tài sản"],
  [
    "other",
    "diện tích|diện tích đất|đất đai|đất|sản lượng|năng suất|công suất|tải trọng|vùng nguyên liệu|vùng trồng|mã số vùng trồng|quy trình|giống|mùa vụ sản xuất",
  ],
  ["other", "máy móc|thiết bị|máy móc thiết bị|nhà kho|nhà xưởng|kho|số xe|đầu xe|phương tiện|hạ tầng|cơ sở vật chất|trang thiết bị"],
  [
    "other",
    "cố định|vốn cố định|lưu động|vốn lưu động|tài sản cố định|tscđ|khấu hao|hao mòn|đối ứng|vốn đối ứng|đầu tư|vốn đầu tư|mức đầu tư|tổng mức đầu tư|ngân sách|vốn ngân sách|nhà nước",
  ],
  [
    "other",
    "chi phí|tổng chi|giá vốn|đơn giá|thành tiền|giá bán|giá thành|kim ngạch|xuất khẩu|tiêu thụ|thị trường|thị trường tiêu thụ|tồn kho",
  ],
  [
    "other",
    "thuế|nộp thuế|thuế phải nộp|nợ thuế|cơ quan thuế|chi cục thuế|quản lý thuế|nộp ngân sách|nộp ngân sách nhà nước|thuế đã nộp|lệ phí|hóa đơn|hóa đơn điện tử",
  ],
  [
    "other",
    "cần vay|tiền vay|muốn vay|ngân hàng|tài khoản|số tài khoản|dư nợ|nợ xấu|tiền gửi|số tiền vay|vay vốn|nhu cầu vay|lãi suất|thế chấp|tín chấp|cho vay|nợ quá hạn|nợ bảo hiểm xã hội|nợ bảo hiểm|nợ đọng|nợ lương|tiền nợ|còn nợ|hội phí|phí|phí thành viên|niên liễm",
  ],
  [
    "other",
    "kế toán|kế toán trưởng|phó giám đốc|phó chủ tịch|phó chủ nhiệm|tổ phó|kiểm soát viên|ban kiểm soát|trưởng ban kiểm soát|trưởng ban|thủ quỹ|thủ kho|thư ký|thành viên hội đồng quản trị|thành viên ban kiểm soát|thành viên bks|thành viên liên kết|vợ chồng|người thừa kế|người được ủy quyền|phó",
  ],
  [
    "other",
    "hỗ trợ|hỗ trợ máy móc|kinh phí|kinh phí hỗ trợ|nội dung hỗ trợ|số tiền hỗ trợ|đề nghị|đề xuất|kiến nghị|nhu cầu|nguyện vọng|khó khăn|vướng mắc|thuận lợi|nguyên nhân|lý do|giải pháp|biện pháp|nhiệm vụ|phương hướng|tồn tại|hạn chế",
  ],
  [
    "other",
    "tập huấn|lớp|lượt|học viên|bồi dưỡng|đảng viên|đảng|tổ chức đảng|chi bộ|công đoàn|đoàn thể|đoàn viên|tuổi|độ tuổi|văn hóa|học vấn|chính trị|tin học|ngoại ngữ",
  ],
  ["other", "kiểm tra|đoàn kiểm tra|thanh tra|kiểm toán|giám sát|khiếu nại|tố cáo|tranh chấp"],
  [
    "other",
    "nghèo|hộ nghèo|cận nghèo|hộ cận nghèo|hưởng lợi|hộ được phục vụ|hộ sử dụng|hộ được hưởng lợi|dân số|nhân khẩu|chính sách|người có công|khuyết tật",
  ],
  ["other", "website|trang web|web|facebook|fanpage|fax|số fax|tọa độ|kinh độ|vĩ độ|hình ảnh|ảnh|link|đường dẫn|bản đồ|file|tệp"],
  [
    "other",
    "nơi cấp|cơ quan cấp|cơ quan|cơ quan quản lý|nơi sinh|người nhập|người cập nhật|ngày cập nhật|ngày nhập|ngày nhập liệu|thời gian cập nhật|dấu thời gian|chữ ký|ký tên|ký nhận|mã hồ sơ|hồ sơ|văn bản|công văn|biên bản|số biên bản|số văn bản|số công văn|văn bằng",
  ],
  [
    "other",
    "số sao|doanh nghiệp bao tiêu|khối lượng|tên sản phẩm ocop|tên doanh nghiệp|doanh nghiệp liên kết|logo|nhãn hiệu|thương hiệu|truy xuất|truy xuất nguồn gốc|mã vạch|sổ sách|khen thưởng|hình thức khen thưởng|danh hiệu|thành tích|giải thưởng|bằng khen",
  ],
  ["other", "điểm tối đa|điểm chuẩn|thang điểm|điểm cộng|điểm trừ|điểm thưởng|điểm phạt|trọng số|hệ số|minh chứng"],
  [
    "other",
    "lần thay đổi|đăng ký thay đổi|thay đổi lần|số lần|ngày đăng ký thay đổi|thay đổi gần nhất|lần thứ|tiến độ|hạn nộp|thời hạn|hạn|hết hạn|nhiệm kỳ|gia hạn|thời gian thực hiện",
  ],
  [
    "other",
    "đơn vị tính|đơn giá|quý|quý 1|tuần|xác nhận|phê duyệt|thẩm định viên|cán bộ thẩm định|cán bộ theo dõi|cán bộ phụ trách|theo dõi|phụ trách",
  ],
];
