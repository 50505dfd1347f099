import type { FormId } from "../../../core/forms/form-field.ts";

/** How a page asks for one value. `combo` is a drop-down made of plain elements, `auto` a text box with suggestions. */
export type Control =
  | "text"
  | "area"
  | "number"
  | "money"
  | "day"
  | "nativeDay"
  | "parts"
  | "dayMonth"
  | "select"
  | "radio"
  | "boxes"
  | "check"
  | "combo"
  | "auto";

/** One question of a page, and what it truly asks for. */
export type Ask = {
  readonly label: string;
  /** Field id, `null` for what no record has: nothing may be written there. */
  readonly truth: string | null;
  /** 0-based item of a list field. */
  readonly item?: number;
  readonly as: Control;
  /** Canonical value → text of the option. */
  readonly options?: Readonly<Record<string, string>>;
  /** Options that appear after the question with this truth was answered, by its text. */
  readonly after?: { readonly truth: string; readonly options: Readonly<Record<string, Readonly<Record<string, string>>>> };
  /** Printed behind the box. */
  readonly suffix?: string;
  readonly placeholder?: string;
  /** What the page's number is multiplied with to give VND. */
  readonly scale?: number;
  /** The amount is asked in words: the text that is right. */
  readonly words?: readonly string[];
  /** The page wants capitals. */
  readonly capitals?: true;
  /** Why nothing may be written although the question is known. */
  readonly trap?: "honeypot" | "readOnly" | "disabled" | "prefilled" | "ambiguous";
};

/** Rows that are questions, columns that are what is asked: both together say it. */
export type Grid = {
  readonly kind: "grid";
  readonly heading: string | null;
  readonly corner: string;
  readonly columns: readonly string[];
  /** Texts of further columns that hold no box, such as the unit. */
  readonly rows: readonly { readonly head: string; readonly texts?: readonly string[]; readonly asks: readonly (Ask | null)[] }[];
  /** Headings of the columns with texts, between the corner and the boxes. */
  readonly textColumns?: readonly string[];
  readonly unitLine?: string;
};

/** One row an item. */
export type ItemTable = {
  readonly kind: "items";
  readonly heading: string | null;
  readonly numbered: boolean;
  readonly rows: readonly (readonly Ask[])[];
};

export type Block = {
  readonly kind: "block";
  readonly heading: string | null;
  readonly asks: readonly Ask[];
  readonly blocks?: readonly Part[];
  readonly note?: string;
};

export type Part = Block | Grid | ItemTable;

/** A page without its make. */
export type Spec = {
  readonly id: string;
  readonly form: FormId;
  readonly set: 0 | 1;
  readonly title: string;
  readonly parts: readonly Part[];
};

type More = Omit<Partial<Ask>, "label" | "truth" | "as">;

const ask =
  (as: Control) =>
  (label: string, truth: string | null, more: More = {}): Ask => ({ label, truth, as, ...more });

export const text = ask("text");
export const area = ask("area");
export const number = ask("number");
export const money = ask("money");
export const day = ask("day");
export const nativeDay = ask("nativeDay");
export const parts = ask("parts");
export const dayMonth = ask("dayMonth");
export const check = ask("check");

const choice =
  (as: Control) =>
  (label: string, truth: string | null, options: Readonly<Record<string, string>>, more: More = {}): Ask => ({
    label,
    truth,
    as,
    options,
    ...more,
  });

export const select = choice("select");
export const radio = choice("radio");
export const boxes = choice("boxes");
export const combo = choice("combo");
export const auto = choice("auto");

/** A box for something no record has. */
export const other = (label: string, as: Control = "text", more: More = {}): Ask => ({ label, truth: null, as, ...more });

export const block = (heading: string | null, asks: readonly Ask[], blocks: readonly Part[] = [], note?: string): Block => ({
  kind: "block",
  heading,
  asks,
  blocks,
  ...(note === undefined ? {} : { note }),
});

export const grid = (
  heading: string | null,
  corner: string,
  columns: readonly string[],
  rows: Grid["rows"],
  more: Partial<Grid> = {},
): Grid => ({
  kind: "grid",
  heading,
  corner,
  columns,
  rows,
  ...more,
});

/** A table of `count` rows; the columns are asked for each item. */
export const items = (heading: string | null, count: number, columns: readonly Ask[], numbered = true): ItemTable => ({
  kind: "items",
  heading,
  numbered,
  rows: Array.from({ length: count }, (_, item) => columns.map((column) => (column.truth === null ? column : { ...column, item }))),
});

export const genders = { male: "Nam", female: "Nữ" };
export const yesNo = { yes: "Có", no: "Không" };

/** Provinces and wards as pages print them: with their kind, or without. */
export const provinces = {
  "Tỉnh Thái Nguyên": "Tỉnh Thái Nguyên",
  "Thành phố Hải Phòng": "Thành phố Hải Phòng",
  a: "Tỉnh Cao Bằng",
  b: "Thành phố Hà Nội",
  c: "Tỉnh Quảng Ninh",
};
export const bareProvinces = {
  a: "Cao Bằng",
  b: "Hà Nội",
  "Thành phố Hải Phòng": "Hải Phòng",
  c: "Quảng Ninh",
  "Tỉnh Thái Nguyên": "Thái Nguyên",
};

const thaiNguyen = {
  a: "Xã An Khánh",
  "Xã Đồng Tâm": "Xã Đồng Tâm",
  b: "Xã Đồng Thịnh",
  "Xã Đồng Hỷ": "Xã Đồng Hỷ",
  "Phường Phan Đình Phùng": "Phường Phan Đình Phùng",
  "Xã Phú Lương": "Xã Phú Lương",
  c: "Xã Văn Lang",
  d: "Xã Văn Lăng",
};
const haiPhong = {
  a: "Xã Cẩm Giang",
  b: "Xã Cẩm Giàng",
  "Phường An Hải": "Phường An Hải",
  "Phường Lê Chân": "Phường Lê Chân",
  "Phường Ngô Quyền": "Phường Ngô Quyền",
};

const shorten = (wards: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(wards).map(([key, name]) => [key, name.replace(/^(?:Xã|Phường) /, "")]));

/** Wards after a province, whichever way the province is printed. */
export const wards = {
  "Tỉnh Thái Nguyên": thaiNguyen,
  "Thành phố Hải Phòng": haiPhong,
  "Thái Nguyên": thaiNguyen,
  "Hải Phòng": haiPhong,
  "Tỉnh Cao Bằng": { a: "Xã Quang Hán" },
  "Cao Bằng": { a: "Xã Quang Hán" },
};
export const bareWards = {
  "Thái Nguyên": shorten(thaiNguyen),
  "Hải Phòng": shorten(haiPhong),
  "Tỉnh Thái Nguyên": shorten(thaiNguyen),
  "Thành phố Hải Phòng": shorten(haiPhong),
};

/** All wards in one list, for pages whose list does not depend on the province. */
export const allWards = {
  ...thaiNguyen,
  ...Object.fromEntries(Object.entries(haiPhong).map(([key, name]) => [key.length === 1 ? `h${key}` : key, name])),
};

export const nations = { "Việt Nam": "Việt Nam", a: "Lào", b: "Nhật Bản", c: "Hàn Quốc" };
export const ethnicities = { Kinh: "Kinh", Tày: "Tày", Nùng: "Nùng", Dao: "Dao", a: "Mông", b: "Sán Dìu" };
