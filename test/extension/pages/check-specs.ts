import {
  allWards,
  area,
  auto,
  bareProvinces,
  bareWards,
  block,
  check,
  combo,
  day,
  dayMonth,
  ethnicities,
  genders,
  grid,
  items,
  money,
  nations,
  nativeDay,
  number,
  other,
  parts,
  provinces,
  radio,
  type Spec,
  select,
  text,
  wards,
  yesNo,
} from "./spec.ts";

/** Two languages in every label, numbered blocks, the person before the cooperative. */
const bilingual: Spec = {
  id: "bilingual",
  form: "establish",
  set: 0,
  title: "ĐĂNG KÝ HỢP TÁC XÃ / COOPERATIVE REGISTRATION",
  parts: [
    block("PHẦN A. THÔNG TIN NGƯỜI ĐƯỢC ỦY QUYỀN NỘP HỒ SƠ", [
      text("A1. Họ và tên / Full name", "filer.fullName"),
      parts("A2. Ngày sinh / Date of birth", "filer.birthDate"),
      radio("A3. Giới tính / Sex", "filer.gender", { female: "Nữ / Female", male: "Nam / Male" }),
      text("A4. Số định danh / Personal ID", "filer.personalId"),
      text("A5. Số điện thoại liên lạc / Phone", "filer.phone"),
      text("A6. Hộp thư điện tử / Email", "filer.email"),
      select("A7. Dân tộc / Ethnicity", "filer.ethnicity", ethnicities),
    ]),
    block(
      "PHẦN B. THÔNG TIN HỢP TÁC XÃ",
      [
        text("B1. Tên hợp tác xã bằng tiếng Việt / Vietnamese name", "name.vietnamese"),
        text("B2. Tên hợp tác xã bằng tiếng nước ngoài / Foreign name", "name.foreign"),
        text("B3. Tên viết tắt / Abbreviation", "name.short"),
        text("B4. Điện thoại trụ sở / Office phone", "contact.phone"),
        text("B5. Trang web / Website", "contact.website"),
        money("B6. Vốn điều lệ (đồng) / Charter capital (VND)", "capital.charter"),
        number("B7. Số thành viên chính thức / Official members", "members.officialCount"),
        number("B8. Số thành viên liên kết góp vốn / Associate members", "members.linkedContributingCount"),
      ],
      [
        block("Trụ sở chính / Head office", [
          select("Tỉnh, thành phố / Province", "headOffice.province", provinces),
          select("Xã, phường, đặc khu / Commune", "headOffice.ward", {}, { after: { truth: "headOffice.province", options: wards } }),
          text("Số nhà, tên đường, thôn / Street", "headOffice.street"),
        ]),
      ],
    ),
    block("PHẦN C. NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT CỦA HỢP TÁC XÃ", [
      text("C1. Họ và tên / Full name", "legalRepresentatives.fullName", { item: 0 }),
      parts("C2. Ngày sinh / Date of birth", "legalRepresentatives.birthDate", { item: 0 }),
      radio("C3. Giới tính / Sex", "legalRepresentatives.gender", { female: "Nữ / Female", male: "Nam / Male" }, { item: 0 }),
      text("C4. Số định danh / Personal ID", "legalRepresentatives.personalId", { item: 0 }),
      text("C5. Chức danh / Position", "legalRepresentatives.title", { item: 0 }),
      text("C6. Điện thoại / Phone", "legalRepresentatives.phone", { item: 0 }),
    ]),
    block("PHẦN D. NGƯỜI LIÊN HỆ KHI CẦN / EMERGENCY CONTACT", [other("D1. Họ và tên / Full name"), other("D2. Điện thoại / Phone")]),
  ],
};

/** One flat run of questions without a heading; the person's follow the one who names the person. */
const flat: Spec = {
  id: "flat",
  form: "yearly-cooperative",
  set: 0,
  title: "Phiếu cung cấp thông tin",
  parts: [
    block(null, [
      text("Tên đầy đủ của hợp tác xã", "name.vietnamese"),
      text("Mã số thuế", "entity.code"),
      text("Địa chỉ trụ sở chính", "headOffice.full"),
      text("Điện thoại liên hệ", "contact.phone"),
      text("Địa chỉ email", "contact.email"),
      text("Họ tên người đại diện theo pháp luật", "legalRepresentatives.fullName", { item: 0 }),
      day("Hợp tác xã thành lập ngày", "entity.foundedOn"),
      select("Quy mô", "entity.sizeClass", { micro: "HTX siêu nhỏ", small: "HTX nhỏ", medium: "HTX vừa", large: "HTX lớn" }),
      money("Vốn điều lệ (triệu đồng)", "capital.charter", { scale: 1e6 }),
      number("Số thành viên của HTX tại thời điểm báo cáo", "yearly.members.total"),
      number("Trong đó: thành viên là cá nhân", "yearly.members.individuals"),
      number("Trong đó: thành viên là pháp nhân", "yearly.members.legalEntities"),
      number("Số thành viên mới gia nhập trong năm", "yearly.members.joined"),
      number("Số lao động thường xuyên", "yearly.workers.regular"),
      number("Số lao động nữ", "yearly.workers.female"),
      money("Doanh thu năm (triệu đồng)", "yearly.revenue.total", { scale: 1e6 }),
      money("Doanh thu nội bộ, từ thành viên (triệu đồng)", "yearly.revenue.members", { scale: 1e6 }),
      money("Lãi trước thuế (triệu đồng)", "yearly.profit.beforeTax", { scale: 1e6 }),
      money("Lãi sau thuế (triệu đồng)", "yearly.profit.afterTax", { scale: 1e6 }),
      money("Thu nhập bình quân một lao động (triệu đồng/tháng)", "yearly.workers.averageIncome", { scale: 12e6 }),
      money("Thuế và các khoản đã nộp ngân sách nhà nước (triệu đồng)", "yearly.taxPaid", { scale: 1e6 }),
      money("Doanh thu dự kiến năm sau (triệu đồng)", null),
      other("Người lập biểu"),
      other("Số điện thoại người lập biểu"),
    ]),
  ],
};

/** Sentences that ask, with polite words and hints. */
const questions: Spec = {
  id: "questions",
  form: "suspend",
  set: 0,
  title: "Bạn muốn tạm ngừng kinh doanh?",
  parts: [
    block("Bước 1: Cho biết hợp tác xã của bạn", [
      text("Vui lòng nhập tên hợp tác xã", "name.vietnamese", { placeholder: "Ví dụ: HTX Dịch vụ Bình Minh" }),
      text("Nhập mã số hợp tác xã", "entity.code", { placeholder: "10 chữ số" }),
    ]),
    block("Bước 2: Thời gian", [
      radio("Bạn đề nghị", "suspension.kind", { suspend: "Tạm ngừng kinh doanh", resume: "Tiếp tục kinh doanh trở lại" }),
      nativeDay("Tạm ngừng từ ngày nào?", "suspension.from"),
      nativeDay("Tạm ngừng đến ngày nào?", "suspension.to"),
      area("Vì sao tạm ngừng? (lý do tạm ngừng)", "suspension.reason"),
    ]),
    block("Bước 3: Người đại diện theo pháp luật của HTX", [
      text("Họ, chữ đệm, tên", "legalRepresentatives.fullName", { item: 0 }),
      text("Điện thoại di động", "legalRepresentatives.phone", { item: 0 }),
      text("Địa chỉ thư điện tử", "legalRepresentatives.email", { item: 0 }),
    ]),
    block("Bước 4: Thông tin người nộp", [
      text("Họ tên", "filer.fullName"),
      text("Số CCCD/định danh", "filer.personalId"),
      text("Điện thoại", "filer.phone"),
      other("Nhập lại mã xác nhận trong hình"),
    ]),
  ],
};

/** Labels typed without marks, as old systems have them. */
const noMarks: Spec = {
  id: "no-marks",
  form: "change",
  set: 1,
  title: "CAP NHAT HO SO HTX",
  parts: [
    block("THONG TIN CHUNG HTX", [
      text("Ten HTX", "name.vietnamese"),
      text("Ma so thue", "entity.code"),
      text("So dien thoai", "contact.phone"),
      text("So fax", "contact.fax"),
      text("Dia chi email", "contact.email"),
      money("Von dieu le (VND)", "capital.charter"),
      number("So thanh vien lien ket gop von", "members.linkedContributingCount"),
    ]),
    block("DIA CHI TRU SO CHINH", [
      text("So nha, duong", "headOffice.street"),
      select("Tinh/TP", "headOffice.province", bareProvinces),
      select("Xa/Phuong", "headOffice.ward", {}, { after: { truth: "headOffice.province", options: bareWards } }),
    ]),
    block("NGUOI DAI DIEN THEO PHAP LUAT", [
      text("Ho va ten", "legalRepresentatives.fullName", { item: 0 }),
      day("Ngay sinh", "legalRepresentatives.birthDate", { item: 0 }),
      radio("Gioi tinh", "legalRepresentatives.gender", { male: "Nam", female: "Nu" }, { item: 0 }),
      text("So CCCD", "legalRepresentatives.personalId", { item: 0 }),
      text("Chuc danh", "legalRepresentatives.title", { item: 0 }),
    ]),
    block("NGUOI NOP HO SO", [text("Ho va ten", "filer.fullName"), text("So dien thoai", "filer.phone")]),
  ],
};

/** The sub-forms of a large dossier: every person block has the same labels. */
const manyPersons: Spec = {
  id: "many-persons",
  form: "establish",
  set: 1,
  title: "Hồ sơ đăng ký liên hiệp hợp tác xã",
  parts: [
    block("Thông tin Giám đốc (Tổng giám đốc)", [
      text("Họ và tên", "tax.director.fullName"),
      day("Ngày sinh", "tax.director.birthDate"),
      text("CCCD", "tax.director.personalId"),
      text("Số điện thoại", "tax.director.phone"),
    ]),
    block("Thông tin Kế toán trưởng", [
      text("Họ và tên", "tax.chiefAccountant.fullName"),
      day("Ngày sinh", "tax.chiefAccountant.birthDate"),
      text("CCCD", "tax.chiefAccountant.personalId"),
      text("Số điện thoại", "tax.chiefAccountant.phone"),
    ]),
    block(
      "Thông tin đại diện pháp luật",
      [
        text("Họ và tên", "legalRepresentatives.fullName", { item: 0 }),
        day("Ngày sinh", "legalRepresentatives.birthDate", { item: 0 }),
        text("CCCD", "legalRepresentatives.personalId", { item: 0 }),
        text("Chức vụ", "legalRepresentatives.title", { item: 0 }),
        text("Số điện thoại", "legalRepresentatives.phone", { item: 0 }),
      ],
      [
        block("Địa chỉ thường trú", [other("Tỉnh/Thành phố", "select", { options: provinces }), other("Địa chỉ chi tiết")]),
        block("Địa chỉ liên hệ", [
          select("Tỉnh/Thành phố", "legalRepresentatives.province", provinces, { item: 0 }),
          select(
            "Phường/Xã",
            "legalRepresentatives.ward",
            {},
            { after: { truth: "legalRepresentatives.province", options: wards }, item: 0 },
          ),
          text("Số nhà, tên đường", "legalRepresentatives.street", { item: 0 }),
        ]),
      ],
    ),
    block("Chủ sở hữu hưởng lợi", [
      text("Họ và tên", "beneficialOwners.fullName", { item: 0 }),
      day("Ngày sinh", "beneficialOwners.birthDate", { item: 0 }),
      number("Tỷ lệ sở hữu (%)", "beneficialOwners.percent", { item: 0 }),
    ]),
    block("Thủ quỹ", [other("Họ và tên"), other("Số điện thoại")]),
    block("Người nộp hồ sơ", [
      text("Họ và tên", "filer.fullName"),
      day("Ngày sinh", "filer.birthDate"),
      text("CCCD", "filer.personalId"),
      text("Số điện thoại", "filer.phone"),
      text("Email", "filer.email"),
      text("Email nhận kết quả", null),
    ]),
  ],
};

/** Yearly figures in a grid of another design: the unit above the table, two years side by side. */
const yearlyUnion: Spec = {
  id: "yearly-union",
  form: "yearly-union",
  set: 1,
  title: "BÁO CÁO TÌNH HÌNH HOẠT ĐỘNG LIÊN HIỆP HỢP TÁC XÃ",
  parts: [
    block("A. THÔNG TIN VỀ LIÊN HIỆP", [
      text("Tên liên hiệp hợp tác xã", "name.vietnamese"),
      text("Mã số LHHTX", "entity.code"),
      number("Năm", "yearly.year"),
      select("Trình độ Giám đốc", "yearly.training.director", {
        untrained: "Chưa qua đào tạo",
        elementary: "Sơ cấp nghề",
        intermediate: "Trung cấp, cao đẳng",
        university: "Đại học, trên đại học",
      }),
      select("Trình độ Chủ tịch HĐQT", "yearly.training.chairman", {
        untrained: "Chưa qua đào tạo",
        elementary: "Sơ cấp nghề",
        intermediate: "Trung cấp, cao đẳng",
        university: "Đại học, trên đại học",
      }),
    ]),
    grid(
      "B. THÀNH VIÊN VÀ LAO ĐỘNG",
      "Nội dung",
      ["Số lượng"],
      [
        { head: "Số hợp tác xã thành viên", asks: [number("", "yearly.members.cooperatives")] },
        { head: "Tổng số lao động", asks: [number("", "yearly.workers.regular")] },
        { head: "- Lao động là thành viên", asks: [number("", "yearly.workers.members")] },
        { head: "- Lao động nữ", asks: [number("", "yearly.workers.female")] },
      ],
    ),
    grid(
      "C. TÀI CHÍNH",
      "Chỉ tiêu",
      ["Kỳ này", "Kỳ trước"],
      [
        { head: "Doanh thu", asks: [money("", "yearly.revenue.total", { scale: 1e6 }), other("", "money")] },
        { head: "Doanh thu từ giao dịch bên ngoài", asks: [money("", "yearly.revenue.external", { scale: 1e6 }), other("", "money")] },
        { head: "Lợi nhuận sau thuế", asks: [money("", "yearly.profit.afterTax", { scale: 1e6 }), other("", "money")] },
        { head: "Tổng tài sản", asks: [money("", "yearly.capital.assets", { scale: 1e6 }), other("", "money")] },
        { head: "Nợ phải trả", asks: [money("", "yearly.capital.liabilities", { scale: 1e6 }), other("", "money")] },
        { head: "Quỹ chung không chia", asks: [money("", "yearly.capital.indivisibleFund", { scale: 1e6 }), other("", "money")] },
        { head: "Nộp ngân sách nhà nước", asks: [money("", "yearly.taxPaid", { scale: 1e6 }), other("", "money")] },
        { head: "Chi phí quản lý", asks: [other("", "money"), other("", "money")] },
      ],
      { unitLine: "Đơn vị tính: triệu đồng" },
    ),
    block("D. GHI CHÚ", [area("Ghi chú", "yearly.note"), area("Hỗ trợ của Nhà nước đã nhận", "yearly.supportReceived")]),
  ],
};

const groupOther: Spec = {
  id: "group-other",
  form: "group-establish",
  set: 1,
  title: "Đăng ký tổ hợp tác",
  parts: [
    block("Tổ hợp tác", [
      text("Tên THT", "name.vietnamese"),
      money("Tổng vốn góp (nghìn đồng)", "group.totalContribution", { scale: 1e3 }),
      number("Số tổ viên", "group.memberCount"),
      nativeDay("Ngày ký hợp đồng hợp tác", "group.contractDate"),
      select("Thời hạn của hợp đồng hợp tác", "group.contractTermKind", { fixed: "Có thời hạn", openEnded: "Không xác định thời hạn" }),
    ]),
    block("Trụ sở tổ hợp tác", [
      combo("Tỉnh/Thành phố", "headOffice.province", provinces),
      combo("Xã/Phường/Đặc khu", "headOffice.ward", {}, { after: { truth: "headOffice.province", options: wards } }),
      text("Số nhà, thôn, xóm", "headOffice.street"),
    ]),
    block("Tổ trưởng tổ hợp tác", [
      text("Họ tên tổ trưởng", "group.representative.fullName"),
      day("Sinh ngày", "group.representative.birthDate"),
      combo("Giới tính", "group.representative.gender", genders),
      text("Số căn cước công dân", "group.representative.personalId"),
      text("Số điện thoại", "group.representative.phone"),
    ]),
    items("Danh sách tổ viên", 2, [
      text("Họ và tên tổ viên", "members.fullName"),
      day("Ngày sinh", "members.birthDate"),
      text("Số căn cước", "members.personalId"),
      money("Vốn góp (đồng)", "members.contribution"),
    ]),
  ],
};

const branchOther: Spec = {
  id: "branch-other",
  form: "branch",
  set: 1,
  title: "Lập địa điểm kinh doanh",
  parts: [
    block("Hợp tác xã chủ quản", [text("Tên hợp tác xã", "name.vietnamese"), text("Mã số hợp tác xã", "entity.code")]),
    block(
      "Địa điểm kinh doanh",
      [
        text("Tên địa điểm kinh doanh", "unit.name", { item: 0 }),
        text("Mã số địa điểm kinh doanh", "unit.code", { item: 0 }),
        text("Số điện thoại", "unit.phone", { item: 0 }),
        text("Thư điện tử", "unit.email", { item: 0 }),
      ],
      [
        block("Địa chỉ", [
          text("Số nhà, đường, thôn/xóm", "unit.street", { item: 0 }),
          select("Tỉnh/Thành phố", "unit.province", provinces, { item: 0 }),
          select("Xã/Phường/Đặc khu", "unit.ward", {}, { after: { truth: "unit.province", options: wards }, item: 0 }),
        ]),
      ],
    ),
    block("Người đứng đầu địa điểm kinh doanh", [
      text("Họ và tên", "unit.head.fullName", { item: 0 }),
      day("Ngày sinh", "unit.head.birthDate", { item: 0 }),
      radio("Giới tính", "unit.head.gender", genders, { item: 0 }),
      text("Số CCCD", "unit.head.personalId", { item: 0 }),
    ]),
    items("Ngành, nghề kinh doanh", 2, [
      text("Mã ngành cấp 4", "businessLines.code"),
      text("Tên ngành, nghề", "businessLines.name"),
      check("Ngành chính", "businessLines.main"),
    ]),
    block("Thuế", [
      radio("Phương pháp tính thuế giá trị gia tăng", "tax.vatMethod", {
        deduction: "Khấu trừ",
        directOnValueAdded: "Trực tiếp trên GTGT",
        directOnRevenue: "Trực tiếp trên doanh số",
        notSubject: "Không phải nộp thuế GTGT",
      }),
      dayMonth("Năm tài chính từ ngày", "tax.fiscalYearStart"),
      dayMonth("Năm tài chính đến ngày", "tax.fiscalYearEnd"),
      number("Tổng số lao động", "tax.employees"),
      radio("Có báo cáo tài chính hợp nhất", "tax.consolidated", { true: "Có", false: "Không" }),
      radio("Hoạt động theo dự án BOT/BTO/BT/BOO", "tax.botProject", yesNo),
    ]),
  ],
};

const membersOther: Spec = {
  id: "members-other",
  form: "members",
  set: 0,
  title: "Quản lý thành viên",
  parts: [
    items("Thành viên hợp tác xã", 3, [
      text("Tên thành viên", "members.fullName"),
      number("Năm sinh", "members.birthDate"),
      select("Nam/Nữ", "members.gender", genders),
      text("Số định danh", "members.personalId"),
      select("Dân tộc", "members.ethnicity", ethnicities),
      text("Chỗ ở hiện nay", "members.address"),
      select("Tư cách thành viên", "members.kind", {
        official: "Chính thức",
        linkedContributing: "Liên kết góp vốn",
        linkedNonContributing: "Liên kết không góp vốn",
      }),
      money("Số vốn góp (triệu đồng)", "members.contribution", { scale: 1e6 }),
      number("Tỷ lệ góp vốn (%)", "members.contributionPercent"),
      day("Ngày gia nhập", "members.joinedOn"),
    ]),
    block("Người lập danh sách", [other("Họ và tên"), day("Ngày lập", "dossier.date")]),
  ],
};

const dissolveOther: Spec = {
  id: "dissolve-other",
  form: "dissolve",
  set: 1,
  title: "Giải thể",
  parts: [
    block("Thông tin đăng ký", [
      text("Tên HTX/LHHTX", "name.vietnamese"),
      text("Mã số HTX", "entity.code"),
      text("Số Giấy chứng nhận đăng ký hợp tác xã", "entity.certificateNumber"),
      day("Ngày cấp Giấy chứng nhận", "entity.certificateDate"),
      text("Cơ quan cấp", "entity.certificatePlace"),
    ]),
    block("Nội dung giải thể", [
      select("Loại giải thể", "dissolution.kind", { voluntary: "Tự nguyện", compulsory: "Bắt buộc" }),
      area("Lý do giải thể, chấm dứt hoạt động", "dissolution.reason"),
      text("Số nghị quyết", "dissolution.resolutionNumber"),
      day("Ngày nghị quyết", "dissolution.resolutionDate"),
      area("Thời hạn, thủ tục thanh lý hợp đồng", "dissolution.contractsSettlement"),
      area("Bàn giao tài sản chung không chia", "dissolution.commonPropertyHandover"),
    ]),
    block("Chủ nợ", [
      text("Tên chủ nợ", "dissolution.creditor.name"),
      text("Địa chỉ chủ nợ", "dissolution.creditor.address"),
      money("Số tiền nợ (đồng)", "dissolution.creditor.amount"),
      text("Thời hạn thanh toán", "dissolution.creditor.term"),
    ]),
    block("Người đại diện theo pháp luật", [text("Họ và tên", "legalRepresentatives.fullName", { item: 0 }), other("Chữ ký số")]),
    block("Tổ trưởng tổ thanh lý", [other("Họ và tên"), other("Điện thoại")]),
  ],
};

const capitalOther: Spec = {
  id: "capital-other",
  form: "establish",
  set: 0,
  title: "Vốn và thành viên",
  parts: [
    block("Vốn điều lệ", [
      money("Tổng vốn điều lệ", "capital.charter", { suffix: "VNĐ" }),
      text("Viết bằng chữ", "capital.charter", { words: ["một tỷ tám trăm triệu đồng"] }),
      text("Giá trị tương đương theo đơn vị tiền nước ngoài", "capital.foreignEquivalent"),
      radio("Hiển thị giá trị ngoại tệ trên Giấy chứng nhận", "capital.showForeignOnCertificate", yesNo),
    ]),
    grid(
      "Tài sản góp vốn",
      "Tài sản góp vốn",
      ["Giá trị (VNĐ)", "Tỷ lệ (%)"],
      [
        { head: "Đồng Việt Nam", asks: [money("", "capital.asset.vnd"), number("", "capital.asset.vndPercent")] },
        {
          head: "Ngoại tệ tự do chuyển đổi",
          asks: [money("", "capital.asset.foreignCurrency"), number("", "capital.asset.foreignCurrencyPercent")],
        },
        { head: "Vàng", asks: [money("", "capital.asset.gold"), number("", "capital.asset.goldPercent")] },
        { head: "Quyền sử dụng đất", asks: [money("", "capital.asset.landUseRight"), number("", "capital.asset.landUseRightPercent")] },
        {
          head: "Quyền sở hữu trí tuệ",
          asks: [money("", "capital.asset.intellectualProperty"), number("", "capital.asset.intellectualPropertyPercent")],
        },
        { head: "Tài sản khác", asks: [money("", "capital.asset.other"), number("", "capital.asset.otherPercent")] },
      ],
    ),
    block("Người đại diện theo pháp luật", [
      text("Họ và tên", "legalRepresentatives.fullName", { item: 0 }),
      select("Quốc tịch", "legalRepresentatives.nationality", nations, { item: 0 }),
      auto("Dân tộc", "legalRepresentatives.ethnicity", ethnicities, { item: 0 }),
      text("Số hộ chiếu", "legalRepresentatives.passportNumber", { item: 0 }),
      day("Ngày cấp", "legalRepresentatives.passportDate", { item: 0 }),
      text("Nơi cấp", "legalRepresentatives.passportPlace", { item: 0 }),
      auto("Xã/Phường", "legalRepresentatives.ward", allWards, { item: 0 }),
    ]),
    block("Trụ sở", [
      check("Nằm trong khu công nghiệp", "headOffice.inIndustrialPark"),
      check("Nằm trong khu kinh tế", "headOffice.inEconomicZone"),
    ]),
  ],
};

/** Label phrasings that nothing is tuned on. */
export const checkSpecs: readonly Spec[] = [
  bilingual,
  flat,
  questions,
  noMarks,
  manyPersons,
  yearlyUnion,
  groupOther,
  branchOther,
  membersOther,
  dissolveOther,
  capitalOther,
];
