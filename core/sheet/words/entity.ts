import type { Phrases } from "./phrases.ts";

/** What an entity is, where it is, what it does, who speaks for it. */
export const entityPhrases: Phrases = [
  ["lhhtx", "liên hiệp hợp tác xã|liên hiệp các hợp tác xã|liên hiệp htx"],
  ["htx", "hợp tác xã"],
  ["tht", "tổ hợp tác|tổ nhóm hợp tác|nhóm hợp tác|nhóm sở thích|tổ nhóm|tổ sản xuất|tổ liên kết|câu lạc bộ"],
  ["qtd", "quỹ tín dụng nhân dân|quỹ tín dụng|quỹ tdnd"],
  ["kttt", "tổ chức kinh tế tập thể|kinh tế tập thể|tổ chức kinh tế hợp tác|kinh tế hợp tác|tập thể"],
  ["donvi", "đơn vị|cơ sở|pháp nhân|chủ thể|tổ chức|cơ sở kinh tế|người nộp thuế|cơ sở sản xuất kinh doanh"],
  ["danhsach", "danh sách|danh mục|các đơn vị"],
  [
    "gcn",
    "giấy chứng nhận|giấy cn|chứng nhận|giấy phép|giấy phép kinh doanh|giấy tờ đăng ký|giấy đăng ký|giấy đkkd|giấy đăng ký kinh doanh|chứng nhận đăng ký|giấy",
  ],
  ["quyetdinh", "quyết định|quyết định số"],
  ["dangky", "đăng ký|đăng ký kinh doanh|đăng ký doanh nghiệp|đăng ký hợp tác xã|đăng ký hoạt động"],
  [
    "maso",
    "mã số|mã|mã số thuế|mã số doanh nghiệp|mã số đăng ký|mã định danh|mã số hợp tác xã|mã hợp tác xã|mã đơn vị|mã số tổ chức|mã thuế|mã số đăng ký kinh doanh|mã số đăng ký hợp tác xã|mã số định danh|mã đăng ký kinh doanh",
  ],
  ["manganh", "mã ngành|mã số ngành|mã ngành nghề|mã ngành kinh tế|mã vsic|mã ngành cấp 4|mã ngành nghề kinh doanh|vsic"],
  ["loaihinh", "loại hình|hình thức tổ chức|loại tổ chức|loại hình tổ chức|loại hình hợp tác xã|hình thức|loại đơn vị|loại hình đơn vị"],
  ["mohinh", "mô hình"],
  [
    "linhvuc",
    "lĩnh vực|nhóm ngành|nhóm ngành nghề|lĩnh vực hoạt động|phân loại nhóm ngành nghề|phân loại theo ngành nghề|loại hình theo ngành nghề|khối ngành|phân ngành|phân theo ngành|phân theo lĩnh vực|phân loại lĩnh vực|lĩnh vực sản xuất kinh doanh|nhóm lĩnh vực|nhóm ngành kinh tế|ngành lĩnh vực|lĩnh vực ngành nghề|khối",
  ],
  ["nganh", "ngành|ngành nghề|ngành nghề kinh doanh|ngành nghề hoạt động|ngành nghề sản xuất|lĩnh vực ngành nghề kinh doanh|ngành hàng"],
  [
    "viec",
    "nội dung hoạt động|hoạt động chính|hoạt động chủ yếu|hoạt động sản xuất chính|hoạt động kinh doanh chính|nội dung hợp tác|nội dung công việc|nội dung công việc hợp tác|công việc hợp tác|nội dung sản xuất|nghề nghiệp|nghề|hoạt động sản xuất kinh doanh|nội dung sản xuất kinh doanh|công việc|nội dung kinh doanh|phạm vi hoạt động|phạm vi|phạm vi lĩnh vực|lĩnh vực hợp tác|phạm vi lĩnh vực hợp tác",
  ],
  [
    "sanpham",
    "sản phẩm|dịch vụ|sản phẩm dịch vụ|mặt hàng|cây trồng vật nuôi|cây con|cây trồng|vật nuôi|loại cây trồng|các dịch vụ|tên sản phẩm",
  ],
  ["chinh", "chính|chủ yếu|chủ lực|cơ bản"],
  [
    "trangthai",
    "trạng thái|tình trạng|hiện trạng|thực trạng|trạng thái hoạt động|tình trạng hoạt động|hiện trạng hoạt động|thực trạng hoạt động|tình hình hoạt động|tình trạng pháp lý|tình trạng tồn tại|còn hoạt động|đang hoạt động",
  ],
  [
    "ngung",
    "ngừng|ngưng|dừng|ngừng hoạt động|ngưng hoạt động|tạm ngừng|tạm ngưng|tạm dừng|dừng hoạt động|tạm ngừng kinh doanh|tạm ngừng hoạt động|ngừng kinh doanh|không hoạt động",
  ],
  ["giaithe", "giải thể"],
  [
    "thanhlap",
    "thành lập|ra đời|bắt đầu|bắt đầu hoạt động|bắt đầu sản xuất kinh doanh|bắt đầu kinh doanh|đi vào hoạt động|sáng lập|th lập|t lập|quyết định thành lập|thời gian hoạt động từ",
  ],
  ["ngay", "ngày|ngày tháng|ngày tháng năm|thời gian|thời điểm|tháng năm|mốc thời gian|mốc|ngày tháng cấp"],
  ["cap", "cấp"],
  [
    "chuyendoitht",
    "thành lập từ tổ hợp tác|chuyển đổi từ tổ hợp tác|chuyển từ tổ hợp tác|nâng cấp từ tổ hợp tác|nâng lên từ tổ hợp tác|phát triển từ tổ hợp tác|chuyển đổi tổ hợp tác thành hợp tác xã|thành lập trên cơ sở tổ hợp tác|tiền thân là tổ hợp tác|tiền thân tổ hợp tác|phát triển lên từ tổ hợp tác|hình thành từ tổ hợp tác",
  ],
  [
    "chuyendoidulieu",
    "chuyển đổi dữ liệu|số hóa dữ liệu|số hóa hồ sơ|chuẩn hóa dữ liệu|cập nhật lên hệ thống|đồng bộ dữ liệu|nhập dữ liệu lên hệ thống",
  ],
  ["chuyendoi", "chuyển đổi|chuyển"],
  [
    "diachi",
    "địa chỉ|trụ sở|trụ sở chính|địa chỉ trụ sở|địa chỉ trụ sở chính|nơi đặt trụ sở|địa điểm|nơi đóng trụ sở|địa chỉ liên hệ|địa chỉ liên lạc|nơi hoạt động|trụ sở làm việc|địa điểm trụ sở|địa điểm hoạt động|đóng tại|nơi đóng|vị trí|địa chỉ cụ thể|địa chỉ chi tiết|địa chỉ hoạt động|số nhà",
  ],
  ["noio", "nơi thường trú|thường trú|hộ khẩu|hộ khẩu thường trú|chỗ ở|chỗ ở hiện nay|nơi ở|quê quán|nơi cư trú|cư trú|địa chỉ thường trú"],
  ["xa", "xã|phường|thị trấn|xã phường|phường xã|đặc khu|cấp xã|ủy ban nhân dân xã|phường xã thị trấn|xã phường thị trấn|xã thị trấn"],
  ["huyen", "huyện|quận huyện|quận|thị xã|huyện thị|cấp huyện|thành phố|huyện thành phố|huyện tp|huyện thị xã thành phố"],
  ["tinh", "tỉnh|tỉnh thành|tỉnh thành phố|thành phố trực thuộc trung ương|tỉnh thành phố trực thuộc trung ương"],
  ["diaban", "địa bàn|địa phương|khu vực|địa danh"],
  ["donvihanhchinh", "đơn vị hành chính|đơn vị hành chính cấp xã"],
  ["thon", "thôn|xóm|ấp|tổ dân phố|khu phố|thôn xóm|thôn bản|ấp khu phố|bản|khóm|buôn|ấp khóm|tdp|khu dân cư|đường"],
  ["donvihanhchinhcu", "trước sắp xếp|trước sáp nhập|trước khi sắp xếp|trước khi sáp nhập|cũ"],
  ["donvihanhchinhmoi", "sau sắp xếp|sau sáp nhập|sau khi sắp xếp|sau khi sáp nhập"],
  [
    "dienthoai",
    "điện thoại|số điện thoại|di động|điện thoại di động|máy bàn|số máy|zalo|số zalo|điện thoại cố định|số phone|số liên lạc|số liên hệ|thông tin liên hệ|thông tin liên lạc|số máy liên lạc",
  ],
  ["lienhe", "liên hệ|liên lạc"],
  [
    "email",
    "email|e mail|mail|gmail|thư điện tử|hộp thư|hòm thư|hộp thư điện tử|hòm thư điện tử|thư đt|địa chỉ email|địa chỉ thư điện tử|địa chỉ mail",
  ],
  [
    "daidien",
    "đại diện|người đại diện|đại diện pháp luật|đại diện theo pháp luật|đứng đầu|người đứng đầu|người đại diện theo pháp luật|người đại diện pháp luật|lãnh đạo|người chịu trách nhiệm|thủ trưởng|cán bộ đầu mối|đầu mối|đầu mối liên lạc|người liên lạc|người liên hệ|đầu mối liên hệ|chủ hợp tác xã|người phụ trách",
  ],
  [
    "giamdoc",
    "giám đốc|chủ tịch hội đồng quản trị|chủ tịch|chủ nhiệm|giám đốc chủ tịch|tổ trưởng|giám đốc hợp tác xã|hội đồng quản trị|tổng giám đốc|trưởng nhóm|nhóm trưởng",
  ],
  [
    "hoten",
    "họ tên|họ và tên|họ chữ đệm và tên|tên người|họ tên người|họ và tên người|họ tên chức vụ|họ tên chức danh|họ và tên chức vụ|họ và tên chức danh",
  ],
  ["chucvu", "chức vụ|chức danh|quyền hạn"],
  ["gioitinh", "giới tính|nam nữ|giới|nữ nam|phái"],
  ["nu", "nữ|phụ nữ|nữ giới"],
  ["sinh", "sinh|ngày sinh|năm sinh|ngày tháng năm sinh|ngày tháng sinh|sinh ngày|sinh năm|ngày năm sinh"],
  ["dantoc", "dân tộc|thành phần dân tộc|thành phần dt"],
  ["dtts", "dân tộc thiểu số|đồng bào dân tộc thiểu số|người dân tộc thiểu số|đồng bào dân tộc|dân tộc ít người"],
  ["quoctich", "quốc tịch"],
  [
    "dinhdanh",
    "số giấy tờ|giấy tờ|định danh cá nhân|số định danh cá nhân|mã định danh cá nhân|số định danh|căn cước công dân|căn cước|chứng minh nhân dân|chứng minh thư|thẻ căn cước|số căn cước|giấy tờ tùy thân|số căn cước công dân|căn cước công dân chứng minh nhân dân|chứng minh nhân dân căn cước công dân|định danh|giấy tờ pháp lý cá nhân|giấy tờ pháp lý|giấy tờ cá nhân",
  ],
  ["phapluat", "pháp luật|pháp lý"],
  ["ghichu", "ghi chú|chú thích|lưu ý|nhận xét|ý kiến|diễn giải|ghi chú khác|thông tin khác|nội dung khác|thông tin thêm|ghi thêm"],
  ["stt", "số thứ tự|số tt|thứ tự|stt|#"],
  ["daihoi", "đại hội|đại hội thành viên|đại hội thường niên|tổ chức đại hội|họp đại hội|đại hội xã viên"],
  ["baocao", "báo cáo|nộp báo cáo|gửi báo cáo|nhận báo cáo"],
  ["gui", "gửi|nộp"],
  [
    "xuphat",
    "xử phạt|xử phạt vi phạm|xử phạt hành chính|vi phạm hành chính|xử phạt vi phạm hành chính|vi phạm|vi phạm bị xử phạt|bị xử phạt|xử lý vi phạm|bị xử lý vi phạm",
  ],
  ["congnghecao", "công nghệ cao|ứng dụng công nghệ cao"],
  [
    "chuoi",
    "chuỗi giá trị|liên kết chuỗi|chuỗi|liên kết chuỗi giá trị|liên kết tiêu thụ|chuỗi liên kết|liên kết sản xuất tiêu thụ|liên kết sản xuất và tiêu thụ|chuỗi liên kết tiêu thụ|chuỗi liên kết sản xuất|chuỗi tiêu thụ|chuỗi cung ứng|liên kết tiêu thụ sản phẩm|hợp đồng tiêu thụ sản phẩm|liên kết sản xuất|bao tiêu|bao tiêu sản phẩm|liên kết doanh nghiệp|liên kết với doanh nghiệp|tham gia liên kết|hợp đồng bao tiêu|hợp đồng liên kết|hợp đồng liên kết tiêu thụ|liên kết theo chuỗi|hợp đồng tiêu thụ",
  ],
  ["ocop", "ocop|ocop 3 sao|công nhận ocop|được công nhận ocop|sản phẩm ocop|đạt ocop|chứng nhận ocop"],
  ["vietgap", "vietgap|globalgap|viet gap|global gap|hữu cơ|vietgahp"],
  [
    "chuyendoiso",
    "chuyển đổi số|ứng dụng công nghệ thông tin|thương mại điện tử|công nghệ số|sàn thương mại điện tử|sàn tmđt|phần mềm quản lý|phần mềm|bán hàng trực tuyến",
  ],
];
