/** Names of entities and of members: missing, wrongly begun, twice. */

import { namePrefixes } from "../law/identifiers.ts";
import type { Said } from "../model/language.ts";
import { placeKey } from "../model/places.ts";
import type { EntityKind, EntityRecord } from "../model/records.ts";
import { fold, nameKey } from "../model/text.ts";
import { type Context, isDoubtful, textOf } from "./context.ts";
import { allSheets, arithmetic, bookRule, dataContract, entitySheets, type Rule, recordRule } from "./rule.ts";
import { type Comparison, type Identity, twiceBetween, twiceWithin } from "./twice.ts";

const prefixes = namePrefixes.items[0];

export const nameRules: readonly Rule[] = [
  recordRule({
    id: "name.missing",
    severity: "error",
    label: { vi: "Thiếu tên", en: "Name missing" },
    source: dataContract,
    appliesTo: allSheets,
    fields: ["name", "members.fullName"],
    gathers: true,
    run: (record, { table, columns }) => {
      if (table.kind === "members") {
        if (!columns.has("members.fullName") || record.values["members.fullName"] || record.values["members.organisationName"]) return null;
        return hasOtherValue(record)
          ? {
              field: "members.fullName",
              message: {
                vi: "Thành viên này chưa có họ tên. Điền họ tên, hoặc xóa dòng nếu để trống.",
                en: "This member has no name. Fill in the full name, or delete the row if it is empty.",
              },
            }
          : null;
      }
      if (!columns.has("name") || textOf(record, "name") !== null || !hasOtherValue(record)) return null;
      return {
        field: "name",
        message: {
          vi: "Dòng này có số liệu nhưng chưa có tên. Điền tên đầy đủ như trong giấy chứng nhận.",
          en: "This row has data but no name. Fill in the full name as on the certificate.",
        },
      };
    },
    good: { name: "HTX Nông nghiệp Hoa Sen", code: "0100109106" },
    bad: { name: null, code: "0100109106" },
  }),
  recordRule({
    id: "name.prefix",
    severity: "warning",
    label: { vi: "Tên không bắt đầu bằng từ chỉ loại hình", en: "Name does not begin with the kind of entity" },
    source: prefixes.source,
    appliesTo: entitySheets,
    fields: ["name"],
    gathers: true,
    run: (record) => {
      const name = textOf(record, "name");
      if (name === null) return null;
      const said = kindOfName(name);
      if (said !== null && (record.kind === null || fits(said, record.kind))) return null;
      const wanted = beginnings[record.kind ?? "cooperative"];
      const message =
        said === null
          ? {
              vi: `Tên phải bắt đầu bằng “${wanted}”. Ghi lại tên đầy đủ như trong giấy chứng nhận.`,
              en: `The name must begin with “${wanted}”. Write the full name as on the certificate.`,
            }
          : {
              vi: `Tên bắt đầu như ${kindWords[said].vi} nhưng loại hình của dòng là ${kindWords[record.kind ?? "cooperative"].vi}. Sửa tên hoặc sửa loại hình.`,
              en: `The name begins like that of a ${kindWords[said].en} but the row says ${kindWords[record.kind ?? "cooperative"].en}. Correct the name or the kind.`,
            };
      return { field: "name", message, uses: said === null ? ["name"] : ["name", "kind"] };
    },
    good: { name: "Hợp tác xã Nông nghiệp Hoa Sen" },
    bad: { name: "Nông nghiệp Hoa Sen" },
  }),
  bookRule({
    id: "name.duplicate",
    severity: "error",
    label: { vi: "Trùng tên trong cùng một xã", en: "Same name twice in one commune" },
    source: { document: "Luật Hợp tác xã 17/2023/QH15; Nghị định 295/2026/NĐ-CP", article: "Điều 17 khoản 1", mark: "V" },
    appliesTo: entitySheets,
    fields: ["name"],
    run: (contexts) =>
      twiceWithin(contexts, keyOfName, certainlySame).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: {
          vi: `Tên trùng với ${others.vi}. Nếu là một đơn vị thì giữ một dòng; nếu là hai đơn vị thì kiểm tra lại tên hoặc xã.`,
          en: `The name is the same as in ${others.en}. If it is one entity, keep one row; if there are two, check the name or the commune.`,
        },
      })),
    good: [
      {
        rows: [
          { name: "HTX Tân Lập", commune: "Xã Bình Minh" },
          { name: "HTX Tân Lập", commune: "Xã Phú Hòa" },
        ],
      },
    ],
    bad: [
      {
        rows: [
          { name: "HTX Tân Lập", commune: "Xã Bình Minh" },
          { name: "Hợp tác xã TÂN LẬP", commune: "Bình Minh" },
        ],
      },
    ],
  }),
  bookRule({
    id: "name.same",
    severity: "warning",
    label: { vi: "Cùng tên, chưa rõ có phải một đơn vị", en: "Same name, perhaps not one entity" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["name"],
    gathers: true,
    run: (contexts) =>
      twiceWithin(contexts, keyOfName, perhapsSame).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: {
          vi: `Cùng tên với ${others.vi}, nhưng viết khác nhau, thiếu xã hoặc khác mã số nên chưa rõ có phải một đơn vị. Đối chiếu, rồi bổ sung xã, mã số hoặc bỏ dòng thừa.`,
          en: `The same name as in ${others.en}, but the spelling or the code differs or a commune is missing, so it is not certain that it is one entity. Compare them, then fill in commune and code or remove the extra row.`,
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
          { name: "HTX Tân Lập", code: "0105987432" },
        ],
      },
    ],
  }),
  bookRule({
    id: "name.duplicate-sheet",
    severity: "warning",
    label: { vi: "Đơn vị có ở hai trang cùng loại", en: "Entity on two sheets of one kind" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["name"],
    run: (contexts) =>
      twiceBetween(contexts, nameIdentity).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: {
          vi: `Đơn vị này có cả ở ${others.vi}. Kiểm tra để không tính hai lần.`,
          en: `This entity also stands in ${others.en}. Check that it is not counted twice.`,
        },
      })),
    good: [{ rows: [{ name: "HTX Tân Lập", commune: "Bình Minh" }] }, { rows: [{ name: "HTX Tân Lập", commune: "Phú Hòa" }] }],
    bad: [
      { rows: ["Tân Lập", "Hoa Mai", "Hoa Đào"].map((name) => ({ name: `HTX ${name}`, commune: "Bình Minh" })) },
      { rows: ["Tân Lập", "Hoa Sen", "Hoa Cúc"].map((name) => ({ name: `HTX ${name}`, commune: "Bình Minh" })) },
    ],
  }),
];

/** The kind that a name begins with, `null` when it says none. */
function kindOfName(name: string): EntityKind | null {
  const folded = fold(name);
  return beginningsOfKinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** A people's credit fund is a cooperative too; support funds of cooperatives bear a name of their own. */
function fits(said: EntityKind, kind: EntityKind): boolean {
  return said === kind || (said === "creditFund" && kind === "cooperative") || (said === "cooperative" && kind === "creditFund");
}

const beginningsOfKinds: readonly (readonly [EntityKind, RegExp])[] = [
  ["cooperative", /^(?:hop tac xa|htx|h t x)/],
  ["union", /^(?:lien hiep|lhhtx|lh htx|lhtx|lh hop tac xa)/],
  ["group", /^(?:to hop tac|to ht|tht|t h t)(?: |$)/],
  ["creditFund", /^(?:quy tin dung|quy tdnd|quy td|qtdnd|qtd|quy ho tro|ngan hang hop tac|ngan hang htx)/],
];

const beginnings: Readonly<Record<EntityKind, string>> = { ...prefixes.value, creditFund: "Quỹ tín dụng nhân dân" };

const kindWords: Readonly<Record<EntityKind, Said>> = {
  cooperative: { vi: "hợp tác xã", en: "cooperative" },
  union: { vi: "liên hiệp hợp tác xã", en: "union of cooperatives" },
  group: { vi: "tổ hợp tác", en: "cooperative group" },
  creditFund: { vi: "quỹ tín dụng nhân dân", en: "people's credit fund" },
};

function hasOtherValue({ values }: EntityRecord): boolean {
  for (const value of Object.values(values)) if (value !== null && value !== "" && value !== false) return true;
  return false;
}

/** The name with its abbreviations written out, `null` where the reader doubts the cell. */
const keyOfName: Identity = (record, context) => {
  const name = textOf(record, "name");
  return name === null || isDoubtful(context, record, "name") ? null : nameKey(name);
};

const certainlySame: Comparison = {
  same: (one, other, context) => sameness(one, other, context) === "certain",
  finer: (record) => placeOf(record, "commune"),
};

const perhapsSame: Comparison = { same: (one, other, context) => sameness(one, other, context) === "open" };

/** The folded name with its kind in one spelling, and nothing else guessed. */
function spelling(record: EntityRecord): string {
  const name = fold(textOf(record, "name") ?? "");
  return name.replace(/^hop tac xa(?= |$)/, "htx").replace(/^to hop tac(?= |$)/, "tht");
}

/**
 * Two rows of one name. Certain: spelt alike in the same commune, or in a list that tells no communes and whose codes do
 * not tell the two apart. Open: the commune of one is unknown, only the codes differ, or only abbreviations make them one.
 */
function sameness(one: EntityRecord, other: EntityRecord, context: Context): "certain" | "open" | "different" {
  const codesDiffer = differ(textOf(one, "code"), textOf(other, "code"));
  // The name of a dissolved cooperative may be taken again.
  if (codesDiffer && (textOf(one, "status") === "dissolved") !== (textOf(other, "status") === "dissolved")) return "different";
  if (placesDiffer(one, other, "commune") || placesDiffer(one, other, "district") || placesDiffer(one, other, "province"))
    return "different";
  const spelt = one.values.name === other.values.name || spelling(one) === spelling(other);
  if (placeOf(one, "commune") !== null && placeOf(other, "commune") !== null) return spelt ? "certain" : "open";
  if (placesDiffer(one, other, "address")) return "different";
  return codesDiffer || !spelt || context.fields.has("commune") ? "open" : "certain";
}

type PlaceField = "commune" | "district" | "province" | "address";

function placeOf(record: EntityRecord, field: PlaceField): string | null {
  const place = textOf(record, field);
  return place === null ? null : placeKey(place);
}

function placesDiffer(one: EntityRecord, other: EntityRecord, field: PlaceField): boolean {
  return differ(placeOf(one, field), placeOf(other, field));
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** A name with its commune, where both are known and no code says it better. */
const nameIdentity: Identity = (record, context) => {
  const commune = placeOf(record, "commune");
  const name = keyOfName(record, context);
  return commune === null || name === null || textOf(record, "code") !== null ? null : `${name}|${commune}`;
};
