/**
 * How offices, portals and officers ask for a field besides the labels of the dictionary, parted by "|". Words of the same meaning are in
 * `phrases.ts`, once for all fields; here stands only what is said of this field in other words.
 */
export const wordings: Readonly<Record<string, string>> = {
  "dossier.recipient":
    "Kính gửi cơ quan|Gửi cơ quan đăng ký|Phòng kinh tế|Ủy ban nhân dân xã|UBND xã phường|UBND cấp xã nơi nộp hồ sơ|Gửi cơ quan|Nơi gửi đến|Nơi nhận báo cáo|Cơ quan tiếp nhận thông báo|UBND cấp xã nhận thông báo|Gửi thông báo tới cơ quan nào|Nơi nhận kính gửi",
  "dossier.place": "Nơi lập hồ sơ|Địa điểm lập|Nơi làm đơn|Địa danh nơi lập|Nơi ký|Làm tại|Lập tại",
  "dossier.date":
    "Ngày làm đơn|Ngày lập giấy đề nghị|Ngày lập thông báo|Ngày lập tờ khai|Ngày ký đơn|Ngày ký giấy đề nghị|Ngày viết đơn|Ngày lập đơn|Ngày làm phiếu|Ngày lập phiếu|Ngày lập báo cáo|Ngày lập hồ sơ thẻ",
  "dossier.reissueReason": "Nguyên nhân cấp lại|Vì sao xin cấp lại giấy chứng nhận|Lý do xin cấp lại|Lý do cấp lại giấy chứng nhận",
  "entity.kind": "Loại hình đăng ký|Loại hình tổ chức kinh tế|Loại hình kinh tế tập thể|Hình thức tổ chức|Loại tổ chức",
  "entity.code":
    "Mã HTX|Mã số doanh nghiệp hợp tác xã|Mã số đăng ký|Mã số đăng ký hợp tác xã|Mã số đăng ký thuế|Mã số thuế hợp tác xã|Mã số doanh nghiệp|Mã số kinh doanh|Mã số THT MST|Mã số đã được cấp",
  "entity.certificateNumber":
    "Số giấy chứng nhận|Giấy chứng nhận số|Giấy chứng nhận đăng ký số|Giấy chứng nhận đăng ký hợp tác xã số|Số ĐKKD|Số đăng ký kinh doanh|Số giấy phép kinh doanh|Giấy phép kinh doanh số|Certificate number|Số giấy CNĐK|Giấy chứng nhận đăng ký mang số nào",
  "entity.certificateDate":
    "Ngày cấp giấy chứng nhận|Ngày cấp GCN lần đầu|Ngày cấp GCN đăng ký lần đầu|Cấp lần đầu ngày|Đăng ký lần đầu ngày|Ngày cấp đăng ký kinh doanh",
  "entity.certificatePlace":
    "Nơi cấp giấy chứng nhận|Cơ quan cấp giấy chứng nhận|Nơi đăng ký kinh doanh|Do|Cơ quan nào đã cấp giấy chứng nhận",
  "entity.foundedOn": "Ngày tháng năm thành lập|Thành lập từ|Thành lập năm|Ra đời|HTX được thành lập ngày|Ngày thành lập tổ",
  "entity.legalStatus": "Hiện trạng hoạt động|Trạng thái pháp lý|Hiện trạng|Tình hình hoạt động hiện nay|Status|Đang hoạt động hay ngừng",
  "entity.establishmentBasis":
    "Hình thức thành lập|Thành lập theo cách nào|Được thành lập bằng cách nào|Cách thành lập|Thành lập theo hình thức|Căn cứ thành lập|Thành lập trên cơ sở|Trường hợp thành lập",
  "entity.predecessorName":
    "Tên tổ hợp tác chuyển đổi|Tên tổ hợp tác trước khi chuyển đổi|Tên tổ hợp tác được chuyển đổi hoặc hợp tác xã bị chia tách hợp nhất|Tên THT được chuyển đổi HTX bị chia tách hợp nhất",
  "entity.predecessorCode":
    "Mã số tổ hợp tác đó|Mã số tổ hợp tác chuyển đổi|Mã số tổ hợp tác trước khi chuyển đổi|Mã số của đơn vị nêu trên",
  "entity.governance":
    "Cơ cấu tổ chức quản trị|Hình thức quản trị|Cơ cấu quản trị|Mô hình quản lý|Loại hình tổ chức quản trị|Cấu trúc quản trị|Kiểu quản trị",
  "entity.sizeClass": "Phân loại theo quy mô|Xếp loại quy mô|Phân loại hợp tác xã theo quy mô|HTX thuộc quy mô nào",
  "entity.sizeSector": "Lĩnh vực xác định quy mô|Ngành để xác định quy mô",
  "entity.hasBeneficialOwner": "Có chủ sở hữu hưởng lợi không",
  "name.vietnamese":
    "Tên gọi|Tên đầy đủ|Tên hợp tác xã bằng tiếng Việt|Tên cơ sở|Tên hợp tác xã đăng ký|Hợp tác xã tên là gì|Tên hợp tác xã dự kiến|Tên dự kiến|Cooperative name|Name of cooperative|Tên doanh nghiệp hợp tác xã|Tên hợp tác xã thành lập|Tên hợp pháp|Tên hợp pháp bằng tiếng Việt",
  "name.own": "Đặt tên riêng|Muốn đặt tên riêng là gì|Phần tên riêng|Tên riêng dự kiến",
  "name.foreign": "Tên giao dịch quốc tế|Tên quốc tế|English name|Tên giao dịch nước ngoài|Tên dịch",
  "name.prefix": "Thành tố loại hình|Phần loại hình trong tên",
  "headOffice.full":
    "Nơi đặt trụ sở chính|Trụ sở đặt tại|Trụ sở chính đặt ở đâu|Nơi đóng trụ sở|Địa điểm trụ sở|Địa điểm đặt trụ sở|Địa chỉ đăng ký|Địa chỉ hoạt động|Nơi hoạt động|Registered address|Office address|Địa chỉ trụ sở ở đâu|Trụ sở ở đâu|Trụ sở chính đặt tại đâu",
  "headOffice.street": "Thôn xóm nào|Nơi đặt trụ sở số nhà",
  "headOffice.inIndustrialPark": "Trong khu công nghiệp|Thuộc khu công nghiệp",
  "headOffice.inExportZone": "Trong khu chế xuất|Thuộc khu chế xuất",
  "headOffice.inEconomicZone": "Trong khu kinh tế|Thuộc khu kinh tế",
  "headOffice.inHighTechPark": "Trong khu công nghệ cao|Thuộc khu công nghệ cao",
  "businessLines.name": "Tên ngành nghề|Tên ngành kinh tế|Tên ngành cấp 4|Business line|Ngành nghề tên là gì",
  "businessLines.code": "Mã ngành nghề|Industry code|VSIC|Mã ngành kinh tế cấp 4|Mã cấp bốn|Mã cấp 4|Mã của ngành nghề",
  "businessLines.detail": "Ghi chi tiết|Mô tả chi tiết|Nội dung chi tiết|Mô tả ngành nghề|Chi tiết ngành nghề",
  "businessLines.main": "Là ngành chính|Chính|Ngành nghề chính|Ngành nghề kinh doanh chính|Ngành chính đánh dấu",
  "businessLines.outsideSystem": "Ngành nghề chưa có mã|Ngành nghề không có mã|Ngành nghề khác chưa có trong hệ thống",
  "capital.charter":
    "Số vốn điều lệ|Mức vốn điều lệ|Tổng số vốn điều lệ|Vốn điều lệ đăng ký|Vốn điều lệ bằng số|Vốn điều lệ là bao nhiêu|Vốn đăng ký|Vốn điều lệ hợp tác xã|Vốn điều lệ sau khi thay đổi|Vốn điều lệ tăng giảm thành",
  "capital.charterInWords": "Bằng chữ|Số vốn bằng chữ|Viết bằng chữ",
  "capital.source.total": "Tổng nguồn vốn điều lệ",
  "members.officialCount":
    "Số lượng TVCT|Số hợp tác xã thành viên chính thức|Thành viên chính thức bao nhiêu|Số xã viên chính thức|Có bao nhiêu thành viên chính thức|Hợp tác xã thành viên chính thức|Số thành viên chính thức khi thành lập|Official members|Number of official members|Tổng số thành viên chính thức",
  "members.linkedContributingCount":
    "Thành viên liên kết có góp vốn|Số TVLK góp vốn|Tổng số thành viên liên kết góp vốn|Contributing associate members",
  "members.linkedNonContributingCount": "Thành viên liên kết chưa góp vốn|Số TVLK không góp vốn|Tổng số thành viên liên kết không góp vốn",
  "members.joinedOn": "Ngày vào HTX|Ngày kết nạp|Ngày tham gia|Tham gia từ ngày|Ngày vào tổ|Ngày trở thành thành viên|Ngày gia nhập HTX",
  "members.contribution": "Vốn đã góp|Số tiền đã góp|Mức góp|Mức vốn góp|Giá trị góp|Vốn cam kết góp|Góp bao nhiêu",
  "members.contributionPercent":
    "% vốn điều lệ|Tỷ lệ so với vốn điều lệ|Tỷ lệ sở hữu vốn|Tỷ lệ phần vốn|Tỷ trọng vốn góp|Tỷ lệ vốn|Tỷ lệ trên vốn điều lệ|Chiếm bao nhiêu phần trăm",
  "members.contributionDate": "Ngày góp|Góp ngày|Ngày nộp vốn|Thời gian góp vốn|Thời hạn hoàn thành góp vốn|Ngày góp đủ vốn",
  "members.assetKind": "Góp bằng|Loại tài sản|Hình thức góp|Tài sản góp|Góp vốn bằng",
  "members.kind": "Loại TV|Nhóm thành viên",
  "members.certificateNumber": "Số giấy chứng nhận góp vốn|Giấy chứng nhận phần vốn góp số",
  "members.certificateDate": "Ngày cấp giấy chứng nhận góp vốn",
  "members.organisationName": "Tên thành viên là tổ chức|Tên pháp nhân|Tên tổ chức pháp nhân|Tên đơn vị thành viên",
  "legalRepresentatives.title": "Giữ chức vụ|Chức vụ trong HTX|Chức danh quản lý|Chức danh trong hợp tác xã|Chức vụ đảm nhiệm",
  "legalRepresentatives.address": "Nơi ở|Địa chỉ nơi ở",
  "legalRepresentatives.fullName": "Chủ tịch hội đồng quản trị đại diện theo pháp luật|Người đứng tên đại diện|Họ tên người đại diện",
  "tax.startDate":
    "Start date of operation|Operation start date|Expected start date of operation|Ngày bắt đầu kinh doanh|Ngày dự kiến hoạt động|Ngày đi vào hoạt động|Thời điểm bắt đầu hoạt động|Bắt đầu hoạt động từ ngày|Ngày bắt đầu sản xuất kinh doanh|Ngày dự kiến bắt đầu hoạt động|Ngày khai trương",
  "tax.accounting": "Chế độ hạch toán|Hạch toán kế toán|Phương thức hạch toán|Hình thức hạch toán kế toán về kết quả kinh doanh",
  "tax.consolidated": "BCTC hợp nhất|Lập báo cáo tài chính hợp nhất",
  "tax.fiscalYearStart": "Năm tài chính bắt đầu|Ngày bắt đầu năm tài chính|Năm tài chính bắt đầu từ ngày",
  "tax.fiscalYearEnd": "Năm tài chính áp dụng đến ngày|Năm tài chính kết thúc|Ngày kết thúc năm tài chính|Năm tài chính kết thúc vào ngày",
  "tax.employees":
    "Số lao động dự kiến sử dụng|Dự kiến số lao động|Dự kiến tổng số lao động|Dự kiến sử dụng bao nhiêu lao động|Số lao động sử dụng|Số lượng lao động|Số lao động",
  "tax.vatMethod": "Cách tính thuế GTGT|Khai thuế GTGT theo phương pháp|Phương pháp kê khai thuế GTGT|Kê khai thuế GTGT",
  "tax.socialInsurance":
    "Kỳ đóng BHXH|Cách đóng BHXH|Hình thức đóng BHXH|Phương thức đóng BHXH|Đóng BHXH theo|Đóng BHXH bao lâu một lần|Kỳ hạn đóng bảo hiểm xã hội",
  "tax.noticeAddress.sameAsHeadOffice": "Nhận thông báo thuế tại|Địa chỉ nhận thông báo thuế giống trụ sở",
  "filer.role": "Vai trò người nộp|Nộp hồ sơ với tư cách|Tư cách nộp|Người nộp hồ sơ với tư cách",
  "filer.resultAddress":
    "Nơi nhận kết quả|Địa chỉ nhận kết quả qua bưu điện|Địa chỉ trả kết quả|Nhận kết quả tại địa chỉ|Kết quả gửi về địa chỉ nào|Kết quả xin gửi về địa chỉ|Kết quả gửi về|Gửi kết quả về",
  "change.effectiveDate":
    "Ngày có hiệu lực của thay đổi|Thay đổi có hiệu lực từ ngày|Ngày hiệu lực thay đổi|Thay đổi kể từ ngày|Vốn điều lệ thay đổi kể từ ngày|Thời điểm có hiệu lực|Ngày hiệu lực|Thời điểm thay đổi vốn|Ngày áp dụng thay đổi|Ngày có hiệu lực",
  "change.capitalManner":
    "Phương thức thay đổi vốn|Hình thức thay đổi vốn điều lệ|Cách tăng giảm vốn|Phương thức tăng giảm vốn|Hình thức tăng vốn|Tăng giảm vốn bằng cách|Hình thức tăng giảm|Phương thức tăng giảm|Vốn tăng giảm do",
  "change.name": "Tên hợp tác xã thay đổi|Đổi tên|Thay đổi tên tiếng Việt",
  "change.headOffice": "Đổi địa chỉ trụ sở|Chuyển trụ sở|Địa chỉ trụ sở thay đổi",
  "change.legalRepresentative": "Đổi người đại diện|Thay người đại diện theo pháp luật",
  "change.charterCapital": "Tăng giảm vốn điều lệ|Điều chỉnh vốn điều lệ",
  "change.businessLines": "Bổ sung ngành nghề|Điều chỉnh ngành nghề",
  "unit.name": "Tên đơn vị trực thuộc|Tên chi nhánh in hoa|Tên địa điểm",
  "unit.activity": "Lĩnh vực hoạt động|Chức năng hoạt động|Nội dung kinh doanh",
  "unit.code": "Mã số đơn vị trực thuộc|MST chi nhánh|Mã chi nhánh",
  "unit.head.address": "Địa chỉ người đứng đầu|Nơi ở",
  "suspension.from":
    "Đã thông báo tạm ngừng kinh doanh từ ngày|Bắt đầu tạm ngừng|Tạm ngừng kể từ|Ngày tạm ngừng|Nghỉ hoạt động từ ngày|Thời điểm bắt đầu tạm ngừng|Ngừng từ ngày|Tạm nghỉ từ ngày|Ngừng hoạt động từ ngày|Tạm ngừng hoạt động từ ngày",
  "suspension.to":
    "Đã thông báo tạm ngừng kinh doanh đến hết ngày|Tạm ngừng đến hết ngày|Kết thúc tạm ngừng|Thời hạn tạm ngừng đến|Nghỉ đến ngày|Ngày hết hạn tạm ngừng|Ngày cuối cùng của thời gian tạm ngừng|Ngày cuối tạm ngừng|Tạm nghỉ đến ngày|Tạm ngừng hoạt động đến ngày|Ngày hết thời hạn tạm ngừng",
  "suspension.reason": "Nguyên nhân tạm ngừng|Vì sao tạm ngừng|Lý do tạm nghỉ|Lý do ngừng hoạt động|Vì sao tạm nghỉ",
  "suspension.kind": "Nội dung đề nghị|Loại thông báo|Hình thức thông báo|Thông báo về việc|Thông báo về việc gì|Nay thông báo về việc",
  "dissolution.reason": "Nguyên nhân giải thể|Vì sao giải thể|Lý do chấm dứt|Vì sao chấm dứt hoạt động",
  "dissolution.resolutionNumber":
    "Số nghị quyết|Nghị quyết của Đại hội thành viên số|Theo nghị quyết số|Số nghị quyết ĐHTV|Quyết định giải thể số|Căn cứ nghị quyết số|Nghị quyết ĐHTV số|Giải thể theo nghị quyết số|Nghị quyết giải thể mang số mấy",
  "dissolution.resolutionDate":
    "Ngày thông qua|Nghị quyết ngày|Ngày thông qua nghị quyết|Ngày họp thông qua nghị quyết|Ngày ra nghị quyết|Ngày quyết định giải thể|Ngày của nghị quyết|Ngày ký nghị quyết|Nghị quyết giải thể được thông qua ngày nào",
  "dissolution.labourPlan":
    "Giải quyết chế độ cho người lao động|Phương án giải quyết chế độ cho người lao động|Quyền lợi người lao động|Phương án đối với người lao động|Chế độ người lao động|Giải quyết quyền lợi người lao động|Phương án lao động",
  "dissolution.commonPropertyHandover":
    "Việc bàn giao tài sản chung không chia|Tài sản chung không chia bàn giao|Bàn giao quỹ chung không chia|Tài sản chung không chia|Xử lý quỹ chung không chia",
  "dissolution.contractsSettlement":
    "Thanh lý hợp đồng và các khoản nợ|Việc thanh lý hợp đồng|Thanh lý các hợp đồng|Thời hạn thủ tục thanh lý hợp đồng|Thanh lý hợp đồng đã ký|Các hợp đồng còn hiệu lực được thanh lý như thế nào",
  "dissolution.creditor.name": "Tên cá nhân tổ chức cho vay|Đơn vị cho vay|Nợ ai|Còn nợ ai",
  "dissolution.creditor.amount": "Số tiền phải trả",
  "dissolution.creditor.term":
    "Thời hạn thanh toán|Hạn trả nợ|Hạn trả|Hạn thanh toán|Khi nào trả hết nợ|Trả hết nợ vào ngày nào|Số tiền này được trả vào thời hạn",
  "dissolution.creditor.place": "Nơi thanh toán|Nơi trả nợ|Địa điểm thanh toán|Trả nợ ở đâu|Địa điểm trả",
  "dissolution.creditor.method": "Phương thức thanh toán|Hình thức thanh toán|Cách trả nợ|Cách trả|Trả nợ bằng cách nào|Phương thức trả",
  "dissolution.creditor.complaints": "Giải quyết khiếu nại|Chủ nợ khiếu nại thì giải quyết ra sao|Nếu có khiếu nại giải quyết thế nào",
  "group.contractDate":
    "Ký hợp đồng hợp tác ngày|Hợp đồng ký ngày|Hợp đồng hợp tác ký ngày|Ngày lập hợp đồng hợp tác|Ngày giao kết hợp đồng hợp tác|Hợp đồng hợp tác được ký ngày nào|Ngày có hợp đồng hợp tác",
  "group.contractEnd":
    "Hợp đồng có giá trị đến ngày|Hợp đồng hiệu lực đến ngày|Hiệu lực đến ngày|Ngày kết thúc hợp đồng|Hợp đồng hợp tác hết hạn ngày|Thời hạn hợp đồng đến ngày|Hợp đồng kết thúc ngày|Ngày chấm dứt hợp đồng",
  "group.totalContribution":
    "Tổng giá trị phần đóng góp của tổ viên|Tổng số vốn các thành viên góp|Tổng giá trị tài sản đóng góp|Tổng mức đóng góp|Tổng giá trị tài sản đóng góp của thành viên|Tổng số tiền đóng góp|Tổng số vốn góp|Tổng giá trị vốn góp|Tổng vốn góp|Tổng giá trị vốn góp của các thành viên|Tổng giá trị phần vốn góp của các tổ viên|Tổng phần vốn góp của tổ viên|Các thành viên góp tất cả bao nhiêu tiền và tài sản",
  "group.previouslyNotified":
    "Đã thông báo thành lập với UBND cấp xã|Đã thông báo theo Nghị định 77|Tổ hợp tác thành lập trước Luật Hợp tác xã|Đã thông báo thành lập với UBND xã chưa|Đã thông báo thành lập theo Nghị định 77 2019|Trước đây đã thông báo thành lập",
  "group.memberCount":
    "Số thành viên tham gia tổ|Số thành viên tham gia|Số người tham gia|Tổ có bao nhiêu người|Số người tham gia tổ|Tổng số tổ viên|Số lượng tổ viên|Tổng số thành viên tổ hợp tác",
  "yearly.year": "Năm lập báo cáo|Báo cáo năm|Kỳ báo cáo năm|Số liệu năm|Năm kê khai|Năm cung cấp thông tin",
  "yearly.periodFrom": "Kỳ báo cáo từ ngày|Số liệu từ ngày|Số liệu tính từ ngày",
  "yearly.periodTo": "Kỳ báo cáo đến ngày|Số liệu đến ngày|Ngày chốt số liệu|Thời điểm chốt số liệu|Số liệu tính đến ngày",
  "yearly.members.total": "Tổng số thành viên HTX|Tổng số xã viên|Số thành viên hiện có|Tổng thành viên|Tổng số thành viên cuối năm",
  "yearly.members.joined":
    "Số tổ viên mới|Tổ viên mới|Số thành viên kết nạp|Số thành viên gia nhập trong năm|Vào tổ|Thành viên mới vào trong năm|Tổ viên mới vào",
  "yearly.members.households": "Hộ gia đình là thành viên|Thành viên là hộ|Đại diện hộ gia đình",
  "yearly.workers.regular":
    "Số lao động|Số lao động thường xuyên|Tổng số lao động thường xuyên|Lao động thường xuyên|Tổng số lao động làm việc tại hợp tác xã|Số lao động làm việc thường xuyên",
  "yearly.workers.hired": "Lao động không phải thành viên|Lao động đi thuê|Lao động bên ngoài",
  "yearly.workers.female": "Trong đó lao động nữ",
  "yearly.workers.averageIncome":
    "Mức thu nhập bình quân|Thu nhập bình quân một lao động|Thu nhập bình quân đầu người|Thu nhập bình quân người lao động|Thu nhập bình quân của người lao động trong hợp tác xã",
  "yearly.revenue.total": "Tổng doanh thu trong năm|Tổng thu|Doanh thu cả năm|Tổng số doanh thu",
  "yearly.revenue.members":
    "Doanh thu cung ứng cho thành viên|Doanh thu giao dịch với thành viên|Doanh thu nội bộ|Doanh thu phục vụ thành viên|Doanh thu từ giao dịch với thành viên",
  "yearly.revenue.external":
    "Doanh thu ngoài thành viên|Doanh thu từ khách hàng bên ngoài|Doanh thu ra thị trường|Doanh thu không phải thành viên",
  "yearly.revenue.internalShare": "Tỷ lệ giao dịch nội bộ",
  "yearly.capital.indivisibleFund": "Quỹ không chia|Giá trị quỹ chung không chia",
  "yearly.capital.indivisibleAssets": "Tài sản không chia|Giá trị tài sản chung không chia|Tổng giá trị tài sản không chia",
  "yearly.taxPaid":
    "Thuế nộp ngân sách|Các khoản nộp ngân sách|Số thuế đã nộp|Nghĩa vụ nộp ngân sách|Số tiền nộp ngân sách nhà nước|Số nộp ngân sách|Tổng số thuế và các khoản nộp ngân sách",
  "yearly.supportReceived": "Chính sách hỗ trợ được hưởng|Các chính sách hỗ trợ đã nhận|Hỗ trợ đã nhận|Được hỗ trợ gì",
  "yearly.training.chairman": "Trình độ của Chủ tịch HĐQT|Trình độ chuyên môn Chủ tịch HĐQT",
  "yearly.training.director": "Trình độ của Giám đốc|Trình độ chuyên môn giám đốc",
  "yearly.training.headOfSupervision": "Trình độ của Trưởng ban kiểm soát|Trình độ Trưởng BKS",
  "yearly.members.left": "Thành viên ra khỏi tổ trong năm|Ra khỏi tổ|Tổ viên ra khỏi tổ",
  "yearly.members.cooperatives": "Số hợp tác xã là thành viên",
  "yearly.model": "Chủ yếu cung ứng dịch vụ hay tạo việc làm",
  "yearly.note": "Ghi chú số liệu|Ghi chú thêm về số liệu|Ghi chú về số liệu",
  "suspension.resumeConfirmed": "Xác nhận sẽ tiếp tục kinh doanh",
  "suspension.subject": "Đối tượng tạm ngừng",
  "suspension.resumeFrom": "Kinh doanh trở lại kể từ ngày nào",
  "name.short": "Tên viết ngắn",
  "unit.kind": "Loại hình đơn vị|Loại hình đơn vị phụ thuộc|Loại đơn vị",
  "dissolution.kind": "Giải thể theo trường hợp|Giải thể tự nguyện hay bắt buộc",
  "dissolution.creditor.address": "Chủ nợ ở địa chỉ nào",
  "yearly.workers.members": "Lao động là tổ viên|Lao động là thành viên",
};
