/** Codes of entities: missing, wrong form, wrong check digit, twice. What a number cell lost is told in cells.ts. */
import { codeCheckDigit, codeLength } from "../law/identifiers.ts";
import { hasCheckDigit, readPersonalId, withCheckDigit } from "../model/codes.ts";
import { recordValue } from "../model/records.ts";
import { nameKey } from "../model/text.ts";
import { type Context, isDoubtful, textOf } from "./context.ts";
import { arithmetic, bookRule, dataContract, entitySheets, type Note, type Rule, recordRule, valueRule } from "./rule.ts";
import { type Identity, twiceBetween, twiceWithin } from "./twice.ts";

const length = codeLength.items[0];
const checkDigit = codeCheckDigit.items[0];

export const codeRules: readonly Rule[] = [
  recordRule({
    id: "code.missing",
    severity: "warning",
    label: { vi: "Thiếu mã số", en: "Code missing" },
    source: dataContract,
    appliesTo: ["cooperatives", "points"],
    fields: ["code"],
    gathers: true,
    run: (record) => {
      if (record.kind === "group" || recordValue(record, "code") !== null) return null;
      const certificate = textOf(record, "certificateNumber");
      const message =
        certificate === null
          ? {
              vi: "Chưa có mã số. Điền mã số thuế; đơn vị chưa được cấp mã số thì ghi số và ngày giấy chứng nhận.",
              en: "There is no code. Fill in the tax code; for an entity without a code write the number and the date of its certificate.",
            }
          : {
              vi: `Chưa có mã số, chỉ có số giấy chứng nhận ${certificate}. Tra cứu và bổ sung mã số thuế.`,
              en: `There is no code, only certificate number ${certificate}. Look up the tax code and fill it in.`,
            };
      return { field: "code", message };
    },
    good: { name: "HTX Hoa Sen", code: "0100109106" },
    bad: { name: "HTX Hoa Sen", code: null },
  }),
  valueRule({
    id: "code.length",
    severity: "error",
    label: { vi: "Mã số sai số chữ số", en: "Code with a wrong number of digits" },
    source: length.source,
    appliesTo: entitySheets,
    fields: ["code"],
    gathers: true,
    run: (value, _field, record) => {
      const code = String(value);
      if (hasCodeLength(code) || (record.kind === "group" && readPersonalId(code)?.valid === true)) return null;
      const digits = code.replace(/\D/g, "").length;
      const now = /^[\d\s.-]+$/.test(code)
        ? { vi: `có ${digits} chữ số`, en: `has ${digits} digits` }
        : { vi: "có ký tự không phải chữ số", en: "has characters that are not digits" };
      const { entity, unit } = length.value;
      return {
        message: {
          vi: `Mã số ${now.vi}; mã số thuế phải có ${entity} chữ số (đơn vị phụ thuộc ${unit}). Đối chiếu giấy chứng nhận và nhập lại dạng văn bản.`,
          en: `The code ${now.en}; a tax code has ${entity} digits (${unit} for a dependent unit). Compare with the certificate and type it again as text.`,
        },
      };
    },
    good: { code: "0100109106001" },
    bad: { code: "01001091" },
  }),
  valueRule({
    id: "code.check-digit",
    severity: "error",
    label: { vi: "Mã số sai chữ số kiểm tra", en: "Code with a wrong check digit" },
    source: checkDigit.source,
    appliesTo: entitySheets,
    fields: ["code"],
    gathers: true,
    run: (value) => {
      const code = String(value);
      if (!hasCodeLength(code) || hasCheckDigit(code) || isUnprovable(code)) return null;
      return {
        message: {
          vi: `Chữ số thứ ${length.value.entity} không khớp với các chữ số trước: mã số gõ sai ít nhất một chữ số. Đối chiếu giấy chứng nhận.`,
          en: `Digit ${length.value.entity} does not fit the digits before it: at least one digit of the code is mistyped. Compare with the certificate.`,
        },
      };
    },
    good: { code: "0100109106" },
    bad: { code: "0100109107" },
  }),
  valueRule({
    id: "code.check-digit-unsure",
    severity: "warning",
    label: { vi: "Mã số không có chữ số kiểm tra hợp lệ", en: "Code without a valid check digit" },
    source: { ...checkDigit.source, mark: "?" },
    appliesTo: entitySheets,
    fields: ["code"],
    run: (value) =>
      isUnprovable(String(value))
        ? {
            message: {
              vi: "Mã số tận cùng 0 mà các tài liệu về chữ số kiểm tra nói khác nhau. Tra cứu mã số trên cổng đăng ký trước khi dùng.",
              en: "The code ends in 0, a case on which the documents about check digits disagree. Look the code up at the registration portal before using it.",
            },
          }
        : null,
    good: { code: "0105987432" },
    bad: { code: "0100000050" },
  }),
  bookRule({
    id: "code.duplicate",
    severity: "error",
    label: { vi: "Trùng mã số", en: "Same code twice" },
    source: { document: "Nghị định 295/2026/NĐ-CP", article: "Điều 14", mark: "V" },
    appliesTo: entitySheets,
    fields: ["code"],
    run: (contexts) =>
      twiceWithin(contexts, codeIdentity, { same: () => true }).map(({ place, others }) => ({
        ...place,
        field: "code",
        message: {
          vi: `Mã số này cũng đứng ở ${others.vi}. Mỗi đơn vị có một mã số riêng: bỏ dòng thừa hoặc sửa mã số sai.`,
          en: `This code also stands in ${others.en}. Every entity has a code of its own: remove the extra row or correct the wrong code.`,
        },
      })),
    good: [
      {
        rows: [
          { name: "HTX Tân Lập", code: "0100109106" },
          { name: "HTX Tân Tiến", code: "0105987432" },
        ],
      },
    ],
    bad: [
      {
        rows: [
          { name: "HTX Tân Lập", code: "0100109106" },
          { name: "HTX Tân Tiến", code: "0100109106" },
        ],
      },
    ],
  }),
  bookRule({
    id: "code.duplicate-sheet",
    severity: "warning",
    label: { vi: "Mã số có ở hai trang cùng loại", en: "Code on two sheets of one kind" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["code"],
    run: (contexts) =>
      twiceBetween(contexts, codeIdentity).map(({ place, others }) => ({
        ...place,
        field: "code",
        message: {
          vi: `Mã số này có cả ở ${others.vi}. Kiểm tra để không tính hai lần.`,
          en: `This code also stands in ${others.en}. Check that it is not counted twice.`,
        },
      })),
    good: [{ rows: [{ code: "0100109106" }, { code: "0105987432" }] }, { rows: [{ code: "0300588569" }, { code: "0101245486" }] }],
    bad: [
      { rows: [{ code: "0100109106" }, { code: "0105987432" }, { code: "5400530931" }] },
      { rows: [{ code: "0300588569" }, { code: "0101245486" }, { code: "0100109106" }] },
    ],
  }),
  bookRule({
    id: "code.two-kinds",
    severity: "warning",
    label: {
      vi: "Một mã số vừa ở danh sách HTX vừa ở danh sách THT",
      en: "One code in both the list of cooperatives and the list of groups",
    },
    source: { document: "Nghị định 295/2026/NĐ-CP", article: "Điều 14, Điều 62 khoản 4", mark: "V" },
    appliesTo: ["cooperatives", "groups"],
    fields: ["code"],
    run: twoKinds,
    good: [
      { kind: "cooperatives", rows: [{ code: "0100109106" }] },
      { kind: "groups", rows: [{ code: "0105987432" }] },
    ],
    bad: [
      { kind: "cooperatives", rows: [{ code: "0100109106" }] },
      { kind: "groups", rows: [{ code: "0100109106" }] },
    ],
  }),
  bookRule({
    id: "code.other-name",
    severity: "warning",
    label: { vi: "Một mã số, hai tên", en: "One code, two names" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["code"],
    run: otherNames,
    good: [
      { kind: "cooperatives", rows: [{ name: "HTX Tân Lập", code: "0100109106" }] },
      { kind: "points", rows: [{ name: "Hợp tác xã Tân Lập", code: "0100109106" }] },
    ],
    bad: [
      { kind: "cooperatives", rows: [{ name: "HTX Tân Lập", code: "0100109106" }] },
      { kind: "points", rows: [{ name: "HTX Hoa Sen", code: "0100109106" }] },
    ],
  }),
];

/** A code by which an entity can be known again; fragments, words and rows of one digit are none. */
const codeIdentity: Identity = (record, context) => {
  const code = textOf(record, "code");
  return code === null || !hasCodeLength(code) || /^(\d)\1*$/.test(code) || isDoubtful(context, record, "code") ? null : code;
};

function hasCodeLength(code: string): boolean {
  return (code.length === length.value.entity || code.length === length.value.unit) && /^\d+$/.test(code);
}

/** Nine digits that no check digit can prove, with the 0 that some take for one. */
function isUnprovable(code: string): boolean {
  return hasCodeLength(code) && code[9] === "0" && withCheckDigit(code.slice(0, 9)) === null;
}

/** Where a code stands in a list, and under which name. */
type Listed = { readonly row: number; readonly sheet: string; readonly name: string | null };

function listedCodes(contexts: readonly Context[]): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const context of contexts) {
    for (const record of context.table.records) {
      const code = codeIdentity(record, context);
      if (code !== null && !listed.has(code))
        listed.set(code, { row: record.row, sheet: context.table.sheet, name: textOf(record, "name") });
    }
  }
  return listed;
}

/** Groups whose code a cooperative of the same book has: a group that became one keeps its code and leaves its list. */
function twoKinds(contexts: readonly Context[]): Note[] {
  const groups = contexts.filter(({ table }) => table.kind === "groups");
  if (groups.length === 0 || groups.length === contexts.length) return [];
  const listed = listedCodes(contexts.filter(({ table }) => table.kind !== "groups"));
  return groups.flatMap((context) =>
    context.table.records.flatMap((record): Note[] => {
      const known = listed.get(codeIdentity(record, context) ?? "");
      if (known === undefined) return [];
      const message = {
        vi: `Mã số này cũng ở trang “${known.sheet}” dòng ${known.row}. Nếu tổ hợp tác đã chuyển thành HTX thì bỏ khỏi danh sách này; nếu không thì sửa mã số sai.`,
        en: `This code also stands on sheet “${known.sheet}”, row ${known.row}. If the group has become a cooperative, remove it from this list; otherwise correct the wrong code.`,
      };
      return [{ table: context.table, record, field: "code", message }];
    }),
  );
}

/** Rows of rating sheets whose code belongs to another name in a list of the same book. */
function otherNames(contexts: readonly Context[]): Note[] {
  const ratings = contexts.filter(({ table }) => table.kind === "points");
  if (ratings.length === 0 || ratings.length === contexts.length) return [];
  const listed = listedCodes(contexts.filter(({ table }) => table.kind !== "points"));
  return ratings.flatMap((context) =>
    context.table.records.flatMap((record): Note[] => {
      const known = listed.get(codeIdentity(record, context) ?? "");
      const name = textOf(record, "name");
      if (known === undefined || known.name === null || name === null || isOneName(name, known.name)) return [];
      const message = {
        vi: `Mã số này ở trang “${known.sheet}” dòng ${known.row} là của “${known.name}”. Sửa mã số hoặc sửa tên cho khớp.`,
        en: `On sheet “${known.sheet}”, row ${known.row}, this code belongs to “${known.name}”. Correct the code or the name so that they agree.`,
      };
      return [{ table: context.table, record, field: "name", message, uses: ["name", "code"] }];
    }),
  );
}

/** Names that officers shorten differently still share their own part. */
function isOneName(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  if (first === second) return true;
  const words = new Set(first.split(" ").slice(1));
  const others = second.split(" ").slice(1);
  return others.filter((word) => words.has(word)).length * 2 >= Math.min(words.size, others.length);
}
