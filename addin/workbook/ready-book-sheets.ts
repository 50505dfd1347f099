import type { FieldId } from "../../core/model/fields.ts";
import type { InputRule } from "./port.ts";

/** One column of a ready sheet. Its field decides on format and input rule unless they are said. */
export type ReadyColumn = {
  readonly header: string;
  readonly width: number;
  readonly field?: FieldId;
  /** `wrapped`: a text or a number as it is written. */
  readonly look?: "text" | "date" | "integer" | "decimal" | "wrapped";
  readonly rule?: { readonly rule: InputRule; readonly message: string };
};

/** A sheet with a title, a note and a table, empty unless it has rows. */
export type ReadySheet = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ReadyColumn[];
  readonly rows?: readonly (readonly (string | number | null)[])[];
};

/** What stands on the first sheet. */
export const guideLines: readonly string[] = [
  "SỔ THEO DÕI HỢP TÁC XÃ",
  "Sổ này để trống, sẵn sàng để ghi. Mỗi trang là một danh sách, mỗi dòng là một đơn vị, một người hoặc một việc.",
  "1. Ghi trang “HTX” trước: mỗi hợp tác xã, liên hiệp hợp tác xã một dòng. Mã số ghi đủ 10 chữ số, kể cả số 0 ở đầu; cột này đã ở dạng văn bản.",
  "2. Trang “Tổ hợp tác” và “Thành viên” ghi khi đơn vị có theo dõi. Ở trang “Thành viên”, cột “Thành viên của” cho biết người đó thuộc hợp tác xã nào.",
  "3. Cuối năm ghi điểm từng tiêu chí ở trang “Xếp loại”. Chưa có điểm thì để trống: ô trống là chưa biết, không phải 0.",
  "4. Trang “Hoạt động” ghi việc đã làm: lớp tập huấn, hội nghị, kiểm tra, hỗ trợ. Trang “Báo cáo đã gửi” ghi từng báo cáo, hạn và ngày gửi.",
  "5. Tiền ghi theo đơn vị ở tiêu đề cột. Ngày ghi ngày/tháng/năm. Ô có danh sách chọn thì chọn từ danh sách.",
  "6. Không gộp ô, không để dòng trống giữa danh sách, không đổi tên cột nếu không cần. Có thể thêm cột ở cuối.",
  "7. Trong Excel có thẻ Sổ HTX: bấm Kiểm tra để tìm ô sai, Chấm điểm để xếp loại, Chỉ tiêu để đối chiếu kế hoạch. Không có thẻ này thì mở sổ trong trang Sổ HTX trên trình duyệt.",
  "8. Kết quả của Sổ HTX nằm ở các trang “Sổ HTX – …”; mọi thứ Sổ HTX ghi vào sổ đều lấy lại được bằng nút Hoàn tác.",
];

/** The sheets of a new book for a year. */
export function readySheets(year: number): readonly ReadySheet[] {
  return [
    {
      name: "HTX",
      title: `DANH SÁCH HỢP TÁC XÃ, LIÊN HIỆP HỢP TÁC XÃ NĂM ${year}`,
      note: "Mỗi đơn vị một dòng. Ô chưa có số liệu thì để trống.",
      columns: [
        column("STT", 6, { look: "integer" }),
        field("Tên HTX", "name", 34),
        field("Mã số HTX", "code", 15),
        field("Loại hình", "kind", 16),
        field("Trạng thái hoạt động", "status", 18),
        field("Ngày thành lập", "foundedOn", 13),
        field("Số giấy chứng nhận", "certificateNumber", 15),
        field("Ngày cấp giấy chứng nhận", "certificateDate", 13),
        field("Địa chỉ", "address", 28),
        field("Xã/Phường", "commune", 18),
        field("Tỉnh", "province", 14),
        field("Điện thoại", "phone", 14),
        field("Thư điện tử", "email", 20),
        field("Lĩnh vực", "sector", 16),
        field("Ngành nghề chính", "mainLine", 22),
        field("Người đại diện", "representative.name", 22),
        field("Giới tính", "representative.gender", 9),
        field("Ngày sinh", "representative.birthDate", 13),
        field("Dân tộc", "representative.ethnicity", 10),
        field("Số định danh cá nhân", "representative.personalId", 16),
        field("Tổng số thành viên", "members.total", 11),
        field("Thành viên mới", "members.new", 11),
        field("Thành viên ra", "members.left", 11),
        field("Tổng số lao động", "workers.total", 11),
        field("Lao động là thành viên", "workers.members", 11),
        field("Lao động nữ", "workers.female", 11),
        field("Lao động tham gia BHXH", "workers.insured", 11),
        field("Tổng số cán bộ quản lý", "managers.total", 11),
        field("Cán bộ quản lý trình độ cao đẳng, đại học trở lên", "managers.university", 14),
        field("Cán bộ quản lý trình độ sơ cấp, trung cấp", "managers.vocational", 14),
        field("Vốn điều lệ (triệu đồng)", "capital.charter", 13),
        field("Tổng nguồn vốn đầu năm (triệu đồng)", "capital.start", 13),
        field("Tổng nguồn vốn cuối năm (triệu đồng)", "capital.end", 13),
        field("Tài sản không chia cuối năm (triệu đồng)", "indivisible.end", 13),
        field("Doanh thu (triệu đồng)", "revenue.total", 13),
        field("Doanh thu từ thành viên (triệu đồng)", "revenue.members", 13),
        field("Lợi nhuận trước thuế (triệu đồng)", "profit.beforeTax", 13),
        field("Lợi nhuận sau thuế (triệu đồng)", "profit.afterTax", 13),
        field("Thu nhập bình quân lao động (triệu đồng/năm)", "income.worker", 13),
        field("Ngày đại hội", "congressDate", 13),
        field("Ghi chú", "note", 26),
      ],
    },
    {
      name: "Tổ hợp tác",
      title: `DANH SÁCH TỔ HỢP TÁC NĂM ${year}`,
      note: "Mỗi tổ hợp tác một dòng.",
      columns: [
        column("STT", 6, { look: "integer" }),
        field("Tên tổ hợp tác", "name", 34),
        field("Mã số tổ hợp tác", "code", 15),
        field("Trạng thái hoạt động", "status", 18),
        field("Ngày thành lập", "foundedOn", 13),
        field("Địa chỉ", "address", 28),
        field("Xã/Phường", "commune", 18),
        field("Lĩnh vực", "sector", 16),
        field("Người đại diện", "representative.name", 22),
        field("Điện thoại", "phone", 14),
        field("Tổng số thành viên", "members.total", 11),
        field("Doanh thu (triệu đồng)", "revenue.total", 13),
        field("Ghi chú", "note", 26),
      ],
    },
    {
      name: "Thành viên",
      title: `DANH SÁCH THÀNH VIÊN HỢP TÁC XÃ NĂM ${year}`,
      note: "Mỗi thành viên một dòng. Số định danh ghi đủ 12 chữ số.",
      columns: [
        column("STT", 6, { look: "integer" }),
        field("Họ và tên", "members.fullName", 26),
        column("Thành viên của", 30, { look: "text" }),
        field("Ngày sinh", "members.birthDate", 13),
        field("Giới tính", "members.gender", 9),
        field("Số định danh cá nhân", "members.personalId", 16),
        field("Dân tộc", "members.ethnicity", 10),
        field("Địa chỉ", "members.address", 28),
        field("Điện thoại", "members.phone", 14),
        field("Loại thành viên", "members.kind", 20),
        field("Phần vốn góp (triệu đồng)", "members.contribution", 13),
        field("Ngày góp vốn", "members.contributionDate", 13),
        field("Ngày gia nhập", "members.joinedOn", 13),
        field("Ghi chú", "members.note", 26),
      ],
    },
    {
      name: "Xếp loại",
      title: `ĐIỂM VÀ XẾP LOẠI HỢP TÁC XÃ NĂM ${year}`,
      note: "Điểm từng tiêu chí theo bảng điểm của đơn vị. Chưa có điểm thì để trống.",
      columns: [
        column("STT", 6, { look: "integer" }),
        field("Tên HTX", "name", 34),
        field("Mã số HTX", "code", 15),
        ...Array.from({ length: 15 }, (_, index) => field(`TC${index + 1}`, `points.${index + 1}`, 7)),
        field("Tổng điểm", "points.total", 9),
        field("Xếp loại", "rank", 13),
        field("Số tháng ngừng hoạt động", "stoppedMonths", 11),
        field("Ghi chú", "note", 26),
      ],
    },
    {
      name: "Hoạt động",
      title: `CÁC HOẠT ĐỘNG ĐÃ THỰC HIỆN NĂM ${year}`,
      note: "Lớp tập huấn, hội nghị, kiểm tra, hỗ trợ, tư vấn. Mỗi việc một dòng.",
      columns: [
        column("STT", 6, { look: "integer" }),
        column("Nội dung công việc", 44, { look: "text" }),
        column("Ngày thực hiện", 13, { look: "date", rule: days(year) }),
        column("Nơi thực hiện", 26, { look: "text" }),
        column("Số lượt người dự", 11, { look: "integer" }),
        column("Cơ quan chủ trì", 26, { look: "text" }),
        column("Kinh phí (triệu đồng)", 13, { look: "decimal" }),
        column("Kết quả, ghi chú", 34, { look: "text" }),
      ],
    },
    {
      name: "Báo cáo đã gửi",
      title: `BÁO CÁO ĐÃ GỬI NĂM ${year}`,
      note: "Mỗi lần gửi một dòng. Hạn của từng báo cáo có trong thẻ Lịch của Sổ HTX.",
      columns: [
        column("STT", 6, { look: "integer" }),
        column("Loại báo cáo", 44, { look: "text" }),
        column("Kỳ số liệu", 16, { look: "text" }),
        column("Hạn gửi", 13, { look: "date", rule: days(year) }),
        column("Ngày gửi", 13, { look: "date", rule: days(year) }),
        column("Số văn bản", 16, { look: "text" }),
        column("Nơi nhận", 30, { look: "text" }),
        column("Ghi chú", 26, { look: "text" }),
      ],
    },
  ];
}

function field(header: string, id: FieldId, width: number): ReadyColumn {
  return { header, width, field: id };
}

function column(header: string, width: number, rest: Omit<ReadyColumn, "header" | "width">): ReadyColumn {
  return { header, width, ...rest };
}

function days(year: number): NonNullable<ReadyColumn["rule"]> {
  return { rule: { kind: "date", from: `${year - 1}-01-01`, to: `${year + 1}-12-31` }, message: "Ghi ngày/tháng/năm." };
}
