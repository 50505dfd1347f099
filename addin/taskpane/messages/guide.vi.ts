/** Texts of the first run in Vietnamese. `nothing` stands where the open book gives the step nothing to point at. */
export const guideVi = {
  count: (step: number, all: number) => `Bước ${step}/${all}`,
  back: "Quay lại",
  next: "Tiếp",
  done: "Xong",
  leave: "Thoát hướng dẫn (Esc)",
  goThere: "Đến chỗ này",
  sample: "Mở sổ mẫu ở cửa sổ khác",
  undoNow: "Đã ghi nhận. Việc nào cũng lấy lại được: bấm Hoàn tác để trả lại như cũ.",
  steps: {
    wrong: {
      title: "Sổ sai ở đâu",
      file: "Mỗi dòng là một ô cần xem: chữ đang có, chữ nên là, và vì sao. Bấm vào dòng thì ô đó hiện ra trong sổ ở bên cạnh.",
      excel: "Mỗi dòng là một ô cần xem: chữ đang có, chữ nên là, và vì sao. Bấm vào dòng thì Excel chọn đúng ô đó.",
      nothing: "Những ô cần xem sẽ hiện ở đây, mỗi dòng một ô, kèm cách sửa. Sổ đang mở chưa có ô nào như vậy.",
    },
    fix: {
      title: "Sửa một ô, rồi hoàn tác",
      file: "Ô sai thì sửa trong Excel rồi chọn lại sổ; tệp này không bị đụng tới. Ô đúng rồi thì bấm Bỏ qua, kèm lý do. Hãy thử.",
      excel: "Giá trị chắc chắn thì bấm Sửa ô này. Ô đúng rồi thì bấm Bỏ qua, kèm lý do. Hãy thử: lấy lại được ngay.",
      nothing: "Khi có ô cần xem, ở đây có nút Sửa ô này hoặc Bỏ qua; Hoàn tác lấy lại từng bước.",
    },
    rank: {
      title: "Ai xếp loại gì, vì sao",
      file: "Mỗi hợp tác xã có điểm, xếp loại và lý do của từng điểm. Thiếu số liệu thì ghi khoảng điểm còn có thể đạt, không đoán.",
      excel: "Mỗi hợp tác xã có điểm, xếp loại và lý do của từng điểm. Thiếu số liệu thì ghi khoảng điểm còn có thể đạt, không đoán.",
      nothing: "Khi sổ có danh sách hợp tác xã, điểm, xếp loại và lý do từng điểm hiện ở đây.",
    },
    target: {
      title: "Chỉ tiêu nào chưa đạt",
      file: "Kế hoạch đặt bên cạnh sổ: mỗi chỉ tiêu có số đạt được, mức cần và căn cứ. Bấm vào “Chưa đạt” để chỉ xem những chỉ tiêu ấy.",
      excel: "Kế hoạch đặt bên cạnh sổ: mỗi chỉ tiêu có số đạt được, mức cần và căn cứ. Bấm vào một con số đếm để chỉ xem loại ấy.",
      nothing: "Chọn một kế hoạch có sẵn, hoặc mở kế hoạch của đơn vị (.docx, .txt): từng chỉ tiêu được đo trên sổ.",
    },
    due: {
      title: "Sắp đến hạn việc gì",
      file: "Các hạn báo cáo của kế hoạch và của pháp luật trong năm. Bấm vào tháng để xem; Tải lịch (.ics) đưa hạn vào lịch của máy.",
      excel: "Các hạn báo cáo của kế hoạch và của pháp luật trong năm. Bấm vào tháng để xem; Tải lịch (.ics) đưa hạn vào lịch của máy.",
      nothing: "Chọn kế hoạch rồi, các hạn báo cáo trong năm hiện ở đây.",
    },
    report: {
      title: "Báo cáo",
      file: "Báo cáo lập sẵn từ sổ; chỗ tô vàng còn phải bổ sung, số nào cũng bấm được để xem căn cứ. Hết phần xem thử: bấm Chọn sổ ở trên để mở sổ của đơn vị.",
      excel: "Báo cáo lập sẵn từ sổ; chỗ tô vàng còn phải bổ sung, số nào cũng bấm được để xem căn cứ. Hết phần hướng dẫn.",
      nothing: "Báo cáo lập sẵn từ sổ hiện ở đây, lưu được thành tệp Word.",
    },
  },
};

export type GuideTexts = typeof guideVi;
