/**
 * How offices, portals and officers ask for a field besides the labels of the dictionary, parted by "|". Words of the same meaning are in
 * `phrases.ts`, once for all fields; here stands only what is said of this field in other words.
 */
export const wordings: Readonly<Record<string, string>> = {
  "dossier.recipient":
    "Kính gửi cơ quan|Gửi cơ quan đăng ký|Phòng kinh tế|Ủy ban nhân dân xã|UBND xã phường|UBND cấp xã nơi nộp hồ sơ|Gửi cơ quan|Nơi gửi đến|Nơi nhận báo cáo|Cơ quan tiếp nhận thông báo|UBND cấp xã nhận thông báo|Gửi thông báo tới cơ quan nào|Nơi nhận kính gửi|Gửi|Gửi đến|Cơ quan được gửi|Cơ quan nhận thông báo|Thông báo gửi tới cơ quan|Cơ quan mà thông báo này được gửi tới|Kính gửi cơ quan đăng ký kinh doanh cấp xã|Gửi đến cơ quan nào|Nơi gửi|Nơi nhận thông báo|Nơi nhận hồ sơ|Cơ quan tiếp nhận đơn|Nơi nhận đơn|Nơi nhận đơn kính gửi|Nộp cho|Nộp cho cơ quan|Cơ quan đăng ký kinh doanh cấp xã tiếp nhận|Đơn vị nhận biểu|Nơi nhận biểu|Cơ quan nhận biểu|Nơi nhận biểu mẫu",
  "dossier.place":
    "Nơi lập hồ sơ|Địa điểm lập|Nơi làm đơn|Địa danh nơi lập|Nơi ký|Làm tại|Lập tại|Nơi làm thông báo|Nơi viết đơn|Địa điểm viết thông báo|Nơi lập báo cáo|Nơi lập thông báo|Nơi làm giấy|Nơi lập tờ khai|Nơi viết thông báo|Nơi làm báo cáo|Nơi làm phiếu|Địa danh|Địa danh lập giấy đề nghị|Địa danh làm đơn|Địa danh lập thông báo|Nơi lập|Nơi lập văn bản|Nơi viết văn bản|Lập tại địa danh",
  "dossier.date":
    "Ngày làm đơn|Ngày lập giấy đề nghị|Ngày lập thông báo|Ngày lập tờ khai|Ngày ký đơn|Ngày ký giấy đề nghị|Ngày viết đơn|Ngày lập đơn|Ngày làm phiếu|Ngày lập phiếu|Ngày lập báo cáo|Ngày lập hồ sơ thẻ|Ngày làm thông báo|Ngày viết thông báo|Làm ngày|Ngày làm giấy|Ngày làm báo cáo|Lập ngày|Ngày tháng năm lập thông báo|Ngày viết báo cáo|Ngày làm hồ sơ|Ngày làm tờ khai|Ngày văn bản|Ngày của văn bản|Ngày công văn|Ngày thông báo|Ngày giấy đề nghị|Ngày lập văn bản",
  "dossier.reissueReason": "Nguyên nhân cấp lại|Vì sao xin cấp lại giấy chứng nhận|Lý do xin cấp lại|Lý do cấp lại giấy chứng nhận",
  "entity.kind":
    "Loại hình đăng ký|Loại hình tổ chức kinh tế|Loại hình kinh tế tập thể|Hình thức tổ chức|Loại tổ chức|Loại hình pháp lý|Type of entity|Đơn vị thuộc nhóm nào|Loại tổ chức kinh tế tập thể|Tổ chức sắp thành lập thuộc loại nào|Thuộc loại nào",
  "entity.code":
    "Mã HTX|Mã số doanh nghiệp hợp tác xã|Mã số đăng ký|Mã số đăng ký hợp tác xã|Mã số đăng ký thuế|Mã số thuế hợp tác xã|Mã số doanh nghiệp|Mã số kinh doanh|Mã số THT MST|Mã số đã được cấp|Số định danh của thực thể mẹ|Mã số do cơ quan đăng ký kinh doanh cấp|Mã số tổ chức KTTT",
  "entity.certificateNumber":
    "Số giấy chứng nhận|Giấy chứng nhận số|Giấy chứng nhận đăng ký số|Giấy chứng nhận đăng ký hợp tác xã số|Số ĐKKD|Số đăng ký kinh doanh|Số giấy phép kinh doanh|Giấy phép kinh doanh số|Certificate number|Số giấy CNĐK|Giấy chứng nhận đăng ký mang số nào|Giấy chứng nhận đăng ký đã được cấp số|Đăng ký lần đầu số giấy chứng nhận",
  "entity.certificateDate":
    "Ngày cấp giấy chứng nhận|Ngày cấp GCN lần đầu|Ngày cấp GCN đăng ký lần đầu|Cấp lần đầu ngày|Đăng ký lần đầu ngày|Ngày cấp đăng ký kinh doanh|Giấy chứng nhận đề ngày|Giấy chứng nhận đăng ký đã được cấp vào ngày|Giấy chứng nhận ngày|Do cơ quan có thẩm quyền cấp ngày|Do cơ quan đăng ký cấp ngày",
  "entity.certificatePlace":
    "Nơi cấp giấy chứng nhận|Cơ quan cấp giấy chứng nhận|Nơi đăng ký kinh doanh|Do|Cơ quan nào đã cấp giấy chứng nhận|Giấy chứng nhận do ai cấp|Do ai cấp|Cơ quan cấp giấy chứng nhận đăng ký|Giấy chứng nhận đăng ký cấp tại|Cấp bởi cơ quan|Giấy chứng nhận do đâu cấp|Giấy chứng nhận đăng ký đã được cấp bởi cơ quan|Giấy chứng nhận do cơ quan nào cấp|Giấy chứng nhận nơi|Cấp bởi cơ quan nào|Đã được cấp bởi cơ quan|Nơi cấp giấy|Cơ quan cấp giấy",
  "entity.foundedOn":
    "Ngày tháng năm thành lập|Thành lập từ|Thành lập năm|Ra đời|HTX được thành lập ngày|Ngày thành lập tổ|Ngày tổ chức hội nghị thành lập|Ngày hội nghị thành lập|Năm tháng ngày thành lập",
  "entity.legalStatus":
    "Hiện trạng hoạt động|Trạng thái pháp lý|Hiện trạng|Tình hình hoạt động hiện nay|Status|Đang hoạt động hay ngừng|Trạng thái hoạt động|Đang hoạt động hay đã nghỉ|Hiện nay ra sao|Còn hoạt động hay không|Tổ còn làm ăn không|Còn làm ăn không|Tình trạng hoạt động",
  "entity.establishmentBasis":
    "Hình thức thành lập|Thành lập theo cách nào|Được thành lập bằng cách nào|Cách thành lập|Thành lập theo hình thức|Căn cứ thành lập|Thành lập trên cơ sở|Trường hợp thành lập|Cơ sở thành lập|Hình thành từ đâu|Đơn vị hình thành từ đâu|Hình thành theo cách nào|Nguồn gốc hình thành|Việc thành lập dựa trên cơ sở nào|Thành lập dựa trên cơ sở nào|Thành lập dựa trên|Được hình thành trên cơ sở|Hình thành trên cơ sở|Được thành lập trên cơ sở",
  "entity.predecessorName":
    "Tên tổ hợp tác chuyển đổi|Tên tổ hợp tác trước khi chuyển đổi|Tên tổ hợp tác được chuyển đổi hoặc hợp tác xã bị chia tách hợp nhất|Tên THT được chuyển đổi HTX bị chia tách hợp nhất|Thành lập trên cơ sở chuyển đổi từ tổ hợp tác có tên là|Được chuyển đổi từ tổ hợp tác có tên|Chuyển đổi từ tổ hợp tác nào|Tên tổ chức tiền thân|Tên đơn vị tiền thân|Tên tổ hợp tác tiền thân",
  "entity.predecessorCode":
    "Mã số tổ hợp tác chuyển đổi|Mã số tổ hợp tác trước khi chuyển đổi|Mã số của đơn vị nêu trên|Mã số của tổ chức tiền thân|Mã số tổ hợp tác tiền thân|Mã số đơn vị tiền thân|Mã số của tổ chức nêu trên|Mã số tổ chức nêu trên|Mã số đơn vị nêu trên",
  "entity.governance":
    "Cơ cấu tổ chức quản trị|Hình thức quản trị|Cơ cấu quản trị|Mô hình quản lý|Loại hình tổ chức quản trị|Cấu trúc quản trị|Kiểu quản trị|Cơ cấu tổ chức|Cơ cấu tổ chức quản lý|Bộ máy quản trị|Tổ chức bộ máy|Bộ máy quản lý|Mô hình tổ chức quản lý|Mô hình tổ chức|Governance structure|Quản trị theo mô hình nào|Hiện quản trị theo mô hình nào",
  "entity.sizeClass":
    "Phân loại theo quy mô|Xếp loại quy mô|Phân loại hợp tác xã theo quy mô|HTX thuộc quy mô nào|Nhóm theo quy mô|Nhóm quy mô|Quy mô hợp tác xã|Thuộc nhóm quy mô|HTX cỡ nào",
  "entity.sizeSector":
    "Lĩnh vực xác định quy mô|Ngành để xác định quy mô|Nhóm ngành dùng để xác định quy mô|Nhóm ngành xác định quy mô|Lĩnh vực dùng để xác định quy mô",
  "entity.hasBeneficialOwner": "Có chủ sở hữu hưởng lợi không",
  "name.vietnamese":
    "Tên gọi|Tên đầy đủ|Tên hợp tác xã bằng tiếng Việt|Tên cơ sở|Tên hợp tác xã đăng ký|Hợp tác xã tên là gì|Tên hợp tác xã dự kiến|Tên dự kiến|Cooperative name|Name of cooperative|Tên doanh nghiệp hợp tác xã|Tên hợp tác xã thành lập|Tên hợp pháp|Tên hợp pháp bằng tiếng Việt|Tên tổ nhóm|Full name in Vietnamese|Vietnamese name|Tên pháp nhân hợp tác xã|Tên tổ chức mở sổ|Sổ của hợp tác xã nào|Sổ của tổ hợp tác nào|Tên pháp lý của tổ chức|Đơn vị có tên trong giấy chứng nhận|Tên tổ chức đúng như trên giấy chứng nhận đăng ký|Tên hợp tác xã lập danh sách|Tên đúng như trên giấy chứng nhận|Tên đang ghi trên giấy chứng nhận|Tên ghi trên giấy chứng nhận|Tên trên giấy chứng nhận|Tên đơn vị điều tra|Tên ghi trên giấy đăng ký|Tên trên giấy đăng ký|Tên tổ chức KTTT",
  "name.own": "Đặt tên riêng|Muốn đặt tên riêng là gì|Phần tên riêng|Tên riêng dự kiến",
  "name.foreign":
    "Tên giao dịch quốc tế|Tên quốc tế|English name|Tên giao dịch nước ngoài|Tên dịch|Tên bằng ngôn ngữ khác|Name in a foreign language",
  "name.prefix": "Thành tố loại hình|Phần loại hình trong tên",
  "headOffice.full":
    "Nơi đặt trụ sở chính|Trụ sở đặt tại|Trụ sở chính đặt ở đâu|Nơi đóng trụ sở|Địa điểm trụ sở|Địa điểm đặt trụ sở|Địa chỉ đăng ký|Địa chỉ hoạt động|Nơi hoạt động|Registered address|Office address|Địa chỉ trụ sở ở đâu|Trụ sở ở đâu|Trụ sở chính đặt tại đâu|Trụ sở ở đâu ghi cả xã tỉnh|Địa chỉ giao dịch|Trụ sở giao dịch|Nơi giao dịch|Trụ sở làm việc",
  "headOffice.province": "Đóng tại tỉnh|Đơn vị đóng tại tỉnh",
  "headOffice.ward": "Đóng tại xã|Đơn vị đóng tại xã",
  "headOffice.street": "Thôn xóm nào|Nơi đặt trụ sở số nhà|Thôn ấp bản khu phố số nhà|Xóm bản thôn|Ở xóm bản thôn nào",
  "headOffice.inIndustrialPark": "Trong khu công nghiệp|Thuộc khu công nghiệp",
  "headOffice.inExportZone": "Trong khu chế xuất|Thuộc khu chế xuất",
  "headOffice.inEconomicZone": "Trong khu kinh tế|Thuộc khu kinh tế",
  "headOffice.inHighTechPark": "Trong khu công nghệ cao|Thuộc khu công nghệ cao",
  "businessLines.name":
    "Tên ngành nghề|Tên ngành kinh tế|Tên ngành cấp 4|Business line|Ngành nghề tên là gì|Ngành nghề thứ nhất|Nghề|Ngành nghề chính|Ngành nghề sản xuất kinh doanh chính|Ngành chính|Tên ngành nghề chính|Ngành diễn tả|Ngành nghề đăng ký|Nghề đăng ký|Cây con nghề|Diễn giải theo VSIC|Tên theo VSIC|Diễn giải ngành theo VSIC",
  "businessLines.code":
    "Mã ngành nghề|Industry code|VSIC|Mã ngành kinh tế cấp 4|Mã cấp bốn|Mã cấp 4|Mã của ngành nghề|Mã ngành chính|Mã ngành nghề chính|Mã nghề",
  "businessLines.detail": "Ghi chi tiết|Mô tả chi tiết|Nội dung chi tiết|Mô tả ngành nghề|Chi tiết ngành nghề",
  "businessLines.main": "Là ngành chính|Chính|Ngành nghề chính|Ngành nghề kinh doanh chính|Ngành chính đánh dấu",
  "businessLines.outsideSystem":
    "Ngành nghề chưa có mã|Ngành nghề không có mã|Ngành nghề khác chưa có trong hệ thống|Ngoài danh mục ngành kinh tế Việt Nam còn làm nghề|Nghề ngoài danh mục ngành kinh tế Việt Nam|Ngành nghề ngoài danh mục ngành kinh tế|Ngành nghề ngoài danh mục",
  "capital.charter":
    "Số vốn điều lệ|Mức vốn điều lệ|Tổng số vốn điều lệ|Vốn điều lệ đăng ký|Vốn điều lệ bằng số|Vốn điều lệ là bao nhiêu|Vốn đăng ký|Vốn điều lệ hợp tác xã|Vốn điều lệ sau khi thay đổi|Vốn điều lệ tăng giảm thành|Vốn điều lệ sau khi tăng giảm|Vốn điều lệ sau tăng giảm|Vốn điều lệ mới|Tổng vốn điều lệ đăng ký|Vốn góp theo điều lệ|Tổng vốn góp theo điều lệ|Vốn theo điều lệ|Tổng vốn điều lệ các thành viên cam kết góp|Vốn điều lệ các thành viên cam kết góp",
  "capital.charterInWords":
    "Bằng chữ|Số vốn bằng chữ|Viết bằng chữ|Vốn điều lệ bằng chữ|Viết số vốn điều lệ bằng chữ|Đọc bằng chữ|Đọc thành chữ|Viết thành chữ|Thành chữ|Đọc số vốn trên thành chữ|Đọc số vốn thành chữ",
  "capital.source.total": "Tổng nguồn vốn điều lệ",
  "members.officialCount":
    "Số lượng TVCT|Số hợp tác xã thành viên chính thức|Thành viên chính thức bao nhiêu|Số xã viên chính thức|Có bao nhiêu thành viên chính thức|Hợp tác xã thành viên chính thức|Số thành viên chính thức khi thành lập|Official members|Number of official members|Tổng số thành viên chính thức",
  "members.linkedContributingCount":
    "Thành viên liên kết có góp vốn|Số TVLK góp vốn|Tổng số thành viên liên kết góp vốn|Contributing associate members|Capital contributing associate members|Liên kết góp vốn|Thành viên LK góp vốn",
  "members.linkedNonContributingCount":
    "Thành viên liên kết chưa góp vốn|Số TVLK không góp vốn|Tổng số thành viên liên kết không góp vốn|Liên kết không góp vốn|Non contributing associate members|Thành viên liên kết không đóng góp vốn|Thành viên LK không góp vốn",
  "members.joinedOn":
    "Ngày vào HTX|Ngày kết nạp|Ngày tham gia|Tham gia từ ngày|Ngày vào tổ|Ngày trở thành thành viên|Ngày gia nhập HTX|Vào từ ngày|Vào tổ từ ngày|Là thành viên từ ngày",
  "members.contribution":
    "Vốn đã góp|Số tiền đã góp|Mức góp|Mức vốn góp|Giá trị góp|Vốn cam kết góp|Góp bao nhiêu|Góp bao nhiêu tiền|Góp số tiền|Tổng giá trị góp vốn|Giá trị đóng góp|Trị giá phần vốn góp|Phần góp vốn|Số tiền vốn góp ghi nhận|Vốn góp ghi nhận",
  "members.contributionPercent":
    "% vốn điều lệ|Tỷ lệ so với vốn điều lệ|Tỷ lệ sở hữu vốn|Tỷ lệ phần vốn|Tỷ trọng vốn góp|Tỷ lệ vốn|Tỷ lệ trên vốn điều lệ|Chiếm bao nhiêu phần trăm|Chiếm tỷ lệ trong vốn điều lệ|Tỷ lệ trong vốn điều lệ|Tỷ lệ vốn góp vốn điều lệ|Phần trăm vốn góp|Chiếm phần trăm vốn điều lệ|Tỷ lệ góp",
  "members.contributionDate":
    "Ngày góp|Góp ngày|Ngày nộp vốn|Thời gian góp vốn|Thời hạn hoàn thành góp vốn|Ngày góp đủ vốn|Ngày hoàn tất góp|Ngày hoàn tất góp vốn|Hoàn tất góp ngày",
  "members.assetKind":
    "Góp bằng|Loại tài sản|Hình thức góp|Tài sản góp|Góp vốn bằng|Tài sản dùng để góp vốn|Tài sản dùng góp vốn|Tài sản đem góp",
  "members.kind": "Loại TV|Nhóm thành viên|Hạng|Hạng thành viên|Hạng hội viên",
  "members.certificateNumber":
    "Số giấy chứng nhận góp vốn|Giấy chứng nhận phần vốn góp số|Giấy xác nhận góp vốn số|Số giấy xác nhận góp vốn|Số giấy chứng nhận vốn góp|Sổ chứng nhận vốn góp số|Chứng nhận vốn góp số",
  "members.certificateDate":
    "Ngày cấp giấy chứng nhận góp vốn|Giấy xác nhận góp vốn ngày|Ngày giấy xác nhận góp vốn|Ngày cấp giấy xác nhận góp vốn",
  "members.organisationName": "Tên thành viên là tổ chức|Tên pháp nhân|Tên tổ chức pháp nhân|Tên đơn vị thành viên",
  "legalRepresentatives.title":
    "Giữ chức vụ|Chức vụ trong HTX|Chức danh quản lý|Chức danh trong hợp tác xã|Chức vụ đảm nhiệm|Giữ chức gì|Giữ chức|Giữ chức danh|Vai trò trong tổ chức|Vai trò trong hợp tác xã|Đang giữ chức",
  "legalRepresentatives.address": "Nơi ở|Địa chỉ nơi ở",
  "legalRepresentatives.fullName": "Chủ tịch hội đồng quản trị đại diện theo pháp luật|Người đứng tên đại diện|Họ tên người đại diện",
  "tax.startDate":
    "Start date of operation|Operation start date|Expected start date of operation|Ngày bắt đầu kinh doanh|Ngày dự kiến hoạt động|Ngày đi vào hoạt động|Thời điểm bắt đầu hoạt động|Bắt đầu hoạt động từ ngày|Ngày bắt đầu sản xuất kinh doanh|Ngày dự kiến bắt đầu hoạt động|Ngày khai trương|Ngày bắt đầu hoạt động|Hoạt động từ ngày|Ngày khởi sự kinh doanh|Bắt đầu hoạt động ngày nào|Ngày bắt đầu làm ăn|Ngày tổ bắt đầu làm ăn",
  "tax.accounting":
    "Chế độ hạch toán|Hạch toán kế toán|Phương thức hạch toán|Hình thức hạch toán kế toán về kết quả kinh doanh|Cách hạch toán",
  "tax.consolidated": "BCTC hợp nhất|Lập báo cáo tài chính hợp nhất",
  "tax.fiscalYearStart":
    "Năm tài chính bắt đầu|Ngày bắt đầu năm tài chính|Năm tài chính bắt đầu từ ngày|Ngày đầu năm tài chính|Ngày đầu của năm tài chính|Năm tài chính từ|Đầu năm tài chính|Năm tài chính mở sổ ngày|Năm TC từ",
  "tax.fiscalYearEnd":
    "Năm tài chính áp dụng đến ngày|Năm tài chính kết thúc|Ngày kết thúc năm tài chính|Năm tài chính kết thúc vào ngày|Ngày cuối năm tài chính|Ngày cuối của năm tài chính|Năm tài chính đến|Fiscal year to|Fiscal year end|Năm tài chính khóa sổ ngày|Năm TC đến",
  "tax.employees":
    "Số lao động dự kiến sử dụng|Dự kiến số lao động|Dự kiến tổng số lao động|Dự kiến sử dụng bao nhiêu lao động|Số lao động sử dụng|Số lượng lao động|Số lao động",
  "tax.vatMethod": "Cách tính thuế GTGT|Khai thuế GTGT theo phương pháp|Phương pháp kê khai thuế GTGT|Kê khai thuế GTGT",
  "tax.socialInsurance":
    "Kỳ đóng BHXH|Cách đóng BHXH|Hình thức đóng BHXH|Phương thức đóng BHXH|Đóng BHXH theo|Đóng BHXH bao lâu một lần|Kỳ hạn đóng bảo hiểm xã hội|Đóng bảo hiểm xã hội cho người làm mấy tháng một lần|Đóng bảo hiểm xã hội mấy tháng một lần|Mấy tháng đóng bảo hiểm xã hội một lần|Đóng BHXH cho người lao động|Đóng bảo hiểm xã hội cho người lao động",
  "tax.noticeAddress.sameAsHeadOffice":
    "Nhận thông báo thuế tại|Địa chỉ nhận thông báo thuế giống trụ sở|So với trụ sở chính|So với địa chỉ trụ sở chính",
  "filer.role":
    "Vai trò người nộp|Nộp hồ sơ với tư cách|Tư cách nộp|Người nộp hồ sơ với tư cách|Người đến nộp có phải người ký văn bản không|Nộp với tư cách",
  "filer.resultAddress":
    "Nơi nhận kết quả|Địa chỉ nhận kết quả qua bưu điện|Địa chỉ trả kết quả|Nhận kết quả tại địa chỉ|Kết quả gửi về địa chỉ nào|Kết quả xin gửi về địa chỉ|Kết quả gửi về|Gửi kết quả về|Nơi muốn nhận kết quả qua bưu điện|Nhận kết quả qua bưu điện tại|Nơi nhận kết quả qua bưu điện|Kết quả gửi qua bưu điện về|Nơi gửi trả kết quả|Trả kết quả về đâu|Trả kết quả qua bưu chính về địa chỉ|Trả kết quả qua bưu điện về địa chỉ",
  "change.effectiveDate":
    "Ngày có hiệu lực của thay đổi|Thay đổi có hiệu lực từ ngày|Ngày hiệu lực thay đổi|Thay đổi kể từ ngày|Vốn điều lệ thay đổi kể từ ngày|Thời điểm có hiệu lực|Ngày hiệu lực|Thời điểm thay đổi vốn|Ngày áp dụng thay đổi|Ngày có hiệu lực|Áp dụng từ ngày|Áp dụng từ ngày nào|Ngày nội dung thay đổi phát sinh",
  "change.capitalManner":
    "Phương thức thay đổi vốn|Hình thức thay đổi vốn điều lệ|Cách tăng giảm vốn|Phương thức tăng giảm vốn|Hình thức tăng vốn|Tăng giảm vốn bằng cách|Hình thức tăng giảm|Phương thức tăng giảm|Vốn tăng giảm do|Căn cứ tăng giảm vốn|Lý do vốn thay đổi|Lý do tăng giảm vốn|Vì sao vốn thay đổi|Tăng giảm do|Cách điều chỉnh vốn|Hình thức điều chỉnh vốn|Phương thức điều chỉnh vốn",
  "change.name": "Tên hợp tác xã thay đổi|Đổi tên|Thay đổi tên tiếng Việt",
  "change.headOffice": "Đổi địa chỉ trụ sở|Chuyển trụ sở|Địa chỉ trụ sở thay đổi",
  "change.legalRepresentative": "Đổi người đại diện|Thay người đại diện theo pháp luật",
  "change.charterCapital": "Tăng giảm vốn điều lệ|Điều chỉnh vốn điều lệ",
  "change.businessLines":
    "Bổ sung ngành nghề|Điều chỉnh ngành nghề|Thay đổi ngành nghề kinh doanh|Thông báo thay đổi ngành nghề kinh doanh|Thông báo bổ sung ngành nghề",
  "unit.name": "Tên đơn vị trực thuộc|Tên chi nhánh in hoa|Tên địa điểm",
  "unit.activity":
    "Lĩnh vực hoạt động|Chức năng hoạt động|Nội dung kinh doanh|Mô tả hoạt động|Đơn vị hoạt động gì|Hoạt động tại địa điểm|Hoạt động của địa điểm|Nội dung phạm vi hoạt động|Nội dung phạm vi hoạt động của đơn vị|Phạm vi hoạt động|Đơn vị làm những việc gì|Làm những việc gì",
  "unit.code": "Mã số đơn vị trực thuộc|MST chi nhánh|Mã chi nhánh",
  "unit.head.address": "Địa chỉ người đứng đầu|Nơi ở",
  "suspension.from":
    "Đã thông báo tạm ngừng kinh doanh từ ngày|Bắt đầu tạm ngừng|Tạm ngừng kể từ|Ngày tạm ngừng|Nghỉ hoạt động từ ngày|Thời điểm bắt đầu tạm ngừng|Ngừng từ ngày|Tạm nghỉ từ ngày|Ngừng hoạt động từ ngày|Tạm ngừng hoạt động từ ngày|Dừng từ ngày|Sẽ dừng từ ngày nào|Tạm dừng từ ngày|Ngừng kinh doanh từ ngày|Ngừng từ|Nghỉ từ|Tạm ngừng từ|Đã đăng ký tạm ngừng từ ngày|Đã tạm ngừng từ ngày",
  "suspension.to":
    "Đã thông báo tạm ngừng kinh doanh đến hết ngày|Tạm ngừng đến hết ngày|Kết thúc tạm ngừng|Thời hạn tạm ngừng đến|Nghỉ đến ngày|Ngày hết hạn tạm ngừng|Ngày cuối cùng của thời gian tạm ngừng|Ngày cuối tạm ngừng|Tạm nghỉ đến ngày|Tạm ngừng hoạt động đến ngày|Ngày hết thời hạn tạm ngừng|Dừng đến ngày|Dừng cho tới ngày nào|Tạm dừng đến ngày|Ngừng kinh doanh đến ngày|Ngừng đến|Nghỉ đến|Tạm ngừng đến",
  "suspension.reason":
    "Nguyên nhân tạm ngừng|Vì sao tạm ngừng|Lý do tạm nghỉ|Lý do ngừng hoạt động|Vì sao tạm nghỉ|Vì sao dừng kinh doanh|Lý do dừng|Lý do tạm dừng|Vì sao hợp tác xã dừng kinh doanh|Vì lý do gì phải tạm ngừng|Lý do phải tạm ngừng|Lý do đã tạm ngừng",
  "suspension.kind":
    "Nội dung đề nghị|Loại thông báo|Hình thức thông báo|Thông báo về việc|Thông báo về việc gì|Nay thông báo về việc|Thông báo việc gì|Thông báo việc|Muốn làm gì|Loại việc|Nội dung thông báo|Hợp tác xã muốn làm gì dừng tạm thời hay mở lại",
  "dissolution.reason":
    "Nguyên nhân giải thể|Vì sao giải thể|Lý do chấm dứt|Vì sao chấm dứt hoạt động|Nguyên nhân dẫn đến giải thể|Lý do đóng|Lý do dẫn đến giải thể",
  "dissolution.resolutionNumber":
    "Số nghị quyết|Nghị quyết của Đại hội thành viên số|Theo nghị quyết số|Số nghị quyết ĐHTV|Quyết định giải thể số|Căn cứ nghị quyết số|Nghị quyết ĐHTV số|Giải thể theo nghị quyết số|Nghị quyết giải thể mang số mấy|Số văn bản quyết định giải thể|Số nghị quyết giải thể|Văn bản quyết định giải thể số",
  "dissolution.resolutionDate":
    "Ngày thông qua|Nghị quyết ngày|Ngày thông qua nghị quyết|Ngày họp thông qua nghị quyết|Ngày ra nghị quyết|Ngày quyết định giải thể|Ngày của nghị quyết|Ngày ký nghị quyết|Nghị quyết giải thể được thông qua ngày nào|Đại hội biểu quyết ngày|Đại hội thông qua ngày|Ngày đại hội biểu quyết|Ngày đại hội biểu quyết giải thể",
  "dissolution.labourPlan":
    "Giải quyết chế độ cho người lao động|Phương án giải quyết chế độ cho người lao động|Quyền lợi người lao động|Phương án đối với người lao động|Chế độ người lao động|Giải quyết quyền lợi người lao động|Phương án lao động|Xử lý nghĩa vụ theo hợp đồng lao động|Việc xử lý các nghĩa vụ theo hợp đồng lao động|Phương án giải quyết việc làm chế độ người lao động|Giải quyết việc làm cho người lao động|Xử lý hợp đồng lao động|Nghĩa vụ với người lao động|Người lao động được giải quyết ra sao|Phương án giải quyết lao động",
  "dissolution.commonPropertyHandover":
    "Việc bàn giao tài sản chung không chia|Tài sản chung không chia bàn giao|Bàn giao quỹ chung không chia|Tài sản chung không chia|Xử lý quỹ chung không chia|Việc giao lại tài sản chung quỹ chung không chia|Tài sản và quỹ không chia giao cho ai|Giao lại tài sản chung không chia|Bàn giao tài sản và quỹ không chia|Tài sản chung và quỹ chung không chia được bàn giao thế nào|Tài sản chung và quỹ chung không chia sẽ được bàn giao",
  "dissolution.contractsSettlement":
    "Thanh lý hợp đồng và các khoản nợ|Việc thanh lý hợp đồng|Thanh lý các hợp đồng|Thời hạn thủ tục thanh lý hợp đồng|Thanh lý hợp đồng đã ký|Các hợp đồng còn hiệu lực được thanh lý như thế nào|Phương án thanh lý hợp đồng trả nợ|Thanh lý hợp đồng thanh toán nợ|Thanh lý hợp đồng và thanh toán các khoản nợ|Cách thanh lý hợp đồng|Việc thanh lý các hợp đồng đang thực hiện|Các hợp đồng và công nợ được thanh lý thế nào|Thanh lý các hợp đồng đang thực hiện|Thanh lý hợp đồng và công nợ|Các hợp đồng đang dở dang thanh lý|Các hợp đồng đang dở dang sẽ thanh lý ra sao|Hợp đồng dở dang thanh lý thế nào|Thanh lý hợp đồng trả nợ|Thanh lý các hợp đồng đã ký trả nợ|Thanh lý hợp đồng thời hạn trình tự",
  "dissolution.creditor.name":
    "Tên cá nhân tổ chức cho vay|Đơn vị cho vay|Tên tổ chức cá nhân là chủ nợ|Tên người cho vay|Tên bên cho vay|Họ tên chủ nợ|Tên bên cho nợ|Bên có quyền đòi nợ|Tên người đơn vị mà hợp tác xã còn nợ|Tên người đơn vị còn nợ|Người đơn vị mà hợp tác xã còn nợ|Tên người mà hợp tác xã còn nợ|Đơn vị còn nợ|Người còn nợ|Người đơn vị còn nợ",
  "dissolution.creditor.amount":
    "Số tiền phải trả|Nợ bao nhiêu|Nợ bao nhiêu tiền|Còn nợ bao nhiêu|Số tiền còn nợ|Số nợ là bao nhiêu|Số tiền nợ phải trả|Còn nợ|Đang nợ|Còn nợ số tiền",
  "dissolution.creditor.term":
    "Thời hạn thanh toán|Hạn trả nợ|Hạn trả|Hạn thanh toán|Khi nào trả hết nợ|Trả hết nợ vào ngày nào|Số tiền này được trả vào thời hạn|Trả nợ chậm nhất khi nào|Trả chậm nhất|Hạn chót trả nợ|Thời hạn trả nợ|Hạn trả hết nợ|Trả nợ khi nào|Bao giờ trả xong|Khi nào trả xong",
  "dissolution.creditor.place": "Nơi thanh toán|Nơi trả nợ|Nơi trả|Địa điểm thanh toán|Trả nợ ở đâu|Địa điểm trả|Trả ở đâu|Trả nợ tại đâu",
  "dissolution.creditor.method":
    "Phương thức thanh toán|Hình thức thanh toán|Cách trả nợ|Cách trả|Trả nợ bằng cách nào|Phương thức trả|Trả bằng cách nào|Trả thế nào|Cách thanh toán",
  "dissolution.creditor.complaints":
    "Giải quyết khiếu nại|Chủ nợ khiếu nại thì giải quyết ra sao|Nếu có khiếu nại giải quyết thế nào|Chủ nợ khiếu nại thì làm sao|Giải quyết khiếu nại của bên cho nợ|Khiếu nại của chủ nợ|Nếu chủ nợ khiếu nại thì gửi ai giải quyết bao lâu|Chủ nợ khiếu nại thì gửi ai|Chủ nợ khiếu nại thì giải quyết thế nào trong bao lâu|Khiếu nại gửi ai giải quyết trong bao lâu",
  "group.contractDate":
    "Ký hợp đồng hợp tác ngày|Hợp đồng ký ngày|Hợp đồng hợp tác ký ngày|Ngày lập hợp đồng hợp tác|Ngày giao kết hợp đồng hợp tác|Hợp đồng hợp tác được ký ngày nào|Ngày có hợp đồng hợp tác|Ngày các thành viên ký hợp đồng hợp tác|Ngày ký kết hợp đồng|Các tổ viên ký hợp đồng ngày|Ngày cùng ký hợp đồng hợp tác",
  "group.contractEnd":
    "Hợp đồng có giá trị đến ngày|Hợp đồng hiệu lực đến ngày|Hiệu lực đến ngày|Ngày kết thúc hợp đồng|Hợp đồng hợp tác hết hạn ngày|Thời hạn hợp đồng đến ngày|Hợp đồng kết thúc ngày|Ngày chấm dứt hợp đồng|Hợp đồng hợp tác có hiệu lực đến|Hợp đồng có hiệu lực đến|Hợp đồng hết hạn vào ngày|Hợp đồng hết hạn ngày|Ngày hết hạn hợp đồng",
  "group.totalContribution":
    "Tổng giá trị phần đóng góp của tổ viên|Tổng số vốn các thành viên góp|Tổng giá trị tài sản đóng góp|Tổng mức đóng góp|Tổng giá trị tài sản đóng góp của thành viên|Tổng số tiền đóng góp|Tổng số vốn góp|Tổng giá trị vốn góp|Tổng vốn góp|Tổng giá trị vốn góp của các thành viên|Tổng giá trị phần vốn góp của các tổ viên|Tổng phần vốn góp của tổ viên|Các thành viên góp tất cả bao nhiêu tiền và tài sản|Tổng số tiền tài sản các tổ viên góp|Tổng tài sản thành viên góp|Tổ viên đã góp tổng cộng bao nhiêu tiền|Tổng số tiền thành viên góp|Tổng số tiền và tài sản góp|Tổng giá trị đóng góp|Tổng tiền góp|Các thành viên đóng góp tổng cộng bao nhiêu|Cả tổ góp được bao nhiêu|Thành viên đóng góp tổng cộng|Tổ viên góp vốn tất cả bao nhiêu|Vốn các thành viên đóng góp|Vốn của tổ viên góp lại|Tất cả cùng góp|Vốn các tổ viên góp",
  "group.previouslyNotified":
    "Đã thông báo thành lập với UBND cấp xã|Đã thông báo theo Nghị định 77|Tổ hợp tác thành lập trước Luật Hợp tác xã|Đã thông báo thành lập với UBND xã chưa|Đã thông báo thành lập theo Nghị định 77 2019|Trước đây đã thông báo thành lập|Trước đây đã báo cho UBND xã về việc lập tổ|Trước đây đã báo xã|Đã báo UBND xã về việc thành lập tổ|Tổ đã thông báo với UBND xã|Đã thông báo theo quy định cũ|Tổ đã thông báo với UBND xã theo Nghị định 77|Tổ đã báo với UBND xã trước đây|Đã báo với UBND xã trước đây",
  "group.memberCount":
    "Số thành viên tham gia tổ|Số thành viên tham gia|Số người tham gia|Tổ có bao nhiêu người|Số người tham gia tổ|Tổng số tổ viên|Số lượng tổ viên|Tổng số thành viên tổ hợp tác|Số thành viên ký hợp đồng|Số người ký hợp đồng hợp tác|Số tổ viên ký hợp đồng|Tổ gồm bao nhiêu thành viên|Tổ gồm bao nhiêu người|Số tổ viên khi lập tổ|Số thành viên khi lập tổ",
  "yearly.year":
    "Năm lập báo cáo|Báo cáo năm|Kỳ báo cáo năm|Số liệu năm|Năm kê khai|Năm cung cấp thông tin|Năm dữ liệu|Năm của số liệu|Năm thống kê|Dữ liệu năm|Niên độ báo cáo|Năm thu thập số liệu|Năm tài liệu|Năm số liệu|Niên độ|Năm phiếu|Năm của phiếu",
  "yearly.periodFrom":
    "Kỳ báo cáo từ ngày|Số liệu từ ngày|Số liệu tính từ ngày|Số liệu lấy từ ngày|Chốt từ ngày|Lấy số liệu từ ngày|Dữ liệu từ ngày|Chốt số liệu từ ngày|Ngày bắt đầu kỳ số liệu|Kỳ số liệu từ ngày|Ngày bắt đầu kỳ báo cáo|Kỳ sổ mở ngày|Sổ mở ngày|Số liệu phát sinh từ ngày|Phát sinh từ ngày|Kỳ số liệu từ",
  "yearly.periodTo":
    "Kỳ báo cáo đến ngày|Số liệu đến ngày|Ngày chốt số liệu|Thời điểm chốt số liệu|Số liệu tính đến ngày|Số liệu lấy đến hết ngày|Chốt đến ngày|Lấy số liệu đến ngày|Dữ liệu đến ngày|Chốt số liệu đến ngày|Ngày kết thúc kỳ số liệu|Kỳ số liệu đến ngày|Ngày kết thúc kỳ báo cáo|Kỳ sổ khóa ngày|Sổ khóa ngày|Số liệu phát sinh đến ngày|Phát sinh đến ngày|Kỳ số liệu đến",
  "yearly.members.total":
    "Tổng số thành viên HTX|Tổng số xã viên|Số thành viên hiện có|Tổng thành viên|Tổng số thành viên cuối năm|Tổng số thành viên có đến ngày chốt|Tổng số thành viên đến cuối kỳ|Tổ hợp tác có bao nhiêu tổ viên|Hợp tác xã có bao nhiêu thành viên|Hết năm có mấy thành viên|Có bao nhiêu thành viên cả thảy|Tổng cộng thành viên|Thành viên tổng cộng",
  "yearly.members.joined":
    "Số tổ viên mới|Tổ viên mới|Số thành viên kết nạp|Số thành viên gia nhập trong năm|Vào tổ|Thành viên mới vào trong năm|Tổ viên mới vào|Trong năm thêm mấy người vào tổ|Tăng trong kỳ|Tăng trong năm|Vào thêm trong năm|Vào thêm|Vừa vào năm nay|Người mới vào trong kỳ|Tăng thêm trong năm|Thành viên mới gia nhập tổ chức|Số thành viên mới vào|Thành viên mới vào|Thành viên vào trong năm|Thành viên mới gia nhập",
  "yearly.members.households":
    "Hộ gia đình là thành viên|Thành viên là hộ|Đại diện hộ gia đình|Thành viên là hộ tổ|Thành viên là hộ tổ hợp tác",
  "yearly.workers.regular":
    "Số lao động|Số lao động thường xuyên|Tổng số lao động thường xuyên|Lao động thường xuyên|Tổng số lao động làm việc tại hợp tác xã|Số lao động làm việc thường xuyên|Lao động làm thường xuyên|Có bao nhiêu lao động làm thường xuyên|Lao động làm việc đều|Người làm thường xuyên|Bao nhiêu người làm thường xuyên|Người làm việc đều đặn|Làm đều cả năm|Lao động làm quanh năm|Lao động làm việc ổn định|Lao động ổn định|Người lao động thường xuyên|Lao động làm việc thường xuyên quanh năm",
  "yearly.workers.hired":
    "Lao động không phải thành viên|Lao động đi thuê|Lao động bên ngoài|Lao động phải thuê|Lao động thường xuyên thuê ngoài|Phải thuê|Lao động làm thuê|Thuê thêm lao động|Trong đó người làm mướn|Thuê từ bên ngoài|Lao động làm mướn|Người làm mướn|Là người đi thuê|Người đi thuê",
  "yearly.workers.female":
    "Trong đó lao động nữ|Lao động thường xuyên nữ|Lao động thường xuyên là phụ nữ|Lao động nữ thường xuyên|Số lao động nữ|Nữ làm việc thường xuyên|Lao động nữ|Có mấy chị em phụ nữ làm thường xuyên|Nữ làm đều cả năm|Người lao động nữ|Nữ làm thường xuyên",
  "yearly.workers.averageIncome":
    "Mức thu nhập bình quân|Thu nhập bình quân một lao động|Thu nhập bình quân đầu người|Thu nhập bình quân người lao động|Thu nhập bình quân của người lao động trong hợp tác xã|Thu nhập bình quân lao động thường xuyên|Bình quân thu nhập người lao động|Thu nhập bình quân lao động|Thu nhập bình quân mỗi lao động ổn định|Thu nhập bình quân mỗi lao động|Mỗi lao động thu nhập bình quân",
  "yearly.revenue.total":
    "Tổng doanh thu trong năm|Tổng thu|Doanh thu cả năm|Tổng số doanh thu|Thu được bao nhiêu doanh thu|Doanh thu thu được|Cả năm thu về bao nhiêu|Doanh thu cả kỳ|Tổng số thu bán hàng và dịch vụ|Thu bán hàng và dịch vụ|Doanh thu toàn liên hiệp|Doanh thu toàn hợp tác xã",
  "yearly.revenue.members":
    "Doanh thu cung ứng cho thành viên|Doanh thu giao dịch với thành viên|Doanh thu nội bộ|Doanh thu phục vụ thành viên|Doanh thu từ giao dịch với thành viên|Doanh thu với thành viên|Doanh thu đối với thành viên|Doanh thu bán cho thành viên|Doanh thu từ các thành viên|Phần doanh thu phục vụ thành viên|Trong đó bán phục vụ cho thành viên|Phần doanh thu phục vụ hợp tác xã thành viên|Bán cho thành viên|Phục vụ thành viên|Bán hàng cung ứng dịch vụ cho thành viên|Trong đó bán hàng cung ứng dịch vụ cho thành viên",
  "yearly.revenue.external":
    "Doanh thu ngoài thành viên|Doanh thu từ khách hàng bên ngoài|Doanh thu ra thị trường|Doanh thu không phải thành viên|Doanh thu từ khách hàng không phải thành viên|Doanh thu với bên ngoài|Doanh thu giao dịch bên ngoài|Doanh thu bán ra ngoài|Doanh thu ngoài|Trong đó bán phục vụ ra ngoài|Từ khách hàng ngoài thành viên|Bán ra ngoài|Bán ra thị trường bên ngoài|Phần bán ra thị trường bên ngoài|Bán ra thị trường|Phần bán ra thị trường",
  "yearly.revenue.internalShare":
    "Tỷ lệ giao dịch nội bộ|Tỷ trọng giao dịch với thành viên|Tỷ lệ giao dịch với thành viên|Phần trăm giao dịch với thành viên|Tỷ lệ doanh thu nội bộ|Tỷ trọng doanh thu nội bộ|Giao dịch với thành viên chiếm bao nhiêu phần trăm|Tỷ lệ doanh thu từ thành viên|Tỷ lệ doanh thu với thành viên",
  "yearly.capital.indivisibleFund": "Quỹ không chia|Giá trị quỹ chung không chia|Quỹ không phân chia",
  "yearly.capital.indivisibleAssets":
    "Tài sản không chia|Giá trị tài sản chung không chia|Tổng giá trị tài sản không chia|Tài sản không phân chia",
  "yearly.taxPaid":
    "Thuế nộp ngân sách|Các khoản nộp ngân sách|Số thuế đã nộp|Nghĩa vụ nộp ngân sách|Số tiền nộp ngân sách nhà nước|Số nộp ngân sách|Tổng số thuế và các khoản nộp ngân sách|Thuế đã nộp NSNN|Thuế đã nộp ngân sách|Thuế nộp NSNN|Đã nộp NSNN|Đã nộp ngân sách bao nhiêu|Đã đóng thuế|Tiền thuế đã nộp|Thuế phí đã nộp|Thuế phí đã nộp năm nay|Đã nộp ngân sách|Thuế phí lệ phí đã nộp",
  "yearly.supportReceived":
    "Chính sách hỗ trợ được hưởng|Các chính sách hỗ trợ đã nhận|Hỗ trợ đã nhận|Được hỗ trợ gì|Hỗ trợ của Nhà nước đã nhận|Hỗ trợ nhận được|Nhà nước đã hỗ trợ gì|Được nhà nước hỗ trợ|Nhà nước giúp tổ được gì|Nhà nước giúp được gì|Được nhà nước giúp đỡ những gì|Nhà nước đã hỗ trợ những gì|Nhà nước giúp đỡ|Các hỗ trợ của Nhà nước được hưởng|Hỗ trợ của Nhà nước được hưởng|Hỗ trợ được hưởng|Các hỗ trợ được hưởng|Chính sách hỗ trợ của Nhà nước đã được thụ hưởng|Chính sách hỗ trợ của Nhà nước được hưởng|Chính sách hỗ trợ đã được thụ hưởng|Chính sách hỗ trợ được thụ hưởng",
  "yearly.training.chairman":
    "Trình độ của Chủ tịch HĐQT|Trình độ chuyên môn Chủ tịch HĐQT|Chủ tịch HĐQT|Trình độ Chủ tịch Hội đồng quản trị|Chủ tịch HĐQT đã qua đào tạo|Chủ tịch HĐQT được đào tạo",
  "yearly.training.director":
    "Trình độ của Giám đốc|Trình độ chuyên môn giám đốc|Giám đốc đã qua đào tạo|Giám đốc được đào tạo|Giám đốc TGĐ",
  "yearly.training.headOfSupervision":
    "Trình độ của Trưởng ban kiểm soát|Trình độ Trưởng BKS|Trưởng BKS đã qua đào tạo|Trưởng BKS được đào tạo|Trưởng ban kiểm soát đã qua đào tạo",
  "yearly.members.left":
    "Thành viên ra khỏi tổ trong năm|Ra khỏi tổ|Tổ viên ra khỏi tổ|Giảm trong kỳ|Giảm trong năm|Vừa rời năm nay|Người thôi trong kỳ|Giảm đi trong năm|Thôi tham gia trong kỳ|Tổ viên xin ra trong năm|Thành viên xin ra trong năm",
  "yearly.members.cooperatives":
    "Số hợp tác xã là thành viên|Thành viên là hợp tác xã|Hợp tác xã là thành viên|Số HTX tham gia liên hiệp|Hợp tác xã tham gia|Trong đó là hợp tác xã",
  "yearly.model":
    "Chủ yếu cung ứng dịch vụ hay tạo việc làm|Hoạt động theo mô hình|Mô hình|Theo mô hình nào|Làm theo kiểu nào|Cách tổ chức|Hoạt động theo kiểu nào",
  "yearly.note":
    "Ghi chú số liệu|Ghi chú thêm về số liệu|Ghi chú về số liệu|Ghi chú thêm|Chú thích số liệu|Điều cần ghi chú về số liệu|Muốn nhắn thêm về số liệu|Giải thích thêm về số liệu|Diễn giải thêm|Diễn giải|Giải trình|Giải trình ghi chú|Giải trình ghi chú về số liệu|Giải trình về số liệu|Giải trình số liệu|Thuyết minh số liệu",
  "suspension.resumeConfirmed": "Xác nhận sẽ tiếp tục kinh doanh",
  "suspension.subject": "Đối tượng tạm ngừng|Áp dụng cho|Áp dụng đối với|Áp dụng cho đối tượng|Áp dụng cho ai|Phạm vi áp dụng",
  "suspension.resumeFrom":
    "Kinh doanh trở lại kể từ ngày nào|Kinh doanh lại từ ngày|Mở lại từ ngày|Hoạt động lại từ ngày|Ngày hoạt động trở lại|Ngày kinh doanh trở lại|Mở lại từ|Dự kiến quay lại kinh doanh từ ngày|Quay lại kinh doanh từ ngày|Hoạt động lại từ",
  "name.short": "Tên viết ngắn|Tên dạng ngắn|Tên gọi tắt thường dùng",
  "unit.kind":
    "Loại hình đơn vị|Loại hình đơn vị phụ thuộc|Loại đơn vị|Loại hình đơn vị trực thuộc|Kiểu đơn vị|Loại điểm|Loại hình điểm|Hình thức đơn vị|Hình thức đơn vị phụ thuộc|Hình thức của đơn vị phụ thuộc",
  "dissolution.kind":
    "Giải thể theo trường hợp|Giải thể tự nguyện hay bắt buộc|Hình thức giải thể|Trường hợp giải thể|Loại giải thể|Giải thể theo diện|Diện giải thể|Trường hợp đóng|Trường hợp chấm dứt|Giải thể tự nguyện hay bị bắt buộc|Tự nguyện hay bắt buộc",
  "dissolution.creditor.address": "Chủ nợ ở địa chỉ nào|Địa chỉ của người đơn vị đó|Địa chỉ chủ nợ|Địa chỉ của chủ nợ",
  "yearly.workers.members":
    "Lao động là tổ viên|Lao động là thành viên|Lao động thường xuyên là thành viên|Lao động thường xuyên đồng thời là thành viên|Lao động đồng thời là thành viên|Thành viên làm việc thường xuyên|Lao động thường xuyên là tổ viên|Lao động thường xuyên trong tổ|Người làm là thành viên|Vừa là lao động vừa là thành viên|Trong đó vừa là lao động vừa là thành viên|Lao động kiêm thành viên",
  "members.seq": "Số thứ tự|STT|Thứ tự",
  "group.contractTermKind": "Hợp đồng có thời hạn không|Loại thời hạn|Hợp đồng có hạn hay không có hạn|Hợp đồng có thời hạn hay không",
  "unit.foreignName": "Tên đơn vị bằng tiếng nước ngoài|Tên chi nhánh bằng tiếng nước ngoài|Tên chi nhánh bằng ngôn ngữ khác",
  "unit.shortName": "Tên đơn vị viết tắt|Tên chi nhánh viết tắt|Tên chi nhánh dạng ngắn",
  "yearly.capital.total": "Nguồn vốn tổng số|Nguồn vốn|Tổng vốn",
  "yearly.fundContribution":
    "Số trích vào quỹ chung không chia|Trích quỹ chung không chia trong năm|Trích vào quỹ không chia|Trích lập quỹ chung không chia|Trích bao nhiêu vào quỹ chung không chia|Trích vào quỹ chung không chia",
  "yearly.members.legalEntities":
    "Thành viên là tổ chức có tư cách pháp nhân|Thành viên tổ chức|Tổ chức là thành viên|Thành viên tổ chức pháp nhân",
  "capital.foreignEquivalent":
    "Quy đổi ra ngoại tệ|Quy đổi ngoại tệ|Giá trị tương đương ngoại tệ|Tương đương ngoại tệ|Equivalent in foreign currency",
  "tax.botProject": "Có thực hiện dự án BOT BTO BT không|Dự án BOT|Thực hiện dự án BOT BTO BT",
  "beneficialOwners.percent":
    "Nắm bao nhiêu phần trăm vốn|Nắm giữ bao nhiêu phần trăm vốn|Phần trăm vốn nắm giữ|Tỷ lệ nắm giữ vốn|Tỷ lệ vốn nắm giữ|Nắm giữ|Ownership percentage|Ownership percent",
  "contact.email": "Gửi thư điện tử theo địa chỉ nào|Gửi thư điện tử cho hợp tác xã theo địa chỉ nào",
  "businessLines.action": "Thao tác|Hình thức thay đổi ngành nghề|Thêm hay bỏ",
  "members.contributionTermType": "Hạn góp tính theo|Thời hạn góp tính theo|Cách tính thời hạn góp",
  "group.representative.fullName": "Đại diện|Người đại diện tên là gì",
  "yearly.mainField":
    "Lĩnh vực chính|Lĩnh vực hoạt động chính|Lĩnh vực kinh doanh chính|Tổ chủ yếu làm gì|Chủ yếu làm gì|Nhóm việc|Khu vực chủ đạo|Lĩnh vực chủ đạo|Làm chủ yếu trong lĩnh vực nào",
  "capital.source.stateBudget": "State budget capital|Tiền Nhà nước bỏ vào|Vốn nhà nước bỏ vào",
  "capital.source.private": "Private capital|Tiền của tư nhân|Tư nhân trong nước|Vốn tư nhân trong nước",
  "capital.source.foreign": "Foreign capital|Tiền của nước ngoài|Vốn của nước ngoài",
  "yearly.profit.afterTax": "Lãi bao nhiêu sau thuế|Còn lãi bao nhiêu sau khi nộp thuế|Lãi sau thuế thu nhập|Lợi nhuận sau thuế thu nhập",
  "capital.source.stateBudgetPercent": "Tiền Nhà nước chiếm bao nhiêu phần trăm|Phần trăm vốn nhà nước",
  "capital.source.privatePercent": "Tiền của tư nhân chiếm bao nhiêu phần trăm|Phần trăm vốn tư nhân",
  "capital.asset.vnd": "Góp tiền đồng Việt Nam|Góp bằng tiền Việt Nam|Góp tiền mặt đồng Việt Nam",
  "capital.asset.foreignCurrency": "Góp ngoại tệ quy ra đồng|Góp bằng ngoại tệ|Góp ngoại tệ",
  "capital.asset.gold": "Góp vàng quy ra đồng|Góp bằng vàng|Góp vàng",
  "capital.asset.landUseRight": "Góp bằng quyền sử dụng đất|Góp bằng quyền sử dụng đất quy ra đồng|Góp đất",
  "capital.asset.intellectualProperty":
    "Góp sáng chế nhãn hiệu|Góp bằng quyền sở hữu trí tuệ|Góp sở hữu trí tuệ|Góp bằng sở hữu trí tuệ|Quyền SHTT|Quyền sở hữu trí tuệ",
  "change.tax": "Thông báo thay đổi thông tin về thuế|Thay đổi thông tin thuế|Đổi thông tin đăng ký thuế",
  "dossier.amendmentType": "Muốn cập nhật điều gì|Muốn thay đổi điều gì",
  "change.previousCharterCapital": "Vốn điều lệ đang ghi trên giấy|Vốn đã đăng ký cũ|Vốn cũ",
  "yearly.members.individuals": "Chia ra cá nhân|Thành viên cá nhân",
  "yearly.profit.beforeTax": "Lãi bao nhiêu khi chưa nộp thuế|Lãi khi chưa nộp thuế|Lãi trước thuế thu nhập|Lợi nhuận trước thuế thu nhập",
  "yearly.capital.equity": "Nguồn vốn chủ sở hữu|Vốn chủ|Vốn chủ tổng cộng",
  "yearly.capital.liabilities": "Nguồn vốn phải trả|Nghĩa vụ nợ",
  "yearly.capital.assets": "Tài sản cuối kỳ|Tài sản cuối năm",
  "members.assetQuantity": "Số lượng tài sản đem góp|Số lượng tài sản góp",
  "members.assetValue": "Trị giá tài sản đem góp|Trị giá tài sản góp|Giá trị tài sản đem góp",
  "unit.street": "Dòng địa chỉ của chi nhánh",
  "contact.phone": "Số tổng đài của hợp tác xã|Số máy văn phòng|Máy văn phòng",
  "contact.website": "Trang bán hàng trên mạng|Trang bán hàng",
  "capital.source.other": "Nguồn khác|Từ nguồn khác",
  "yearly.economicType": "Loại kinh tế|Loại hình kinh tế",
  "capital.foreignCurrency": "Ngoại tệ quy đổi|Ngoại tệ dùng để quy đổi|Đồng tiền quy đổi",
  "beneficialOwners.criterion": "Căn cứ xác định|Căn cứ xác định chủ sở hữu hưởng lợi",
  "change.courtDecision":
    "Thay đổi theo bản án quyết định của Tòa án hoặc phán quyết của Trọng tài|Trường hợp thay đổi theo bản án, quyết định của Tòa án hoặc phán quyết của Trọng tài|Căn cứ quyết định của Tòa án phán quyết Trọng tài|Căn cứ phán quyết của Trọng tài",
  "dossier.registrationType": "Việc đề nghị|Đề nghị việc gì|Thủ tục đề nghị|Cần làm gì|Thủ tục",
};
