/**
 * Ways to ask, one a line: label | heading | kind of box | form | the field that is meant; no field where the label asks for something the
 * dictionary does not have.
 */
export const wordings: readonly string[] = `
Tên hợp tác xã|Thông tin chung|text|establish|name.vietnamese
Tên đơn vị|Thông tin chung|text|yearly-cooperative|name.vietnamese
Tên HTX (viết hoa)||text|suspend|name.vietnamese
Tên chính thức của HTX|Hợp tác xã|text|establish|name.vietnamese
Tên riêng của HTX|Tên|text|establish|name.own
Tên quốc tế|Tên hợp tác xã|text|establish|name.foreign
Tên giao dịch bằng tiếng Anh|Hợp tác xã|text|establish|name.foreign
Tên tiếng Anh|Hợp tác xã|text|establish|name.foreign
Tên thường gọi, viết tắt|Hợp tác xã|text|establish|name.short
Tên gọi tắt của hợp tác xã|Hợp tác xã|text|establish|name.short
Mã số đăng ký HTX|Hợp tác xã|text|change|entity.code
Mã HTX|Hợp tác xã|text|change|entity.code
Mã số thuế của HTX|Hợp tác xã|text|suspend|entity.code
MST|Hợp tác xã|text|yearly-cooperative|entity.code
Số GCN đăng ký hợp tác xã|Hợp tác xã|text|change|entity.certificateNumber
Ngày cấp giấy chứng nhận|Hợp tác xã|text|change|entity.certificateDate
Ngày được cấp GCN đăng ký HTX|Hợp tác xã|text|change|entity.certificateDate
Cơ quan cấp giấy chứng nhận|Hợp tác xã|text|change|entity.certificatePlace
Nơi cấp GCN|Hợp tác xã|text|change|entity.certificatePlace
Ngày thành lập HTX|Hợp tác xã|text|yearly-cooperative|entity.foundedOn
Thời điểm thành lập|Hợp tác xã|text|yearly-cooperative|entity.foundedOn
Năm thành lập|Hợp tác xã|text|yearly-cooperative|entity.foundedOn
Tình trạng hoạt động của HTX|Hợp tác xã|select|yearly-cooperative|entity.legalStatus
Địa chỉ trụ sở chính của HTX||text|suspend|headOffice.full
Trụ sở chính||text|suspend|headOffice.full
Địa chỉ hợp tác xã||text|yearly-cooperative|headOffice.full
Địa chỉ đặt trụ sở||text|dissolve|headOffice.full
Số nhà, tên đường|Trụ sở chính|text|establish|headOffice.street
Địa chỉ chi tiết (số nhà, đường, thôn)|Trụ sở|text|establish|headOffice.street
Thôn/Xóm/Ấp/Tổ dân phố|Trụ sở chính|text|establish|headOffice.street
Phường/Xã|Trụ sở chính|select|establish|headOffice.ward
Xã, phường, đặc khu|Địa chỉ trụ sở|select|establish|headOffice.ward
Tỉnh, TP trực thuộc TW|Địa chỉ trụ sở|select|establish|headOffice.province
Tỉnh/TP|Địa chỉ trụ sở|select|establish|headOffice.province
SĐT liên hệ|Hợp tác xã|text|establish|contact.phone
Điện thoại HTX||text|establish|contact.phone
Số điện thoại hợp tác xã||text|yearly-cooperative|contact.phone
Email HTX||text|establish|contact.email
Địa chỉ hòm thư điện tử|Hợp tác xã|text|establish|contact.email
Trang web (nếu có)|Hợp tác xã|text|establish|contact.website
Địa chỉ website của HTX||text|establish|contact.website
Vốn điều lệ khi thành lập||text|establish|capital.charter
Tổng vốn điều lệ (VND)||text|establish|capital.charter
Vốn điều lệ (bằng số)||text|establish|capital.charter
Vốn điều lệ đăng ký (đồng)||text|establish|capital.charter
Số vốn điều lệ||text|establish|capital.charter
Vốn điều lệ viết bằng chữ||text|establish|capital.charterInWords
Số thành viên chính thức|Thành viên|number|establish|members.officialCount
Thành viên chính thức (người)|Thành viên|number|establish|members.officialCount
Số thành viên liên kết có góp vốn|Thành viên|number|establish|members.linkedContributingCount
Thành viên liên kết góp vốn|Số lượng thành viên|number|establish|members.linkedContributingCount
Thành viên liên kết không góp vốn|Số lượng thành viên|number|yearly-cooperative|members.linkedNonContributingCount
Họ tên|Người đại diện theo pháp luật|text|establish|legalRepresentatives.fullName
Họ tên người đại diện||text|establish|legalRepresentatives.fullName
Người đại diện pháp luật||text|yearly-cooperative|legalRepresentatives.fullName
Tên người đại diện theo pháp luật||text|yearly-cooperative|legalRepresentatives.fullName
Chức vụ người đại diện||text|establish|legalRepresentatives.title
SĐT người đại diện||text|suspend|legalRepresentatives.phone
CCCD người đại diện||text|establish|legalRepresentatives.personalId
Ngày sinh người đại diện||text|establish|legalRepresentatives.birthDate
Email của người đại diện theo pháp luật||text|suspend|legalRepresentatives.email
Giám đốc hợp tác xã||text|establish|tax.director.fullName
Họ và tên Giám đốc||text|establish|tax.director.fullName
SĐT Giám đốc||text|establish|tax.director.phone
Tên kế toán trưởng||text|establish|tax.chiefAccountant.fullName
Kế toán||text|establish|
Người nộp||text|establish|filer.fullName
Họ tên người nộp hồ sơ||text|establish|filer.fullName
Số điện thoại người nộp||text|establish|filer.phone
CCCD của người nộp hồ sơ||text|establish|filer.personalId
Email người nộp||text|establish|filer.email
Người thực hiện thủ tục: họ tên||text|establish|filer.fullName
Địa chỉ nhận kết quả qua bưu chính|Người nộp hồ sơ|text|establish|filer.resultAddress
Ngày bắt đầu hoạt động||text|establish|tax.startDate
Hạch toán||radios|establish|
Hình thức hạch toán kế toán||select|establish|tax.accounting
Số lao động dự kiến||number|establish|tax.employees
Tổng số lao động||number|establish|tax.employees
Phương pháp tính thuế||select|establish|tax.vatMethod
Năm tài chính bắt đầu từ||dayMonth|establish|tax.fiscalYearStart
Ngày kết thúc năm tài chính||dayMonth|establish|tax.fiscalYearEnd
Đóng BHXH theo||select|establish|tax.socialInsurance
Tạm ngừng từ ngày||text|suspend|suspension.from
Tạm ngừng đến hết ngày||text|suspend|suspension.to
Ngày bắt đầu tạm ngừng||text|suspend|suspension.from
Ngày kết thúc tạm ngừng||text|suspend|suspension.to
Thời gian bắt đầu tạm ngừng kinh doanh||text|suspend|suspension.from
Ngày hoạt động trở lại||text|suspend|suspension.resumeFrom
Nguyên nhân tạm ngừng hoạt động||text|suspend|suspension.reason
Lý do ngừng kinh doanh||text|suspend|suspension.reason
Lý do giải thể HTX||text|dissolve|dissolution.reason
Nghị quyết số||text|dissolve|dissolution.resolutionNumber
Ngày ban hành nghị quyết||text|dissolve|dissolution.resolutionDate
Họ tên chủ nợ||text|dissolve|dissolution.creditor.name
Số tiền còn nợ|Chủ nợ|text|dissolve|dissolution.creditor.amount
Tên chi nhánh||text|branch|unit.name
Mã số chi nhánh||text|branch|unit.code
Địa chỉ|Chi nhánh|text|branch|
Họ tên người đứng đầu chi nhánh||text|branch|unit.head.fullName
Điện thoại chi nhánh||text|branch|unit.phone
Ngành nghề chính||text|yearly-cooperative|businessLines.name
Tổng số thành viên HTX||number|yearly-cooperative|yearly.members.total
Tổng thành viên||number|yearly-cooperative|yearly.members.total
Số thành viên tại thời điểm 31/12||number|yearly-cooperative|yearly.members.total
Số thành viên kết nạp mới trong năm||number|yearly-cooperative|yearly.members.joined
Số thành viên xin ra khỏi HTX||number|yearly-cooperative|yearly.members.left
Số thành viên giảm trong năm||number|yearly-cooperative|yearly.members.left
Số thành viên tăng trong năm||number|yearly-cooperative|yearly.members.joined
Số thành viên là cá nhân||number|yearly-cooperative|yearly.members.individuals
Số thành viên là hộ gia đình||number|yearly-cooperative|yearly.members.households
Số thành viên là tổ chức, pháp nhân||number|yearly-cooperative|yearly.members.legalEntities
Tổng số lao động của HTX||number|yearly-cooperative|yearly.workers.regular
Số lao động thường xuyên||number|yearly-cooperative|yearly.workers.regular
Lao động là thành viên HTX||number|yearly-cooperative|yearly.workers.members
Lao động thuê ngoài||number|yearly-cooperative|yearly.workers.hired
Số lao động là nữ||number|yearly-cooperative|yearly.workers.female
Thu nhập bình quân của người lao động (triệu đồng/năm)||number|yearly-cooperative|yearly.workers.averageIncome
Thu nhập bình quân/lao động||number|yearly-cooperative|yearly.workers.averageIncome
Thu nhập BQ 1 lao động thường xuyên||number|yearly-cooperative|yearly.workers.averageIncome
Tổng doanh thu của HTX||number|yearly-cooperative|yearly.revenue.total
Doanh thu trong năm||number|yearly-cooperative|yearly.revenue.total
Doanh thu từ thành viên||number|yearly-cooperative|yearly.revenue.members
Doanh thu nội bộ||number|yearly-cooperative|yearly.revenue.members
Doanh thu giao dịch với bên ngoài||number|yearly-cooperative|yearly.revenue.external
Doanh thu từ khách hàng bên ngoài||number|yearly-cooperative|yearly.revenue.external
LNST||number|yearly-cooperative|yearly.profit.afterTax
Tổng lợi nhuận trước thuế||number|yearly-cooperative|yearly.profit.beforeTax
Nguồn vốn chủ sở hữu||number|yearly-cooperative|yearly.capital.equity
Tổng nợ phải trả||number|yearly-cooperative|yearly.capital.liabilities
Tổng nguồn vốn hoạt động||number|yearly-cooperative|yearly.capital.total
Tổng tài sản của HTX||number|yearly-cooperative|yearly.capital.assets
Giá trị tài sản chung không chia||number|yearly-cooperative|yearly.capital.indivisibleAssets
Quỹ không chia||number|yearly-cooperative|yearly.capital.indivisibleFund
Thuế đã nộp||number|yearly-cooperative|yearly.taxPaid
Nộp thuế và các khoản vào NSNN||number|yearly-cooperative|yearly.taxPaid
Thuế và các khoản đã nộp ngân sách nhà nước||number|yearly-cooperative|yearly.taxPaid
Chính sách hỗ trợ đã nhận||text|yearly-cooperative|yearly.supportReceived
Hỗ trợ từ Nhà nước trong năm||text|yearly-cooperative|yearly.supportReceived
Năm kê khai||number|yearly-cooperative|yearly.year
Năm số liệu||number|yearly-cooperative|yearly.year
Trình độ của giám đốc||select|yearly-cooperative|yearly.training.director
Trình độ chuyên môn Chủ tịch HĐQT||select|yearly-cooperative|yearly.training.chairman
Lĩnh vực chính||select|yearly-cooperative|yearly.mainField
Tổng vốn góp của tổ viên||number|group-establish|group.totalContribution
Tổng phần vốn góp||number|group-establish|group.totalContribution
Số lượng thành viên||number|group-establish|group.memberCount
Ngày ký hợp đồng||text|group-establish|group.contractDate
Thời hạn hợp đồng||select|group-establish|group.contractTermKind
Họ tên tổ trưởng||text|group-establish|group.representative.fullName
SĐT tổ trưởng||text|group-establish|group.representative.phone
Họ tên thành viên|Danh sách thành viên|text|members|members.fullName
Vốn góp|Danh sách thành viên|text|members|members.contribution
Số tiền góp vốn (đồng)|Thành viên|text|members|members.contribution
Tỷ lệ vốn góp (%)|Danh sách thành viên|text|members|members.contributionPercent
Tỷ lệ góp vốn|Danh sách thành viên|text|members|members.contributionPercent
Ngày góp vốn|Danh sách thành viên|text|members|members.contributionDate
Thời điểm góp|Danh sách thành viên|text|members|members.contributionDate
Loại tài sản góp vốn|Danh sách thành viên|text|members|members.assetKind
Ngày kết nạp|Danh sách thành viên|text|members|members.joinedOn
Ngày trở thành thành viên|Danh sách thành viên|text|members|members.joinedOn
Tên ngành nghề|Ngành nghề kinh doanh|text|establish|businessLines.name
Mã ngành cấp 4|Ngành nghề kinh doanh|text|establish|businessLines.code
Là ngành chính|Ngành nghề kinh doanh|checkbox|establish|businessLines.main
Diễn giải|Ngành nghề kinh doanh|text|establish|businessLines.detail
Họ tên người lập biểu||text|yearly-cooperative|
Họ tên vợ/chồng|Người đại diện theo pháp luật|text|establish|
Tên ngân hàng||text|establish|
Số tài khoản||text|establish|
Mã hồ sơ||text|establish|
Từ khóa||text|establish|
Ngày tiếp nhận||text|establish|
Ngày hẹn trả||text|establish|
Số biên nhận||text|establish|
Tên người thụ lý||text|establish|
Diện tích đất (ha)||number|yearly-cooperative|
Số lượng máy móc||number|yearly-cooperative|
Doanh thu kế hoạch năm sau||number|yearly-cooperative|
Lãi vay phải trả||number|yearly-cooperative|
Vốn vay ngân hàng||number|yearly-cooperative|
Số hộ nghèo||number|yearly-cooperative|
Số thành viên Ban kiểm soát||number|yearly-cooperative|
Số thành viên Hội đồng quản trị||number|yearly-cooperative|
Số thành viên là người dân tộc thiểu số||number|yearly-cooperative|
Số thành viên nữ||number|yearly-cooperative|
Số lao động đóng BHXH||number|yearly-cooperative|
Lao động thời vụ||number|yearly-cooperative|
Chi phí trong năm||number|yearly-cooperative|
Tổng chi phí||number|yearly-cooperative|
Tên doanh nghiệp liên kết||text|yearly-cooperative|
Mã số thuế cá nhân||text|establish|
Mã số doanh nghiệp liên kết||text|yearly-cooperative|
Ngày sinh của con||text|establish|
Nơi sinh|Người nộp hồ sơ|text|establish|
Họ tên cha||text|establish|
Điện thoại người thân||text|establish|
Vốn góp của Nhà nước||number|yearly-cooperative|
Vốn pháp định||text|establish|
Tên dự án||text|yearly-cooperative|
Tổng số tổ viên nữ||number|yearly-group|
Số cuộc họp trong năm||number|yearly-cooperative|
Doanh thu xuất khẩu||number|yearly-cooperative|
Doanh thu dịch vụ||number|yearly-cooperative|
Lợi nhuận phân phối cho thành viên||number|yearly-cooperative|
Mã bưu chính|Trụ sở chính|text|establish|
Tọa độ|Trụ sở chính|text|establish|
Quận/Huyện|Trụ sở chính|select|establish|
`
  .trim()
  .split("\n");
