/** Words that several targets share. */
export const year = { from: "2024-01-01", to: "2024-12-31" };
export const city = "TP Hà Nội";
export const alliance = "Liên minh HTX Thành phố";
export const districts = "UBND quận, huyện, thị xã";
