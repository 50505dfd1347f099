/**
 * Words of form labels, as data. A concept is one thing that labels say in many ways; its phrases are parted by "|". The longest phrase at
 * each place of a text wins, so "thành phố" is no street and "hợp tác xã" no commune.
 */
export const concepts: Readonly<Record<string, string>> = {
  notifiedBefore:
    "đã thông báo thành lập|đã thông báo thành lập tổ hợp tác|đã từng thông báo thành lập|từng thông báo thành lập|trước đây đã thông báo|trước đây đã báo|đã thông báo với ubnd|đã thông báo với ubnd xã|đã thông báo với ubnd cấp xã|đã báo với ubnd xã|đã báo ubnd xã|đã báo cho ubnd xã|trước đây đã báo cho ubnd xã|đã thông báo thành lập với ubnd xã|đã thông báo thành lập với ubnd cấp xã|trước đây đã thông báo thành lập|trước đây đã thông báo thành lập với ubnd xã|trước đây đã thông báo thành lập với ubnd cấp xã|đã từng thông báo thành lập với ubnd xã|từng thông báo thành lập với ubnd xã|đã thông báo thành lập với ủy ban nhân dân|đã từng thông báo thành lập với ubnd cấp xã|đã thông báo với ủy ban nhân dân|đã gửi thông báo thành lập|đã gửi thông báo thành lập đến ubnd cấp xã|đã có thông báo thành lập|đã có thông báo thành lập gửi ubnd cấp xã|đã gửi thông báo thành lập tổ hợp tác|đã gửi thông báo thành lập tới ubnd cấp xã|đã gửi thông báo thành lập tới ubnd cấp xã trước đây|đã gửi thông báo thành lập tới ubnd xã|đã gửi thông báo thành lập tới ubnd xã trước đây|đã thông báo thành lập tới ubnd cấp xã|đã từng gửi thông báo thành lập|từng gửi thông báo thành lập|đã từng gửi thông báo thành lập đến ubnd xã|đã gửi thông báo thành lập đến ubnd xã|đã từng gửi thông báo thành lập tới ubnd xã|đã từng gửi thông báo thành lập đến ubnd cấp xã|đã từng gửi thông báo thành lập đến ubnd xã phường|đã gửi thông báo thành lập đến ubnd xã phường|đã thông báo thành lập với ubnd xã phường",
  fullName:
    "họ và tên|họ tên|họ chữ đệm và tên|họ chữ đệm tên|họ tên đệm và tên|họ và chữ đệm và tên|họ đệm và tên|họ tên đầy đủ|họ và tên đầy đủ|họ tên khai sinh|full name|họ đệm tên|họ tên chữ đệm|họ chữ lót và tên|họ và tên đệm và tên|họ và tên khai sinh|tên họ|your name|họ và tên chủ thể|họ tên cá nhân|full legal name",
  phone:
    "điện thoại|số điện thoại|sđt|số đt|đt|điện thoại di động|số điện thoại di động|số di động|di động|điện thoại cố định|đtdđ|số điện thoại liên hệ|điện thoại liên hệ|điện thoại liên lạc|số điện thoại liên lạc|phone|tel|mobile|telephone|hotline|số điện thoại cố định|điện thoại bàn|số điện thoại bàn|điện thoại cơ quan|số điện thoại cơ quan|điện thoại văn phòng|đt di động|đt liên hệ|số đt liên hệ|sđt liên hệ|sđt liên lạc|đt cố định|số máy|đt cơ quan|đt bàn|sđt bàn|sđt tổ hợp tác|điện thoại tổ hợp tác|số điện thoại tổ hợp tác|gọi điện|gọi|số gọi|điện thoại gọi|phone number|mobile phone|telephone number|số liên lạc|số liên hệ|sđt cơ quan|sđt văn phòng|sđt cq|đt cq|sđt tổ|điện thoại tổ|số điện thoại tổ|số điện thoại liên lạc của tổ|contact phone|contact number|cell phone|điện thoại số|số phone|office telephone|office phone|mobile number|telephone no|phone no|số máy bàn|máy bàn|tổng đài hợp tác xã|liên hệ qua số|liên hệ qua số điện thoại|office line|sđt cá nhân|điện thoại cá nhân|số điện thoại cá nhân|di động cá nhân|điện thoại nhận kết quả|số điện thoại nhận kết quả",
  email:
    "thư điện tử|email|e mail|mail|hộp thư điện tử|hộp thư|địa chỉ thư điện tử|địa chỉ email|địa chỉ e mail|địa chỉ hộp thư điện tử|hòm thư điện tử|hòm thư|e mail văn phòng|e mail cơ quan|thư điện tử văn phòng|e mail liên hệ|email liên hệ|email liên lạc|thư điện tử liên hệ|email cơ quan|thư điện tử cơ quan|email văn phòng|hòm thư công vụ|thư công vụ|email address|địa chỉ hòm thư điện tử|địa chỉ hòm thư|địa chỉ thư|e mail address|email chính thức|thư điện tử chính thức|địa chỉ gmail|gmail|email nhận thông báo|email nhận thông báo kết quả|email nhận thông báo kết quả xử lý hồ sơ|email nhận kết quả|e mail chính thức|office email|thư điện tử e mail|mail address|hộp thư nhận|email doanh vụ|địa chỉ email chính thức|email cá nhân|thư điện tử cá nhân|email nhận kết quả xử lý|email nhận kết quả xử lý hồ sơ|email nhận kết quả giải quyết|thư điện tử nhận kết quả|thư điện tử nhận kết quả xử lý|email nhận kết quả hồ sơ",
  fax: "fax|số fax|số máy fax|fax văn phòng|fax cơ quan|số fax văn phòng|office fax",
  website:
    "website|trang web|trang thông tin điện tử|trang tin điện tử|địa chỉ website|địa chỉ trang web|web|trang mạng|trang mạng url|website url|url|url website|địa chỉ url|link website|địa chỉ web|web site|trang bán hàng trên mạng",
  birthDate:
    "ngày sinh|ngày tháng năm sinh|sinh ngày|năm sinh|ngày tháng năm sinh của|sinh năm|date of birth|birthday|sinh ngày tháng năm|ngày tháng sinh|ngày tháng năm sinh dương lịch|birth date|dob|năm tháng ngày sinh|sinh vào ngày|n sinh|ngày tháng năm sinh người|sinh ngày nào|sinh nhật",
  gender: "giới tính|nam nữ|phái|giới|gender|sex|nam hay nữ|giới tính nam nữ",
  personalId:
    "số định danh cá nhân|số định danh|định danh cá nhân|mã định danh cá nhân|số cccd|cccd|căn cước công dân|số căn cước công dân|số thẻ căn cước công dân|số thẻ căn cước|thẻ căn cước|căn cước|số căn cước|số thẻ cccd|cmnd cccd|số cmnd cccd|cccd cmnd|số cccd cmnd|cmnd|số cmnd|chứng minh nhân dân|số chứng minh nhân dân|cccd hc|cmnd hc|cmnd cccd hc|cccd hộ chiếu|số cccd hộ chiếu|cmnd cccd hộ chiếu|số cmnd cccd hộ chiếu|personal id|số giấy tờ cccd|số cmt|số cmtnd|cmtnd|cmnd số|căn cước số|số ddcn|số đdcn|mã định danh|số căn cước căn cước công dân|căn cước căn cước công dân|số căn cước cccd|căn cước cccd|identity card|id number|citizen id|id card|citizen identification number|personal identification number|số định danh cá nhân căn cước|định danh|thẻ cccd|số cc|số thẻ cc|số căn cước công dân gắn chip|id no|national id|personal identity number|số nhận dạng cá nhân|mã nhận dạng cá nhân|số căn cước của|số căn cước định danh|căn cước định danh|số định danh căn cước|số giấy căn cước|số đdcn của",
  passport: "hộ chiếu|số hộ chiếu|passport",
  nationality: "quốc tịch|nationality|công dân nước|quốc tịch hiện tại",
  ethnicity: "dân tộc|ethnicity|ethnic group",
  title:
    "chức danh|chức vụ|quyền hạn|vị trí|vị trí công tác|position|job title|chức danh trong htx|chức danh chức vụ|chức vụ chức danh|position held|role",
  country: "quốc gia|country|quốc gia cư trú",
  province:
    "tỉnh|thành phố|tp|tỉnh thành|tỉnh tp|tỉnh thành phố|thành phố trực thuộc trung ương|trực thuộc trung ương|province|tỉnh thành phố trực thuộc tw|trực thuộc tw|thành phố trực thuộc tw|city|city province|tỉnh thành phố trực thuộc trung ương|tỉnh thành phố thuộc tw|province city|province or city|city or province|tỉnh bang|tỉnh tp cư trú|tỉnh thành phố cư trú|tỉnh cư trú",
  district: "q h|quận|huyện|thị xã|quận huyện|district",
  ward: "p x|x p|p x đặc khu|x p đặc khu|xã|phường|thị trấn|đặc khu|phường xã|xã phường|ward|commune|xã phường thị trấn|xã phường đặc khu|phường xã thị trấn|xã phường thị trấn đặc khu|đơn vị hành chính cấp xã|ward commune|commune ward|ward or commune|commune or ward|phường xã cư trú|xã phường cư trú|xã cư trú",
  street:
    "số nhà|số nhà phòng|ngách|hẻm|ngõ|kiệt|đường|phố|đường phố|đại lộ|thôn|xóm|ấp|tổ|khu phố|tổ dân phố|tên đường|thôn bản|địa chỉ chi tiết|địa chỉ cụ thể|địa chỉ số nhà|street|làng|buôn|khóm|sóc|khối phố|khu dân cư|thôn xóm|xóm bản|thôn bản tổ dân phố|số nhà tên đường|tên đường phố|địa chỉ nhà|địa chỉ số nhà đường phố|thôn tổ|thôn ấp|thôn tổ dân phố|house number|address line|số nhà đường|số nhà đường phố|street address|village|hamlet|house no|số nhà đường thôn|địa chỉ số nhà thôn|thôn xóm bản|thôn hoặc bản|bản làng|buôn bản|ấp bản|bản tổ|xóm hoặc bản|quốc lộ|tỉnh lộ|hương lộ|house number and street|street address hamlet|dòng địa chỉ|số nhà tầng đường phố|số nhà tầng đường|số nhà tầng|tên phố|tên ngõ|ngõ xóm",
  address:
    "địa chỉ|sống ở đâu|đang sống ở đâu|đang ở đâu|nơi cư trú|chỗ ở|sống tại|cư trú tại|cư ngụ tại|nơi cư ngụ|nơi sinh sống|địa chỉ liên lạc|địa chỉ liên hệ|nơi ở|address|địa chỉ đặt|nơi đặt|đặt tại|địa chỉ nơi đặt|contact address|địa chỉ thư tín|địa chỉ nhận thư|ở đâu|đặt ở đâu|nằm ở đâu|tại đâu|ở chỗ nào|ở nơi nào|đặt tại đâu|nơi liên lạc|nơi liên hệ|hiện ở tại|đang ở tại|địa chỉ giao dịch|địa chỉ nơi giao dịch|nơi giao dịch|hiện ở|head office address|office address|hiện đang ở",
  issueDate:
    "ngày cấp|cấp ngày|ngày tháng năm cấp|ngày tháng cấp|date of issue|issue date|ngày cấp lần đầu|ngày được cấp|được cấp ngày|cấp lần đầu ngày|ngày cấp giấy|cấp ngày tháng năm",
  issuePlace:
    "nơi cấp|cơ quan cấp|cấp tại|cấp bởi|do cơ quan cấp|đơn vị cấp|place of issue|issued by|cơ quan nào cấp|cơ quan nào đã cấp|cơ quan đã cấp|do cơ quan nào cấp|ai cấp|ai đã cấp|nơi đã cấp|do đâu cấp",
  memberCooperatives:
    "hợp tác xã thành viên|htx thành viên|hợp tác xã là thành viên|htx là thành viên|htx là tv|số htx là tv|hợp tác xã tham gia liên hiệp|htx tham gia liên hiệp|thành viên là hợp tác xã|thành viên là htx|là htx|là hợp tác xã",
  content: "nội dung",
  date: "ngày tháng năm",
  day: "ngày|thời điểm|thời gian|ngày nào|khi nào|bao giờ|lúc nào|hôm nào",
  income: "thu nhập",
  vnd: "đồng việt nam|tiền việt nam|tiền đồng việt nam|tiền vnđ|tiền vnd|tiền việt",
  kind: "loại hình|loại hình tổ chức|loại hình htx|type|type of organisation|type of organization|organisation type|type of entity|kiểu|loại hình pháp lý",
  model: "mô hình|mô hình hoạt động|mô hình tổ chức hoạt động",
  governance: "tổ chức quản trị|mô hình tổ chức quản trị|hình thức tổ chức quản trị|mô hình quản trị",
  reorganisation: "tổ chức lại",
  amount: "số tiền|giá trị|trị giá|trị giá tiền|số tiền vnd",
  percent: "tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ lệ phần trăm|%|phần trăm",
  inWords: "bằng chữ|viết bằng chữ|ghi bằng chữ|số tiền bằng chữ|in words|amount in words",
  resultAddress:
    "nhận kết quả|nhận kết quả qua bưu chính|nhận kết quả giải quyết|nhận kết quả qua đường bưu điện|nhận kết quả qua bưu điện|trả kết quả|nhận kết quả tại nhà|nhận kết quả giải quyết thủ tục|trả kết quả qua bưu chính|trả kết quả qua bưu điện|trả kết quả qua đường bưu điện|trả kết quả qua đường bưu chính|nhận kết quả qua đường bưu chính|nhận kết quả qua dịch vụ bưu chính|trả kết quả qua dịch vụ bưu chính|nhận kết quả qua dịch vụ bưu chính công ích|trả kết quả qua dịch vụ bưu chính công ích|nhận kết quả xử lý|nhận kết quả hồ sơ|nhận kết quả xử lý hồ sơ",
  charter: "vốn điều lệ|vốn đl|vđl|charter capital|charter capital amount",
  code: "mã số|mã|code number",
  taxCode: "mã số thuế|mst|mã số doanh nghiệp mã số thuế|tax code|tax id|mã định danh thuế|mã số định danh thuế",
  certificate:
    "giấy chứng nhận|gcn|giấy chứng nhận đăng ký|gcn đăng ký|gcn đkhtx|gcn đkkd|gcn đkkd gcn đkhtx|giấy chứng nhận đăng ký kinh doanh|giấy chứng nhận đó|giấy cn đkhtx",
  contribution:
    "phần đóng góp|vốn góp|phần vốn góp|số vốn góp|góp vốn|giá trị phần vốn góp|giá trị vốn góp|số tiền góp|số tiền góp vốn|vốn đóng góp|đóng góp|số vốn đóng góp|số tiền đóng góp|capital contribution|góp|contributed capital|vốn góp vào htx|vốn góp vào hợp tác xã|vốn góp vào lhhtx|vốn góp vào liên hiệp|vốn góp vào liên hiệp hợp tác xã|vốn góp vào tổ|vốn góp vào tht|vốn góp vào tổ hợp tác|góp vốn vào htx|góp vốn vào hợp tác xã|góp vốn vào tổ|góp vốn vào tổ hợp tác|góp vào htx|góp vào hợp tác xã|góp vào tổ|góp vào tổ hợp tác",
  revenue: "doanh thu|doanh số bán hàng|dt|tổng dt",
  workers: "lao động|lđ|người lao động|số lđ|số người lao động|nhân công|employees|labourers|workers",
  regular: "tx|thường xuyên|làm việc thường xuyên",
  average: "bình quân|bq|trung bình",
  stateBudget: "ngân sách nhà nước|nsnn|ngân sách|nhà nước",
  pay: "nộp|đã nộp|đóng góp ngân sách|đóng góp vào ngân sách|đóng góp cho ngân sách",
  vatMethod:
    "phương pháp tính thuế gtgt|phương pháp tính gtgt|phương pháp tính thuế vat|phương pháp tính thuế giá trị gia tăng|phương pháp tính thuế|vat calculation method|vat method|phương pháp nộp thuế gtgt|cách tính vat",
  insurance: "bảo hiểm xã hội|bhxh",
  foundedOn:
    "ngày thành lập|thời gian thành lập|thành lập ngày|năm thành lập|date of establishment|established on|founding date|ngày lập hợp tác xã|ngày lập htx|ngày lập tổ|ngày lập tổ hợp tác|ngày lập liên hiệp|ngày lập lhhtx|ngày ra đời|ra đời ngày|ngày khai sinh htx|lập htx ngày|tổ ra đời ngày|htx ra đời ngày",
  joined:
    "mới gia nhập|gia nhập mới|kết nạp mới|gia nhập|thành viên mới|số thành viên mới|tv mới|mới kết nạp|kết nạp|tham gia mới|mới tham gia|kết nạp thêm|thành viên gia nhập mới|thành viên kết nạp mới|tv kết nạp mới|tv kết nạp|thành viên kết nạp|tv gia nhập|thành viên tăng|thành viên tăng thêm|tv tăng|thành viên tăng mới|vào tổ|tổ viên vào|mới vào tổ|thành viên mới vào|mới vào|vào htx|vào hợp tác xã|thành viên vào mới|kết nạp trong năm|gia nhập trong kỳ|new members|thành viên mới tham gia|mới tham gia htx|thành viên mới gia nhập|mới gia nhập tổ chức|người mới vào|tv vào mới|thành viên mới vào tổ|mới vào trong năm|tổ viên mới vào tổ",
  reason: "lý do|vì sao|nguyên nhân|reason|reasons",
  from: "từ ngày|bắt đầu từ ngày|ngày bắt đầu|bắt đầu từ|thời gian bắt đầu|thời điểm bắt đầu|bắt đầu ngày|kể từ ngày|kể từ|bắt đầu|from date|start date|from|ngày đầu|ngày đầu tiên|ngày bđ|khởi đầu|mở sổ ngày",
  to: "đến ngày|đến hết ngày|tới ngày|ngày kết thúc|kết thúc ngày|thời gian kết thúc|thời điểm kết thúc|hết ngày|kết thúc vào ngày|kết thúc|end date|to date|đến hết|tới hết ngày|ngày cuối|ngày cuối cùng|ngày kt|cho đến hết ngày|cho đến ngày|đến hết hết ngày|khóa sổ ngày|cho tới ngày",
  training:
    "trình độ|trình độ đào tạo|trình độ chuyên môn|bằng cấp|trình độ học vấn|học vấn|trình độ chuyên môn nghiệp vụ|đã qua đào tạo|được đào tạo|qua đào tạo|được đào tạo đến mức|đào tạo đến mức|đã qua đào tạo ở bậc|qua đào tạo ở bậc|bậc đào tạo|mức đào tạo|trình độ cao nhất|trình độ đào tạo cao nhất",
  fiscalYear:
    "năm tài chính|năm tài khóa|niên độ kế toán|niên độ|kỳ kế toán|kỳ kế toán năm|fiscal year|năm tài chính năm|financial year|niên độ tài chính",
  apply: "áp dụng",
  lineCode:
    "mã ngành|mã ngành cấp 4|mã ngành nghề|mã số ngành|mã ngành kinh tế|mã số ngành nghề|mã vsic|mã ngành vsic|mã ngành nghề kinh doanh|mã cấp bốn|mã của ngành nghề|mã ngành chính|mã số ngành kinh doanh|mã ngành kinh doanh|mã vsic cấp 4",
  landUseRight: "quyền sử dụng đất|giá trị quyền sử dụng đất|qsd đất|quyền sd đất",
  foreignName:
    "tiếng nước ngoài|bằng tiếng nước ngoài|viết bằng tiếng nước ngoài|nước ngoài|quốc tế|tiếng anh|bằng tiếng anh|viết bằng tiếng anh|in foreign language|foreign language|foreign name|in english|english|bằng ngôn ngữ nước ngoài|ngôn ngữ nước ngoài|nước ngoài bằng ngôn ngữ|bằng ngôn ngữ khác|ngôn ngữ khác|in a foreign language|a foreign language|dịch ra tiếng nước ngoài|dịch sang tiếng nước ngoài|dịch ra tiếng anh|dịch sang tiếng anh|tiếng anh tiếng nước ngoài",
  vietnamese: "tiếng việt|bằng tiếng việt|viết bằng tiếng việt|vietnamese|in vietnamese",
  shortName:
    "viết tắt|tên viết tắt|tên tắt|tên gọi tắt|gọi tắt|tên rút gọn|abbreviation|abbreviated name|short name|thường gọi|thường gọi viết tắt|tên thường gọi viết tắt|tên viết ngắn|viết ngắn|tên gọi tắt thường dùng|dạng ngắn|tên dạng ngắn",
  creditorDebt:
    "số còn nợ|số nợ|số tiền nợ|khoản nợ|số tiền còn nợ|số tiền phải trả|số nợ còn lại|số nợ phải thanh toán|số nợ phải trả|nợ phải thanh toán|amount owed|debt amount|nợ bao nhiêu|nợ bao nhiêu tiền|còn nợ bao nhiêu",
  profitBefore:
    "trước thuế|lợi nhuận trước thuế|ln trước thuế|lãi trước thuế|lntt|lợi nhuận kế toán trước thuế|lãi lỗ trước thuế|tổng lợi nhuận trước thuế|trước khi nộp thuế|lãi trước khi nộp thuế|lợi nhuận trước khi nộp thuế|lợi nhuận chưa trừ thuế|lãi chưa trừ thuế|chưa trừ thuế|lợi nhuận chưa tính thuế|lãi gộp trước thuế|lãi khi chưa trừ thuế|lãi chưa thuế|lợi nhuận chưa thuế|profit before tax|profits before tax|chưa nộp thuế|lãi khi chưa nộp thuế|trước thuế thu nhập|lãi trước thuế thu nhập",
  profitAfter:
    "sau thuế|lợi nhuận sau thuế|ln sau thuế|lãi sau thuế|lnst|lãi ròng|lợi nhuận ròng|lãi lỗ sau thuế|sau khi nộp thuế|lãi sau khi nộp thuế|lợi nhuận sau khi nộp thuế|lợi nhuận đã trừ thuế|lãi đã trừ thuế|đã trừ thuế|sau khi trừ thuế còn lãi|lợi nhuận còn lại sau thuế|lãi còn lại sau thuế|lãi sau khi trừ thuế|lợi nhuận sau khi trừ thuế|sau khi trừ thuế|sau khi đã nộp thuế|lãi thực|lãi thuần|lợi nhuận thuần sau thuế|profit after tax|net profit|sau thuế thu nhập|lãi sau thuế thu nhập",
  equity: "vốn csh|nguồn vốn csh|vốn chủ sở hữu|vcsh|nguồn vốn chủ sở hữu|vốn của chủ sở hữu|nguồn vốn của chủ sở hữu|equity",
  liabilities:
    "nợ phải trả|tổng nợ phải trả|công nợ phải trả|tổng nợ|nợ còn phải trả|các khoản phải trả|các khoản nợ phải trả|khoản phải trả|tổng các khoản phải trả|liabilities|số nợ phải trả|tổng số nợ phải trả",
  assets: "tổng tài sản|tổng giá trị tài sản|tổng cộng tài sản",
  totalCapital:
    "tổng nguồn vốn|tổng cộng nguồn vốn|tổng nguồn vốn hoạt động|tổng số vốn hoạt động|tổng vốn hoạt động|tổng nguồn vốn kinh doanh",
  left: "rút khỏi|ra khỏi|xin ra|ra khỏi htx|ra khỏi hợp tác xã|xin ra khỏi|rời khỏi|thôi tham gia|chấm dứt tư cách|thành viên ra khỏi|thành viên rút khỏi|thành viên xin ra|xin rút|thành viên xin ra khỏi|thành viên xin ra khỏi htx|ra khỏi tổ|rời tổ|ra khỏi tổ hợp tác|rút khỏi tổ|ra khỏi liên hiệp|ra khỏi lh|thành viên xin ra khỏi hợp tác xã|tv ra khỏi htx|tv ra khỏi hợp tác xã|tv ra khỏi|tv rút khỏi htx|tv xin ra|thành viên ra khỏi htx|thành viên ra khỏi hợp tác xã|thành viên rút khỏi htx|xin ra khỏi htx|thành viên giảm|tv giảm|thành viên giảm đi|thành viên rời|rời đi|thành viên rời đi|thành viên rút|tv rút|tổ viên ra trong năm|tổ viên ra|xin ra hoặc bị khai trừ|ra khỏi hoặc bị khai trừ|xin ra bị khai trừ|thành viên rút ra|rút ra|đã ra khỏi|ra tổ|thành viên thôi tham gia|rời htx|rời hợp tác xã|rời khỏi htx|chấm dứt tư cách thành viên|khai trừ|bị khai trừ|thành viên chấm dứt tư cách|thôi tham gia tổ chức|thôi tham gia htx|rời khỏi trong kỳ|thành viên rời khỏi|thôi trong kỳ|thành viên thôi tham gia tổ chức|thôi tham gia tổ|thành viên ra|tv ra|thành viên ra trong năm",
  hired: "thuê ngoài|thuê mướn|thuê|làm thuê|làm mướn|thuê từ bên ngoài",
  females: "nữ|là nữ|nữ giới|phụ nữ",
  representedBy: "người đại diện của thành viên|tên người đại diện theo ủy quyền|người đại diện tham gia",
};

/** Other words for a word, as pages write them. */
export const otherWords: Readonly<Record<string, string>> = {
  hữu: "sở hữu",
  trên: "trên cơ sở|dựa trên cơ sở",
  nhập: "nhập liệu|nhập dữ liệu",
  ngoài: "bên ngoài|ra bên ngoài",
  văn: "văn phòng",
  thuế: "tiền thuế|tiền thuế phí",
  tên: "tên là|tên là gì|tên gì|tên gọi|tên giao dịch|tên gọi đầy đủ|tên đầy đủ|name|tên chính thức|tên tổ|tên tht|tên pháp lý|tên pháp lý đầy đủ|tên pháp nhân|legal name|lấy tên|mang tên|đứng tên|tên pháp định|registered name|official name",
};

/** Words that never change what a label asks for. */
export const neutralWords =
  "tích|tích nếu|tích vào|tích chọn|tick|tick nếu|người mới|người thay thế|người được thay thế|ban đầu|như thế nào|ra sao|là gì|đang|bà con|của bà con|anh chị em|mình|làm thủ tục|thực hiện thủ tục|nhận thông báo|nhận tin nhắn|nhận phản hồi|để liên hệ|để liên lạc|khi cần|theo số|theo số nào|mã tthc|các mục|viết đúng|như trên|thực tế|ai|là ai|registered|information|details|of|the|in|for|your|please|enter|no|cả năm|trong cả năm|hiện tại đang|và|của|về|là|các|những|cho|theo|tại|ở|nếu|thông tin|thông tin chung|thông tin về|xin|vui lòng|hãy|mời|nhập|điền|ghi|ghi rõ|kê khai|khai|khai báo|nêu|chọn|bạn|anh chị|ông bà|biết|đầy đủ|chính xác|cụ thể|bắt buộc|không bắt buộc|ví dụ|vd|chữ in hoa|in hoa|bằng chữ in hoa|ghi bằng chữ in hoa|viết bằng chữ in hoa|viết chữ in hoa|bằng chữ hoa|viết hoa|viết|chữ số|ký tự|nếu có|dd|mm|yyyy|nào|gì|này|hiện|đến nay|thời điểm báo cáo|trong đó|chỉ tiêu|mục|phần|bước|đánh dấu x|đánh dấu|đánh dấu vào ô|lựa chọn|được|để|hoặc|với|trong|một|mỗi|các khoản|hiện nay|hiện tại|bằng số|gọi|thuộc|đại hội thành viên|của đại hội thành viên|từ|tính đến|tính đến cuối năm|đến cuối năm|cuối năm|cuối kỳ|đến cuối kỳ|tính đến nay|tại thời điểm|tại thời điểm báo cáo|khi thành lập|lúc thành lập|sau khi thay đổi|sau thay đổi|sau khi điều chỉnh|tương ứng|nói trên|dưới đây|như sau|bao gồm|gồm|hoàn chỉnh|theo cccd|theo căn cước|theo giấy tờ|đề nghị|yêu cầu|required|optional|trong năm|liên hệ|liên lạc|quý vị|bạn muốn|nằm ở|tất cả|có tất cả|đây là|trong kỳ|trong kỳ báo cáo|trong số đó|năm nay|của năm nay|tndn|ký tên|con người|về con người|bao gồm cả|toàn bộ|to be|hiện tại là|cho biết|thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|dòng đầu|dòng một|dòng hai|dòng ba|dòng thứ nhất|dòng thứ hai|dòng thứ ba|không viết tắt|không ghi tắt|không được viết tắt|là ông|là bà|người thứ nhất|người thứ hai|người thứ ba|người thứ tư|người thứ năm|người số|đúng như|ghi đủ|ghi đầy đủ|cuối kỳ số liệu|lúc khóa sổ|khi khóa sổ|tại thời điểm thành lập|khi đăng ký|and|or|là ông bà|cơ chế một cửa|qua cơ chế một cửa|cơ chế một cửa liên thông|qua cơ chế một cửa liên thông|một cửa liên thông|số dư|số dư cuối kỳ|câu trả lời của bạn|câu trả lời|your answer|trong phiếu|trong biểu|trong tờ khai|nêu cụ thể|phần đầu văn bản|phần cuối văn bản|nhận tin nhắn kết quả|nhận kết quả qua tin nhắn";

/** The same, of words that are others where marks are missing ("tính" and "tỉnh"). */
export const markedNeutralWords = "đó|ấy|sẽ|muốn|nằm|đây|dòng|hay|còn|đã|bị|tính|lấy|đặt|giữ|s";

/** The words of a column that only says "write the figure here", whatever the year. */
export const figureWords =
  "cả|số|liệu|giá|trị|lượng|kết|quả|năm|báo|cáo|nay|kỳ|này|thực|hiện|nội|dung|thông|tin|kê|khai|trả|lời|trong|tại|tiền|tổng|cuối|chính|thức|cộng|ghi|nhập|điền|của";

/** Words beside the day of a figure ("đến 31/12/2026"). */
export const dayWords = "đến|ngày|tháng|thời|điểm|tính|hết|từ";

/** Words of money and counting units in labels; they say how a value is written, not what it is. */
export const unitWords =
  "đồng|vnđ|vnd|đ|triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|triệu|nghìn|tỷ|triệu vnđ|triệu đồng năm|triệu đồng tháng|nghìn đồng tháng|đồng năm|đồng tháng|trđ|tr đ|đơn vị tính|đvt";

/** Words that add little to a label whatever stands beside them. */
export const lightWords =
  "sử dụng|đang sử dụng|ra|ban hành|bao nhiêu|mấy|số|lượng|mới|đăng|ký|năm|hiện|có|thứ|danh|sách|chung|số người|bao nhiêu người|mấy người|số lượng người|bao nhiêu tiền|number of|number|total number of";

/** Words of labels that leave it to the answers what is asked. */
export const generalWords =
  "nội dung|hình thức|trường hợp|loại|phân loại|cách|phương pháp|phương thức|đối tượng|tình trạng|trạng thái|diện|thông báo|đăng ký|đề nghị|thời hạn|thời gian|thời điểm|kỳ|câu|do|nhân thân|giấy tờ|pháp lý|cá nhân|liên hệ|chung|áp dụng|hồ sơ|thủ tục|việc|làm việc|việc gì|chúng tôi|tư cách|hiện nay";

/** Abbreviations that mean one thing on forms, and what they stand for. */
export const abbreviations: Readonly<Record<string, string>> = {
  cnđkhtx: "giấy chứng nhận đăng ký htx",
  cnđkkd: "giấy chứng nhận đăng ký kinh doanh",
  cnđk: "giấy chứng nhận đăng ký",
  mshtx: "mã số htx",
  mstht: "mã số tht",
  msdn: "mã số doanh nghiệp",
  ktvn: "kinh tế việt nam",
  bctc: "báo cáo tài chính",
  pp: "phương pháp",
  xv: "xã viên",
  đhtv: "đại hội thành viên",
  gtgt: "giá trị gia tăng",
  hs: "hồ sơ",
  kd: "kinh doanh",
  sxkd: "sản xuất kinh doanh",
  đk: "đăng ký",
  đkt: "đăng ký thuế",
  đcll: "địa chỉ liên lạc",
  đc: "địa chỉ",
  tnbq: "thu nhập bình quân",
  đdtpl: "đại diện theo pháp luật",
  qđ: "quyết định",
  tnbqlđ: "thu nhập bình quân lao động",
  lđtx: "lao động thường xuyên",
  nlđ: "người lao động",
  hktt: "hộ khẩu thường trú",
  đkhktt: "đăng ký hộ khẩu thường trú",
  gcnđk: "giấy chứng nhận đăng ký",
  gcnđkhtx: "giấy chứng nhận đăng ký htx",
  gcnđkkd: "giấy chứng nhận đăng ký kinh doanh",
  gcnđkt: "giấy chứng nhận đăng ký thuế",
  đkhtx: "đăng ký htx",
  đkkd: "đăng ký kinh doanh",
  gpkd: "giấy phép kinh doanh",
  qsdđ: "quyền sử dụng đất",
  shtt: "sở hữu trí tuệ",
  kcn: "khu công nghiệp",
  kcx: "khu chế xuất",
  kkt: "khu kinh tế",
  kcnc: "khu công nghệ cao",
  ktt: "kế toán trưởng",
  gđ: "giám đốc",
  tgđ: "tổng giám đốc",
  hđht: "hợp đồng hợp tác",
  hđlđ: "hợp đồng lao động",
  nđdtpl: "người đại diện theo pháp luật",
  nđdpl: "người đại diện theo pháp luật",
  nđd: "người đại diện",
  tvct: "thành viên chính thức",
  tvlk: "thành viên liên kết",
  tvlkgv: "thành viên liên kết góp vốn",
  nnkd: "ngành nghề kinh doanh",
  ttpl: "tình trạng pháp lý",
  nq: "nghị quyết",
  stk: "số tài khoản",
  tsc: "trụ sở chính",
  vpđd: "văn phòng đại diện",
  đđkd: "địa điểm kinh doanh",
  tncn: "thu nhập cá nhân",
  ddcn: "định danh cá nhân",
  đdcn: "định danh cá nhân",
  ms: "mã số",
  htxtv: "hợp tác xã thành viên",
  cq: "cơ quan",
  vcđ: "vốn cố định",
  tvlkkgv: "thành viên liên kết không góp vốn",
  hđkd: "hoạt động kinh doanh",
  nnhs: "người nộp hồ sơ",
  trđó: "trong đó",
  kttt: "kinh tế tập thể",
  tbt: "thông báo thuế",
  ptkt: "phụ trách kế toán",
  kqsxkd: "kết quả sản xuất kinh doanh",
  nlđtx: "lao động thường xuyên",
};

/** Abbreviations that mean it only beside another word. */
export const abbreviatedPhrases: Readonly<Record<string, string>> = {
  "kt vn": "kinh tế việt nam",
  "x đk": "x đặc khu",
  "p đk": "p đặc khu",
  "tb thuế": "thông báo thuế",
  "nhận tb": "nhận thông báo",
  "cn vpđd": "chi nhánh văn phòng đại diện",
  "số dn": "số doanh nghiệp",
  "năm tc": "năm tài chính",
  "kỳ sl": "kỳ số liệu",
  "tên cn": "tên chi nhánh",
  "đầu cn": "đầu chi nhánh",
  "tt đk": "thông tin đăng ký",
  "tt đăng": "thông tin đăng",
  "tt chung": "thông tin chung",
  "tt liên": "thông tin liên",
  "tt người": "thông tin người",
  "tt htx": "thông tin htx",
  "tt thuế": "thông tin thuế",
  "đ c": "địa chỉ",
  "nd thay": "nội dung thay",
  "nd đk": "nội dung đăng ký",
  "lý do tn": "lý do tạm ngừng",
  "tổng nv": "tổng nguồn vốn",
  "tổng ts": "tổng tài sản",
  "ts chung": "tài sản chung",
  "giấy cn": "giấy chứng nhận",
  "ts góp": "tài sản góp",
  "vốn đl": "vốn điều lệ",
  "đốc cn": "đốc chi nhánh",
  "của cn": "của chi nhánh",
  "đầu hđ": "đầu hoạt động",
  "thái hđ": "thái hoạt động",
  "dung hđ": "dung hoạt động",
  "hđ kd": "hoạt động kinh doanh",
  "hđ sxkd": "hoạt động sản xuất kinh doanh",
  "ngày tl": "ngày thành lập",
  "tv lk": "thành viên liên kết",
  "tv ct": "thành viên chính thức",
  "nợ pt": "nợ phải trả",
  "chung kc": "chung không chia",
  "nộp ns": "nộp ngân sách",
  "ct hđqt": "chủ tịch hội đồng quản trị",
  "lệ vg": "lệ vốn góp",
  "vg vđl": "vốn góp vốn điều lệ",
  "tn bình": "thu nhập bình",
  "của nn": "của nhà nước",
  "năm bc": "năm báo cáo",
  "kỳ bc": "kỳ báo cáo",
  "sl từ": "số liệu từ",
  "sl đến": "số liệu đến",
  "tv rút": "thành viên rút",
  "cq đkkd": "cơ quan đăng ký kinh doanh",
  "tb việc": "thông báo việc",
  "ngày bđ": "ngày bắt đầu",
  "tb về": "thông báo về",
  "ngày bc": "ngày báo cáo",
  "nơi bc": "nơi báo cáo",
  "lãi tt": "lãi trước thuế",
  "ln tt": "lợi nhuận trước thuế",
  "tr thuế": "trước thuế",
  "s thuế": "sau thuế",
  "mã lh": "mã liên hiệp",
  "tên lh": "tên liên hiệp",
  "loại kt": "loại kinh tế",
  "ln st": "lợi nhuận sau thuế",
  "lập tb": "lập thông báo",
  "loại tb": "loại thông báo",
  "lãi st": "lãi sau thuế",
};
