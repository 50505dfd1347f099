/** English of what the duties of the law say, by their own words. What a plan says stays as it is. */
import type { Language } from "../../model/language.ts";

/** A text of a duty (its label, a body, a note) in a language. */
export function dutyText(text: string, language: Language): string {
  return language === "vi" ? text : (english.get(text) ?? text);
}

const perhapsReplaced = "Decree 294/2026/NĐ-CP may have replaced it (not checked).";

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Duties
    "Cập nhật thông tin năm của THT, HTX, LHHTX (Mẫu VII-1, VII-2, VII-3)":
      "Yearly information of groups, cooperatives and unions (forms VII-1, VII-2, VII-3)",
    "Cập nhật của cơ quan đăng ký cấp huyện (Mẫu VII-4)": "Update by the registry of the district (form VII-4)",
    "Cập nhật của cơ quan đăng ký cấp xã (Mẫu VII-4)": "Update by the registry of the commune (form VII-4)",
    "Cập nhật của cơ quan đăng ký cấp tỉnh (Mẫu VII-4)": "Update by the registry of the province (form VII-4)",
    "Báo cáo năm của tổ hợp tác (Mẫu 1.04)": "Yearly report of cooperative groups (form 1.04)",
    "Tổng hợp tình hình tổ hợp tác (Mẫu II.02)": "Summary on cooperative groups (form II.02)",
    "Tổng hợp tình hình tổ hợp tác của huyện (Mẫu II.02)": "Summary of the district on cooperative groups (form II.02)",
    "Tổng hợp tình hình tổ hợp tác của tỉnh (Mẫu II.02)": "Summary of the province on cooperative groups (form II.02)",
    "Báo cáo năm về hỗ trợ HTX (Phụ lục 01, 02, 03)": "Yearly report on support for cooperatives (annexes 01, 02, 03)",
    "Báo cáo 6 tháng của Quỹ hợp tác xã địa phương": "Half-year report of the local cooperative fund",
    "HTX gửi Bảng đánh giá HTX (Phụ lục 2) cùng báo cáo năm":
      "Cooperatives send their evaluation (annex 2) together with the yearly report",
    "Tổng hợp xếp loại HTX của cấp huyện": "Summary of the district on the ranks of cooperatives",
    "HTX nông nghiệp gửi bảng tự chấm điểm": "Agricultural cooperatives send their self-scored points",
    "Cấp huyện báo cáo kết quả đánh giá HTX nông nghiệp": "The district reports the evaluation of agricultural cooperatives",
    "Cấp tỉnh báo cáo kết quả đánh giá HTX nông nghiệp": "The province reports the evaluation of agricultural cooperatives",
    "Đại hội thành viên thường niên (04 tháng sau khi kết thúc năm tài chính)":
      "Annual general meeting of members (4 months after the end of the financial year)",
    "Báo cáo tình hình đăng ký THT, HTX, LHHTX": "Report on the registration of groups, cooperatives and unions",
    "Báo cáo tình hình đăng ký của tỉnh": "Report of the province on registration",
    // Bodies
    HTX: "Cooperatives",
    "THT, HTX, LHHTX": "Groups, cooperatives, unions",
    "HTX, LHHTX": "Cooperatives, unions",
    "Hệ thống thông tin quốc gia về hợp tác xã": "National cooperative information system",
    "Cơ quan đăng ký kinh doanh cấp huyện": "Business registry of the district",
    "Cơ quan đăng ký kinh doanh cấp tỉnh": "Business registry of the province",
    "Cơ quan đăng ký kinh doanh cấp xã": "Business registry of the commune",
    "Cơ quan đăng ký hợp tác xã": "Registry of cooperatives",
    "Cơ quan đăng ký cấp huyện": "Registry of the district",
    "Cơ quan đăng ký cấp tỉnh": "Registry of the province",
    "Sở Tài chính": "Department of finance",
    "Bộ Kế hoạch và Đầu tư": "Ministry of Planning and Investment",
    "Bộ Tài chính": "Ministry of Finance",
    "Tổ hợp tác": "Cooperative groups",
    "HTX nông nghiệp": "Agricultural cooperatives",
    "UBND cấp xã": "People's Committee of the commune",
    "UBND cấp huyện": "People's Committee of the district",
    "UBND cấp tỉnh": "People's Committee of the province",
    "UBND tỉnh": "People's Committee of the province",
    "Bộ quản lý nhà nước về kinh tế tập thể": "Ministry in charge of the collective economy",
    "Bộ, ngành, UBND tỉnh": "Ministries, sectors, People's Committees of provinces",
    "cơ quan chủ trì chương trình": "body in charge of the programme",
    "Quỹ hợp tác xã địa phương": "Local cooperative fund",
    "Liên minh HTX tỉnh": "Cooperative alliance of the province",
    "Ngân hàng Nhà nước": "State Bank",
    "Quỹ hợp tác xã trung ương": "Central cooperative fund",
    "Phòng NN&PTNT hoặc Phòng Kinh tế cấp huyện": "Agriculture or economic office of the district",
    "Sở NN&PTNT": "Department of agriculture and rural development",
    "Bộ NN&PTNT": "Ministry of Agriculture and Rural Development",
    "cơ quan có liên quan": "bodies concerned",
    // Notes
    "Số liệu từ 15/12 năm trước đến 14/12.": "Data from 15/12 of the year before to 14/12.",
    "Văn bản không nói bước của cấp xã; giữ ngày của cấp huyện trước đây là suy ra.":
      "The document says nothing of a step of the commune; keeping the day of the former district is inferred.",
    "Bộ Kế hoạch và Đầu tư nhập vào Bộ Tài chính trong năm 2025 (ngày chưa đối chiếu).":
      "The Ministry of Planning and Investment became part of the Ministry of Finance in 2025 (the day is not checked).",
    "Nơi nhận đổi theo sắp xếp bộ máy; ngày giữ như trước là suy ra.":
      "The recipient changed with the administration; keeping the day is inferred.",
    "Nghị định 294/2026/NĐ-CP có thể đã thay (chưa đối chiếu).": perhapsReplaced,
    "Số liệu từ 15/12 năm trước đến 14/12. Nghị định 294/2026/NĐ-CP có thể đã thay (chưa đối chiếu).": `Data from 15/12 of the year before to 14/12. ${perhapsReplaced}`,
    "Bước qua cấp huyện không còn từ 01/7/2025. Nghị định 294/2026/NĐ-CP có thể đã thay (chưa đối chiếu).": `There is no step of the district since 01/7/2025. ${perhapsReplaced}`,
    "Số liệu của năm trước.": "Data of the year before.",
    "Số liệu của năm trước. Nghị định 294/2026/NĐ-CP có thể đã thay (chưa đối chiếu).": `Data of the year before. ${perhapsReplaced}`,
    "Số liệu từ 15/12 năm trước đến 14/12. Nội dung các phụ lục chưa đọc được.":
      "Data from 15/12 of the year before to 14/12. The content of the annexes was not read.",
    "Nghị định 253/2025/NĐ-CP có thể đã thay (chưa đối chiếu).": "Decree 253/2025/NĐ-CP may have replaced it (not checked).",
    "Thông tư còn áp dụng hay không là chưa chắc: dùng để tham khảo.":
      "It is not certain whether the circular still applies: for reference.",
    "Số liệu của năm trước. Nơi nhận cấp huyện không còn từ 01/7/2025; nơi nhận mới chưa rõ.":
      "Data of the year before. The recipient in the district is no more since 01/7/2025; the new one is not clear.",
    "Tên cơ quan đổi theo sắp xếp bộ máy.": "The name of the body changed with the administration.",
    "30/4 khi năm tài chính là năm dương lịch.": "30/4 where the financial year is the calendar year.",
    "Theo chế độ báo cáo của cơ quan hành chính nhà nước: không nêu ngày.": "By the reporting rules of state bodies: no day is named.",
  }),
);
