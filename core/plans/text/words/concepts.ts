import { type PhraseTable, phraseTable } from "../phrases.ts";

/** What a phrase of a plan speaks of. */
export type Concept =
  | { readonly kind: "organisation"; readonly id: "cooperative" | "union" | "group" | "creditFund" | "any"; readonly sector?: string }
  /** The collective economy as a whole: KTTT. */
  | { readonly kind: "economy" }
  | { readonly kind: "person"; readonly id: "member" | "worker" | "manager" | "director" | "official" | "adherent" }
  | { readonly kind: "household" }
  | { readonly kind: "people" }
  | { readonly kind: "class" }
  | { readonly kind: "place"; readonly id: "commune" | "district" | "village" }
  | { readonly kind: "money"; readonly id: MoneyId }
  | { readonly kind: "mean" }
  | { readonly kind: "total" }
  | { readonly kind: "ratio" }
  | { readonly kind: "event"; readonly id: EventId }
  | { readonly kind: "rank"; readonly id: "good" | "fair" | "average" | "weak" | "quality" }
  | { readonly kind: "rating" }
  | { readonly kind: "points" }
  | { readonly kind: "status"; readonly id: "active" | "stopped" | "new" }
  | { readonly kind: "trait"; readonly id: TraitId }
  | { readonly kind: "education"; readonly id: "university" | "vocational" | "trained" }
  | { readonly kind: "sector"; readonly id: string }
  | { readonly kind: "minority" }
  | { readonly kind: "female" }
  | { readonly kind: "young" }
  | { readonly kind: "output"; readonly id: "grdp" | "population" }
  | { readonly kind: "wage" }
  /** Names of bodies and laws: what stands inside is no subject. */
  | { readonly kind: "name" };

export type MoneyId =
  | "revenue"
  | "profit"
  | "income"
  | "charter"
  | "capital"
  | "production"
  | "assets"
  | "debt"
  | "fund"
  | "budget"
  | "taxes"
  | "property";
export type EventId =
  | "found"
  | "dissolve"
  | "convert"
  | "strengthen"
  | "keep"
  | "join"
  | "train"
  | "support"
  | "build"
  | "raise"
  | "reward"
  | "inspect"
  | "rate"
  | "register"
  | "congress"
  | "report";
export type TraitId = "highTech" | "valueChain" | "digital" | "ocop" | "vietgap" | "pilot" | "profitable" | "losing" | "insured";

/** All phrases with a meaning, one list a concept. To teach a new word, add it to its list. */
export const concepts: PhraseTable<Concept> = phraseTable<Concept>([
  [
    "hợp tác xã|htx|hitx|htxx|mô hình hợp tác xã|mô hình htx|đơn vị htx|các htx|đơn vị hợp tác xã|htx điểm|hợp tác xã điểm|mô hình htx điểm|mô hình hợp tác xã điểm",
    { kind: "organisation", id: "cooperative" },
  ],
  [
    "htxnn|htx nn|hợp tác xã nông nghiệp|htx nông nghiệp|mô hình htx nông nghiệp",
    { kind: "organisation", id: "cooperative", sector: "agriculture" },
  ],
  [
    "htxdvnn|htx dvnn|htx dịch vụ nông nghiệp|hợp tác xã dịch vụ nông nghiệp",
    { kind: "organisation", id: "cooperative", sector: "agriculture" },
  ],
  [
    "liên hiệp hợp tác xã|liên hiệp htx|liên hiệp các htx|liên hiệp các hợp tác xã|lh htx|lhhtx|lh hợp tác xã|lh các htx|liên hiệp|mô hình liên hiệp htx",
    { kind: "organisation", id: "union" },
  ],
  [
    "tổ hợp tác|tht|tổ hợp tác sản xuất|tổ kinh tế hợp tác|tổ đội hợp tác|mô hình tổ hợp tác|mô hình tht|tổ liên kết",
    { kind: "organisation", id: "group" },
  ],
  ["quỹ tín dụng nhân dân|qtdnd|quỹ tdnd|qtd nhân dân", { kind: "organisation", id: "creditFund" }],
  [
    "tổ chức kinh tế tập thể|tổ chức kttt|tổ chức ktđt|tổ chức kinh tế hợp tác|đơn vị kinh tế tập thể|đơn vị kttt|mô hình kinh tế tập thể|mô hình kttt|mô hình tổ chức kinh tế tập thể|loại hình kinh tế tập thể|tổ chức ktth|mô hình kinh tế hợp tác|cơ sở kinh tế tập thể",
    { kind: "organisation", id: "any" },
  ],
  ["kinh tế tập thể|kttt|ktđt|ktth|kinh tế hợp tác|khu vực kinh tế tập thể|khu vực kttt|khu vực kinh tế hợp tác", { kind: "economy" }],

  ["thành viên|xã viên|tổ viên|tv|hộ thành viên|thành viên htx|thành viên hợp tác xã", { kind: "person", id: "member" }],
  ["hội viên|hội viên nông dân|hội viên phụ nữ|hội viên cựu chiến binh|đoàn viên thanh niên", { kind: "person", id: "adherent" }],
  [
    "lao động|người lao động|lđ|nhân công|công nhân|lao động thường xuyên|lđ thường xuyên|lao động trẻ|cán bộ trẻ|trí thức trẻ",
    { kind: "person", id: "worker" },
  ],
  [
    "cán bộ quản lý|cbql|cán bộ htx|cán bộ hợp tác xã|cán bộ|cán bộ quản lý htx|cán bộ chủ chốt|cán bộ quản trị|kế toán|kế toán trưởng|thành viên hội đồng quản trị|thành viên hđqt|thành viên ban kiểm soát|kiểm soát viên|cán bộ tổ hợp tác|cán bộ tht|nhà quản lý",
    { kind: "person", id: "manager" },
  ],
  [
    "giám đốc|ban giám đốc|ban giám đốc htx|giám đốc htx|giám đốc hợp tác xã|chủ tịch hội đồng quản trị|chủ tịch hđqt|chủ nhiệm|chủ nhiệm htx|chủ tịch hđqt giám đốc",
    { kind: "person", id: "director" },
  ],
  [
    "cán bộ công chức|cán bộ quản lý nhà nước|cán bộ phụ trách|công chức|viên chức|cán bộ kttt|cán bộ kinh tế tập thể|cán bộ xã|cán bộ cấp xã|cán bộ hội|đảng viên|cán bộ làm công tác|đại biểu|đoàn viên",
    { kind: "person", id: "official" },
  ],
  ["hộ|hộ dân|hộ gia đình|hộ nông dân|hộ sản xuất|hộ kinh doanh|hộ người|nông hộ|hộ nghèo|hộ sxkd|hộ cá thể", { kind: "household" }],
  ["dân số|nông dân|nhân dân|người dân|dân cư|nhân khẩu|phụ nữ|thanh niên", { kind: "people" }],
  ["lớp|lớp tập huấn|lớp bồi dưỡng|lớp đào tạo|khóa đào tạo|khóa tập huấn|khóa bồi dưỡng|lớp học|lớp dạy nghề|khóa học", { kind: "class" }],

  ["xã|phường|thị trấn|đặc khu|xã phường|đơn vị cấp xã", { kind: "place", id: "commune" }],
  ["huyện|quận|thị xã|đơn vị cấp huyện", { kind: "place", id: "district" }],
  ["thôn|ấp|bản|buôn|làng|khu phố|tổ dân phố|khóm|xóm|chi hội|chi bộ|khu dân cư", { kind: "place", id: "village" }],

  ["doanh thu|dt bình quân|dtbq|dt bq|tổng thu|tổng doanh thu", { kind: "money", id: "revenue" }],
  ["lợi nhuận|lãi|lãi ròng|lãi bình quân|lợi nhuận sau thuế|lợi nhuận trước thuế|lnbq|ln bq|ln bình quân", { kind: "money", id: "profit" }],
  ["thu nhập|tiền lương|tiền công|mức lương|lương|mức thu nhập|lương bình quân|tnbq|tn bq|tn bình quân", { kind: "money", id: "income" }],
  [
    "vốn điều lệ|tổng vốn điều lệ|số vốn điều lệ|tổng số vốn điều lệ|vốn điều lệ đăng ký|số vốn điều lệ đăng ký|vốn góp|góp vốn|phần vốn góp",
    { kind: "money", id: "charter" },
  ],
  [
    "tổng nguồn vốn|nguồn vốn hoạt động|vốn hoạt động|tổng vốn|vốn kinh doanh|vốn sản xuất kinh doanh|vốn sxkd",
    { kind: "money", id: "capital" },
  ],
  [
    "doanh số cho vay|doanh số|dư nợ cho vay|giá trị sản xuất|giá trị sản phẩm|giá trị gia tăng|kim ngạch|giá trị hàng hóa|giá trị hợp đồng",
    { kind: "money", id: "production" },
  ],
  ["tài sản không chia|quỹ không chia|tài sản chung không chia|quỹ chung không chia", { kind: "money", id: "assets" }],
  ["tài sản|giá trị tài sản|tổng tài sản|tổng giá trị tài sản", { kind: "money", id: "property" }],
  ["nợ|nợ xấu|nợ quá hạn|công nợ|dư nợ|nợ đọng", { kind: "money", id: "debt" }],
  [
    "vốn quỹ|quỹ hỗ trợ|vốn điều lệ quỹ|vốn điều lệ của quỹ|vốn hoạt động của quỹ|nguồn vốn của quỹ|tổng nguồn vốn quỹ|tổng nguồn vốn của quỹ|vốn của quỹ|nguồn vốn quỹ|mức vốn quỹ|quy mô quỹ",
    { kind: "money", id: "fund" },
  ],
  [
    "kinh phí|ngân sách|dự toán|vốn đầu tư|vốn ngân sách|vốn đối ứng|vốn vay|nguồn vốn|chi phí|nhu cầu vốn|tổng mức đầu tư|mức hỗ trợ|định mức|mức chi|vốn sự nghiệp|vốn lồng ghép|nhu cầu kinh phí|mức cho vay|số tiền|mức vay|trợ cấp|phụ cấp|học phí|mức đóng|tổng vốn đầu tư|với tổng vốn|với tổng kinh phí|với số vốn|số vốn",
    { kind: "money", id: "budget" },
  ],
  ["thu ngân sách|tổng thu ngân sách", { kind: "money", id: "budget" }],
  [
    "nộp ngân sách|nộp ngân sách nhà nước|nộp nsnn|nộp vào ngân sách|nộp vào ngân sách nhà nước|đóng góp ngân sách|đóng góp ngân sách nhà nước|đóng góp vào ngân sách|đóng góp vào ngân sách nhà nước|nộp thuế",
    { kind: "money", id: "taxes" },
  ],

  ["bình quân|bq|trung bình mỗi|trung bình một|trung bình 01|bình quân mỗi|tính bình quân", { kind: "mean" }],
  ["tổng|tổng số|tổng cộng|toàn khối|toàn khu vực|gộp chung", { kind: "total" }],
  ["tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|cơ cấu|chiếm", { kind: "ratio" }],

  [
    "thành lập|thành lập mới|lập mới|ra mắt|ra mắt mới|xây dựng mới|hình thành|hình thành mới|phát triển mới|đăng ký mới|đăng ký thành lập|thành lập thêm|ra đời|hướng dẫn thành lập|vận động thành lập|tư vấn thành lập|hỗ trợ thành lập|hỗ trợ thành lập mới|vận động thành lập mới",
    { kind: "event", id: "found" },
  ],
  ["giải thể|sáp nhập|chấm dứt hoạt động|xóa bỏ|xóa tên|thu hồi giấy chứng nhận|giải thể sáp nhập", { kind: "event", id: "dissolve" }],
  [
    "chuyển đổi|chuyển lên|nâng lên thành|chuyển đổi thành|phát triển lên|phát triển thành|chuyển thành|nâng cấp thành|chuyển đổi lên|chuyển sang|nâng cấp|tổ chức lại",
    { kind: "event", id: "convert" },
  ],
  [
    "củng cố|kiện toàn|nâng cao chất lượng|nâng chất|khôi phục|nâng cao hiệu quả|sắp xếp lại|chấn chỉnh",
    { kind: "event", id: "strengthen" },
  ],
  ["duy trì|giữ vững|giữ ổn định|giữ nguyên|ổn định ở mức|duy trì hoạt động", { kind: "event", id: "keep" }],
  [
    "kết nạp|thu hút|gia nhập|tham gia|vào htx|vào hợp tác xã|phát triển thành viên|thu hút thêm|kết nạp thêm|kết nạp mới|phát triển thêm|vận động tham gia",
    { kind: "event", id: "join" },
  ],
  ["đào tạo|tập huấn|bồi dưỡng|đào tạo nghề|mở lớp|dạy nghề|bồi dưỡng nghiệp vụ", { kind: "event", id: "train" }],
  ["hỗ trợ|giúp đỡ|giúp|tư vấn|hướng dẫn|tạo điều kiện|cho vay|giải ngân|bảo lãnh|vay vốn", { kind: "event", id: "support" }],
  ["xây dựng|xây dựng mô hình|nhân rộng|hoàn thiện|phát triển|triển khai", { kind: "event", id: "build" }],
  ["nâng|đưa|nâng tổng số|đưa tổng số|nâng lên|đưa lên", { kind: "event", id: "raise" }],
  ["khen thưởng|biểu dương|tôn vinh|điển hình|tiêu biểu", { kind: "event", id: "reward" }],
  ["kiểm tra|thanh tra|giám sát|rà soát|khảo sát", { kind: "event", id: "inspect" }],
  ["đánh giá|phân loại|đánh giá phân loại", { kind: "event", id: "rate" }],
  ["cấp giấy chứng nhận|đăng ký lại|đăng ký tài khoản|cấp gcn|đăng ký", { kind: "event", id: "register" }],
  ["đại hội|đại hội thường niên|đại hội thành viên|đại hội nhiệm kỳ", { kind: "event", id: "congress" }],
  ["chế độ báo cáo|nộp báo cáo|gửi báo cáo|báo cáo tài chính|nợ báo cáo", { kind: "event", id: "report" }],

  ["tốt|loại tốt|hạng tốt|xuất sắc", { kind: "rank", id: "good" }],
  ["khá|loại khá|hạng khá", { kind: "rank", id: "fair" }],
  ["trung bình|loại trung bình|loại tb|hạng trung bình", { kind: "rank", id: "average" }],
  ["yếu|kém|yếu kém|loại yếu|loại kém|loại yếu kém|hạng yếu", { kind: "rank", id: "weak" }],
  ["có hiệu quả|hiệu quả|hoạt động hiệu quả|hoạt động có hiệu quả|có chất lượng|làm ăn có chất lượng", { kind: "rank", id: "quality" }],
  ["xếp loại|loại|xếp hạng|đạt loại|phân loại đạt", { kind: "rating" }],
  ["điểm|tổng điểm|số điểm|điểm đánh giá|tổng số điểm|tổng điểm đánh giá", { kind: "points" }],

  ["đang hoạt động|còn hoạt động|hiện đang hoạt động", { kind: "status", id: "active" }],
  [
    "ngừng hoạt động|ngưng hoạt động|không hoạt động|không còn hoạt động|dừng hoạt động|tạm ngừng|hoạt động cầm chừng|đã ngừng hoạt động|hoạt động kém hiệu quả|hoạt động không hiệu quả|hoạt động yếu kém",
    { kind: "status", id: "stopped" },
  ],
  ["mới|mới thành lập", { kind: "status", id: "new" }],

  ["công nghệ cao|ứng dụng công nghệ cao|nông nghiệp công nghệ cao|công nghệ số", { kind: "trait", id: "highTech" }],
  [
    "chuỗi giá trị|liên kết|chuỗi liên kết|liên kết chuỗi|bao tiêu|liên kết tiêu thụ|bao tiêu sản phẩm|hợp đồng liên kết|chuỗi cung ứng|theo chuỗi",
    { kind: "trait", id: "valueChain" },
  ],
  [
    "chuyển đổi số|thương mại điện tử|sàn giao dịch thương mại điện tử|sàn giao dịch điện tử|sàn thương mại điện tử|nền tảng số|công nghệ thông tin",
    { kind: "trait", id: "digital" },
  ],
  ["ocop|sản phẩm ocop", { kind: "trait", id: "ocop" }],
  ["vietgap|viet gap|globalgap|vietgahp|tiêu chuẩn vietgap", { kind: "trait", id: "vietgap" }],
  ["thí điểm|kiểu mới", { kind: "trait", id: "pilot" }],
  ["có lãi|làm ăn có lãi|kinh doanh có lãi", { kind: "trait", id: "profitable" }],
  ["thua lỗ|bị lỗ|làm ăn thua lỗ|kinh doanh thua lỗ|lỗ", { kind: "trait", id: "losing" }],
  ["bảo hiểm xã hội|bhxh", { kind: "trait", id: "insured" }],

  ["đại học|cao đẳng|trình độ đại học|trình độ cao đẳng|cử nhân|kỹ sư", { kind: "education", id: "university" }],
  ["trung cấp|sơ cấp|trình độ trung cấp|trình độ sơ cấp|sơ cấp nghề|trung cấp nghề", { kind: "education", id: "vocational" }],
  ["qua đào tạo|được đào tạo|đã qua đào tạo|được bồi dưỡng|được tập huấn|qua bồi dưỡng", { kind: "education", id: "trained" }],

  [
    "nông nghiệp|nông lâm nghiệp|nông lâm thủy sản|nông lâm ngư nghiệp|trồng trọt|chăn nuôi|thủy sản|lâm nghiệp|diêm nghiệp|nuôi trồng thủy sản|trồng rau",
    { kind: "sector", id: "agriculture" },
  ],
  ["phi nông nghiệp|ngoài nông nghiệp", { kind: "sector", id: "nonAgriculture" }],
  ["công nghiệp|tiểu thủ công nghiệp|ttcn|công nghiệp tiểu thủ công nghiệp|làng nghề", { kind: "sector", id: "industry" }],
  ["ngành xây dựng|lĩnh vực xây dựng", { kind: "sector", id: "construction" }],
  ["thương mại|dịch vụ|thương mại dịch vụ|dịch vụ tổng hợp|du lịch|chợ|quản lý chợ", { kind: "sector", id: "trade" }],
  ["vận tải|giao thông vận tải", { kind: "sector", id: "transport" }],
  ["tín dụng", { kind: "sector", id: "credit" }],
  ["môi trường|vệ sinh môi trường|thu gom rác|thu gom rác thải", { kind: "sector", id: "environment" }],

  ["dân tộc thiểu số|dtts|đồng bào dân tộc thiểu số|đồng bào dtts", { kind: "minority" }],
  ["nữ|là nữ", { kind: "female" }],
  ["dưới 35 tuổi", { kind: "young" }],
  ["grdp|gdp|tổng sản phẩm trên địa bàn|tổng sản phẩm|kinh tế của tỉnh", { kind: "output", id: "grdp" }],
  ["lương tối thiểu vùng|mức lương tối thiểu vùng|lương cơ sở|mức lương cơ sở|lương tối thiểu", { kind: "wage" }],

  [
    "liên minh hợp tác xã|liên minh htx|lmhtx|luật hợp tác xã|luật htx|quỹ hỗ trợ phát triển hợp tác xã|quỹ hỗ trợ phát triển htx|quỹ trợ vốn htx|quỹ hợp tác xã|thành viên ban chỉ đạo|phòng kinh tế|phòng kinh tế hợp tác|giám đốc sở|giám đốc các sở|giám đốc thủ trưởng|ban chỉ đạo kinh tế tập thể|ban chỉ đạo kttt|ban chỉ đạo phát triển kinh tế tập thể|ngân hàng hợp tác xã|chi cục phát triển nông thôn|ubnd xã|ubnd các xã|ubnd phường|ubnd các phường|ubnd huyện|ubnd các huyện|ủy ban nhân dân xã|ủy ban nhân dân các xã|ủy ban nhân dân các huyện|ủy ban nhân dân huyện|hội nông dân xã|hội nông dân|hội phụ nữ|đoàn thanh niên|hội liên hiệp phụ nữ|hội liên hiệp thanh niên|đảng ủy xã|cấp xã|cấp huyện|bảo hiểm y tế|trên địa bàn xã|địa bàn xã|địa bàn phường|địa bàn huyện|toàn xã|toàn huyện|toàn phường|của xã|của huyện|của phường|trong xã|trong huyện|nông thôn mới|xã nông thôn mới|thị xã hội|xã hội|tổ chức chính trị|ngành nghề nông thôn|các xã phường còn lại|thành phố|giám đốc văn phòng|trung tâm dịch vụ nông nghiệp|công nghiệp hóa|vụ việc|kinh tế xã hội|bộ trưởng|bản đăng ký|văn bản|tốt nghiệp|thực hiện tốt|làm tốt|tốt hơn|tốt việc|tốt công tác|tốt các|tốt chế độ|khá giả|khá lớn|yếu tố|thiết yếu|chủ yếu|trọng yếu|yếu thế|kém phát triển|đổi mới|bằng tốt nghiệp|cần thiết|chất lượng tốt|tổ chức thực hiện|bước đi|xúc tiến thương mại|hội chợ|phiên chợ|thương mại hóa|liên hiệp phụ nữ|liên hiệp thanh niên|liên hiệp các hội",
    { kind: "name" },
  ],
]);
