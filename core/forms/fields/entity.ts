import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish"];
const forms2: readonly FormId[] = ["change", "suspend", "dissolve", "yearly-cooperative", "yearly-group", "yearly-union"];
const forms3: readonly FormId[] = ["yearly-cooperative", "yearly-group", "yearly-union"];

/** What the entity is. */
export const entityFields: readonly FormField[] = [
  formField("entity.kind", "entity", "choice", ["Loại hình", "Loại hình tổ chức", "Loại hình kinh tế", "Loại hình HTX"], {
    options: [
      { value: "cooperative", labels: ["Hợp tác xã", "HTX"] },
      { value: "union", labels: ["Liên hiệp hợp tác xã", "LHHTX", "Liên hiệp HTX"] },
      { value: "group", labels: ["Tổ hợp tác", "THT"] },
    ],
    forms: ["establish", "change", "members", "dissolve", "suspend", "yearly-cooperative", "yearly-union"],
    required: true,
    basis: "Luật 17/2023/QH15 Đ4.7–4.8",
    mark: "V",
  }),
  formField(
    "entity.code",
    "entity",
    "code",
    [
      "Mã số hợp tác xã, liên hiệp hợp tác xã",
      "Mã số hợp tác xã/mã số thuế",
      "Mã số hợp tác xã",
      "Mã số HTX",
      "Mã số tổ hợp tác",
      "Mã số THT",
      "Mã số thuế",
      "MST",
      "Mã số",
      "Mã số doanh nghiệp/hợp tác xã",
    ],
    {
      nameSuffixes: ["myWizard$GDT_CODEFld"],
      forms: ["change", "members", "branch", "suspend", "dissolve", "yearly-cooperative", "yearly-group", "yearly-union"],
      required: true,
      basis: "NĐ 295/2026 Đ14.1; Luật 17/2023/QH15 Đ45.3, Đ46",
      mark: "V",
    },
  ),
  formField(
    "entity.certificateNumber",
    "entity",
    "text",
    [
      "Số Giấy chứng nhận đăng ký hợp tác xã",
      "Số GCN ĐKKD/GCN ĐKHTX",
      "Số Giấy chứng nhận đăng ký kinh doanh",
      "Số GCN đăng ký HTX",
      "Số GCN ĐKKD",
      "Số GCN",
    ],
    {
      nameSuffixes: ["myWizard$IMP_BUSINESS_REG_NUMBERFbl"],
      forms: forms2,
      required: "conditional",
      basis: "mẫu báo cáo tình hình hoạt động HTX cũ (I-18/I-19), mục I.2: chỉ kê khai nếu không có mã số",
      mark: "V",
    },
  ),
  formField("entity.certificateDate", "entity", "date", ["Ngày cấp", "Ngày cấp GCN", "Ngày cấp Giấy chứng nhận đăng ký hợp tác xã"], {
    forms: forms2,
    required: "conditional",
    basis: "mẫu báo cáo tình hình hoạt động HTX cũ (I-18/I-19), mục I.2",
    mark: "V",
  }),
  formField("entity.certificatePlace", "entity", "text", ["Nơi cấp", "Cơ quan cấp", "Nơi cấp GCN"], {
    forms: forms2,
    required: "conditional",
    basis: "mẫu báo cáo tình hình hoạt động HTX cũ (I-18/I-19), mục I.2",
    mark: "V",
  }),
  formField("entity.foundedOn", "entity", "date", ["Ngày thành lập", "Thời gian thành lập", "Thành lập", "Năm thành lập", "Ngày đăng ký"], {
    forms: forms3,
    required: false,
    basis: "duongchaulc/WEBCODE (danh sách HTX của LMHTX tỉnh Lai Châu)",
    mark: "I",
  }),
  formField(
    "entity.legalStatus",
    "entity",
    "choice",
    ["Tình trạng pháp lý", "Tình trạng hoạt động", "Trạng thái hoạt động", "Trạng thái", "Tình trạng"],
    {
      options: [
        { value: "active", labels: ["Đang hoạt động"] },
        { value: "suspended", labels: ["Tạm ngừng kinh doanh"] },
        { value: "notAtAddress", labels: ["Không hoạt động tại địa chỉ đã đăng ký"] },
        { value: "revokedForTax", labels: ["Bị thu hồi do cưỡng chế về quản lý thuế"] },
        {
          value: "dissolving",
          labels: ["Đang làm thủ tục giải thể, bị chia, bị hợp nhất, được sáp nhập", "Đang làm thủ tục chấm dứt hoạt động"],
        },
        { value: "bankruptcyOpen", labels: ["Đang làm thủ tục phá sản"] },
        { value: "ended", labels: ["Đã giải thể, phá sản, chấm dứt tồn tại", "Đã chấm dứt hoạt động"] },
      ],
      forms: forms3,
      required: false,
      basis: "NĐ 295/2026 Đ27, Đ28 (danh mục); vị trí trên mẫu suy ra",
      mark: "I",
    },
  ),
  formField("entity.establishmentBasis", "entity", "choice", ["Tình trạng thành lập", "Hình thức đăng ký"], {
    options: [
      { value: "new", labels: ["Thành lập mới", "Đăng ký mới"] },
      {
        value: "convertedFromGroup",
        labels: ["Thành lập trên cơ sở chuyển đổi từ tổ hợp tác", "Chuyển đổi tổ hợp tác thành hợp tác xã", "Chuyển đổi"],
      },
      { value: "division", labels: ["Thành lập trên cơ sở chia", "Chia", "Do chia hợp tác xã"] },
      { value: "separation", labels: ["Thành lập trên cơ sở tách", "Tách", "Do tách hợp tác xã"] },
      { value: "consolidation", labels: ["Thành lập trên cơ sở hợp nhất", "Hợp nhất", "Do hợp nhất hợp tác xã"] },
    ],
    nameSuffixes: ["REORGCtl$REORG_TYPE_IDFld"],
    forms,
    required: true,
    basis: "TTHC 1.005280 (tên thủ tục); Luật 17/2023/QH15 Đ92–94, Đ108",
    mark: "V",
  }),
  formField(
    "entity.predecessorName",
    "entity",
    "text",
    [
      "Tên hợp tác xã, liên hiệp hợp tác xã bị chia, bị tách, bị hợp nhất/tổ hợp tác được chuyển đổi",
      "Tên tổ hợp tác được chuyển đổi",
      "Tên hợp tác xã bị chia",
      "Tên hợp tác xã bị tách",
      "Tên hợp tác xã bị hợp nhất",
    ],
    {
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2, mục 1 (đơn vị bị chia, bị tách, bị hợp nhất, được chuyển đổi)",
      mark: "I",
    },
  ),
  formField(
    "entity.predecessorCode",
    "entity",
    "code",
    [
      "Mã số hợp tác xã, liên hiệp hợp tác xã bị chia, bị tách, bị hợp nhất/tổ hợp tác được chuyển đổi",
      "Mã số tổ hợp tác được chuyển đổi",
      "Mã số hợp tác xã bị chia, bị tách, bị hợp nhất",
    ],
    {
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2, mục 1; NĐ 295/2026 Đ62.4 (giữ nguyên mã số tổ hợp tác)",
      mark: "I",
    },
  ),
  formField(
    "entity.marketAccessCommitment",
    "entity",
    "flag",
    ["Cam kết đáp ứng điều kiện tiếp cận thị trường đối với nhà đầu tư nước ngoài", "Cam kết điều kiện tiếp cận thị trường"],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ33.1", mark: "V" },
  ),
  formField("entity.governance", "entity", "choice", ["Tổ chức quản trị", "Mô hình tổ chức quản trị"], {
    options: [
      { value: "full", labels: ["Tổ chức quản trị đầy đủ", "Đầy đủ"] },
      { value: "reduced", labels: ["Tổ chức quản trị rút gọn", "Rút gọn"] },
    ],
    forms: ["establish", "change", "yearly-cooperative", "yearly-union"],
    required: false,
    basis: "Luật 17/2023/QH15 Đ56.1",
    mark: "I",
  }),
  formField("entity.sizeClass", "entity", "choice", ["Quy mô hợp tác xã", "Phân loại quy mô", "Quy mô"], {
    options: [
      { value: "micro", labels: ["Siêu nhỏ", "Hợp tác xã quy mô siêu nhỏ"] },
      { value: "small", labels: ["Nhỏ", "Hợp tác xã quy mô nhỏ"] },
      { value: "medium", labels: ["Vừa", "Hợp tác xã quy mô vừa"] },
      { value: "large", labels: ["Lớn", "Hợp tác xã quy mô lớn"] },
    ],
    forms: ["yearly-cooperative"],
    required: false,
    basis: "Luật 17/2023/QH15 Đ16; NĐ 113/2024 Đ5",
    mark: "I",
  }),
  formField("entity.sizeSector", "entity", "choice", ["Lĩnh vực hoạt động", "Nhóm lĩnh vực", "Phân loại nhóm ngành nghề"], {
    options: [
      { value: "agriculture", labels: ["Nông nghiệp", "Lĩnh vực nông nghiệp"] },
      { value: "industryConstruction", labels: ["Công nghiệp - xây dựng", "Lĩnh vực công nghiệp - xây dựng"] },
      { value: "finance", labels: ["Tài chính, ngân hàng và bảo hiểm", "Lĩnh vực tài chính, ngân hàng và bảo hiểm"] },
      { value: "tradeServicesOther", labels: ["Thương mại - dịch vụ và lĩnh vực khác", "Thương mại, dịch vụ", "Lĩnh vực khác"] },
    ],
    forms: ["yearly-cooperative", "yearly-union"],
    required: false,
    basis: "NĐ 113/2024 Đ4.1",
    mark: "P",
  }),
  formField(
    "entity.hasBeneficialOwner",
    "entity",
    "choice",
    ["Hợp tác xã, liên hiệp hợp tác xã có chủ sở hữu hưởng lợi không?", "Có chủ sở hữu hưởng lợi"],
    {
      options: [
        { value: "yes", labels: ["Có"] },
        { value: "no", labels: ["Không"] },
      ],
      forms: ["establish", "change"],
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 12; NĐ 295/2026 Đ66 (định nghĩa)",
      mark: "I",
    },
  ),
];
