/** Names of entities and of members: missing, wrongly begun, twice. */
import { namePrefixes } from "../law/identifiers.ts";
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
    label: "Thiếu tên",
    source: dataContract,
    appliesTo: allSheets,
    fields: ["name", "members.fullName"],
    gathers: true,
    run: (record, { table, columns }) => {
      if (table.kind === "members") {
        if (!columns.has("members.fullName") || record.values["members.fullName"] || record.values["members.organisationName"]) return null;
        return hasOtherValue(record)
          ? { field: "members.fullName", message: "Thành viên này chưa có họ tên. Điền họ tên, hoặc xóa dòng nếu để trống." }
          : null;
      }
      if (!columns.has("name") || textOf(record, "name") !== null || !hasOtherValue(record)) return null;
      return { field: "name", message: "Dòng này có số liệu nhưng chưa có tên. Điền tên đầy đủ như trong giấy chứng nhận." };
    },
    good: { name: "HTX Nông nghiệp Hoa Sen", code: "0100109106" },
    bad: { name: null, code: "0100109106" },
  }),
  recordRule({
    id: "name.prefix",
    severity: "warning",
    label: "Tên không bắt đầu bằng từ chỉ loại hình",
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
          ? `Tên phải bắt đầu bằng “${wanted}”. Ghi lại tên đầy đủ như trong giấy chứng nhận.`
          : `Tên bắt đầu như ${kindWords[said]} nhưng loại hình của dòng là ${kindWords[record.kind ?? "cooperative"]}. Sửa tên hoặc sửa loại hình.`;
      return { field: "name", message, uses: said === null ? ["name"] : ["name", "kind"] };
    },
    good: { name: "Hợp tác xã Nông nghiệp Hoa Sen" },
    bad: { name: "Nông nghiệp Hoa Sen" },
  }),
  bookRule({
    id: "name.duplicate",
    severity: "error",
    label: "Trùng tên trong cùng một xã",
    source: { document: "Luật Hợp tác xã 17/2023/QH15; Nghị định 295/2026/NĐ-CP", article: "Điều 17 khoản 1", mark: "V" },
    appliesTo: entitySheets,
    fields: ["name"],
    run: (contexts) =>
      twiceWithin(contexts, keyOfName, certainlySame).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: `Tên trùng với ${others}. Nếu là một đơn vị thì giữ một dòng; nếu là hai đơn vị thì kiểm tra lại tên hoặc xã.`,
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
    label: "Cùng tên, chưa rõ có phải một đơn vị",
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["name"],
    gathers: true,
    run: (contexts) =>
      twiceWithin(contexts, keyOfName, perhapsSame).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: `Cùng tên với ${others}, nhưng viết khác nhau, thiếu xã hoặc khác mã số nên chưa rõ có phải một đơn vị. Đối chiếu, rồi bổ sung xã, mã số hoặc bỏ dòng thừa.`,
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
    label: "Đơn vị có ở hai trang cùng loại",
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["name"],
    run: (contexts) =>
      twiceBetween(contexts, nameIdentity).map(({ place, others }) => ({
        ...place,
        field: "name",
        message: `Đơn vị này có cả ở ${others}. Kiểm tra để không tính hai lần.`,
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

const kindWords: Readonly<Record<EntityKind, string>> = {
  cooperative: "hợp tác xã",
  union: "liên hiệp hợp tác xã",
  group: "tổ hợp tác",
  creditFund: "quỹ tín dụng nhân dân",
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
