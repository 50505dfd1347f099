/**
 * English of what the shipped score tables say, by their own words. Tables are data and speak Vietnamese; what an office
 * wrote into its own table has no English and stays as it is.
 */
import type { Language } from "../model/language.ts";

/** A text of a score table (a label, a unit, a title) in a language. */
export function tableText(text: string, language: Language): string {
  return language === "vi" ? text : (english.get(text) ?? text);
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Thông tư 01/2020/TT-BKHĐT hướng dẫn phân loại và đánh giá hợp tác xã":
      "Circular 01/2020/TT-BKHĐT on the classification and evaluation of cooperatives",
    "Thông tư 09/2017/TT-BNNPTNT hướng dẫn phân loại và đánh giá hợp tác xã hoạt động trong lĩnh vực nông nghiệp":
      "Circular 09/2017/TT-BNNPTNT on the classification and evaluation of agricultural cooperatives",
    "mới thành lập, hoạt động chưa đủ 12 tháng": "newly founded, in operation for less than 12 months",
    "mới thành lập và sản xuất kinh doanh chưa đủ 12 tháng trong năm": "newly founded, in business for less than 12 months of the year",
    "ngừng hoạt động từ trên 3 tháng trong năm": "stopped for more than 3 months of the year",
    "trong năm bị cơ quan có thẩm quyền xử phạt vi phạm hành chính trong hoạt động của hợp tác xã":
      "fined in the year by a competent body for an administrative violation in the work of the cooperative",
    Tốt: "Good",
    Khá: "Fair",
    "Trung bình": "Average",
    Yếu: "Weak",
    "Tổng điểm": "Total points",
    // Groups and criteria
    "Tài chính": "Finance",
    "Quản trị, điều hành và năng lực": "Governance, management and capacity",
    "Thành viên, lợi ích thành viên và cộng đồng": "Members, benefits of members and the community",
    "Tiêu chí đánh giá hợp tác xã nông nghiệp": "Criteria for agricultural cooperatives",
    "Vốn của hợp tác xã": "Capital of the cooperative",
    "Vốn hoạt động của hợp tác xã": "Working capital of the cooperative",
    "Tài sản của hợp tác xã": "Assets of the cooperative",
    "Doanh thu và kết quả hoạt động sản xuất kinh doanh trong năm của hợp tác xã":
      "Revenue and business results of the cooperative in the year",
    "Kết quả sản xuất kinh doanh trong năm của hợp tác xã": "Business results of the cooperative in the year",
    "Trích lập các Quỹ của hợp tác xã": "Allocations to the funds of the cooperative",
    "Tổng nguồn vốn bình quân của hợp tác xã": "Mean total capital of the cooperative",
    "Tổng nguồn vốn của hợp tác xã tăng so với năm trước": "Total capital of the cooperative grows on the year before",
    "Tổng tài sản không chia bình quân": "Mean total of indivisible assets",
    "Tổng tài sản không chia tăng so với năm trước": "Total of indivisible assets grows on the year before",
    "Tổng doanh thu trong năm của hợp tác xã": "Total revenue of the cooperative in the year",
    "Tổng doanh thu bán hàng và cung cấp dịch vụ": "Total revenue from sales and services",
    "Lợi nhuận (thu nhập) trước thuế": "Profit (income) before tax",
    "Doanh thu thực hiện so với doanh thu kế hoạch": "Actual revenue against planned revenue",
    "Thu nhập sau khi thực hiện nghĩa vụ tài chính bình quân một thành viên": "Mean income of a member after financial obligations",
    "Tỷ lệ trích lập Quỹ đầu tư phát triển": "Share allocated to the development investment fund",
    "Tỷ lệ trích lập Quỹ dự phòng tài chính": "Share allocated to the financial reserve fund",
    "Tỷ lệ trích lập các quỹ khác": "Share allocated to other funds",
    "Trích Quỹ đầu tư phát triển không thấp hơn 20% thu nhập": "At least 20% of income to the development investment fund",
    "Trích Quỹ dự phòng tài chính không thấp hơn 5% thu nhập": "At least 5% of income to the financial reserve fund",
    "Trình độ cán bộ quản lý, điều hành": "Education of managers",
    "Tỷ lệ cán bộ quản lý hợp tác xã qua đào tạo đại học, cao đẳng trở lên": "Share of managers with a college or university degree",
    "Tỷ lệ cán bộ quản lý hợp tác xã qua đào tạo sơ cấp, trung cấp": "Share of managers with vocational training",
    "Tỷ lệ cán bộ trẻ": "Share of young managers",
    "Chấp hành pháp luật trong tổ chức, hoạt động của hợp tác xã": "Observance of the law in organisation and work",
    "Giải quyết các tranh chấp, khiếu nại": "Settlement of disputes and complaints",
    "Chế độ, chính sách cho thành viên và người lao động": "Benefits and policies for members and workers",
    "Công tác thông tin, truyền thông, đào tạo bồi dưỡng": "Information, communication and training",
    "Mức độ áp dụng tiến bộ khoa học kỹ thuật, xây dựng thương hiệu, chuỗi giá trị": "Use of technical progress, brands and value chains",
    "Sản phẩm, dịch vụ hợp tác xã cung ứng cho thành viên": "Products and services that the cooperative supplies to members",
    "Tỷ lệ đáp ứng sản phẩm, dịch vụ cho thành viên": "Share of members' needs for products and services that is met",
    "Ưu đãi giá dịch vụ cho thành viên so với khách hàng không phải thành viên": "Better prices for members than for other customers",
    "Lợi ích của các thành viên hợp tác xã": "Benefits of the members of the cooperative",
    "Lợi ích thành viên": "Benefits of members",
    "Mức độ tham gia của thành viên đối với hợp tác xã": "Participation of members in the cooperative",
    "Mức độ hài lòng của thành viên đối với hợp tác xã": "Satisfaction of members with the cooperative",
    "Quy mô thành viên ảnh hưởng tích cực đến cộng đồng": "Number of members with a good influence on the community",
    "Mức độ ảnh hưởng tích cực đến cộng đồng": "Good influence on the community",
    "Hợp tác xã được khen thưởng trong năm": "Commendations of the cooperative in the year",
    "Các nội dung còn lại của tiêu chí 2": "The other parts of criterion 2",
    // Figures, their units and named bands
    "Tổng nguồn vốn bình quân": "Mean total capital",
    "Mức tăng tổng nguồn vốn so với năm trước": "Growth of total capital on the year before",
    "Mức tăng tài sản không chia so với năm trước": "Growth of indivisible assets on the year before",
    "Tổng doanh thu": "Total revenue",
    "Lợi nhuận trước thuế": "Profit before tax",
    "Doanh thu thực hiện so với kế hoạch": "Actual revenue against the plan",
    "Thu nhập sau nghĩa vụ tài chính bình quân một thành viên": "Mean income of a member after financial obligations",
    "Tỷ lệ trích Quỹ đầu tư phát triển": "Share for the development investment fund",
    "Tỷ lệ trích Quỹ dự phòng tài chính": "Share for the financial reserve fund",
    "VND/thành viên": "VND a member",
    "% thu nhập": "% of income",
    "không có": "none",
    "không tăng": "no growth",
    tăng: "growth",
    "không có lãi sau thuế": "no profit after tax",
    "lỗ hoặc không có lợi nhuận": "a loss, or no profit",
  }),
);
