/** Pages on which the panel is tried. Names and labels are those of the forms; everything else is invented. */
import type { SitePage } from "./site.ts";

export const head = (title: string): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title>`;

const box = (id: string, label: string, more = ""): string =>
  `<p><label for="${id}">${label}</label> <input id="${id}" name="${id}" ${more}></p>`;

/** A plain form with boxes that must be left alone. */
const form = `${head("Đăng ký thành lập")}
<h1>Giấy đề nghị đăng ký thành lập hợp tác xã</h1>
<form method="post" action="/sent">
  <h2>Tên hợp tác xã</h2>
  ${box("ten", "Tên hợp tác xã viết bằng tiếng Việt (ghi bằng chữ in hoa)")}
  ${box("tat", "Tên hợp tác xã viết tắt (nếu có)")}
  <h2>Địa chỉ trụ sở chính</h2>
  ${box("duong", "Số nhà, đường, thôn")}
  <p><label for="tinh">Tỉnh/Thành phố</label> <select id="tinh"><option>-- Chọn --</option><option>Thành phố Hà Nội</option><option>Tỉnh Thái Nguyên</option></select></p>
  ${box("dt", "Điện thoại")}
  <h2>Vốn điều lệ</h2>
  ${box("von", "Vốn điều lệ (bằng số; VNĐ)")}
  <p><label for="mk">Mật khẩu</label> <input id="mk" type="password"></p>
  <p><label for="tep">Tệp đính kèm</label> <input id="tep" type="file"></p>
  <input type="hidden" name="an" value="">
  <button>Lưu</button>
</form>`;

/** A form that refuses in every way there is. */
const refusals = `${head("Đăng ký thành lập")}
<h1>Giấy đề nghị đăng ký thành lập hợp tác xã</h1>
<form method="post" action="/sent">
  <h2>Tên hợp tác xã</h2>
  ${box("ten", "Tên hợp tác xã viết bằng tiếng Việt", `value="HỢP TÁC XÃ KHÁC"`)}
  ${box("tat", "Tên hợp tác xã viết tắt (nếu có)", "readonly")}
  ${box("ngoai", "Tên hợp tác xã viết bằng tiếng nước ngoài (nếu có)", "disabled")}
  <h2>Địa chỉ trụ sở chính</h2>
  ${box("duong", "Số nhà, đường, thôn", `maxlength="4"`)}
  <p><label for="tinh">Tỉnh/Thành phố</label> <select id="tinh"><option>-- Chọn --</option><option>Thành phố Hà Nội</option></select></p>
  <p><label for="dt">Điện thoại</label> <input id="dt" name="dt"></p>
  <p><label for="thu">Thư điện tử</label> <input id="thu" name="thu"></p>
  <p><label for="fax">Fax</label> <input id="fax" name="fax" style="display:none"></p>
  <p><label for="web">Website</label> <input id="web" name="web"></p>
  <h2>Vốn điều lệ</h2>
  ${box("von", "Vốn điều lệ (triệu đồng)", `type="number" step="1"`)}
  <p><label for="tien">Loại tài sản góp vốn</label> <select id="tien" onchange="this.form.submit()"><option></option><option>Đồng Việt Nam</option></select></p>
  <p><label><input type="checkbox" id="uyquyen" name="uyquyen"> Có chủ sở hữu hưởng lợi</label></p>
  <h2>Người đại diện theo pháp luật</h2>
  ${box("ddpl", "Họ và tên người đại diện theo pháp luật")}
  <h2>Người làm chứng</h2>
  ${box("chung", "Họ và tên")} ${box("chungdt", "Số định danh cá nhân")}
  <button>Lưu</button>
</form><script src="/refusals.js"></script>`;

/** The page leaves while it is being filled. */
const leaving = `${form}<script src="/leaving.js"></script>`;

/** A form that reloads itself for its list of communes, as WebForms pages do; what was typed is kept by the server. */
const cascade = (posted: URLSearchParams | null): string => {
  const province = posted?.get("ctl00$C$ADDRCtl$CITY_IDFld") ?? "";
  const option = (value: string, text: string, chosen: string): string =>
    `<option value="${value}"${value === chosen ? " selected" : ""}>${text}</option>`;
  const wards = province === "19" ? option("5", "Xã Đồng Tâm", "") + option("6", "Xã Văn Lăng", "") : "";
  return `${head("Địa chỉ trụ sở")}
<form id="aspnetForm" method="post">
  <input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
  <h1>Địa chỉ</h1>
  <p><label for="a">Tỉnh/Thành phố</label> <select id="a" name="ctl00$C$ADDRCtl$CITY_IDFld" onchange="__doPostBack('ctl00$C$ADDRCtl$CITY_IDFld','')">${option("", "-- Chọn --", province)}${option("1", "Thành phố Hà Nội", province)}${option("19", "Tỉnh Thái Nguyên", province)}</select></p>
  <p><label for="b">Xã/Phường/Đặc khu</label> <select id="b" name="ctl00$C$ADDRCtl$WARD_IDFld"><option value="">-- Chọn --</option>${wards}</select></p>
  <p><label for="c">Số nhà, đường</label> <input id="c" name="ctl00$C$ADDRCtl$STREET_NUMBERFld" value=""></p>
  <input type="submit" name="ctl00$C$BtnSave" value="Lưu">
</form><script src="/postback.js"></script>`;
};

/** Every page by its path. */
export const testPages: Readonly<Record<string, SitePage>> = {
  "/form": form,
  "/refusals": refusals,
  "/refusals.js": `const on = (id, act) => document.getElementById(id).addEventListener("change", act);
on("dt", ({ target }) => setTimeout(() => { target.value = ""; }));
on("thu", ({ target }) => setTimeout(() => { target.value = "khac@vidu.vn"; }));
on("web", ({ target }) => target.remove());`,
  "/leaving": leaving,
  "/leaving.js": `document.getElementById("tat").addEventListener("input", () => { location.href = "/other"; });`,
  "/other": `${head("Trang khác")}<h1>Trang khác</h1><label>Ý kiến <input></label>`,
  "/cascade": cascade,
  "/postback.js": `function __doPostBack(target) { document.getElementById("__EVENTTARGET").value = target; document.getElementById("aspnetForm").submit(); }`,
  "/nothing": `${head("Tra cứu thời tiết")}<h1>Thời tiết</h1><label>Số hiệu trạm đo mưa <input id="x"></label>`,
  "/login": `${head("Đăng nhập")}<h1>Đăng nhập</h1><label>Tên đăng nhập <input></label><label>Mật khẩu <input type="password"></label>`,
  "/busy": `${head("Lỗi")}<p>The server is busy now</p>`,
  "/frame": `${head("Khung")}<h1>Cổng</h1><iframe src="http://localhost:1/form" width="600" height="400"></iframe>`,
  "/rows": `${head("Danh sách thành viên")}<h1>Danh sách thành viên hợp tác xã</h1><table><thead><tr><th>STT</th><th>Họ và tên thành viên</th><th>Ngày sinh</th><th>Số định danh cá nhân</th><th>Điện thoại</th><th>Vốn góp (VNĐ)</th></tr></thead><tbody>${Array.from({ length: 300 }, (_, row) => `<tr><td>${row + 1}</td>${["a", "b", "c", "d", "e"].map((name) => `<td><input name="m[${row}].${name}"></td>`).join("")}</tr>`).join("")}</tbody></table>`,
  "/many": `${head("Rất nhiều ô")}<form>${box("ten", "Tên hợp tác xã viết bằng tiếng Việt")}${Array.from({ length: 5000 }, (_, index) => box(`x${index}`, `Chỉ số quan trắc ${index}`)).join("")}</form>`,
};

/** The portal file of the page that reloads. */
export const cascadePortal = {
  format: "so-htx-portal",
  version: 1,
  id: "thu",
  name: "Cổng thử",
  hosts: ["127.0.0.1"],
  basis: "trang thử",
  mark: "L",
  pages: [
    {
      id: "address",
      title: "Địa chỉ",
      has: ["ADDRCtl$STREET_NUMBERFld"],
      fields: [
        { field: "headOffice.province", name: "ADDRCtl$CITY_IDFld", reloads: true },
        { field: "headOffice.ward", name: "ADDRCtl$WARD_IDFld" },
        { field: "headOffice.street", name: "ADDRCtl$STREET_NUMBERFld" },
      ],
    },
    {
      id: "capital",
      title: "Thông tin về vốn",
      has: ["CPT_CHARTER_AMOUNTFld"],
      fields: [{ field: "capital.charter", name: "CPT_CHARTER_AMOUNTFld" }],
    },
  ],
};
