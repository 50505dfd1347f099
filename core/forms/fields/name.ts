import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change", "group-establish"];
const forms2: readonly FormId[] = ["establish", "change"];

/** Names of the entity. */
export const nameFields: readonly FormField[] = [
  formField(
    "name.vietnamese",
    "name",
    "upperText",
    [
      "Tên hợp tác xã, liên hiệp hợp tác xã viết bằng tiếng Việt (ghi bằng chữ in hoa)",
      "Tên hợp tác xã viết bằng tiếng Việt",
      "Tên tổ hợp tác",
      "Tên hợp tác xã, liên hiệp hợp tác xã",
      "Tên hợp tác xã (viết đầy đủ bằng chữ in hoa)",
      "Tên hợp tác xã",
      "Tên HTX",
      "Tên HTX/LHHTX",
      "Tên THT",
      "Tên đơn vị",
      "Hợp tác xã",
      "Tên hợp tác xã giải thể",
      "Tên hợp tác xã tạm ngừng",
    ],
    {
      forms: [
        "establish",
        "change",
        "members",
        "group-establish",
        "branch",
        "suspend",
        "dissolve",
        "yearly-cooperative",
        "yearly-group",
        "yearly-union",
      ],
      required: true,
      basis: "Luật 17/2023/QH15 Đ43.1; NĐ 295/2026 Đ61.1a (tổ hợp tác)",
      mark: "V",
    },
  ),
  formField("name.prefix", "name", "choice", ["Loại hình trong tên", "Tên loại hình"], {
    options: [
      { value: "cooperative", labels: ["Hợp tác xã", "HỢP TÁC XÃ"] },
      { value: "union", labels: ["Liên hiệp hợp tác xã", "LIÊN HIỆP HỢP TÁC XÃ"] },
      { value: "supportFund", labels: ["Quỹ hỗ trợ phát triển hợp tác xã"] },
      { value: "group", labels: ["Tổ hợp tác", "TỔ HỢP TÁC"] },
    ],
    nameSuffixes: ["DROP_NAME_TYPE"],
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ50.1a; NĐ 77/2019 Đ13.2a",
    mark: "V",
  }),
  formField("name.own", "name", "upperText", ["Tên riêng", "Tên riêng của hợp tác xã", "Tên riêng của tổ hợp tác"], {
    nameSuffixes: ["NAMEFld"],
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ50.1b; NĐ 77/2019 Đ13.2b",
    mark: "V",
  }),
  formField(
    "name.foreign",
    "name",
    "text",
    [
      "Tên hợp tác xã, liên hiệp hợp tác xã viết bằng tiếng nước ngoài (nếu có)",
      "Tên bằng tiếng nước ngoài",
      "Tên tiếng nước ngoài",
      "Tên nước ngoài",
    ],
    { nameSuffixes: ["NAME_FFld"], forms: forms2, required: false, basis: "Luật 17/2023/QH15 Đ50.2", mark: "V" },
  ),
  formField("name.short", "name", "text", ["Tên hợp tác xã, liên hiệp hợp tác xã viết tắt (nếu có)", "Tên viết tắt"], {
    nameSuffixes: ["SHORT_NAMEFld"],
    forms: forms2,
    required: false,
    basis: "Luật 17/2023/QH15 Đ50.3",
    mark: "V",
  }),
];
