/** English of the names that the support of the law goes by, by their own words. What an office wrote stays as it is. */
import type { Language } from "../model/language.ts";

/** A name (of a policy, a criterion, a priority, a kind of support) in a language. */
export function supportText(text: string, language: Language): string {
  return language === "vi" ? text : (english.get(text) ?? text);
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Policies and what they hold
    "Phát triển nguồn nhân lực, thông tin, tư vấn": "Human resources, information, advice",
    "đào tạo, bồi dưỡng": "training",
    "hỗ trợ trả lương để thu hút lao động có trình độ": "help with wages to attract skilled workers",
    "thông tin, truyền thông": "information, communication",
    "tư vấn; hỗ trợ tổ hợp tác chuyển đổi thành hợp tác xã": "advice; help for groups that become cooperatives",
    "nhân rộng mô hình hiệu quả": "spreading of effective models",
    "Chi phí xây dựng và tổ chức lớp": "Costs of preparing and holding classes",
    "Học phí, tài liệu của người học": "Fees and material of learners",
    "Ăn, ở của người học": "Board and lodging of learners",
    "Đưa lao động về làm việc, từ ngân sách địa phương": "Bringing workers in, from the local budget",
    tháng: "month",
    "Đất đai": "Land",
    "bố trí quỹ đất, cho thuê đất theo điều kiện": "land set aside and let under conditions",
    "miễn, giảm tiền thuê đất": "land rent waived or reduced",
    "Thuế, phí và lệ phí": "Taxes, fees and charges",
    "ưu đãi cao nhất của lĩnh vực": "the best terms of the sector",
    "miễn lệ phí đăng ký tổ hợp tác": "no charge for registering a cooperative group",
    "miễn, giảm thuế thu nhập đối với giao dịch nội bộ và phần hình thành quỹ chung, tài sản chung không chia":
      "income tax waived or reduced on internal transactions and on what goes into the indivisible common fund and assets",
    "Tiếp cận vốn, bảo hiểm": "Access to capital and insurance",
    "vay ưu đãi, hỗ trợ lãi suất, bảo lãnh từ quỹ": "soft loans, help with interest, guarantees from funds",
    "phí bảo hiểm tài sản chung không chia": "insurance premiums for indivisible common assets",
    "bảo hiểm xã hội tự nguyện của thành viên": "voluntary social insurance of members",
    "Khoa học, công nghệ, chuyển đổi số": "Science, technology, digital transformation",
    "đổi mới sáng tạo, chuyển đổi số, thương mại điện tử": "innovation, digital transformation, e-commerce",
    "trang thông tin điện tử nối với hệ thống quốc gia": "websites linked with the national system",
    "tư vấn chuyển giao công nghệ": "advice on technology transfer",
    "Tiếp cận thị trường": "Access to markets",
    "thông tin thị trường, vùng nguyên liệu": "information on markets and supply areas",
    "tiêu chuẩn, nhãn hiệu": "standards, trademarks",
    "hội chợ, xúc tiến thương mại, sàn thương mại điện tử, điểm giới thiệu sản phẩm":
      "fairs, trade promotion, e-commerce platforms, product showrooms",
    "Kết cấu hạ tầng, trang thiết bị": "Infrastructure, equipment",
    "kết cấu hạ tầng, trang thiết bị": "infrastructure, equipment",
    "giao công trình công cộng, trụ sở, cửa hàng để quản lý, sử dụng": "public works, offices and shops handed over for use",
    "Kiểm toán, đánh giá rủi ro": "Audit, risk assessment",
    "chi phí kiểm toán của hợp tác xã siêu nhỏ, nhỏ khi nhận hỗ trợ": "audit costs of micro and small cooperatives that receive support",
    "tư vấn, đánh giá rủi ro qua hệ thống Liên minh Hợp tác xã": "advice and risk assessment through the cooperative alliances",
    "Hợp tác xã trong nông nghiệp": "Cooperatives in agriculture",
    "phí bảo hiểm nông nghiệp": "agricultural insurance premiums",
    "vốn, giống, công nghệ khi chuyển sang sản xuất bền vững, hữu cơ":
      "capital, seeds and technology for the change to sustainable, organic production",
    "kết cấu hạ tầng vùng nguyên liệu": "infrastructure of supply areas",
    // Criteria
    "Đã thành lập, chưa giải thể": "Founded and not dissolved",
    "Có giấy chứng nhận đăng ký (tổ hợp tác)": "Has a certificate of registration (cooperative group)",
    "Không đang chấp hành xử phạt về hành vi cấm của Điều 7 khoản 2, không đang chấp hành bản án hình sự":
      "Serves no sanction for a forbidden act of Article 7(2) and no criminal sentence",
    "Có báo cáo kiểm toán": "Has an audit report",
    "Hoạt động trong lĩnh vực nông nghiệp": "Works in agriculture",
    "Hợp tác xã siêu nhỏ, nhỏ": "Micro or small cooperative",
    "Đang nhận hỗ trợ của Nhà nước": "Receives support from the State",
    "Số thành viên tăng từng năm trong 2 năm trước năm đề nghị (tổ hợp tác: phát triển thành viên)":
      "Members grew in each of the 2 years before the year of the application (groups: growth of members)",
    "Tỷ lệ giao dịch nội bộ tăng trong năm trước": "The share of internal transactions grew in the year before",
    "Trích quỹ chung không chia cao hơn mức tối thiểu của Điều 84 trong năm trước":
      "More than the least of Article 84 was allocated to the indivisible common fund in the year before",
    "Giá trị tài sản chung không chia tăng trong năm trước": "Indivisible common assets grew in the year before",
    "Từ 5% thành viên, người lao động được đào tạo, bồi dưỡng (tổ hợp tác: có đào tạo, bồi dưỡng)":
      "At least 5% of members and workers were trained (groups: any training)",
    "Mới thành lập ở địa bàn có điều kiện kinh tế – xã hội (đặc biệt) khó khăn": "Newly founded in a (very) hard area",
    // Priorities
    "Nhiều thành viên hơn": "More members",
    "Nhiều thành viên là người khuyết tật hơn": "More members with disabilities",
    "Nhiều thành viên là người dân tộc thiểu số hơn": "More ethnic-minority members",
    "Nhiều thành viên, người lao động tham gia bảo hiểm xã hội hơn (Lao động tham gia BHXH)":
      "More members and workers in social insurance",
    "Phụ nữ quản lý (giới tính người đại diện)": "Managed by a woman (gender of the representative)",
    "Nhiều thành viên, lao động nữ hơn (Lao động nữ)": "More female members and workers",
    "Ở địa bàn khó khăn": "In a hard area",
    "Chuỗi giá trị, cụm; xanh, tuần hoàn, hữu cơ, thích ứng khí hậu, chuyển đổi số":
      "Value chain, cluster; green, circular, organic, climate, digital",
    "Có hoạt động vì cộng đồng": "Works for the community",
    // Kinds of support
    "Lớp đào tạo, bồi dưỡng": "Training class",
    "Dự lớp": "Attendance of a class",
    "Lao động trẻ về làm việc": "Young worker brought in",
    "Củng cố tổ chức bộ máy": "Strengthening of the organisation",
    "Hoàn thiện, nhân rộng mô hình": "Completing and spreading a model",
    "Hỗ trợ thành lập mới": "Help with founding",
    "Dự toán thành lập mới": "Budget for founding",
    "Điểm giới thiệu sản phẩm": "Product showroom",
    "Hội chợ, xúc tiến thương mại": "Fair, trade promotion",
    "Hợp đồng cung ứng": "Supply contract",
    "Liên kết chuỗi, công nghệ cao": "Value chain, high technology",
    "VietGAP, tiêu chuẩn chất lượng": "VietGAP, quality standards",
    "Chuyển giao công nghệ, chuyển đổi số": "Technology transfer, digital transformation",
    "Vay vốn": "Loan",
    "Bảo hiểm": "Insurance",
    "Thuế, phí, lệ phí": "Taxes, fees, charges",
    "Giao quản lý công trình": "Works handed over for use",
    "Vốn, giống sau thiên tai, dịch bệnh": "Capital and seeds after disasters and epidemics",
    "Hỗ trợ HTX nông nghiệp": "Support for agricultural cooperatives",
    "Hỗ trợ HTX thí điểm": "Support for pilot cooperatives",
    // Sectors
    "nông nghiệp": "agriculture",
    "công nghiệp": "industry",
    "xây dựng": "construction",
    "thương mại, dịch vụ": "trade, services",
    "vận tải": "transport",
    "tín dụng": "credit",
    "môi trường": "environment",
  }),
);
