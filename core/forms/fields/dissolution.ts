import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["dissolve"];

/** Dissolution and ending. */
export const dissolutionFields: readonly FormField[] = [
  formField("dissolution.kind", "dissolution", "choice", ["Trường hợp giải thể, chấm dứt", "Loại giải thể"], {
    options: [
      { value: "voluntary", labels: ["Giải thể tự nguyện", "Giải thể theo nghị quyết của Đại hội thành viên"] },
      { value: "compulsory", labels: ["Giải thể bắt buộc"] },
      { value: "unit", labels: ["Chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh"] },
      { value: "group", labels: ["Chấm dứt hoạt động tổ hợp tác"] },
    ],
    forms,
    required: true,
    basis: "Luật 17/2023/QH15 Đ97.1; NĐ 295/2026 Đ51, Đ52, Đ55, Đ64",
    mark: "V",
  }),
  formField("dissolution.reason", "dissolution", "text", ["Lý do giải thể", "Lý do chấm dứt hoạt động", "Lý do"], {
    forms,
    required: true,
    basis: "Luật 17/2023/QH15 Đ98.1b",
    mark: "V",
  }),
  formField(
    "dissolution.resolutionNumber",
    "dissolution",
    "text",
    ["Số nghị quyết giải thể", "Nghị quyết giải thể số", "Số quyết định", "Nghị quyết số"],
    {
      forms,
      required: "conditional",
      basis: "Luật 17/2023/QH15 Đ98.1, Đ98.3a",
      mark: "I",
    },
  ),
  formField(
    "dissolution.resolutionDate",
    "dissolution",
    "date",
    ["Ngày thông qua nghị quyết giải thể", "Ngày nghị quyết giải thể", "Ngày ban hành nghị quyết", "Ngày nghị quyết"],
    {
      forms,
      required: "conditional",
      basis: "Luật 17/2023/QH15 Đ98.3 (hạn 07 ngày làm việc)",
      mark: "V",
    },
  ),
  formField(
    "dissolution.commonPropertyHandover",
    "dissolution",
    "text",
    [
      "Thời hạn và thủ tục bàn giao tài sản chung không chia, quỹ chung không chia",
      "Xử lý tài sản chung không chia",
      "Bàn giao tài sản chung không chia",
      "Phương án xử lý tài sản chung không chia",
    ],
    { forms, required: "conditional", basis: "Luật 17/2023/QH15 Đ98.1c", mark: "V" },
  ),
  formField(
    "dissolution.contractsSettlement",
    "dissolution",
    "text",
    ["Thời hạn, thủ tục thanh lý hợp đồng và thanh toán các khoản nợ", "Thanh lý hợp đồng, thanh toán nợ"],
    {
      forms,
      required: "conditional",
      basis: "Luật 17/2023/QH15 Đ98.1d",
      mark: "V",
    },
  ),
  formField(
    "dissolution.labourPlan",
    "dissolution",
    "text",
    [
      "Phương án xử lý nghĩa vụ phát sinh từ hợp đồng lao động",
      "Phương án giải quyết đối với người lao động",
      "Giải quyết hợp đồng lao động",
      "Phương án giải quyết quyền lợi người lao động",
    ],
    {
      forms,
      required: "conditional",
      basis: "Luật 17/2023/QH15 Đ98.1đ",
      mark: "V",
    },
  ),
  formField("dissolution.creditor.name", "dissolution", "text", ["Tên chủ nợ", "Họ và tên chủ nợ", "Chủ nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.address", "dissolution", "text", ["Địa chỉ của chủ nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.amount", "dissolution", "money", ["Số nợ"], {
    unit: "VND",
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.term", "dissolution", "text", ["Thời hạn thanh toán nợ", "Thời hạn trả nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.place", "dissolution", "text", ["Địa điểm thanh toán nợ", "Địa điểm trả nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.method", "dissolution", "text", ["Phương thức thanh toán nợ", "Phương thức trả nợ", "Hình thức trả nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
  formField("dissolution.creditor.complaints", "dissolution", "text", ["Cách thức và thời hạn giải quyết khiếu nại của chủ nợ"], {
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ98.1d; NĐ 295/2026 Đ64.1",
    mark: "V",
  }),
];
