/** The list of practice pages. */
import { forms } from "../../core/forms/form-list.ts";
import { app, ribbon, safe } from "./html.ts";

const skins = [
  ["webforms.html?skin=long&", "từng khối, kiểu cổng hộ kinh doanh"],
  ["webforms.html?skin=short&", "từng khối, kiểu cổng doanh nghiệp"],
  ["survey.html?", "kiểu cổng dịch vụ công"],
  ["plain.html?", "một trang, chỉ có nhãn"],
] as const;

app().innerHTML = `${ribbon}<h1>Trang tập điền</h1>
<p>Các trang này cư xử như những cổng đã biết: tải lại khi chọn tỉnh, quên chữ đang gõ, khóa nút Lưu, danh sách đến chậm. Chữ gõ vào chỉ ở trong thẻ đang mở.</p>
<table><tbody>${forms
  .map(
    ({ id, title }) =>
      `<tr><td class="label">${safe(title)}</td><td>${skins.map(([address, what]) => `<a href="${address}form=${id}">${safe(what)}</a>`).join("<br>")}</td></tr>`,
  )
  .join("")}</tbody></table>
<h2>Khi cổng trục trặc</h2><p>${[
  ["het-phien", "hết phiên làm việc"],
  ["loi", "trang báo lỗi"],
  ["ban", "máy chủ bận"],
]
  .map(([id, what]) => `<a href="webforms.html?skin=long&form=establish&trouble=${id}">${what}</a>`)
  .join(" · ")}</p>`;
