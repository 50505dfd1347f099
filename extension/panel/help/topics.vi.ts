import type { HelpTopic } from "../../../ui/look/help.ts";
import type { HelpId, HelpMark } from "./topic-ids.ts";

/** Help on every part of the panel and on the options, in Vietnamese. */
export const topicsVi: Readonly<Record<HelpId, HelpTopic<HelpMark>>> = {
  page: {
    title: "Trang đang mở",
    answers: "Tiện ích đang làm việc với trang nào, và có được phép không?",
    read: ["Tên máy chủ của trang, và đó là loại trang gì.", "Cho phép hẳn máy chủ này, để khỏi bấm biểu tượng mỗi lần mở."],
    marks: [
      { mark: "lock", text: "Chưa được phép xem trang." },
      { mark: "warning", text: "Địa chỉ chỉ giống cơ quan nhà nước: không điền." },
    ],
    when: [
      { when: "“Chưa được phép xem trang này”", do: "Mở trang cần điền rồi bấm biểu tượng Sổ HTX trên thanh công cụ, hoặc Alt+Shift+H." },
      { when: "Trang không thuộc .gov.vn", do: "Chỉ điền khi chắc chắn đó là trang của cơ quan mình." },
    ],
  },
  records: {
    title: "Hồ sơ",
    answers: "Lấy dữ liệu ở đâu để điền?",
    read: [
      "Chọn sổ Excel, hoặc tệp hồ sơ lưu từ ngăn Sổ HTX.",
      "Tìm theo tên, mã số hoặc xã, không cần gõ dấu.",
      "Danh sách: bấm hoặc dùng phím mũi tên để chọn một đơn vị.",
    ],
    marks: [{ mark: "lock", text: "Hồ sơ chỉ ở trong bộ nhớ, tự xóa khi đóng trình duyệt hoặc sau 30 phút không dùng." }],
    when: [
      { when: "Dùng xong", do: "Bấm Xóa hồ sơ ở cuối ngăn." },
      { when: "Không thấy đơn vị", do: "Xem sổ có dòng đó không, và cột tên đơn vị có được hiểu đúng không (thẻ Cột của ngăn Sổ HTX)." },
    ],
  },
  record: {
    title: "Hồ sơ đang chọn",
    answers: "Hồ sơ này đủ để điền biểu mẫu chưa?",
    read: [
      "Chọn đúng biểu mẫu của trang.",
      "Có bao nhiêu thông tin mà biểu mẫu có thể hỏi.",
      "Chỗ sai và thông tin bắt buộc còn thiếu: điền vào đây, hoặc nhập tay trên trang.",
    ],
    marks: [
      { mark: "bad", text: "Lỗi: cổng sẽ không nhận." },
      { mark: "warning", text: "Cần xem, có thể vẫn đúng." },
      { mark: "good", text: "Đủ các thông tin bắt buộc." },
    ],
    when: [
      { when: "Còn thiếu", do: "Điền ngay ở đây; giá trị này chỉ dùng cho lần điền, không ghi vào sổ." },
      {
        when: "Danh sách dài hơn trang",
        do: "Chọn mục điền vào trang, ví dụ thành viên thứ hai. Trang đã có tên hay mã số của một mục thì tự biết.",
      },
    ],
  },
  nextItem: {
    title: "Mục tiếp theo cho trang này",
    answers: "Trang nhận từng mục một: nên điền mục nào tiếp theo?",
    read: [
      "Trang đang mở nhận một thành viên, một ngành nghề… và còn trống. Ghi đã xong mấy mục.",
      "Mục chưa làm đầu tiên được đề nghị; chọn mục khác nếu muốn.",
      "Bấm để điền đúng mục đang hiện ở đây.",
    ],
    marks: [],
    when: [
      {
        when: "“đã có trên trang”, “đã điền”",
        do: "Bảng trên trang đã có tên hay mã số của mục đó, hoặc mục đã được điền bằng tiện ích này. Không cần điền lại.",
      },
      {
        when: "“chưa chắc đã xong”",
        do: "Mục mới điền được một phần, chưa thấy trong danh sách trên trang, hoặc có hai mục trùng tên. Xem danh sách trên trang rồi tự chọn.",
      },
      { when: "Số mục đã xong chưa đúng", do: "Mở trang danh sách một lần để tiện ích xem, rồi quay lại trang nhập." },
    ],
  },
  dossier: {
    title: "Khối dữ liệu",
    answers: "Hồ sơ nhiều khối này đã làm đến đâu?",
    read: [
      "Đã xong bao nhiêu khối.",
      "Mỗi dòng là một trang của cổng; dòng tô nền là trang đang mở. Trang điền từng mục một thì ghi đã điền mấy mục.",
      "Đánh dấu xong hoặc chưa xong bằng tay.",
    ],
    marks: [
      { mark: "good", text: "Đã điền, đọc lại thấy đúng." },
      { mark: "warning", text: "Còn ô chưa điền được." },
      { mark: "open", text: "Chưa làm." },
    ],
    when: [{ when: "Cổng hết phiên giữa chừng", do: "Đăng nhập lại, mở lại khối đó rồi điền tiếp; các khối đã xong vẫn được nhớ." }],
  },
  teach: {
    title: "Dạy trang này",
    answers: "Làm sao để trang lạ được nhận ra lần sau?",
    read: [
      "Bấm Chọn ô trên trang, rồi bấm vào một ô của trang.",
      "Chọn ô đó là gì; gợi ý đứng trước.",
      "Lặp lại cho các ô khác, rồi lưu. Xuất tệp cổng để gửi đồng nghiệp.",
    ],
    marks: [{ mark: "good", text: "Ô đã dạy." }],
    when: [
      { when: "Có ô không bao giờ được điền", do: "Chọn “Không bao giờ điền ô này”." },
      { when: "Bấm nhầm", do: "Bấm dấu × ở dòng đó để bỏ, hoặc nhấn Esc khi đang chờ." },
    ],
  },
  report: {
    title: "Kết quả",
    answers: "Ô nào đã điền, ô nào để lại, vì sao?",
    read: [
      "Tóm tắt: bao nhiêu ô, ở trang nào.",
      "Mỗi dòng là một ô: giá trị của hồ sơ, và trang đang có gì.",
      "Kết quả của ô, hoặc lý do để lại.",
    ],
    marks: [
      { mark: "good", text: "Đã điền, giống hồ sơ." },
      { mark: "bad", text: "Khác hồ sơ: xem lại trên trang." },
      { mark: "warning", text: "Để lại, có ghi lý do." },
    ],
    when: [
      { when: "“Không chắc ô nào”", do: "Tự nhập ô đó, hoặc dạy trang này." },
      { when: "“Đã có sẵn”", do: "Trang đã có chữ nên không điền đè. Xóa chữ trên trang rồi điền lại nếu cần." },
      { when: "Khác hồ sơ", do: "Bấm vào ô trên trang để sửa, rồi Đối chiếu lại." },
    ],
  },
  actions: {
    title: "Việc trên trang",
    answers: "Làm gì với trang, theo thứ tự nào?",
    read: [
      "Xem trước: biết sẽ điền gì, trang chưa đổi.",
      "Điền, rồi xem lại trang.",
      "Đối chiếu: đánh dấu chỗ trang khác hồ sơ. Đọc trang: lấy dữ liệu của trang thành hồ sơ.",
    ],
    marks: [],
    when: [
      { when: "Đã điền xong", do: "Xem lại trang rồi tự bấm Lưu. Tiện ích không bao giờ bấm Lưu hay Nộp." },
      { when: "Muốn ngừng", do: "Bấm Dừng: các ô đã điền vẫn còn trên trang, không điền thêm." },
    ],
  },
  options: {
    title: "Tùy chọn",
    answers: "Tiện ích nhớ gì, được vào trang nào?",
    read: [
      "Cổng đã dạy, và cổng có sẵn: nhập, xuất, xóa.",
      "Máy chủ được phép vào mà không phải bấm biểu tượng.",
      "Xóa mọi thứ tiện ích đang giữ.",
    ],
    marks: [{ mark: "lock", text: "Máy chủ đã cho phép hẳn." }],
    when: [
      { when: "Đồng nghiệp gửi tệp cổng", do: "Bấm Nhập tệp cổng; tệp được kiểm tra trước khi dùng." },
      { when: "Trả máy cho người khác", do: "Bấm Xóa tất cả." },
    ],
  },
};
