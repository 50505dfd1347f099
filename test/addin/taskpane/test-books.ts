import { read, utils, type WorkBook, write } from "@e965/xlsx";

type Value = string | number | null;

const header = [
  "STT",
  "Tên HTX",
  "Mã số HTX",
  "Ngày cấp GCN",
  "Xã/Phường",
  "Lĩnh vực",
  "Số thành viên",
  "Tổng lao động",
  "Lao động là thành viên",
  "Vốn điều lệ (triệu đồng)",
  "Tổng nguồn vốn đầu năm (triệu đồng)",
  "Tổng nguồn vốn cuối năm (triệu đồng)",
  "Doanh thu (triệu đồng)",
  "Lợi nhuận trước thuế (triệu đồng)",
  "Xếp loại",
  "Điện thoại",
  "Mục khác",
];

const rows: Value[][] = [
  [
    1,
    "HTX Nông nghiệp Phú Hòa",
    "0100109106",
    "15/03/2015",
    "Xã Phú Hòa",
    "Nông nghiệp",
    120,
    45,
    30,
    500,
    2100,
    2400,
    5200,
    310,
    "Khá",
    "0912345678",
    "A1",
  ],
  [
    2,
    "HTX Dịch vụ Bình Minh",
    "0100109107",
    "02/07/2018",
    "Xã Phú Hòa",
    "Thương mại",
    35,
    12,
    20,
    300,
    800,
    950,
    1900,
    85,
    "Trung bình",
    "0987654321",
    "B2",
  ],
  [
    3,
    "Nông sản Sạch Đồng Xanh",
    "0200109103",
    "20/11/2016",
    "Xã Bình An",
    "Nông nghiệp",
    64,
    22,
    15,
    450,
    1500,
    1400,
    3100,
    -20,
    "Khá",
    "09123",
    "C3",
  ],
  [
    4,
    "HTX Vận tải Thành Công",
    null,
    "31/02/2019",
    "Xã Bình An",
    "Vận tải",
    18,
    18,
    10,
    900,
    5200,
    5600,
    11000,
    640,
    "Tốt",
    "0905111222",
    "D4",
  ],
  [
    5,
    "HTX Chăn nuôi Hòa Phát",
    "0300109100",
    "10/01/2020",
    "Phường Tân Lập",
    "Nông nghiệp",
    52,
    "21,096,4",
    12,
    250,
    700,
    "-",
    1500,
    40,
    "Yếu",
    "0905333444",
    "E5",
  ],
  [
    6,
    "HTX Thủ công Làng Sen",
    "0400109107",
    "05/05/2012",
    "Phường Tân Lập",
    "Thủ công",
    4,
    9,
    4,
    120,
    90,
    95,
    260,
    12,
    "Xuất sắc",
    "0905555666",
    "F6",
  ],
  [
    7,
    "HTX Môi trường Xanh Sạch",
    "0500109104",
    "12/12/2017",
    "Phường Tân Lập",
    "Môi trường",
    15,
    20,
    11,
    200,
    450,
    470,
    980,
    33,
    "Trung bình",
    "0905777888",
    "G7",
  ],
];

/** A list with a title, a unit line, a total and signatures, some things wrong, and a second, hidden sheet. */
export function messyBook(): Uint8Array {
  const list = utils.aoa_to_sheet([
    ["UBND XÃ PHÚ HÒA"],
    ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"],
    [null],
    header,
    ...rows,
    [null, "Tổng cộng", null, null, null, null, 308, null, null, 2720, null, null, null, null],
    [null],
    [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, "CHỦ TỊCH"],
  ]);
  list["!merges"] = [utils.decode_range("A1:F1"), utils.decode_range("A2:Q2")];
  list["!rows"] = [...Array<{ hidden?: boolean }>(6).fill({}), { hidden: true }];
  const choices = utils.aoa_to_sheet([
    ["Huyện/TP", "Lĩnh vực"],
    ["Phú Hòa", "Nông nghiệp"],
    ["Bình An", "Vận tải"],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, list, "HTX 2024");
  utils.book_append_sheet(book, choices, "SELECT");
  book.Workbook = { Sheets: [{ name: "HTX 2024" }, { name: "SELECT", Hidden: 1 }] };
  return bytesOf(book);
}

/** A list of one cooperative in which nothing is wrong. */
export function cleanBook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([header.slice(0, -1), rows[0]!.slice(0, -1)]), "Danh sách");
  return bytesOf(book);
}

/** A long list: the rows above over and over, under `columns` headings. */
export function longBook(records: number, columns: number): Uint8Array {
  const headings = [...header, ...Array.from({ length: Math.max(0, columns - header.length) }, (_, index) => `Nội dung ${index + 1}`)];
  const body = Array.from({ length: records }, (_, index) => {
    const row = [...rows[index % rows.length]!];
    row[0] = index + 1;
    row[1] = `${row[1]} ${index + 1}`;
    return [...row, ...headings.slice(header.length).map((_, column) => (index * 7 + column) % 1000)];
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["DANH SÁCH HỢP TÁC XÃ NĂM 2024"], headings, ...body]), "HTX");
  return bytesOf(book);
}

/** Thirteen rated cooperatives of two wards, `fair` of them Khá and the others Trung bình; one founded in 2024, one without revenue. */
export function ratedBook(fair: number): Uint8Array {
  const book = utils.book_new();
  const body = Array.from({ length: 13 }, (_, index): Value[] => [
    index + 1,
    `HTX Lúa Vàng ${index + 1}`,
    index % 2 === 0 ? "Phường Xuân An" : "Xã Hàng Gòn",
    "Đang hoạt động",
    index === 12 ? "15/03/2024" : "15/03/2015",
    index === 0 ? null : 1000 + index * 10,
    index < fair ? "Khá" : "Trung bình",
  ]);
  const head = ["STT", "Tên HTX", "Xã/Phường", "Tình trạng hoạt động", "Ngày cấp GCN", "Doanh thu (triệu đồng)", "Xếp loại năm 2024"];
  utils.book_append_sheet(book, utils.aoa_to_sheet([["DANH SÁCH HỢP TÁC XÃ NĂM 2024"], head, ...body]), "HTX");
  return bytesOf(book);
}

/** A list in which the column of phone numbers has no heading. */
export function unnamedBook(): Uint8Array {
  const book = utils.book_new();
  const sheet = [["Tên HTX", "Xã/Phường", null, "Số thành viên"], ...rows.map((row) => [row[1], row[4], `Ghi ${row[0]}`, row[6]])];
  utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), "DS");
  utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), "DS 2");
  return bytesOf(book);
}

/** The names of all sheets of a workbook, by another reader than ours. */
export function sheetNames(bytes: Uint8Array): string[] {
  return read(bytes, { type: "array", bookSheets: true }).SheetNames;
}

function bytesOf(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
