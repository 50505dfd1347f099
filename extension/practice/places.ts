/** Provinces by name, and for each a few communes: enough for practising. Communes of one province may differ by their marks alone. */
export const provinces: readonly string[] =
  "Thành phố Hà Nội|Tỉnh Cao Bằng|Tỉnh Tuyên Quang|Tỉnh Điện Biên|Tỉnh Lai Châu|Tỉnh Sơn La|Tỉnh Lào Cai|Tỉnh Thái Nguyên|Tỉnh Lạng Sơn|Tỉnh Quảng Ninh|Tỉnh Bắc Ninh|Tỉnh Phú Thọ|Thành phố Hải Phòng|Tỉnh Hưng Yên|Tỉnh Ninh Bình|Tỉnh Thanh Hoá|Tỉnh Nghệ An|Tỉnh Hà Tĩnh|Tỉnh Quảng Trị|Thành phố Huế|Thành phố Đà Nẵng|Tỉnh Quảng Ngãi|Tỉnh Gia Lai|Tỉnh Khánh Hoà|Tỉnh Đắk Lắk|Tỉnh Lâm Đồng|Thành phố Đồng Nai|Thành phố Hồ Chí Minh|Tỉnh Tây Ninh|Tỉnh Đồng Tháp|Tỉnh Vĩnh Long|Tỉnh An Giang|Thành phố Cần Thơ|Tỉnh Cà Mau".split(
    "|",
  );

const some = new Map(
  Object.entries({
    "Tỉnh Thái Nguyên":
      "Xã Đồng Tâm|Xã Đồng Hỷ|Xã Phú Lương|Xã Văn Lang|Xã Văn Lăng|Phường Phan Đình Phùng|Phường Linh Sơn|Phường Tích Lương",
    "Thành phố Hải Phòng": "Phường An Hải|Phường Lê Chân|Phường Ngô Quyền|Xã Cẩm Giang|Xã Cẩm Giàng|Xã An Lão",
    "Tỉnh Quảng Ngãi": "Xã Sơn Hà|Xã Sơn Hạ|Xã Ba Tơ|Xã Ba Tô",
    "Thành phố Đồng Nai": "Xã Lộc Thành|Xã Lộc Thạnh|Phường Long Bình",
    "Thành phố Hồ Chí Minh": "Xã Thanh An|Xã Thạnh An|Phường Sài Gòn|Đặc khu Côn Đảo",
    "Tỉnh Tây Ninh": "Xã Tân Thành|Xã Tân Thạnh|Phường Long An",
    "Tỉnh Đồng Tháp": "Xã Tân Thành|Xã Tân Thạnh|Phường Mỹ Tho|Xã Mỹ Thọ",
    "Tỉnh Thanh Hoá": "Phường Đông Tiến|Xã Đồng Tiến|Phường Hạc Thành",
  }),
);

/** The communes of a province; none for no province. */
export function communesOf(province: string): readonly string[] {
  if (province === "") return [];
  return (some.get(province) ?? "Xã Tân Tiến|Xã Tân Thành|Phường Trung Tâm").split("|");
}

export const countries: readonly string[] = ["Việt Nam", "Lào", "Campuchia", "Trung Quốc", "Nhật Bản", "Hàn Quốc"];
export const ethnicGroups: readonly string[] = ["Kinh", "Tày", "Thái", "Mường", "Khmer", "Nùng", "H'Mông", "Dao", "Gia Rai", "Ê Đê"];
export const currencies: readonly string[] = ["Đô la Mỹ (USD)", "Euro (EUR)", "Yên Nhật (JPY)"];
