import {
  allWards,
  area,
  auto,
  bareProvinces,
  bareWards,
  block,
  boxes,
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

const person = (id: string, item?: { item: number }) => [
  text("Họ, chữ đệm và tên (ghi bằng chữ in hoa)", `${id}.fullName`, { capitals: true, ...item }),
  day("Ngày, tháng, năm sinh", `${id}.birthDate`, item),
  radio("Giới tính", `${id}.gender`, genders, item),
  text("Số định danh cá nhân", `${id}.personalId`, item),
];

const address = (id: string, item?: { item: number }) => [
  text("Số nhà/phòng, ngách/hẻm, ngõ/kiệt, đường/phố/đại lộ, tổ/xóm/ấp/thôn", `${id}.street`, item),
  select("Tỉnh/Thành phố trực thuộc Trung ương", `${id}.province`, provinces, item),
  select("Xã/Phường/Đặc khu", `${id}.ward`, {}, { after: { truth: `${id}.province`, options: wards }, ...item }),
];

/** The official words, blocks as the sibling form has them. */
const founding: Spec = {
  id: "founding-official",
  form: "establish",
  set: 0,
  title: "GIẤY ĐỀ NGHỊ ĐĂNG KÝ THÀNH LẬP HỢP TÁC XÃ",
  parts: [
    block(null, [other("Tìm kiếm thủ tục"), text("Kính gửi", "dossier.recipient")]),
    block("Người nộp hồ sơ", [
      radio("Người nộp hồ sơ là", "filer.role", { signatory: "Người có thẩm quyền ký", authorised: "Người được ủy quyền" }),
      ...person("filer"),
      text("Điện thoại", "filer.phone"),
      text("Thư điện tử (nếu có)", "filer.email"),
    ]),
    block("1. Tình trạng thành lập", [
      select("Hình thức đăng ký", "entity.establishmentBasis", {
        new: "Thành lập mới",
        convertedFromGroup: "Chuyển đổi từ tổ hợp tác",
        division: "Chia",
        separation: "Tách",
        consolidation: "Hợp nhất",
      }),
      text("Tên tổ hợp tác được chuyển đổi", "entity.predecessorName"),
    ]),
    block("2. Tên hợp tác xã, liên hiệp hợp tác xã", [
      text("Tên hợp tác xã, liên hiệp hợp tác xã viết bằng tiếng Việt (ghi bằng chữ in hoa)", "name.vietnamese", { capitals: true }),
      text("Tên bằng tiếng nước ngoài (nếu có)", "name.foreign"),
      text("Tên viết tắt (nếu có)", "name.short"),
    ]),
    block("3. Địa chỉ trụ sở chính", [
      ...address("headOffice"),
      text("Điện thoại", "contact.phone"),
      text("Số fax (nếu có)", "contact.fax"),
      text("Thư điện tử (nếu có)", "contact.email"),
      text("Website (nếu có)", "contact.website"),
      check("Khu công nghiệp", "headOffice.inIndustrialPark"),
      check("Khu kinh tế", "headOffice.inEconomicZone"),
    ]),
    items("4. Ngành, nghề kinh doanh", 3, [
      text("Tên ngành", "businessLines.name"),
      text("Mã ngành", "businessLines.code"),
      check("Ngành, nghề kinh doanh chính (đánh dấu X)", "businessLines.main"),
    ]),
    block("5. Vốn điều lệ", [
      money("Vốn điều lệ (bằng số; VNĐ)", "capital.charter"),
      text("Vốn điều lệ (bằng chữ; VNĐ)", "capital.charterInWords"),
    ]),
    grid(
      "6. Nguồn vốn điều lệ",
      "Loại nguồn vốn",
      ["Số tiền (VNĐ)", "Tỷ lệ (%)"],
      [
        {
          head: "Vốn ngân sách nhà nước",
          asks: [money("", "capital.source.stateBudget"), number("", "capital.source.stateBudgetPercent")],
        },
        { head: "Vốn tư nhân", asks: [money("", "capital.source.private"), number("", "capital.source.privatePercent")] },
        { head: "Vốn nước ngoài", asks: [money("", "capital.source.foreign"), number("", "capital.source.foreignPercent")] },
        { head: "Vốn khác", asks: [money("", "capital.source.other"), number("", "capital.source.otherPercent")] },
        { head: "Tổng cộng", asks: [other("", "money", { trap: "readOnly" }), other("", "number", { trap: "readOnly" })] },
      ],
    ),
    block("7. Số lượng thành viên", [
      number("Số lượng thành viên chính thức", "members.officialCount"),
      number("Số lượng thành viên liên kết góp vốn", "members.linkedContributingCount"),
    ]),
    block(
      "8. Người đại diện theo pháp luật",
      [
        ...person("legalRepresentatives", { item: 0 }),
        text("Chức danh", "legalRepresentatives.title", { item: 0 }),
        select("Quốc tịch", "legalRepresentatives.nationality", nations, { item: 0 }),
        text("Điện thoại (nếu có)", "legalRepresentatives.phone", { item: 0 }),
        text("Thư điện tử (nếu có)", "legalRepresentatives.email", { item: 0 }),
      ],
      [block("Địa chỉ liên lạc", address("legalRepresentatives", { item: 0 }))],
    ),
  ],
};

/** Tax registration: days of a year, radio groups, a notice address that is not the head office. */
const tax: Spec = {
  id: "tax",
  form: "establish",
  set: 1,
  title: "Thông tin đăng ký thuế",
  parts: [
    block("Thông tin về Giám đốc/Tổng giám đốc (nếu có)", [...person("tax.director"), text("Điện thoại", "tax.director.phone")]),
    block("Thông tin về Kế toán trưởng/Phụ trách kế toán (nếu có)", [
      ...person("tax.chiefAccountant"),
      text("Điện thoại", "tax.chiefAccountant.phone"),
    ]),
    block("Địa chỉ nhận thông báo thuế", [
      ...address("tax.noticeAddress"),
      text("Điện thoại", "tax.noticeAddress.phone"),
      text("Thư điện tử", "tax.noticeAddress.email"),
    ]),
    block("Kê khai thuế", [
      day("Ngày bắt đầu hoạt động", "tax.startDate"),
      radio("Hình thức hạch toán", "tax.accounting", { independent: "Hạch toán độc lập", dependent: "Hạch toán phụ thuộc" }),
      check("Có báo cáo tài chính hợp nhất", "tax.consolidated"),
      dayMonth("Năm tài chính: áp dụng từ ngày", "tax.fiscalYearStart"),
      dayMonth("Năm tài chính: đến ngày", "tax.fiscalYearEnd"),
      number("Tổng số lao động (dự kiến)", "tax.employees"),
      radio("Hoạt động theo dự án BOT/BTO/BT/BOO, BLT, BTL, O&M", "tax.botProject", yesNo),
      radio("Phương pháp tính thuế GTGT (chọn 1 trong 4 phương pháp)", "tax.vatMethod", {
        deduction: "Khấu trừ",
        directOnValueAdded: "Trực tiếp trên GTGT",
        directOnRevenue: "Trực tiếp trên doanh số",
        notSubject: "Không phải nộp thuế GTGT",
      }),
      select("Phương thức đóng bảo hiểm xã hội", "tax.socialInsurance", {
        monthly: "Hàng tháng",
        quarterly: "03 tháng một lần",
        halfYearly: "06 tháng một lần",
      }),
      other("Số tài khoản ngân hàng"),
      other("Tên ngân hàng"),
    ]),
  ],
};

/** What a clerk types on one screen: short labels, no official words. */
const shortLabels: Spec = {
  id: "short-labels",
  form: "change",
  set: 1,
  title: "Cập nhật thông tin HTX",
  parts: [
    block("Thông tin HTX", [
      text("Tên HTX", "name.vietnamese"),
      text("MST", "entity.code"),
      text("Số GCN ĐKHTX", "entity.certificateNumber"),
      day("Ngày cấp", "entity.certificateDate"),
      text("Nơi cấp", "entity.certificatePlace"),
      combo("Loại hình", "entity.kind", { cooperative: "HTX", union: "Liên hiệp HTX", group: "THT" }),
      text("SĐT", "contact.phone"),
      text("Email", "contact.email"),
      money("Vốn ĐL", "capital.charter", { suffix: "triệu đồng", scale: 1e6 }),
      text("Fax", "contact.fax"),
    ]),
    block("Trụ sở", [
      combo("Tỉnh/TP", "headOffice.province", bareProvinces),
      combo("Xã/Phường", "headOffice.ward", {}, { after: { truth: "headOffice.province", options: bareWards } }),
      text("Số nhà, đường", "headOffice.street"),
    ]),
    block("Người đại diện pháp luật", [
      text("Họ tên", "legalRepresentatives.fullName", { item: 0 }),
      day("Ngày sinh", "legalRepresentatives.birthDate", { item: 0 }),
      select("Giới tính", "legalRepresentatives.gender", genders, { item: 0 }),
      text("Số CCCD", "legalRepresentatives.personalId", { item: 0 }),
      text("Chức vụ", "legalRepresentatives.title", { item: 0 }),
      text("ĐT", "legalRepresentatives.phone", { item: 0 }),
      other("Họ tên vợ/chồng"),
    ]),
    block("Cán bộ tiếp nhận", [other("Họ tên"), other("ĐT"), other("Email")]),
  ],
};

/** A change: ticks that open blocks, an old and a new amount. */
const changeTicks: Spec = {
  id: "change-ticks",
  form: "change",
  set: 0,
  title: "GIẤY ĐỀ NGHỊ ĐĂNG KÝ THAY ĐỔI",
  parts: [
    block("Thông tin chung", [
      text("Tên hợp tác xã", "name.vietnamese"),
      text("Mã số hợp tác xã/mã số thuế", "entity.code"),
      text("Lý do đề nghị cấp lại", "dossier.reissueReason"),
    ]),
    block("Nội dung thay đổi", [
      check("Thay đổi tên hợp tác xã", "change.name"),
      check("Thay đổi địa chỉ trụ sở chính", "change.headOffice"),
      check("Thay đổi người đại diện theo pháp luật", "change.legalRepresentative"),
      check("Thay đổi vốn điều lệ", "change.charterCapital"),
      check("Thay đổi ngành, nghề kinh doanh", "change.businessLines"),
      check("Thay đổi thông tin đăng ký thuế", "change.tax"),
    ]),
    block("Thay đổi vốn điều lệ", [
      money("Vốn điều lệ đã đăng ký", "change.previousCharterCapital", { suffix: "VNĐ" }),
      money("Vốn điều lệ mới", "capital.charter", { suffix: "VNĐ" }),
      parts("Thời điểm thay đổi", "change.effectiveDate"),
      select("Hình thức tăng, giảm vốn", "change.capitalManner", {
        memberIncrease: "Tăng phần vốn góp của thành viên",
        newMember: "Tiếp nhận phần vốn góp của thành viên mới",
        unpaid: "Thành viên chưa góp đủ phần vốn góp đã cam kết",
        returned: "Trả lại phần vốn góp cho thành viên",
      }),
    ]),
    block("Người ký", [other("Họ và tên"), other("Chức danh")]),
  ],
};

/** A list of members, one row a person. */
const memberTable: Spec = {
  id: "member-table",
  form: "members",
  set: 0,
  title: "DANH SÁCH THÀNH VIÊN CHÍNH THỨC, THÀNH VIÊN LIÊN KẾT GÓP VỐN",
  parts: [
    block(null, [text("Tên hợp tác xã", "name.vietnamese"), text("Mã số", "entity.code"), text("Địa chỉ trụ sở chính", "headOffice.full")]),
    items("Danh sách thành viên", 3, [
      text("Họ và tên", "members.fullName"),
      day("Ngày sinh", "members.birthDate"),
      select("Giới tính", "members.gender", genders),
      text("Số CCCD", "members.personalId"),
      text("Địa chỉ", "members.address"),
      money("Vốn góp (đồng)", "members.contribution"),
      number("Tỷ lệ (%)", "members.contributionPercent"),
      day("Ngày góp vốn", "members.contributionDate"),
      text("Ghi chú", "members.note"),
    ]),
  ],
};

/** One person a page, as the detail of a list. */
const memberDetail: Spec = {
  id: "member-detail",
  form: "members",
  set: 1,
  title: "Thông tin thành viên",
  parts: [
    block("Thông tin cá nhân", [
      radio(
        "Loại thành viên",
        "members.kind",
        {
          official: "Thành viên chính thức",
          linkedContributing: "Thành viên liên kết góp vốn",
          linkedNonContributing: "Thành viên liên kết không góp vốn",
        },
        { item: 0 },
      ),
      text("Họ và tên", "members.fullName", { item: 0 }),
      parts("Ngày sinh", "members.birthDate", { item: 0 }),
      select("Dân tộc", "members.ethnicity", ethnicities, { item: 0 }),
      select("Quốc tịch", "members.nationality", nations, { item: 0 }),
      text("Số định danh cá nhân/CCCD", "members.personalId", { item: 0 }),
    ]),
    block("Nơi thường trú", [other("Tỉnh/Thành phố", "select", { options: provinces }), other("Số nhà, đường")]),
    block("Địa chỉ liên lạc", address("members", { item: 0 })),
    block("Phần vốn góp", [
      money("Giá trị phần vốn góp", "members.contribution", { suffix: "VNĐ", item: 0 }),
      number("Tỷ lệ vốn góp", "members.contributionPercent", { suffix: "%", item: 0 }),
      day("Thời điểm góp vốn", "members.contributionDate", { item: 0 }),
      select(
        "Loại tài sản góp vốn",
        "members.assetKind",
        {
          vnd: "Đồng Việt Nam",
          foreignCurrency: "Ngoại tệ tự do chuyển đổi",
          gold: "Vàng",
          landUseRight: "Quyền sử dụng đất",
          intellectualProperty: "Quyền sở hữu trí tuệ",
          otherAsset: "Tài sản khác",
        },
        { item: 0 },
      ),
    ]),
  ],
};

const branch: Spec = {
  id: "branch",
  form: "branch",
  set: 0,
  title: "THÔNG BÁO THÀNH LẬP CHI NHÁNH, VĂN PHÒNG ĐẠI DIỆN, ĐỊA ĐIỂM KINH DOANH",
  parts: [
    block("I. Thông tin hợp tác xã", [
      text("Tên hợp tác xã", "name.vietnamese"),
      text("Mã số thuế", "entity.code"),
      text("Địa chỉ trụ sở chính", "headOffice.full"),
    ]),
    block("II. Thông tin chi nhánh", [
      boxes(
        "Loại đơn vị",
        "unit.kind",
        { branch: "Chi nhánh", representativeOffice: "Văn phòng đại diện", businessLocation: "Địa điểm kinh doanh" },
        { item: 0 },
      ),
      text("Tên chi nhánh/văn phòng đại diện/địa điểm kinh doanh viết bằng tiếng Việt", "unit.name", { item: 0 }),
      text("Tên viết tắt", "unit.shortName", { item: 0 }),
      text("Số nhà, đường", "unit.street", { item: 0 }),
      auto("Xã/Phường", "unit.ward", allWards, { item: 0 }),
      select("Tỉnh/Thành phố", "unit.province", provinces, { item: 0 }),
      text("Điện thoại", "unit.phone", { item: 0 }),
      area("Nội dung hoạt động", "unit.activity", { item: 0 }),
    ]),
    block("III. Người đứng đầu chi nhánh", [
      text("Họ, chữ đệm và tên", "unit.head.fullName", { item: 0 }),
      nativeDay("Ngày, tháng, năm sinh", "unit.head.birthDate", { item: 0 }),
      radio("Giới tính", "unit.head.gender", genders, { item: 0 }),
      text("Số định danh cá nhân", "unit.head.personalId", { item: 0 }),
      text("Địa chỉ liên lạc", "unit.head.address", { item: 0 }),
    ]),
    block("IV. Người nộp hồ sơ", [text("Họ và tên", "filer.fullName"), text("Số điện thoại", "filer.phone"), text("Email", "filer.email")]),
  ],
};

const pause: Spec = {
  id: "pause",
  form: "suspend",
  set: 0,
  title: "Thông báo tạm ngừng kinh doanh",
  parts: [
    block("Thông tin hợp tác xã", [
      text("Tên hợp tác xã, liên hiệp hợp tác xã", "name.vietnamese"),
      text("Mã số hợp tác xã", "entity.code"),
      text("Địa chỉ trụ sở", "headOffice.full"),
    ]),
    block("Nội dung", [
      radio("Nội dung thông báo", "suspension.kind", { suspend: "Tạm ngừng kinh doanh", resume: "Tiếp tục kinh doanh trở lại" }),
      day("Tạm ngừng kinh doanh từ ngày", "suspension.from"),
      day("Tạm ngừng kinh doanh đến hết ngày", "suspension.to"),
      area("Lý do tạm ngừng", "suspension.reason"),
    ]),
    block("Người đại diện theo pháp luật", [
      text("Họ và tên", "legalRepresentatives.fullName", { item: 0 }),
      text("Số điện thoại", "legalRepresentatives.phone", { item: 0 }),
      text("Thư điện tử", "legalRepresentatives.email", { item: 0 }),
    ]),
  ],
};

const yearly: Spec = {
  id: "yearly",
  form: "yearly-cooperative",
  set: 0,
  title: "THÔNG TIN HẰNG NĂM CỦA HỢP TÁC XÃ",
  parts: [
    block("I. Thông tin chung", [
      number("Năm báo cáo", "yearly.year"),
      day("Số liệu tính từ ngày", "yearly.periodFrom"),
      day("Số liệu tính đến ngày", "yearly.periodTo"),
      text("Tên hợp tác xã (viết đầy đủ bằng chữ in hoa)", "name.vietnamese", { capitals: true }),
      text("Mã số hợp tác xã/mã số thuế", "entity.code"),
      select("Tình trạng hoạt động", "entity.legalStatus", {
        active: "Đang hoạt động",
        suspended: "Tạm ngừng kinh doanh",
        dissolving: "Đang làm thủ tục giải thể",
        ended: "Đã giải thể",
      }),
      radio("Mô hình tổ chức hoạt động", "yearly.model", { services: "Cung ứng dịch vụ", jobs: "Tạo việc làm cho thành viên" }),
      select("Lĩnh vực hoạt động chủ yếu", "yearly.mainField", {
        agriculture: "Nông nghiệp",
        nonAgriculture: "Phi nông nghiệp",
        credit: "Tín dụng",
      }),
    ]),
    grid(
      "II. Kết quả hoạt động",
      "Chỉ tiêu",
      ["Năm trước", "Năm báo cáo"],
      [
        { head: "Tổng số thành viên", texts: ["thành viên"], asks: [other("", "number"), number("", "yearly.members.total")] },
        { head: "Số thành viên mới gia nhập", texts: ["thành viên"], asks: [other("", "number"), number("", "yearly.members.joined")] },
        {
          head: "Tổng số lao động làm việc thường xuyên",
          texts: ["người"],
          asks: [other("", "number"), number("", "yearly.workers.regular")],
        },
        { head: "Lao động thuê ngoài", texts: ["người"], asks: [other("", "number"), number("", "yearly.workers.hired")] },
        { head: "Tổng doanh thu", texts: ["triệu đồng"], asks: [other("", "money"), money("", "yearly.revenue.total", { scale: 1e6 })] },
        {
          head: "Doanh thu đối với thành viên",
          texts: ["triệu đồng"],
          asks: [other("", "money"), money("", "yearly.revenue.members", { scale: 1e6 })],
        },
        {
          head: "Lợi nhuận trước thuế",
          texts: ["triệu đồng"],
          asks: [other("", "money"), money("", "yearly.profit.beforeTax", { scale: 1e6 })],
        },
        { head: "Tổng nguồn vốn", texts: ["triệu đồng"], asks: [other("", "money"), money("", "yearly.capital.total", { scale: 1e6 })] },
        { head: "Vốn chủ sở hữu", texts: ["triệu đồng"], asks: [other("", "money"), money("", "yearly.capital.equity", { scale: 1e6 })] },
        {
          head: "Thu nhập bình quân của lao động",
          texts: ["triệu đồng/năm"],
          asks: [other("", "money"), money("", "yearly.workers.averageIncome", { scale: 1e6 })],
        },
      ],
      { textColumns: ["Đơn vị tính"] },
    ),
    block("III. Khác", [area("Hỗ trợ nhận được của Nhà nước", "yearly.supportReceived"), area("Ghi chú", "yearly.note")]),
  ],
};

const group: Spec = {
  id: "group",
  form: "group-establish",
  set: 0,
  title: "GIẤY ĐỀ NGHỊ ĐĂNG KÝ THÀNH LẬP TỔ HỢP TÁC",
  parts: [
    block("Thông tin tổ hợp tác", [
      text("Tên tổ hợp tác", "name.vietnamese"),
      ...address("headOffice"),
      text("Điện thoại", "contact.phone"),
      money("Tổng giá trị phần vốn góp (bằng số)", "group.totalContribution", { suffix: "đồng" }),
      text("Tổng giá trị phần vốn góp (bằng chữ)", "group.totalContribution", { words: ["ba trăm năm mươi triệu đồng"] }),
      number("Số lượng thành viên tổ hợp tác", "group.memberCount"),
      day("Ngày ký hợp đồng hợp tác", "group.contractDate"),
      radio("Thời hạn hợp đồng hợp tác", "group.contractTermKind", { openEnded: "Không xác định thời hạn", fixed: "Xác định thời hạn" }),
      check("Đã thông báo thành lập tổ hợp tác tới Ủy ban nhân dân cấp xã", "group.previouslyNotified"),
    ]),
    block("Người đại diện tổ hợp tác", [
      ...person("group.representative"),
      text("Địa chỉ liên lạc", "group.representative.address"),
      text("Điện thoại", "group.representative.phone"),
    ]),
  ],
};

const dissolution: Spec = {
  id: "dissolution",
  form: "dissolve",
  set: 0,
  title: "THÔNG BÁO GIẢI THỂ HỢP TÁC XÃ",
  parts: [
    block("1. Hợp tác xã", [
      text("Tên hợp tác xã", "name.vietnamese"),
      text("Mã số hợp tác xã", "entity.code"),
      text("Địa chỉ trụ sở chính", "headOffice.full"),
    ]),
    block("2. Giải thể", [
      radio("Trường hợp giải thể", "dissolution.kind", {
        voluntary: "Giải thể tự nguyện",
        compulsory: "Giải thể bắt buộc",
        unit: "Chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh",
        group: "Chấm dứt hoạt động tổ hợp tác",
      }),
      area("Lý do giải thể", "dissolution.reason"),
      text("Nghị quyết giải thể số", "dissolution.resolutionNumber"),
      day("Ngày thông qua nghị quyết giải thể", "dissolution.resolutionDate"),
      area("Phương án xử lý nghĩa vụ phát sinh từ hợp đồng lao động", "dissolution.labourPlan"),
    ]),
    block("3. Phương án giải quyết nợ", [
      text("Tên chủ nợ", "dissolution.creditor.name"),
      text("Địa chỉ của chủ nợ", "dissolution.creditor.address"),
      money("Số nợ", "dissolution.creditor.amount", { suffix: "VNĐ" }),
      text("Phương thức thanh toán nợ", "dissolution.creditor.method"),
    ]),
    block("4. Ngân hàng nơi mở tài khoản", [other("Tên ngân hàng"), other("Địa chỉ"), other("Điện thoại")]),
  ],
};

/** Label phrasings that the matcher may be tuned on. */
export const buildSpecs: readonly Spec[] = [
  founding,
  tax,
  shortLabels,
  changeTicks,
  memberTable,
  memberDetail,
  branch,
  pause,
  yearly,
  group,
  dissolution,
];
