/** The words officers write for each choice. One choice is one entry: id, then its label first, then what else is seen. */

export type ChoiceField = "kind" | "status" | "sector" | "rank" | "gender";

export type Choice = { readonly id: string; readonly words: readonly string[] };

/** A choice of the list. Its first word is its Vietnamese label. */
export type ListedChoice = Choice & { readonly english: string };

/**
 * The vocabulary of one choice field. Words are compared folded and whole. `beside` may stand beside a choice without
 * changing it ("Xếp loại Tốt"). `never` makes the text unreadable ("chưa hoạt động").
 * `only` counts only as the whole text.
 */
export type ChoiceWords = {
  readonly choices: readonly ListedChoice[];
  readonly only?: readonly Choice[];
  readonly beside: readonly string[];
  readonly never?: readonly string[];
  /** Whether numbers may stand beside a choice: "Trung bình (60 điểm)", "1. Nông nghiệp". */
  readonly numbers: boolean;
};

export const choiceWords: Readonly<Record<ChoiceField, ChoiceWords>> = {
  kind: {
    choices: [
      {
        id: "cooperative",
        english: "Cooperative",
        words: ["Hợp tác xã", "HTX", "hợp tác xã kiểu mới", "HTXNN", "HTX NN", "HTXDV", "HTXDVNN", "cooperative", "coop"],
      },
      {
        id: "union",
        english: "Union of cooperatives",
        words: [
          "Liên hiệp hợp tác xã",
          "LHHTX",
          "LH HTX",
          "liên hiệp HTX",
          "liên hiệp các hợp tác xã",
          "liên hiệp các HTX",
          "LH hợp tác xã",
          "liên hiệp",
          "cooperative union",
          "union of cooperatives",
          "union",
        ],
      },
      {
        id: "group",
        english: "Cooperative group",
        words: ["Tổ hợp tác", "THT", "tổ hợp tác sản xuất", "tổ hợp tác xã", "cooperative group", "collaborative group"],
      },
      {
        id: "creditFund",
        english: "People's credit fund",
        words: ["Quỹ tín dụng nhân dân", "QTDND", "quỹ TDND", "QTD", "quỹ tín dụng", "QTD nhân dân", "people's credit fund", "credit fund"],
      },
    ],
    beside:
      "loại hình mô hình kiểu mới cũ nông nghiệp NN dịch vụ DV thương mại TM tổng hợp vận tải xây dựng công nghiệp CN tiểu thủ TTCN thủ lâm thủy sản ngư diêm chăn nuôi trồng trọt môi trường vệ sinh chợ sản xuất SX kinh doanh KD tiêu dùng tạo việc làm phục vụ hỗn hợp phi và điện nước".split(
        " ",
      ),
    numbers: true,
  },
  status: {
    choices: [
      {
        id: "active",
        english: "Active",
        words: [
          "Đang hoạt động",
          "hoạt động",
          "HĐ",
          "đang HĐ",
          "còn hoạt động",
          "còn HĐ",
          "đang SXKD",
          "đang sản xuất kinh doanh",
          "bình thường",
          "hoạt động bình thường",
          "đang hoạt động bình thường",
          "hoạt động ổn định",
          "đang hoạt động ổn định",
          "hoạt động thường xuyên",
          "có hoạt động",
          "hoạt động có hiệu quả",
          "hoạt động hiệu quả",
          "vẫn hoạt động",
          "mới đi vào hoạt động",
          "hoạt động lại",
          "active",
          "operating",
          "in operation",
          "operational",
          "NNT đang hoạt động (đã được cấp GCN ĐKT)",
          "đang hoạt động (đã được cấp GCN ĐKT)",
        ],
      },
      {
        id: "suspended",
        english: "Suspended",
        words: [
          "Tạm ngừng hoạt động",
          "suspended",
          "temporarily suspended",
          "temporarily closed",
          ...["tạm ngừng", "tạm ngưng", "tạm dừng", "tạm nghỉ", "tạm đình chỉ"].flatMap((verb) => [
            verb,
            `${verb} hoạt động`,
            `${verb} HĐ`,
            `${verb} kinh doanh`,
            `${verb} KD`,
            `${verb} HĐKD`,
            `${verb} SXKD`,
            `${verb} hoạt động kinh doanh`,
            `${verb} hoạt động sản xuất kinh doanh`,
          ]),
        ],
      },
      {
        id: "stopped",
        english: "Stopped",
        words: [
          "Ngừng hoạt động",
          ...["ngừng", "ngưng", "dừng", "đã ngừng", "không", "ko", "không còn", "ko còn", "nghỉ", "thôi", "hết"].flatMap((verb) => [
            `${verb} hoạt động`,
            `${verb} HĐ`,
            `${verb} HĐKD`,
            `${verb} SXKD`,
            `${verb} hoạt động kinh doanh`,
            `${verb} hoạt động sản xuất kinh doanh`,
          ]),
          ...["ngừng", "ngưng"].flatMap((verb) => [verb, `${verb} kinh doanh`, `${verb} KD`]),
          "NNT ngừng hoạt động và đã đóng MST",
          "NNT ngừng hoạt động nhưng chưa hoàn thành thủ tục đóng MST",
          "NNT ngừng hoạt động nhưng chưa hoàn thành thủ tục chấm dứt hiệu lực MST",
          "ngưng hẳn",
          "KHĐ",
          "stopped",
          "inactive",
          "not active",
          "closed",
          "ceased",
          "not operating",
          "ceased operation",
        ],
      },
      {
        id: "dissolving",
        english: "Dissolving",
        words: [
          "Đang làm thủ tục giải thể",
          "đang giải thể",
          "chờ giải thể",
          "đang chờ giải thể",
          "làm thủ tục giải thể",
          "đang thực hiện thủ tục giải thể",
          "đang tiến hành giải thể",
          "đang thực hiện giải thể",
          "đang trong quá trình giải thể",
          "thủ tục giải thể",
          "đang làm hồ sơ giải thể",
          "đang làm TT giải thể",
          "dissolving",
          "under dissolution",
          "in dissolution",
        ],
      },
      {
        id: "dissolved",
        english: "Dissolved",
        words: [
          "Đã giải thể",
          "giải thể",
          "đã GT",
          "đã hoàn thành giải thể",
          "giải thể xong",
          "dissolved",
          "đã có quyết định giải thể",
          "có quyết định giải thể",
        ],
      },
      {
        id: "pending",
        english: "Pending approval",
        words: [
          "Chờ phê duyệt",
          "chờ duyệt",
          "đang chờ phê duyệt",
          "đang chờ duyệt",
          "chờ cấp giấy chứng nhận",
          "chờ cấp GCN",
          "chờ cấp phép",
          "pending",
          "pending approval",
        ],
      },
    ],
    beside:
      "HTX hợp tác xã THT NNT có thời hạn hiện nay hiện tại bình thường BT nhiều lâu ổn định tốt khá trung bình TB yếu kém hiệu quả có cầm chừng từ trong năm ngày tháng tự nguyện bắt buộc đã bị và thực tế được theo luật".split(
        " ",
      ),
    never: ["chưa"],
    numbers: true,
  },
  sector: {
    choices: [
      {
        id: "agriculture",
        english: "Agriculture",
        words: [
          "Nông nghiệp",
          ..."N.nghiệp|NN|nông, lâm, ngư, diêm nghiệp|nông lâm ngư nghiệp|nông lâm nghiệp|nông lâm thủy sản|nông lâm nghiệp và thủy sản|nông ngư nghiệp|nông lâm ngư|NLNN|NLN|nông lâm diêm nghiệp|dịch vụ nông nghiệp|DVNN|DV NN|nông nghiệp dịch vụ|NNDV|sản xuất nông nghiệp|SXNN|nông nghiệp tổng hợp|dịch vụ tổng hợp nông nghiệp|dịch vụ nông nghiệp tổng hợp|sản xuất kinh doanh dịch vụ nông nghiệp|nông nghiệp công nghệ cao|nông nghiệp hữu cơ|trồng trọt|chăn nuôi|lâm nghiệp|thủy sản|ngư nghiệp|nuôi trồng thủy sản|thủy hải sản|nuôi trồng thủy hải sản|nuôi trồng|đánh bắt thủy sản|khai thác thủy sản|diêm nghiệp|làm muối|nước sạch nông thôn|thủy lợi|thủy nông|agriculture|agricultural|forestry|fishery|livestock|aquaculture".split(
            "|",
          ),
        ],
      },
      {
        id: "industry",
        english: "Industry",
        words: [
          "Công nghiệp – tiểu thủ công nghiệp",
          ..."công nghiệp|CN|TTCN|CN TTCN|tiểu thủ công nghiệp|công nghiệp và tiểu thủ công nghiệp|thủ công nghiệp|tiểu thủ CN|thủ công mỹ nghệ|công nghiệp chế biến|tiểu công nghiệp|industry|handicraft|handicrafts|manufacturing".split(
            "|",
          ),
        ],
      },
      {
        id: "construction",
        english: "Construction",
        words: ["Xây dựng", "XD", "xây dựng cơ bản", "XDCB", "dịch vụ xây dựng", "construction"],
      },
      {
        id: "trade",
        english: "Trade and services",
        words: [
          "Thương mại – dịch vụ",
          ..."thương mại|TM|T.mại|T.mại D.vụ|TM D.vụ|TMDV|TM DV|DVTM|DV TM|thương mại và dịch vụ|dịch vụ thương mại|thương nghiệp|thương mại DV|DV thương mại|kinh doanh thương mại|kinh doanh chợ|quản lý chợ|trade|commerce|trade and services|services|trading".split(
            "|",
          ),
        ],
      },
      {
        id: "transport",
        english: "Transport",
        words: [
          "Vận tải",
          ..."VT|GTVT|giao thông vận tải|dịch vụ vận tải|DVVT|DV vận tải|vận tải đường bộ|vận tải đường thủy|vận tải hành khách|vận tải hàng hóa|transport|transportation".split(
            "|",
          ),
        ],
      },
      {
        id: "credit",
        english: "Credit",
        words: [
          "Tín dụng",
          ..."QTDND|quỹ tín dụng|quỹ tín dụng nhân dân|quỹ TDND|QTD|tín dụng nhân dân|tài chính tín dụng|dịch vụ tín dụng|credit|finance".split(
            "|",
          ),
        ],
      },
      {
        id: "environment",
        english: "Environment",
        words: [
          "Môi trường",
          ..."MT|vệ sinh môi trường|VSMT|dịch vụ môi trường|DVMT|DV môi trường|bảo vệ môi trường|thu gom rác|thu gom rác thải|xử lý rác thải|dịch vụ vệ sinh môi trường|environment|environmental services|sanitation".split(
            "|",
          ),
        ],
      },
      {
        id: "other",
        english: "Other",
        words: [
          "Khác",
          "lĩnh vực khác",
          "ngành khác",
          "ngành nghề khác",
          "loại khác",
          "các lĩnh vực khác",
          "các ngành khác",
          "các ngành nghề khác",
          "other",
          "others",
        ],
      },
    ],
    // "Dịch vụ" alone belongs to trade; beside another sector it only says how.
    only: [{ id: "trade", words: ["Dịch vụ", "DV", "kinh doanh dịch vụ", "KDDV", "kinh doanh"] }],
    beside: "dịch vụ DV lĩnh vực ngành nghề nhóm HTX hợp tác xã sản xuất SX kinh doanh KD SXKD và hoạt động tổ hợp tác THT".split(" "),
    never: ["phi", "không", "ngoài", "dịch vụ khác"],
    numbers: true,
  },
  rank: {
    choices: [
      { id: "good", english: "Good", words: ["Tốt", "loại tốt", "hoạt động tốt", "good"] },
      { id: "fair", english: "Fair", words: ["Khá", "loại khá", "fair"] },
      { id: "average", english: "Average", words: ["Trung bình", "TB", "T.Bình", "Tr.bình", "Tr.B", "T.B", "trung bình", "average"] },
      { id: "weak", english: "Weak", words: ["Yếu", "loại yếu", "yếu kém", "kém", "weak", "poor"] },
      {
        id: "unrated",
        english: "Not rated",
        words: [
          "Không xếp loại",
          ..."chưa xếp loại|không xếp hạng|chưa xếp hạng|không đánh giá|chưa đánh giá|không phân loại|chưa phân loại|KXL|CXL|KĐG|CĐG|không đánh giá xếp loại|không đánh giá, không xếp loại|chưa đánh giá, xếp loại|chưa đánh giá phân loại|không đánh giá phân loại|không XL|chưa XL|ko xếp loại|không đủ điều kiện đánh giá|không đủ điều kiện xếp loại|chưa đủ điều kiện đánh giá|chưa đủ điều kiện xếp loại|không thuộc diện đánh giá|chưa đến kỳ đánh giá|không được xếp loại|chưa được xếp loại|miễn đánh giá".split(
            "|",
          ),
        ],
      },
    ],
    only: [
      { id: "good", words: ["T"] },
      { id: "fair", words: ["K"] },
      { id: "weak", words: ["Y"] },
    ],
    beside: "loại xếp hạng đạt điểm đ HTX hợp tác xã kết quả đánh giá mức năm là tự".split(" "),
    never: ["không", "chưa"],
    numbers: true,
  },
  gender: {
    choices: [
      { id: "male", english: "Male", words: ["Nam", "nam giới", "giới tính nam", "ông", "anh", "male"] },
      { id: "female", english: "Female", words: ["Nữ", "nữ giới", "giới tính nữ", "bà", "chị", "female", "phụ nữ"] },
    ],
    only: [
      { id: "male", words: ["M"] },
      { id: "female", words: ["F"] },
    ],
    beside: [],
    never: ["không", "chưa"],
    numbers: false,
  },
};
