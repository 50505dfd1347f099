/** Whose a box may be, as words: the subjects that a record speaks of, and everybody else. Phrases are parted by "|". */

/**
 * Who or what a label or heading speaks of. `fields` are beginnings of field ids. A weak subject is named beside others ("của hợp tác xã")
 * and gives way to them. `vague`: words that mean the entity only when nothing else is said with them.
 */
export type Subject = { readonly phrases: string; readonly fields: readonly string[]; readonly weak?: true; readonly vague?: string };

export const subjects: Readonly<Record<string, Subject>> = {
  main: {
    phrases:
      "hợp tác xã|htx|liên hiệp hợp tác xã|cooperative union|lhhtx|liên hiệp htx|lh htx|htx lh htx|liên hiệp|hợp tác xã liên hiệp hợp tác xã|htx lhhtx|htx lhhtx tht|tổ hợp tác|tht|trụ sở chính|trụ sở|nơi đặt trụ sở|nơi đặt trụ sở chính|trụ sở chính của hợp tác xã|trụ sở hợp tác xã|cooperative|cooperatives|head office|hợp tác xã chủ quản|htx chủ quản|đơn vị chủ quản|văn phòng chính|văn phòng trụ sở|doanh nghiệp hợp tác xã|hợp tác xã doanh nghiệp|doanh nghiệp htx|htx doanh nghiệp|tổ chức kinh tế tập thể|tổ chức kinh tế hợp tác|hợp tác xã mẹ|htx mẹ|cooperative group|cooperation group|của tổ|của tổ hợp tác|của tổ hợp tác của bà con|tổ có|tổ đặt|tổ hợp tác của bà con|tổ của bà con|htx của bà con|tổ mình|tổ ta|hợp tác xã giải thể|hợp tác xã đề nghị giải thể|hợp tác xã tạm ngừng|hợp tác xã tạm ngừng kinh doanh|hợp tác xã đăng ký|hợp tác xã đề nghị đăng ký|hợp tác xã đề nghị|hợp tác xã đăng ký thay đổi|hợp tác xã thông báo|hợp tác xã báo cáo|hợp tác xã kê khai|hợp tác xã tiếp tục kinh doanh|hợp tác xã xin giải thể|hợp tác xã làm thông báo|hợp tác xã gửi thông báo|htx giải thể|htx đề nghị giải thể|htx tạm ngừng|htx tạm ngừng kinh doanh|htx đăng ký|htx đề nghị đăng ký|htx đề nghị|htx đăng ký thay đổi|htx thông báo|htx báo cáo|htx kê khai|htx tiếp tục kinh doanh|htx xin giải thể|htx làm thông báo|htx gửi thông báo|liên hiệp hợp tác xã giải thể|liên hiệp hợp tác xã đề nghị giải thể|liên hiệp hợp tác xã tạm ngừng|liên hiệp hợp tác xã đăng ký|liên hiệp hợp tác xã đề nghị đăng ký|liên hiệp hợp tác xã đề nghị|liên hiệp hợp tác xã đăng ký thay đổi|liên hiệp hợp tác xã thông báo|liên hiệp hợp tác xã báo cáo|liên hiệp hợp tác xã kê khai|liên hiệp hợp tác xã xin giải thể|liên hiệp hợp tác xã làm thông báo|liên hiệp hợp tác xã gửi thông báo|liên hiệp giải thể|liên hiệp đề nghị giải thể|liên hiệp tạm ngừng|liên hiệp tạm ngừng kinh doanh|liên hiệp đăng ký|liên hiệp đề nghị đăng ký|liên hiệp đề nghị|liên hiệp đăng ký thay đổi|liên hiệp thông báo|liên hiệp báo cáo|liên hiệp kê khai|liên hiệp tiếp tục kinh doanh|liên hiệp xin giải thể|liên hiệp làm thông báo|liên hiệp gửi thông báo|trụ sở tổ|trụ sở của tổ|nơi đặt trụ sở tổ|nơi đặt trụ sở của tổ|tổ đóng|tổ đang|tổ thu|tổ ở|tổ đã|tổ được|tổ làm|tổ dùng|cho tổ|union of cooperatives|cả tổ|tổ hiện|tổ chức giải thể|tổ chức đề nghị giải thể|tổ chức tạm ngừng|tổ chức đề nghị đăng ký|tổ chức đăng ký thay đổi|tổ chức thông báo|tổ gồm|với tổ|liên hệ với tổ|đặt trụ sở chính|đặt trụ sở|đặt trụ sở chính tại|hợp tác xã bị giải thể|htx bị giải thể|lhhtx bị giải thể|liên hiệp bị giải thể|dissolving entity|trụ sở tổ hợp tác|trụ sở của tổ hợp tác|nơi đặt trụ sở tổ hợp tác|nơi đặt trụ sở của tổ hợp tác|tổ góp|thực thể mẹ|hợp tác xã nào|htx nào|hợp tác xã nào giải thể|hợp tác xã nào xin giải thể|hợp tác xã nào tạm ngừng|hợp tác xã nào xin tạm ngừng|lhhtx chủ quản|liên hiệp chủ quản|tổ tên|cả liên hiệp|toàn liên hiệp|toàn hợp tác xã|toàn htx|toàn lhhtx|hợp tác xã mở sổ|vào sổ hợp tác xã|registered office|pháp nhân đăng ký|pháp nhân đang đăng ký|pháp nhân đề nghị đăng ký|pháp nhân thành lập|đầu mối liên lạc của liên hiệp|đầu mối liên lạc của hợp tác xã|đầu mối liên lạc của htx|đầu mối liên lạc của tổ|email tổ|địa chỉ tổ|liên hiệp đóng|hợp tác xã đóng|htx đóng|bên giải thể",
    fields: [],
    weak: true,
    vague:
      "người nộp thuế|nnt|đơn vị đăng ký|tổ chức đăng ký|đơn vị kê khai|đơn vị báo cáo|tổ chức kê khai|đơn vị|cơ sở|chủ thể|người sử dụng lao động|đơn vị sử dụng lao động|bên đăng ký|bên đề nghị|bên kê khai|tổ chức có tất cả|tổ chức có bao nhiêu|tổ chức còn|tổ chức đã|tổ chức trích|tổ chức mở sổ",
  },
  legal: {
    phrases:
      "người đại diện theo pháp luật|legal representative|người đại diện pháp luật|đại diện theo pháp luật|đại diện pháp luật|người đại diện|đdpl|đdtpl|người đdpl|người đại diện theo pl|đại diện hợp tác xã|đại diện htx|giám đốc chủ tịch hđqt|người đại diện hợp pháp|người đại diện pháp lý|đại diện pháp lý|legal rep|người đại diện pl|đại diện pl|nđd pl|người đại diện trước pháp luật|đại diện trước pháp luật|người chịu trách nhiệm trước pháp luật|người đứng tên pháp luật|người đại diện theo pháp luật ký thông báo|người đại diện theo pháp luật ký|người đại diện của htx trước pháp luật|người đại diện của hợp tác xã trước pháp luật|người đại diện của lhhtx trước pháp luật|người đại diện của tổ chức trước pháp luật|người đứng tên đại diện trước pháp luật|đứng tên đại diện trước pháp luật",
    fields: ["legalRepresentatives."],
  },
  filer: {
    phrases:
      "tôi là|tôi tên là|ai đi nộp|ai nộp|ai nộp hồ sơ|ai đi nộp hồ sơ|ai làm thủ tục|ai kê khai|người nộp hồ sơ|người đến nộp|người đến nộp hồ sơ|người trực tiếp nộp|người trực tiếp nộp hồ sơ|người gửi hồ sơ|người lập hồ sơ|người nộp thay|người nộp đơn|người làm đơn|người viết đơn|người đứng đơn|người yêu cầu|người thông báo|người nộp thông báo|người đề nghị đăng ký|người thay mặt nộp|người thay mặt nộp hồ sơ|người được cử nộp hồ sơ|người thực hiện kê khai|người thực hiện đăng ký|người làm hồ sơ|người đi làm thủ tục|cá nhân nộp hồ sơ|người nộp hs|submitter|filer|người ký đơn|người ký giấy đề nghị|người nộp|người được ủy quyền|người được ủy quyền nộp hồ sơ|người được ủy quyền thực hiện thủ tục|người đi nộp hồ sơ|người thực hiện thủ tục|người làm thủ tục|tôi|tôi là|người đề nghị|người được ủy quyền đăng ký|applicant|người khai|người kê khai|người đi nộp|người đem nộp|người mang nộp|người mang hồ sơ|người mang phiếu|người mang phiếu đến nộp|người mang giấy đến nộp|người mang giấy tờ đến nộp|người đem hồ sơ|người đem giấy tờ|người gửi giấy|người nộp giấy|người nộp tờ khai|người mang hồ sơ đến nộp|người nộp phiếu|người gửi đơn|người đến làm thủ tục|người đến làm thủ tục giải thể|người được ủy quyền nộp|người được ủy quyền nộp thông báo|người đệ trình|người đến nộp giấy tờ|người nộp giấy tờ|người gửi yêu cầu|người gửi|người trực tiếp đến làm việc|người gửi hồ sơ này",
    fields: ["filer."],
  },
  director: {
    phrases: "giám đốc|director|tổng giám đốc|giám đốc tổng giám đốc|giám đốc hoặc tổng giám đốc|giám đốc điều hành|giám đốc htx",
    fields: ["tax.director.", "yearly.training.director"],
  },
  accountant: {
    phrases:
      "kế toán trưởng|chief accountant|phụ trách kế toán|kế toán trưởng phụ trách kế toán|kế toán trưởng hoặc phụ trách kế toán|người phụ trách kế toán|kế toán trưởng phụ trách kt|ktt phụ trách kế toán",
    fields: ["tax.chiefAccountant."],
  },
  chairman: {
    phrases: "chủ tịch hội đồng quản trị|chủ tịch hđqt|chủ tịch hội đồng quản trị hđqt|ct hđqt|chủ tịch hđ quản trị",
    fields: ["yearly.training.chairman"],
  },
  supervisor: {
    phrases:
      "trưởng ban kiểm soát|trưởng bks|trưởng ban kiểm soát kiểm soát viên|trưởng bks kiểm soát viên|trưởng ban kiểm soát hoặc kiểm soát viên",
    fields: ["yearly.training.headOfSupervision"],
  },
  member: {
    phrases:
      "thành viên|member|members|xã viên|thành viên hợp tác xã|tv|thành viên htx|người góp vốn|người góp|thành viên góp vốn|hội viên",
    fields: ["members."],
  },
  groupMember: {
    phrases: "thành viên tổ hợp tác|tổ viên|thành viên của tổ hợp tác|thành viên tht|của tổ viên|các tổ viên|của các tổ viên",
    fields: ["members."],
  },
  owner: {
    phrases: "chủ sở hữu hưởng lợi|csh hưởng lợi|beneficial owner|beneficial owners|chủ hưởng lợi|chủ sở hữu được hưởng lợi",
    fields: ["beneficialOwners."],
  },
  unitHead: {
    phrases:
      "người đứng đầu|người đứng đầu chi nhánh|người đứng đầu văn phòng đại diện|người đứng đầu địa điểm kinh doanh|người đứng đầu chi nhánh văn phòng đại diện địa điểm kinh doanh|người đứng đầu đơn vị phụ thuộc|trưởng chi nhánh|trưởng văn phòng đại diện|giám đốc chi nhánh|người lãnh đạo chi nhánh|trưởng địa điểm kinh doanh|người lãnh đạo đơn vị|người lãnh đạo|phụ trách đđkd|phụ trách địa điểm kinh doanh|phụ trách chi nhánh|người phụ trách|người phụ trách chi nhánh|người phụ trách địa điểm kinh doanh|người phụ trách địa điểm|người phụ trách đơn vị|phụ trách đơn vị",
    fields: ["unit.head."],
  },
  unit: {
    phrases:
      "chi nhánh|branch|văn phòng đại diện|địa điểm kinh doanh|chi nhánh văn phòng đại diện địa điểm kinh doanh|chi nhánh văn phòng đại diện|đơn vị phụ thuộc|đơn vị trực thuộc|vpđd|đđkd|đơn vị phụ thuộc địa điểm kinh doanh|của địa điểm|tại địa điểm",
    fields: ["unit."],
  },
  parentUnit: { phrases: "chi nhánh chủ quản", fields: ["unit.parent"] },
  groupRep: {
    phrases:
      "người đại diện tổ hợp tác|người đại diện của tổ hợp tác|đại diện tổ hợp tác|tổ trưởng tổ hợp tác|tổ trưởng|tổ trưởng tht|người đại diện tht|đại diện tht|của tổ trưởng|đại diện tổ trưởng|tổ trưởng đại diện|người đại diện tổ|người đại diện của tổ|đại diện của tổ|người đứng đầu tổ|người đứng đầu của tổ|trưởng tổ|tên tổ trưởng|người đứng đầu tht|đứng đầu tổ|làm tổ trưởng",
    fields: ["group.representative."],
  },
  notice: {
    phrases:
      "địa chỉ nhận thông báo thuế|nhận thông báo thuế|nơi nhận thông báo thuế|nhận thông báo của cơ quan thuế|địa chỉ nhận thông báo của cơ quan thuế",
    fields: ["tax.noticeAddress."],
  },
  authority: {
    phrases:
      "kính gửi|cơ quan đăng ký kinh doanh|cơ quan đăng ký hợp tác xã|cơ quan đăng ký|cơ quan tiếp nhận|cơ quan tiếp nhận hồ sơ|nơi tiếp nhận|nơi tiếp nhận hồ sơ|đơn vị tiếp nhận|đơn vị tiếp nhận hồ sơ|cơ quan giải quyết|cơ quan giải quyết hồ sơ|cơ quan thực hiện|đơn vị giải quyết|nơi nộp hồ sơ|cơ quan nhận hồ sơ|nơi nhận hồ sơ|đơn vị nhận hồ sơ|receiving authority|registration authority|gửi đến cơ quan|gửi tới|gửi đến",
    fields: ["dossier.recipient"],
  },
  creditor: {
    phrases: "chủ nợ|nợ ai|còn nợ ai|đang nợ ai|nợ của ai|bên cho vay|bên cho nợ|bên có quyền đòi nợ|người cho nợ|bên cho vay nợ",
    fields: ["dissolution.creditor."],
  },
  predecessor: {
    phrases:
      "bị chia|bị tách|bị hợp nhất|được chuyển đổi|chuyển đổi từ tổ hợp tác|chuyển đổi từ tht|tổ hợp tác chuyển đổi|tổ hợp tác trước khi chuyển đổi|tht chuyển đổi|trước khi chuyển đổi|bị chia bị tách bị hợp nhất|tổ hợp tác đó|tht đó|tổ chức tiền thân|đơn vị tiền thân",
    fields: ["entity.predecessor"],
  },
  line: {
    phrases: "ngành nghề kinh doanh|ngành nghề|ngành nghề sxkd|ngành kinh doanh|ngành|danh sách ngành nghề|ngành nghề kinh doanh kinh tế",
    fields: ["businessLines."],
  },
  enterprise: { phrases: "doanh nghiệp|công ty", fields: ["change.enterpriseFounded"] },
  legalEntityMember: {
    phrases: "tổ chức|pháp nhân|thành viên là tổ chức|thành viên là pháp nhân",
    fields: ["members.organisation", "group.representative.organisation"],
  },
  permanent: {
    phrases:
      "nơi thường trú|hộ khẩu thường trú|địa chỉ thường trú|thường trú|hộ khẩu|nơi đăng ký hộ khẩu thường trú|nơi đăng ký thường trú|đăng ký thường trú",
    fields: [],
  },
  current: {
    phrases: "chỗ ở hiện nay|nơi ở hiện nay|nơi ở hiện tại|chỗ ở hiện tại|địa chỉ hiện tại|nơi tạm trú|tạm trú|địa chỉ tạm trú",
    fields: [],
  },
  birthPlace: { phrases: "nơi sinh|quê quán|nguyên quán|nơi đăng ký khai sinh|sinh ở đâu|sinh tại đâu", fields: [] },
};

/** What kind of somebody a stranger is: a person, an organisation, another cooperative, a thing that has an owner of its own, the portal. */
export type Stranger = "person" | "party" | "twin" | "thing" | "portal";

/** Words that make a text speak of somebody else than the subjects above: "Cán bộ tiếp nhận", "Ngân hàng nơi mở tài khoản". */
export const strangers: Readonly<Record<Exclude<Stranger, "twin">, string>> = {
  person:
    "người được ủy quyền nhận kết quả|người|cán bộ|công chức|chuyên viên|nhân viên|viên chức|ông|bà|thủ quỹ|thủ kho|kế toán|kế toán viên|vợ|chồng|bố|mẹ|cha|con|trưởng|phó|thủ trưởng|ủy viên|thư ký|phụ huynh|luật sư|lãnh đạo|bưu tá|lập biểu|làm chứng|phiên dịch|translator|witness|điều tra viên|quản trị viên|chủ hộ|chủ nhà|chủ đất|chủ tài khoản|chủ thẻ|chủ phương tiện|khẩn cấp|emergency|emergency contact|contact person|relative|thân nhân|người thân|cộng tác viên|giấy giới thiệu|thư giới thiệu|kiểm soát viên|khách|khách hàng|công dân|thụ hưởng|người nộp tiền|người nộp phí|người nộp lệ phí|cư dân|tư vấn|hỗ trợ kỹ thuật|đầu mối|nhà khoa học|nông dân|hộ dân",
  party:
    "trên địa bàn|ngân hàng|kho bạc|tài khoản|cơ quan|liên minh|đối tác|nhà cung cấp|bên|chủ đầu tư|hội đồng|ban|đại lý|nhà thầu|công chứng|chứng thực|tổng đài|một cửa|bưu cục|bưu điện|tài trợ|bank|bank account|thẩm định|tổ thanh lý|bảo lãnh|hộ kinh doanh|trang trại|công ty mẹ|cửa hàng|siêu thị|nhà máy|trung tâm|chi cục|cục|sở|phòng|ủy ban|ubnd|ban quản lý|tiếp nhận|tổ chức tín dụng|quỹ tín dụng|hội nông dân|hội phụ nữ|đoàn thể|tổ công tác|tổ tư vấn|agent|agency|company|authority|vendor|supplier|bên bán|bên mua|bên cho thuê|bên thuê|bên giao|bên nhận|bên vay|hãng|văn phòng công chứng|văn phòng luật|nhận sáp nhập|nhận chuyển nhượng|bao tiêu|thu mua|doanh nghiệp liên kết|công ty liên kết|kiểm toán|đơn vị xác nhận|đơn vị cung cấp|đơn vị quản lý|đơn vị công tác",
  thing:
    "dự án|máy móc|xe|tàu|đất|thửa đất|phương tiện|lô hàng|hóa đơn|biên lai|lệ phí|phí|thanh toán|nhãn hiệu|sản phẩm|khoản vay|bảo hiểm xe|tài sản thế chấp|gói thầu|máy bay|thiết bị|vùng trồng",
  portal:
    "đăng nhập|mật khẩu|tên đăng nhập|tài khoản đăng nhập|tra cứu|tìm kiếm|góp ý|bình luận|bản tin|nhận tin|đánh giá|mức độ hài lòng|khảo sát|hỏi đáp|bạn thấy|ý kiến đánh giá|câu hỏi|phản ánh|phản ánh kiến nghị|kiến nghị|mã xác nhận|mã xác thực|captcha|live chat|chat|login|log in|sign in|search|feedback|newsletter|comment|comments|survey|thông báo lỗi|liên hệ với chúng tôi|liên hệ quản trị|đặt lịch hẹn|thành viên diễn đàn",
};

/** Subjects who belong to somebody: "Người đại diện của ngân hàng" is the bank's. */
export const held: ReadonlySet<string> = new Set([
  "legal",
  "director",
  "accountant",
  "chairman",
  "supervisor",
  "member",
  "groupMember",
  "groupRep",
]);

/** How a page speaks to the one who fills it in; which words before make it theirs; what it asks of them alone. */
export const youWords = "bạn|quý vị|anh chị|ông bà|quý khách";
export const towards = "của|về|với|cho|tới|đến";
export const askedOfYou = "sinh|tên|họ tên|họ và tên|là ai|ở đâu|đang ở|sống ở|cư trú|thường trú|là nam|mang quốc tịch|thuộc dân tộc";

/** Words that turn a place over to what was before: nothing of the new record belongs there. */
export const formerWords =
  "lần trước|lần tạm ngừng trước|đợt tạm ngừng trước|lần tạm ngừng gần nhất|kỳ tạm ngừng trước|đợt trước|lần gần nhất|lần gần đây|đã tạm ngừng|trước khi thay đổi|trước thay đổi|trước khi điều chỉnh|trước điều chỉnh|cũ|người cũ|người thôi đại diện|thôi đại diện|người thôi làm đại diện|người thôi giữ chức|trước đây|đã đăng ký trước đây|đã đăng ký trước khi thay đổi|hiện đang đăng ký|chưa thay đổi|old|previous|former|trước khi bổ sung|trước sáp nhập";

/** The same on papers that change something; elsewhere they only say that it is so. */
export const standingWords =
  "đã đăng ký|đang đăng ký|hiện tại|hiện nay|hiện hành|hiện có|hiện đang|đang lưu|đang lưu trữ|hiện lưu|đã lưu|đang có|đã kê khai|đã khai|đã cấp|trên giấy chứng nhận";

/** Words for a plan or another period than the record's. */
export const otherPeriods =
  "năm trước|kỳ trước|cùng kỳ|cùng kỳ năm trước|năm ngoái|năm liền trước|năm liền kề trước|năm trước liền kề|năm kế trước|kế hoạch|năm sau|năm tới|dự kiến năm sau|đầu năm|đầu kỳ|lũy kế|ước thực hiện|so sánh|trước đó|thực hiện năm trước|số năm trước|ước cả năm|mục tiêu|chỉ tiêu giao|số đầu năm|số đầu kỳ|so với năm trước|so với kế hoạch|so với cùng kỳ|phấn đấu|ước tính năm sau|last year|previous year|plan|planned|target|6 tháng|6 tháng đầu năm|quý i|quý 1|sáu tháng";

/** Words for what is still to come: of a name or capital in the making as good as given, of a year's figures another figure. */
export const expectedWords = "dự kiến|dự tính|ước|ước tính|expected|estimated";

/** Words of headings that say nothing of whose the boxes are. */
export const headingWords =
  "phụ lục|giới thiệu|trang|thẻ|hằng năm|hàng năm|cơ bản|chi tiết|khác|bổ sung|tờ khai|biểu mẫu|mẫu|phiếu|giấy|hồ sơ|nội dung|đăng ký|thành lập|thay đổi|tạm ngừng|tiếp tục|giải thể|thông báo|đề nghị|hoạt động|tình hình|kết quả|sản xuất|kinh doanh|tài chính|báo cáo|danh sách|hành chính|pháp lý|cá nhân|giấy tờ|tùy thân|nhân thân|kèm|theo|chính|thuế|vốn|địa điểm|liên hệ|liên lạc|nhận dạng|định danh|khái quát|tổng quan|dữ liệu|số liệu|chỉ số|bảng|biểu|form|general|basic|details|profile|section|trực tuyến|dịch vụ công|cổng|hệ thống|mới|hiện có|quy mô|nguồn|nhóm|khối|ban đầu|lần đầu|điện tử|cấp|xác nhận|cam kết|quyết định|nghị quyết|phương án|xử lý|nghĩa vụ|quyền|tài sản|công nợ|khoản|nợ|nhân sự|chủ chốt|thời gian|thời hạn|lý do";
