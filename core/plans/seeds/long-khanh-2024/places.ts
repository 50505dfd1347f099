/** Wards and communes that the plan names in part IV.4. */
export const newCooperativeCommune = ["Hàng Gòn"];
export const newGroupWards = ["Xuân Tân", "Xuân An", "Phú Bình", "Suối Tre"];
export const otherCommunes = [
  "Xuân Hòa",
  "Xuân Lập",
  "Xuân Trung",
  "Bảo Vinh",
  "Bàu Trâm",
  "Bảo Quang",
  "Bình Lộc",
  "Xuân Thanh",
  "Bàu Sen",
  "Xuân Bình",
];
export const communes = [...newCooperativeCommune, ...newGroupWards, ...otherCommunes];

export const year = { from: "2024-01-01", to: "2024-12-31" };
export const fromSecondQuarter = { from: "2024-04-01", to: "2024-12-31" };
export const city = "TP Long Khánh";
export const finance = "Phòng Tài chính - Kế hoạch";
export const economy = "Phòng Kinh tế";
export const communeCommittees = "UBND các phường, xã";
