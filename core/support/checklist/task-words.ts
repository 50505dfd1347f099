/** English of the support tasks of the shipped plans, by their own Vietnamese words. What a plan says stays as it is. */
import type { Language } from "../../model/language.ts";
import { planName } from "../../plans/target-words.ts";

/** A task, or when it is due, in a language. */
export function taskText(text: string, language: Language): string {
  return language === "vi" ? text : (english.get(text) ?? planName(text, language));
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Times
    "quý I–IV/2024": "quarters I–IV/2024",
    "quý II–IV/2024": "quarters II–IV/2024",
    "năm 2024": "2024",
    "giai đoạn 2023–2025": "2023–2025",
    "không quy định thời gian": "no time is set",
    "sau giai đoạn 1, không quy định ngày": "after stage 1, no day is set",
    // Long Khánh
    "Đào tạo, bồi dưỡng cán bộ cấp xã phụ trách KTTT, cán bộ quản lý THT, HTX":
      "Train officers of communes and wards, and managers of groups and cooperatives",
    "Chọn HTX xây dựng mô hình liên kết chuỗi ứng dụng công nghệ cao":
      "Choose cooperatives for models of value chains with high technology",
    "Hỗ trợ ký kết cung ứng nông sản vào chợ đầu mối Dầu Giây": "Support supply contracts with the “Dầu Giây” market",
    "Hỗ trợ sản xuất theo tiêu chuẩn VietGAP": "Support production by VietGAP",
    "Tư vấn, chuyển giao khoa học, công nghệ": "Advise on, and hand over, science and technology",
    "Hỗ trợ hồ sơ, thủ tục vay vốn": "Help with papers for loans",
    "Vay vốn tín chấp khi có phương án khả thi được duyệt": "Loans without security where a sound scheme was approved",
    "Tiếp cận Quỹ trợ vốn, quỹ đầu tư phát triển, quỹ môi trường": "Access to funds for capital, development and the environment",
    "Ký hợp đồng hoặc giao HTX quản lý chợ, nước sạch, vệ sinh môi trường, cây xanh":
      "Contract cooperatives, or let them manage markets, water, waste and green areas",
    "Lập dự trù kinh phí hỗ trợ thành lập mới HTX": "Budget for the support of newly founded cooperatives",
    "Rà soát quỹ đất công để giao đất, cho thuê đất xây trụ sở": "Review public land to be given or let for offices",
    "Hỗ trợ vốn, giống khi gặp thiên tai, dịch bệnh": "Support with capital and seed after disasters or epidemics",
    // Kon Tum
    "Hỗ trợ HTX thí điểm theo Nghị định 193/2013 và 107/2017": "Support pilot cooperatives by decrees 193/2013 and 107/2017",
    "Ngân sách Nhà nước hỗ trợ 100% cho HTX thí điểm theo Quyết định 1804":
      "The State’s budget pays 100% for pilot cooperatives by decision 1804",
    "Bố trí vốn đầu tư công nguồn ngân sách Trung ương bổ sung có mục tiêu":
      "Set aside public investment from what the central budget adds for a purpose",
    "Bố trí kinh phí sự nghiệp": "Set aside running funds",
    "Lồng ghép kinh phí các chương trình mục tiêu quốc gia": "Use funds of the national target programmes too",
    "Huyện, thành phố ưu tiên bố trí ngân sách địa phương": "Districts and the city give it priority in their budgets",
    // Phổ Minh
    "Đào tạo nghề, đào tạo giám đốc, bồi dưỡng cán bộ và thành viên": "Train in trades; train directors, officers and members",
    "Chính sách đất đai: tích tụ đất, bố trí quỹ đất cho thuê": "Land: bring it together, set some aside to be let",
    "Chính sách khoa học – công nghệ: chuyển đổi số": "Science and technology: digital transformation",
    "Hỗ trợ tiếp cận, nghiên cứu, khảo sát thị trường": "Support access to markets, their study and survey",
    "Hỗ trợ đầu tư kết cấu hạ tầng": "Support investment in infrastructure",
    "Bảo hiểm xã hội bắt buộc; tạo điều kiện tham gia bảo hiểm xã hội tự nguyện":
      "Compulsory social insurance; ways into the voluntary one",
    // Hà Nội
    "47 lớp đào tạo, bồi dưỡng": "47 training classes",
    "2.704 lượt cán bộ được đào tạo, bồi dưỡng": "2.704 attendances of officers at training",
    "Hỗ trợ điểm giới thiệu sản phẩm cho 15 HTX": "Support places to show products for 15 cooperatives",
    "Hoàn thiện, nhân rộng 24 mô hình HTX hiệu quả": "Complete and multiply 24 models of cooperatives that work well (“hiệu quả”)",
    "Củng cố, kiện toàn HTX nông nghiệp theo Quyết định 4010/QĐ-UBND": "Strengthen agricultural cooperatives by “Quyết định 4010/QĐ-UBND”",
    "Phát triển nông nghiệp theo chuỗi theo Quyết định 2085/QĐ-UBND": "Farming in value chains by “Quyết định 2085/QĐ-UBND”",
    "Giao đất, cho thuê đất, cấp giấy chứng nhận": "Give and let land, issue certificates",
    "Địa điểm giới thiệu, bán sản phẩm; xúc tiến thương mại": "Places to show and sell products; trade promotion",
    "Sở hữu trí tuệ, nhãn hiệu tập thể, nhiệm vụ khoa học": "Intellectual property, collective marks, tasks of research",
    "Tài chính, kế toán, kiểm toán HTX": "Finance, accounts and audits of cooperatives",
    "Chính sách tín dụng": "Credit",
    "Ưu đãi, miễn, giảm, gia hạn thuế, phí, đất đai": "Taxes, fees and land rent: better terms, waived, reduced or put off",
    "Chương trình xúc tiến thương mại, hội chợ": "Programmes of trade promotion, fairs",
    "Hỗ trợ thành lập, củng cố, mở lớp, xúc tiến thương mại, tiếp cận vốn":
      "Support founding, strengthening, classes, trade promotion and access to capital",
    "Tiêu chuẩn chất lượng, thương hiệu, xúc tiến thương mại, tiếp cận vốn trên địa bàn":
      "Quality standards, brands, trade promotion and access to capital in the place",
  }),
);
