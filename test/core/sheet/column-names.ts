/**
 * How offices name their columns, by the field that words alone must lead to; "null" is none of ours. Parents and child
 * are parted by " / ", names by "|".
 */
export const columnNames: readonly (readonly [field: string, names: string])[] = [
  [
    "name",
    "Tên HTX (ghi đầy đủ)|Tên hợp tác xã bằng tiếng Việt|Tên cơ sở SXKD|Tên tổ chức KTTT|Tên tập thể|Đơn vị HTX|HTX/Đơn vị|Danh sách HTX|Danh mục HTX|Các HTX|Tên các HTX|Tên gọi HTX|Tên của HTX|Tên giao dịch HTX|HTX nông nghiệp|Tên HTX NN|Tên HTX nông nghiệp|Tên HTX, Quỹ TDND|Hợp tác xã, tổ hợp tác",
  ],
  [
    "name",
    "Tên pháp nhân|Tên HTX đăng ký|Tên HTX theo giấy chứng nhận đăng ký|Tên chủ thể|Chủ thể|Tên, địa chỉ HTX|Tên và địa chỉ HTX|Tên HTX; địa chỉ|Tên đơn vị, địa chỉ|HTX (tên, địa chỉ)|Họ tên HTX/THT|Tên cơ sở kinh tế|Đơn vị báo cáo|Tên đơn vị tự đánh giá|Tên đơn vị được đánh giá|Tên hợp tác xã/quỹ tín dụng",
  ],
  [
    "name",
    "Tên tổ, nhóm hợp tác|Tên tổ hợp tác sản xuất|Tên THT/CLB|Tên nhóm sở thích|Cooperative name|Name of cooperative|Name of co-op|Coop name|Cooperative|TenHTX|TEN_HOP_TAC_XA|ten_don_vi|Ten htx",
  ],
  [
    "code",
    "Mã số đăng ký HTX|Mã số HTX (mã số thuế)|MST HTX|Mã số thuế/ĐKKD|Mã số thuế của HTX|Mã ĐKKD|MSHTX|Mã số HTX theo GCN|MSDN|Tax code|Tax ID|Tax number|MaSoThue|MA_SO_HTX|Mã số thuế (nếu có)|Mã định danh HTX|Mã số ĐKHTX|ma_so_thue|MST/Mã HTX|Business registration code",
  ],
  [
    "certificateNumber",
    "Số giấy chứng nhận ĐKHTX|Số giấy ĐKHTX|Giấy CNĐKHTX số|Số giấy phép KD|Giấy phép ĐKKD|GPKD số|Số GP|Số đăng ký HTX|Số hiệu GCN|Số giấy CN|Giấy chứng nhận đăng ký HTX / Số|GCN ĐKHTX (số, ngày cấp)|Số, ngày cấp GCN|Giấy CNĐKKD (số, ngày)|Giấy phép kinh doanh / Số",
  ],
  [
    "certificateNumber",
    "QĐ thành lập số|Số quyết định thành lập|Số seri GCN|Registration number|Certificate no.|Giấy ĐKKD số, ngày cấp|Số và ngày cấp giấy chứng nhận|Số GCNĐKHTX, ngày cấp|GIẤY CHỨNG NHẬN ĐĂNG KÝ HTX / SỐ SERI",
  ],
  [
    "certificateDate",
    "Ngày cấp GCNĐKHTX|Ngày đăng ký HTX|Ngày ĐK|Ngày ĐKHTX|Cấp ngày|Ngày cấp giấy ĐKKD|Ngày cấp phép|Ngày đăng kí|Giấy chứng nhận / Ngày cấp lần đầu|GCN ĐKHTX / Ngày, tháng, năm cấp|Năm cấp GCN|Thời gian cấp GCN|Date of registration|Registration date|Thời điểm đăng ký|Ngày, tháng đăng ký",
  ],
  [
    "certificateDate",
    "Ngày cấp lần đầu|Đăng ký lần đầu ngày|NgayDangKy|ngay_cap_gcn|Giấy phép kinh doanh / Ngày cấp|Thời điểm cấp giấy CN ĐKHTX",
  ],
  [
    "foundedOn",
    "Năm ra đời|Ngày, tháng thành lập|Thành lập từ năm|Thành lập ngày|Năm bắt đầu hoạt động|Ngày đi vào hoạt động|Ngày TL HTX|Th.lập năm|Date established|Year of establishment|Established|Founded|Năm t.lập|Năm thành lập HTX|Mốc thành lập|Ngày có quyết định thành lập|Ngày thành lập theo GCN",
  ],
  ["foundedOn", "Ngày ký HĐ hợp tác|Ngày lập hợp đồng hợp tác|Thời gian hoạt động từ|NgayThanhLap|nam_thanh_lap|Ngày quyết định thành lập"],
  [
    "kind",
    "Loại hình (HTX, LHHTX, THT)|Loại hình kinh tế|Loại hình KTHT|Type|Type of organization|Loại tổ chức KTTT|LoaiHinh|Hình thức (HTX/THT)|HTX/LH HTX/THT",
  ],
  [
    "status",
    "Tình trạng HĐ|Tình hình HĐ|Tình trạng hiện nay|Hiện trạng HTX|Tình trạng HTX|Trạng thái HTX|Đang HĐ/Ngừng HĐ|Hoạt động/Không hoạt động|Thực trạng hoạt động|Thực trạng|Tình trạng hoạt động hiện nay|Status|Operating status|Current status|Tình hình hoạt động của HTX hiện nay|TinhTrang|trang_thai_hd|Tình trạng tồn tại",
  ],
  ["status", "Còn HĐ hay ngừng|HTX đang hoạt động/ngừng hoạt động|Tình trạng hđ đến 31/12"],
  ["statusDate", "Thời điểm ngừng|Ngày ngừng HĐ|Ngừng hoạt động từ|Thời điểm tạm ngừng|Ngừng HĐ từ năm|Năm ngừng hoạt động"],
  [
    "dissolvedOn",
    "Ngày giải thể HTX|Thời điểm giải thể|Giải thể năm|Ngày ra QĐ giải thể|Dissolution date|Giải thể ngày, tháng|Ngày có quyết định giải thể",
  ],
  [
    "convertedFromGroup",
    "Thành lập trên cơ sở THT|Chuyển đổi từ THT (x)|HTX chuyển từ THT|Nâng cấp từ THT|Có phải chuyển đổi từ THT không",
  ],
  [
    "dataConverted",
    "Đã chuyển đổi dữ liệu ĐKKD|Đã chuẩn hóa dữ liệu đăng ký|Chuẩn hóa dữ liệu|Đã cập nhật lên hệ thống|Đã số hóa hồ sơ|Chuyển đổi dữ liệu lên hệ thống",
  ],
  ["note", "Ghi chú (nếu có)|GC|Ghi chú, đề xuất|Nội dung khác|Thông tin khác|Remark|Remarks|Note|Notes|Comment|GhiChu|G.chú|Ghi chú thêm"],
  [
    "address",
    "Địa chỉ đặt trụ sở|Đ/c|Địa chỉ trụ sở HTX|Địa chỉ nơi đóng trụ sở|Trụ sở tại|Trụ sở làm việc|Nơi đặt trụ sở chính|Nơi hoạt động|Địa điểm trụ sở|Địa chỉ chi tiết|Số nhà, đường, thôn|Thôn/Bản|Thôn|Xóm|Ấp/Khóm|Tổ dân phố|Địa chỉ (số nhà, thôn, xã)|Address|Head office|Location|Office address|DiaChi|dia_chi_tru_so",
  ],
  ["address", "Địa điểm hoạt động|Địa chỉ hiện tại|Đóng tại|Địa chỉ HTX đang hoạt động|Địa chỉ mới|Địa chỉ theo GCN|SỐ NHÀ, ẤP, KHÓM"],
  [
    "commune",
    "Xã|Tên xã/phường|Xã, TT|Xã - TT|Xã, phường, TT|Thuộc xã|Thuộc xã, phường|Địa bàn xã, phường|Đơn vị xã|Xã/thị trấn|Phường xã|Xã (mới)|Xã sau sáp nhập|Xã/phường mới|ĐVHC|Commune|Commune/Ward|Ward|XaPhuong|ten_xa|Xã/phường/đặc khu (sau 01/7/2025)|Ở xã|Phường/xã/đặc khu|Địa bàn (xã, phường)",
  ],
  [
    "district",
    "Huyện, TP|Huyện/TX/TP|Thuộc huyện|Tên huyện|Huyện/Thị xã|Quận/huyện (cũ)|Địa bàn huyện|Huyện trước sáp nhập|District|QuanHuyen|ten_huyen|Huyện, thành phố|Địa bàn huyện, TP|Đơn vị huyện",
  ],
  ["province", "Tỉnh, TP|Tên tỉnh|Thuộc tỉnh|Province|TinhThanh|Tỉnh/TP trực thuộc TW|Province/City|Tỉnh (mới)"],
  [
    "phone",
    "Số điện thoại GĐ|Điện thoại giám đốc|SĐT người đại diện|ĐT di động|Di động liên hệ|Số ĐTDĐ|Số liên lạc|Số liên hệ|Liên lạc|Thông tin liên hệ|SĐT/Zalo|Zalo|ĐT liên hệ|Điện thoại HTX|Điện thoại cố định|Số máy|Phone|Mobile|Mobile phone|Phone number|Contact number|Tel/Fax|Cellphone|SoDienThoai|so_dt|ĐT, email|SĐT, email",
  ],
  ["phone", "Điện thoại/Email|Điện thoại, thư điện tử|Số điện thoại của Chủ tịch HĐQT|ĐT tổ trưởng|Số phone"],
  ["email", "E-mail|Mail HTX|Email liên hệ|Địa chỉ mail|Email address|Hòm thư điện tử|Hòm thư|Gmail|email_htx|Thư ĐT"],
  [
    "sector",
    "Lĩnh vực SX-KD|Ngành, lĩnh vực|Lĩnh vực ngành nghề|Lĩnh vực HĐ|Nhóm lĩnh vực|Lĩnh vực kinh tế|Lĩnh vực đăng ký|Phân theo ngành|Phân theo lĩnh vực|Sector|Field of activity|LinhVuc|Loại hình theo ngành nghề|Nhóm ngành kinh tế|Khối",
  ],
  [
    "mainLine",
    "Ngành, nghề chính|Nội dung hợp tác|Sản phẩm|Sản phẩm chính của HTX|Dịch vụ chính|Các dịch vụ chính|Loại SP|Cây trồng, vật nuôi chủ lực|Cây con chủ lực|Ngành nghề HĐ chính|Main products|Main activity|Business line|Products|Mặt hàng chính|Loại hình SXKD chính|Nghề kinh doanh|Tên sản phẩm",
  ],
  ["industryCode", "Mã ngành nghề KD|Mã ngành chính|Mã ngành KT|Mã số ngành|Mã ngành VSIC 2018|Industry code|ma_nganh"],
  ["model", "Mô hình SX|Loại mô hình HTX|Mô hình tổ chức|Kiểu mô hình|Mô hình điểm|Model"],
  [
    "representative.name",
    "Họ tên GĐ|Giám đốc HTX|Chủ tịch HĐQT HTX|Tên người đứng đầu|Họ và tên CT HĐQT|Tên chủ nhiệm|Chủ tịch Hội đồng quản trị|CT HĐQT|CT.HĐQT|CTHĐQT|Tên người ĐDPL|Họ tên người ĐDTPL|Đại diện theo PL|Người đại diện (ghi rõ họ tên)|Họ tên lãnh đạo HTX|Lãnh đạo HTX|Thủ trưởng đơn vị|Chủ HTX|Họ tên chủ tịch|Người chịu trách nhiệm",
  ],
  [
    "representative.name",
    "Họ tên, chức vụ người đại diện|Họ tên tổ trưởng|Tổ trưởng THT|Đại diện THT|Director|Director's name|Director name|Representative|Legal representative|Chairman|Contact person|Người liên hệ|Cán bộ đầu mối|NguoiDaiDien|ho_ten_gd|GĐ/CT HĐQT|Người đại diện theo pháp luật / Tên|Người đại diện / Họ, tên|Chủ tịch/Giám đốc|Họ tên Chủ tịch HĐQT/GĐ",
  ],
  ["representative.name", "Chủ nhiệm/Giám đốc|Tên giám đốc HTX|Họ và tên người đứng đầu|Họ tên, chức vụ người đứng đầu"],
  ["representative.gender", "Giới|Phái|Gender|Sex|Sex of director|Nam (Nữ)|Giới tính GĐ|gioi_tinh|Giới tính của người đại diện"],
  [
    "representative.birthDate",
    "Năm sinh GĐ|Ngày sinh của GĐ|Ng. sinh|N.sinh|Date of birth|DOB|Year of birth|Birth year|ngay_sinh|Năm sinh (của GĐ)|Người đại diện / Sinh năm",
  ],
  ["representative.ethnicity", "Dân tộc GĐ|Ethnicity|Ethnic group|dan_toc|Thành phần DT"],
  ["representative.title", "Chức danh GĐ|Position|Title|Chức vụ trong HTX|chuc_vu|Người đại diện / Chức danh"],
  [
    "representative.personalId",
    "Số CCCD/CC|Căn cước/CCCD|Số thẻ căn cước|Số CMT|CMTND|ID card|ID number|Số giấy tờ pháp lý|Số CC/CCCD|so_cccd|Số CMND/CCCD của người đại diện|Personal ID|Số căn cước của NĐD|Citizen ID",
  ],
  [
    "members.total",
    "Số lượng TV|SL thành viên|SLTV|Tổng TV|TSTV|Tổng số thành viên HTX|Số TV (người)|TV hiện có|Số TV đến 31/12/2024|TV đến cuối năm|Thành viên có đến cuối kỳ|Tổng số thành viên tham gia|Số thành viên tham gia HTX|Số TV tham gia|Quy mô thành viên|Tổng số xã viên, thành viên|Thành viên / Tổng|Thành viên / Tổng số",
  ],
  [
    "members.total",
    "Thành viên / Cuối kỳ|Thành viên / Hiện có|Số hội viên|Members|No. of members|Number of members|Total members|Membership|SoThanhVien|so_tv|T.số TV|TS thành viên|Số tổ viên tham gia|Thành viên chính thức|Tổ viên (người)|Số người tham gia|Lượng thành viên|Số lượng thành viên tham gia",
  ],
  [
    "members.new",
    "TV tăng thêm|Số TV kết nạp|Kết nạp trong năm|TV mới kết nạp|Thành viên tăng trong kỳ|Thành viên / Tăng|Thành viên / Mới|Số TV tăng mới|New members|Thành viên tham gia mới|Thành viên vào mới|Tăng trong kỳ (TV)",
  ],
  [
    "members.left",
    "TV giảm|Thành viên ra trong kỳ|Thành viên / Giảm trong năm|TV xin ra|TV rút|Số TV ra|Thành viên nghỉ|Members left|TV xin rút khỏi HTX",
  ],
  [
    "members.households",
    "Số hộ TV|TV là hộ|Hộ TV|Thành viên là hộ gia đình|Số hộ thành viên tham gia|Households|Số hộ liên kết|Hộ gia đình thành viên|Hộ cá thể",
  ],
  [
    "members.ethnicHouseholds",
    "TV là DTTS|Hộ TV người DTTS|TV người đồng bào DTTS|Thành viên dân tộc thiểu số|Số TV DTTS|Người DTTS|Hộ là người DTTS|Thành viên là đồng bào dân tộc",
  ],
  [
    "workers.total",
    "LĐ|TSLĐ|Tổng số LĐTX|Số LĐ thường xuyên|Lao động TX|Số lao động của HTX|Số lao động làm việc tại HTX|Tổng số người lao động|Lao động (người)|Lao động / Tổng|Lao động / Tổng số|LĐ làm việc thường xuyên|Số công nhân|Nhân công|Lao động hiện có|Số LĐ đang làm việc tại HTX|Lao động bình quân năm|LĐ BQ|Employees",
  ],
  [
    "workers.total",
    "Number of employees|Workers|Total workers|Total employees|Full-time workers|SoLaoDong|so_ld|Số NLĐ|Nhân sự|Số lượng NLĐ",
  ],
  [
    "workers.members",
    "LĐ là thành viên HTX|Lao động / Là TV|Trong đó: LĐ là TV|Lao động của thành viên|Lao động là tổ viên|Lao động / Thành viên",
  ],
  [
    "workers.hired",
    "LĐ thuê|LĐ bên ngoài|LĐ thuê mướn|Lao động hợp đồng|LĐ hợp đồng thuê ngoài|Lao động / Thuê ngoài|Lao động / Thuê|LĐ ngoài HTX|Lao động / Không phải TV|Lao động mùa vụ|Hired workers|Seasonal workers|Lao động ngoài|LĐ thời vụ",
  ],
  [
    "workers.female",
    "LĐ là nữ|Lao động / Trong đó nữ|Tr.đó nữ|Trong đó LĐ nữ|Nữ LĐ|Female workers|Women workers|Of which female employees|Số nữ|Female",
  ],
  [
    "workers.insured",
    "Số LĐ đóng BHXH|LĐ có BHXH|Lao động / BHXH|LĐ tham gia BHXH, BHYT|Số người đóng BHXH|Insured workers|Được đóng BHXH",
  ],
  [
    "managers.total",
    "Cán bộ quản lý HTX|SL CBQL|Số cán bộ HTX|Cán bộ quản lý / Tổng số|Tổng số cán bộ|Number of managers|Số CB quản lý, điều hành",
  ],
  [
    "managers.university",
    "CBQL có trình độ ĐH|Trình độ CĐ-ĐH|Cán bộ / Đại học|Cán bộ quản lý / ĐH, CĐ|Trình độ ĐH|ĐH trở lên|CB ĐH-CĐ|Từ CĐ trở lên|CĐ, ĐH, trên ĐH|Trình độ chuyên môn / Đại học|Đại học và trên đại học",
  ],
  [
    "managers.vocational",
    "Trình độ TC|TC, SC nghề|Cán bộ / Trung cấp|Trình độ sơ, trung cấp|Sơ, trung cấp|Trung cấp nghề|Trình độ chuyên môn / Trung cấp, sơ cấp|Cán bộ quản lý / TC, SC",
  ],
  ["managers.young", "Số CBQL trẻ|CBQL dưới 35 tuổi|Cán bộ trẻ (dưới 40 tuổi)|CB dưới 35 tuổi"],
  [
    "director.trained",
    "GĐ đã qua đào tạo|GĐ được đào tạo|Giám đốc qua đào tạo (x)|GĐ có bằng cấp chuyên môn|Trình độ GĐ|Giám đốc qua đào tạo nghề giám đốc",
  ],
  [
    "capital.charter",
    "Vốn điều lệ (trđ)|Vốn Đ.lệ|V.điều lệ|VĐL (tr.đ)|Vốn điều lệ theo GCN|Vốn điều lệ ĐK|Vốn điều lệ thực góp|Vốn điều lệ ban đầu|Charter capital|Registered capital|VonDieuLe|von_dl|Vốn / VĐL|Vốn góp của thành viên|Vốn góp TV|Số vốn ĐL|Tổng vốn góp|Tổng vốn điều lệ đăng ký|Vốn / Vốn góp|Vốn thành viên góp",
  ],
  [
    "capital.start",
    "Vốn đầu năm|TNV đầu năm|Nguồn vốn / Đầu kỳ|Tổng NV 01/01|Tổng nguồn vốn tại 01/01/2024|NV đầu kỳ|Nguồn vốn / Số đầu năm|Tổng nguồn vốn / Đầu năm|Opening capital",
  ],
  [
    "capital.end",
    "TNV|Tổng NV|Tổng NV cuối năm|Vốn hoạt động|Vốn SX|Vốn sản xuất kinh doanh|Nguồn vốn / Tổng số|Vốn / Tổng số|Tổng nguồn vốn / Cuối năm|Tổng vốn HĐ|Tổng số vốn|Tổng nguồn vốn đến 31/12|Total capital|Working capital|Capital|Tổng vốn SXKD|Tổng vốn kinh doanh|Quy mô vốn|Tổng vốn hiện có|Nguồn vốn hoạt động của HTX",
  ],
  ["capital.owners", "Vốn CSH|Vốn của chủ sở hữu|NV CSH|Vốn tự có|Equity|Owner's equity|Nguồn vốn / Chủ sở hữu"],
  [
    "capital.liabilities",
    "Nợ phải trả|Tổng nợ phải trả|Nợ PT|Các khoản phải trả|Vốn vay, nợ|Liabilities|Total liabilities|Nguồn vốn / Nợ phải trả|Vốn đi vay",
  ],
  ["capital.previous", "Tổng nguồn vốn năm liền kề|NV năm trước|Nguồn vốn / Năm trước|Tổng vốn cuối năm trước|Tổng nguồn vốn kỳ trước"],
  ["indivisible.start", "TSKC đầu năm|Tài sản chung không chia / Đầu năm|TS không chia / Đầu kỳ"],
  [
    "indivisible.end",
    "TSKC|TSKC cuối năm|TS chung không chia|Tài sản chung không chia / Cuối năm|Quỹ không chia|Vốn không chia|Giá trị TS không chia|Vốn, tài sản không chia",
  ],
  [
    "revenue.total",
    "Tổng DT|DT năm|DT thuần|Doanh thu BQ/năm|D.thu|Doanh thu SX, KD|Doanh thu / Tổng|Doanh thu / Tổng số|Doanh thu / Thực hiện|Doanh thu / Cả năm|Doanh thu trong năm|Doanh thu bán hàng và CCDV|Doanh thu HĐ SXKD|Doanh thu năm báo cáo|Revenue|Total revenue|Annual revenue|Turnover|Sales|DoanhThu|doanh_thu_2024",
  ],
  ["revenue.total", "Doanh thu (ước)|Ước doanh thu|Tổng thu|Tổng thu nhập của HTX|DTBQ|Tổng DT của HTX"],
  [
    "revenue.members",
    "DT nội bộ|Doanh thu với TV|Doanh thu từ TV|Doanh thu / Nội bộ|Doanh thu / Với thành viên|Trong đó DT từ thành viên|Trong đó: cung ứng cho thành viên|DT phục vụ thành viên|Doanh thu / Tr.đó: TV|Doanh thu từ giao dịch với thành viên|Revenue from members",
  ],
  [
    "revenue.planned",
    "KH doanh thu|Doanh thu / KH|Doanh thu / Kế hoạch|DT KH năm|DT theo KH|Chỉ tiêu doanh thu|Planned revenue|Kế hoạch DT năm",
  ],
  [
    "profit.beforeTax",
    "LN|Lãi/lỗ|Lãi (+) lỗ (-)|LN trước thuế TNDN|Lợi nhuận / Trước thuế|Lợi nhuận kế toán trước thuế|Lãi ròng trước thuế|Lãi/Lỗ trong năm|Kết quả kinh doanh (lãi, lỗ)|Lãi bình quân|Profit before tax|Profit|Pre-tax profit|LoiNhuan|loi_nhuan_tt|Lãi thực hiện|LN BQ|Lợi nhuận BQ|LN (lãi +, lỗ -)|Tiền lãi",
  ],
  [
    "profit.afterTax",
    "LN ròng|LN ST|Lợi nhuận / Sau thuế|Lãi sau thuế TNDN|Lợi nhuận sau thuế TNDN|Profit after tax|Net profit|After-tax profit|Lợi nhuận sau khi nộp thuế|LNST chưa phân phối|Lãi thuần",
  ],
  [
    "fund.development",
    "Quỹ ĐTPT SX|Quỹ phát triển|Quỹ đầu tư PT|Trích quỹ / ĐTPT|Các quỹ / Đầu tư phát triển|Quỹ PTSX|Quỹ phát triển SXKD|Quỹ PT SXKD",
  ],
  ["fund.reserve", "Quỹ DP|Trích quỹ / Dự phòng|Các quỹ / Dự phòng tài chính|Quỹ dự phòng TC|Quỹ dự phòng rủi ro"],
  ["fund.other", "Quỹ khen thưởng PL|Quỹ KTPL|Các quỹ / Khác|Trích quỹ / Quỹ khác|Quỹ phúc lợi, khen thưởng|Quỹ khác (nếu có)"],
  [
    "wages.total",
    "Quỹ tiền lương|Tổng quỹ lương năm|Tổng lương|Tiền công, tiền lương|Tổng chi trả lương|Total wages|Chi trả tiền lương|Lương phải trả|Quỹ lương thực hiện",
  ],
  [
    "income.worker",
    "Thu nhập LĐ|TN BQ người LĐ|Thu nhập bình quân/lao động|TNBQ/người/tháng|Thu nhập BQ/người|Lương BQ|Tiền công BQ|Thu nhập b/q|Thu nhập BQ 1 LĐ/tháng|Thu nhập bình quân của NLĐ|Thu nhập bình quân 1 lao động thường xuyên|Average income|Average wage|Average income per worker|Income per worker|Mức thu nhập BQ|TN BQ tháng|Bình quân thu nhập",
  ],
  ["income.worker", "Mức lương bình quân|Thu nhập b.quân/tháng|Thu nhập bình quân người lao động/năm|ThuNhapBQ"],
  [
    "points.total",
    "Tổng điểm đạt được|Điểm đạt|Tổng số điểm đạt|Điểm tổng kết|Số điểm|Tổng điểm thẩm định|Điểm tự đánh giá|Kết quả chấm điểm|Total score|Score|Tổng điểm (100)|Tổng điểm đánh giá năm|Điểm cuối cùng|tong_diem",
  ],
  [
    "rank",
    "Xếp loại HTX năm 2024|XL|Xếp loại chung|KQ xếp loại|Kết quả XL|Tự xếp loại|Xếp loại theo TT01|Hạng|Rating|Rank|Ranking|Classification|Xếp loại (Tốt, Khá, TB, Yếu)|XepLoai|Kết quả phân loại HTX|Mức xếp loại|Xếp loại chất lượng|Đánh giá phân loại năm 2024|Kết quả đánh giá HTX|Mức độ đánh giá|Phân loại chất lượng",
  ],
  ["ratingYear", "Năm số liệu|Year"],
  ["stoppedMonths", "Số tháng ngừng HĐ|Số tháng tạm ngừng trong năm|Tháng ngừng|Số tháng không hoạt động"],
  ["sanctioned", "Bị xử phạt VPHC|Vi phạm bị xử phạt|Bị xử lý vi phạm|Có bị xử phạt không"],
  [
    "flag.highTech",
    "UDCNC (x)|HTX ứng dụng CNC|Ứng dụng CNC trong SX|Ứng dụng công nghệ cao vào SX|High-tech|Nông nghiệp công nghệ cao|NN công nghệ cao|Có UDCNC|HTX UDCNC",
  ],
  [
    "flag.valueChain",
    "Liên kết theo chuỗi giá trị|HTX tham gia chuỗi|Có liên kết chuỗi|LK chuỗi|Liên kết chuỗi giá trị (x)|Bao tiêu sản phẩm|Hợp đồng bao tiêu|Liên kết doanh nghiệp|Liên kết với DN|Tham gia liên kết|Value chain|Có hợp đồng liên kết tiêu thụ",
  ],
  ["flag.ocop", "SP đạt OCOP|Sản phẩm OCOP (x)|Có SP OCOP|OCOP 3 sao trở lên|HTX có SP OCOP|Chứng nhận OCOP"],
  [
    "flag.vietgap",
    "SX theo VietGAP|VietGAP/hữu cơ|Chứng nhận VietGAP, hữu cơ|Tiêu chuẩn VietGAP, GlobalGAP|Đạt chứng nhận VietGAP|Viet GAP",
  ],
  [
    "flag.digital",
    "CĐS|Ứng dụng CĐS|Áp dụng chuyển đổi số|Sàn TMĐT|Tham gia sàn TMĐT|Bán hàng trên sàn TMĐT|Tham gia sàn thương mại điện tử|Có phần mềm quản lý|Digital",
  ],
  [
    "congressDate",
    "Ngày ĐHTV|Ngày đại hội TV|Ngày tổ chức ĐHTV|Đại hội TV thường niên|Thời gian ĐH|Ngày ĐH|Thời gian tổ chức đại hội|ĐHTV thường niên|Đại hội thành viên năm 2024|Ngày họp ĐHTV|AGM date",
  ],
  ["reportDate", "Ngày nộp BC|Ngày gửi báo cáo của HTX|Ngày nhận BC|Thời gian nộp BC|Ngày BC|Gửi báo cáo ngày|Report date|Submission date"],
  [
    "null",
    "Diện tích đất (ha)|DT đất|Diện tích|Sản lượng|Năng suất|Số lượng xe|Số đầu xe|Tải trọng|Máy móc thiết bị|Nhà kho|Nhà xưởng|Đất đai|Diện tích trụ sở (m2)|Vốn cố định|Vốn lưu động|Giá trị TSCĐ|TSCĐ|Tổng tài sản|Khấu hao|Chi phí|Tổng chi phí|Chi phí sản xuất|Thuế|Thuế phải nộp|Nộp ngân sách|Nộp NSNN|Đã nộp thuế|Nợ thuế",
  ],
  [
    "null",
    "Kế toán trưởng|Kế toán|Họ tên kế toán|SĐT kế toán|Trưởng BKS|Phó giám đốc|Kiểm soát viên|Trưởng ban kiểm soát|Số tài khoản|Ngân hàng|Website|Trang web|Facebook|Fanpage|Fax|Số Fax|Nhu cầu vay vốn|Nhu cầu đào tạo|Đề xuất hỗ trợ|Kiến nghị|Khó khăn|Khó khăn, vướng mắc|Thuận lợi|Nguyên nhân|Nguyên nhân yếu kém|Lý do|Lý do ngừng hoạt động|Giải pháp",
  ],
  [
    "null",
    "Nội dung hỗ trợ|Kinh phí hỗ trợ|Số tiền hỗ trợ|Kinh phí|Ngân sách hỗ trợ|Hỗ trợ máy móc|Số QĐ hỗ trợ|Vốn vay ngân hàng đề nghị|Số tiền vay|Dư nợ|Nợ xấu|Tiền gửi|Số lớp tập huấn|Số người được đào tạo|Số lượt đào tạo|Tuổi|Trình độ văn hóa|Trình độ học vấn|Trình độ chính trị|Đảng viên|Số đảng viên|Tổ chức đảng|Công đoàn|Số thành viên HĐQT|Số thành viên BKS|Thành viên HĐQT",
  ],
  [
    "null",
    "Thành viên nữ|TV nữ|Số TV nữ|Hộ nghèo|Thành viên là hộ nghèo|Tỷ lệ nữ|Tỷ lệ (%)|% so với KH|So sánh|Tăng/giảm|TH/KH|Tốc độ tăng|Đạt (%)|Người nhập|Người lập|Người cập nhật|Ngày cập nhật|Ngày nhập liệu|Thời gian cập nhật|Timestamp|Dấu thời gian|ID|Mã hồ sơ|Cơ quan cấp|Nơi cấp|Cơ quan quản lý thuế|Chi cục thuế|Kết quả kiểm tra|Ngày kiểm tra|Đoàn kiểm tra",
  ],
  [
    "null",
    "Chữ ký|Ký tên|Ký nhận|Số sao OCOP|Tên sản phẩm OCOP|Tên doanh nghiệp liên kết|Doanh nghiệp bao tiêu|Thị trường tiêu thụ|Thị trường|Giá trị xuất khẩu|Vùng nguyên liệu|Mã số vùng trồng|Mã vùng trồng|Logo|Nhãn hiệu|Thương hiệu|Truy xuất nguồn gốc|Hóa đơn điện tử|Sổ sách kế toán|Khen thưởng|Hình thức khen thưởng|Ngày cấp CCCD|Nơi sinh|Quốc tịch|Số hộ nghèo|Hộ cận nghèo",
  ],
  [
    "null",
    "Hộ được hưởng lợi|Dân số|Người hưởng lợi|Điểm tối đa|Điểm chuẩn|Thang điểm|Điểm cộng|Điểm trừ|Lần thay đổi|Ngày đăng ký thay đổi|Số lần thay đổi|Tọa độ|Kinh độ|Vĩ độ|Hình ảnh|Link|Đường dẫn|Vốn đối ứng|Vốn đầu tư|Tổng mức đầu tư|Giá trị đầu tư|Thời gian thực hiện|Tiến độ|Hạn nộp|Thời hạn|Văn bản số|Số văn bản|Số công văn|Đơn giá|Thành tiền|ĐVT|Đơn vị tính|Số lượng|Quý I|Tháng 1",
  ],
];
