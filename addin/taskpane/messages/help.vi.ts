import type { HelpTopic } from "../../../ui/look/help.ts";
import type { HelpMark } from "../help/marks.tsx";
import type { HelpId } from "../help/topic-ids.ts";

type Topics = Readonly<Record<HelpId, HelpTopic<HelpMark>>>;

const topics: Topics = {
  start: {
    title: "Bắt đầu",
    answers: "Sổ đang có dùng được ngay không, và bắt đầu từ đâu?",
    read: [
      "Chọn hoặc kéo thả sổ vào khung. Sổ nào cũng được: .xlsx, .xls, .ods, .csv; không cần sửa trước.",
      "Các thẻ ở trên là các việc, theo thứ tự làm: xem cột, kiểm tra, chấm điểm, chỉ tiêu, lịch, báo cáo.",
      "Chưa có sổ thì mở sổ mẫu, hoặc tạo sổ mới có sẵn các trang cần thiết.",
    ],
    marks: [
      { mark: "lock", text: "Dữ liệu ở lại trên máy này; không gửi gì đi đâu." },
      { mark: "undo", text: "Hoàn tác: lấy lại bước vừa làm." },
    ],
    when: [
      {
        when: "Sổ không mở được",
        do: "Đọc câu báo ở trên cùng: nó nói tệp sai ở đâu và phải làm gì. Thường là mở bằng Excel rồi lưu lại thành .xlsx.",
      },
      { when: "Có nhiều sổ", do: "Mở từng sổ một. Muốn so hai sổ thì dùng thẻ Đối chiếu." },
    ],
  },
  columns: {
    title: "Cột",
    answers: "Máy hiểu sổ này thế nào: bảng nào, cột nào là gì?",
    read: [
      "Danh sách các trang và bảng tìm thấy; chọn một bảng để xem.",
      "Bảng gồm gì: tiêu đề ở hàng nào, bao nhiêu dòng, hàng nào không tính và vì sao.",
      "Mỗi cột: tiêu đề trong sổ ở bên trái, cách hiểu ở bên phải. Bấm Sửa nếu hiểu sai.",
    ],
    marks: [
      { mark: "sure", text: "Chắc chắn: không cần xem lại." },
      { mark: "warning", text: "Chưa chắc: xem lại và bấm Đúng rồi, hoặc chọn trường khác." },
      { mark: "hidden", text: "Trang, hàng hay cột đang ẩn trong sổ; vẫn được đọc." },
    ],
    when: [
      { when: "Có cột cần xem lại", do: "Xem ví dụ dưới tiêu đề, chọn đúng trường và đơn vị. Lần sau sổ có cùng tiêu đề được hiểu ngay." },
      { when: "Không thấy bảng nào", do: "Bảng cần một dòng tiêu đề (Tên HTX, Mã số, …) trong khoảng 20 dòng đầu của trang." },
      { when: "Số tiền sai nghìn lần", do: "Sửa đơn vị của cột đó: đồng, nghìn đồng, triệu đồng hay tỷ đồng." },
    ],
  },
  checks: {
    title: "Kiểm tra",
    answers: "Sổ sai ở ô nào, và sửa thế nào?",
    read: [
      "Lọc theo mức độ, theo loại, hay theo chữ.",
      "Mỗi dòng là một ô: chữ đang có → chữ nên là, và vì sao. Bấm vào dòng để xem ô trong sổ.",
      "Ô đang chọn, với ô lân cận; phía trên là cách xử lý.",
    ],
    marks: [
      { mark: "error", text: "Lỗi: chắc chắn sai." },
      { mark: "warning", text: "Cảnh báo: đáng ngờ, có thể vẫn đúng." },
      { mark: "arrow", text: "Giá trị đúng đã biết chắc; không có mũi tên nghĩa là phải tra hồ sơ." },
    ],
    when: [
      {
        when: "Ô đúng là sai",
        do: "Trong Excel: bấm Sửa ô này, hoặc gõ lại trong sổ. Ở trang trình duyệt: sửa trong Excel rồi chọn lại sổ.",
      },
      { when: "Ô vẫn đúng", do: "Bấm Bỏ qua và ghi lý do. Lần sau mở sổ này, điều đó không hiện lại." },
      { when: "Cả một cột bị báo", do: "Xem thẻ Cột: có thể cột bị hiểu nhầm hoặc sai đơn vị." },
    ],
  },
  scores: {
    title: "Chấm điểm",
    answers: "Mỗi hợp tác xã được bao nhiêu điểm, xếp loại gì, vì sao?",
    read: [
      "Bảng điểm và ngày tính; đơn vị có thể nạp bảng điểm của mình.",
      "Số đơn vị theo xếp loại. Bấm vào một dòng để chỉ xem loại ấy.",
      "Danh sách: bấm vào một đơn vị để xem từng tiêu chí.",
      "Điểm từng tiêu chí, số liệu đã dùng, và đường lên hạng.",
    ],
    marks: [
      { mark: "good", text: "Tốt" },
      { mark: "fair", text: "Khá" },
      { mark: "average", text: "Trung bình" },
      { mark: "weak", text: "Yếu" },
      { mark: "incomplete", text: "Chưa đủ điểm: còn thiếu số liệu, nên chỉ nêu khoảng điểm." },
      { mark: "unrated", text: "Không xếp loại: chưa đủ 12 tháng, đã ngừng, … (có ghi lý do)." },
    ],
    when: [
      { when: "Chưa đủ điểm", do: "Xem các mục “còn thiếu”: bổ sung cột vào sổ, hoặc nhập điểm tự chấm vào trang điểm." },
      { when: "“chưa đối chiếu bản gốc”", do: "Khung điểm đó chưa được so với văn bản gốc. Đơn vị có bản gốc thì nạp bảng điểm của mình." },
      { when: "Xếp loại khác sổ", do: "Xem từng tiêu chí để biết lệch ở đâu; điểm tổng ghi sai cũng hiện ở thẻ Kiểm tra." },
    ],
  },
  targets: {
    title: "Chỉ tiêu",
    answers: "Kế hoạch giao gì, đến nay đạt hay chưa, căn cứ đâu?",
    read: [
      "Kế hoạch đang dùng và ngày tính; đổi hoặc sửa kế hoạch ở đây.",
      "Số mục theo trạng thái. Bấm vào để chỉ xem loại ấy.",
      "Mỗi thẻ là một chỉ tiêu: số đạt được, mức cần, vì sao, và căn cứ từng dòng.",
    ],
    marks: [
      { mark: "met", text: "Đạt" },
      { mark: "missed", text: "Chưa đạt" },
      { mark: "notDue", text: "Chưa đến hạn" },
      { mark: "notMeasurable", text: "Chưa đo được: sổ thiếu số liệu, có ghi thiếu gì." },
      { mark: "notApplicable", text: "Không phát sinh" },
      { mark: "beforeIssue", text: "Hạn đã qua trước khi kế hoạch ban hành." },
    ],
    when: [
      { when: "Chưa đo được", do: "Bổ sung cột còn thiếu vào sổ, hoặc mở Chi tiết và ghi nhận để nhập số đã biết." },
      { when: "Một câu hiểu được hai cách", do: "Chọn cách hiểu trong Chi tiết; máy nhớ cho kế hoạch này." },
      { when: "Kế hoạch của đơn vị khác", do: "Đổi kế hoạch → mở tệp .docx, .txt; xem lại từng chỉ tiêu rồi dùng." },
    ],
  },
  calendar: {
    title: "Lịch",
    answers: "Phải gửi báo cáo gì, cho ai, trước ngày nào?",
    read: [
      "Mười hai tháng, mỗi tháng có mấy hạn.",
      "Tháng đang xem; ngày có hạn được đánh dấu.",
      "Các hạn theo thứ tự ngày: ngày cuối còn đúng hạn, nơi gửi, nơi nhận, văn bản.",
    ],
    marks: [{ mark: "info", text: "“theo pháp luật”: hạn của luật, nghị định; còn lại là hạn của kế hoạch." }],
    when: [
      {
        when: "Hạn vào ngày nghỉ",
        do: "Ngày ghi trong văn bản giữ nguyên và có chữ “ngày nghỉ”. Muốn dời sang ngày làm việc sau thì chọn ở phần “Tính đến …” của thẻ Chỉ tiêu.",
      },
      { when: "Đã gửi báo cáo", do: "Ghi ngày đã gửi: máy cho biết đúng hạn, sát hạn hay trễ hạn." },
      { when: "Muốn được nhắc", do: "Bấm Tải lịch (.ics) rồi mở bằng Outlook hoặc Google Lịch." },
    ],
  },
  reports: {
    title: "Báo cáo",
    answers: "Báo cáo kỳ này viết gì, còn thiếu số nào?",
    read: [
      "Loại, kỳ, cơ quan; có thể chọn sổ kỳ trước để so sánh và mẫu riêng của đơn vị.",
      "Lưu báo cáo Word, phụ lục Excel, bảng đánh giá từng đơn vị.",
      "Số liệu cần bổ sung, và điều cần lưu ý.",
      "Bản xem trước: bấm vào một con số để xem căn cứ.",
    ],
    marks: [{ mark: "yellow", text: "Chỗ để vàng: chưa có hoặc chưa chắc chắn. Không bao giờ ghi 0 thay cho chưa biết." }],
    when: [
      { when: "Còn chỗ để vàng", do: "Bổ sung vào sổ rồi mở lại, hoặc điền tay vào tệp Word đã lưu." },
      { when: "Không có phần chỉ tiêu", do: "Chọn kế hoạch ở thẻ Chỉ tiêu trước." },
      { when: "Cấp trên có mẫu riêng", do: "Chọn mẫu của đơn vị (.docx) có ghi {{noi_dung}} hoặc tên số liệu trong hai dấu ngoặc nhọn." },
    ],
  },
  forms: {
    title: "Điền biểu mẫu",
    answers: "Làm sao để khỏi gõ lại sổ vào cổng dịch vụ?",
    read: [
      "Chọn biểu mẫu của cổng.",
      "Đánh dấu các đơn vị; mỗi dòng nói sổ điền được bao nhiêu trường và còn thiếu gì.",
      "Lưu tệp hồ sơ, hoặc chép thẳng sang trình duyệt, rồi mở trong tiện ích Sổ HTX.",
    ],
    marks: [
      { mark: "error", text: "Cần sửa trước: cổng sẽ không nhận giá trị này." },
      { mark: "warning", text: "Còn thiếu trường bắt buộc: sẽ nhập tay trên trang." },
    ],
    when: [
      { when: "Chưa có tiện ích", do: "Cài tiện ích Sổ HTX cho Chrome, Edge, Cốc Cốc hoặc Firefox; xem hướng dẫn của đơn vị." },
      { when: "Dùng xong tệp hồ sơ", do: "Xoá tệp: trong đó có dữ liệu cá nhân." },
      { when: "Lo bị nộp nhầm", do: "Tiện ích chỉ điền. Lưu và Nộp luôn do cán bộ bấm." },
    ],
  },
  comparison: {
    title: "Đối chiếu",
    answers: "Sổ này khác danh sách kia ở đâu?",
    read: [
      "Chọn danh sách thứ hai; hai bên được ghép từng đơn vị.",
      "Bốn nhóm: khác nhau, chưa chắc, chỉ bên này có, chỉ bên kia có.",
      "Từng mục khác nhau: chọn giữ bên nào.",
    ],
    marks: [],
    when: [
      { when: "Chưa chắc là một đơn vị", do: "Đọc lý do giống và khác, rồi bấm “Là một đơn vị” hoặc “Không phải”." },
      { when: "Xã đã đổi tên", do: "Các đơn vị cùng mã tự cho biết xã cũ, xã mới; những đơn vị khác của xã đó được ghép theo." },
      { when: "Đã xem hết", do: "Lưu danh sách gộp: không dòng nào bị bỏ, chỗ chưa quyết định được ghi rõ." },
    ],
  },
  support: {
    title: "Hỗ trợ",
    answers: "Ai có thể được hỗ trợ gì, còn thiếu gì để biết?",
    read: [
      "Ba phần: xét và chọn, sổ hỗ trợ, việc còn nợ.",
      "Chọn chính sách; các con số cho biết bao nhiêu đơn vị ở mỗi kết quả.",
      "Từng đơn vị: kết quả, vì sao, cần thêm gì. Mở ra để xem từng điều kiện và ghi quyết định.",
    ],
    marks: [
      { mark: "sure", text: "Có thể xem xét" },
      { mark: "info", text: "Cần thêm số liệu, hoặc theo luật khác." },
    ],
    when: [
      { when: "Cần thêm số liệu", do: "Bổ sung vào sổ, hoặc mở đơn vị và ghi nhận điều cán bộ biết chắc." },
      { when: "“cần đối chiếu văn bản”", do: "Điều kiện này chưa được đọc từ bản gốc: tra văn bản trước khi quyết định." },
      { when: "Tỉnh có quy định riêng", do: "Bấm Nạp quy định địa phương và chọn trang tính của tỉnh." },
    ],
  },
};

/** Help in Vietnamese: every view, and the words around it. */
export const helpVi = {
  answers: "Câu hỏi",
  read: "Cách đọc",
  marks: "Dấu hiệu",
  when: "Khi …",
  close: "Đóng trợ giúp",
  guide: "Xem hướng dẫn sáu bước",
  privacy: "Dữ liệu và quyền riêng tư",
  version: (version: string) => `Sổ HTX bản ${version}`,
  topics,
};

export type HelpTexts = typeof helpVi;
