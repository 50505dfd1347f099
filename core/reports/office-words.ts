/** English of the levels of offices, by their own Vietnamese words. An office's own name stays as it is. */
import type { Language } from "../model/language.ts";

/** What a level of offices is called in a language. */
export function officeText(label: string, language: Language): string {
  return language === "vi" ? label : (english.get(label) ?? label);
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "UBND xã, phường, đặc khu": "People’s Committee of a commune, ward or special zone",
    "Phòng Kinh tế (xã, đặc khu), Phòng Kinh tế, Hạ tầng và Đô thị (phường)": "Economic office of a commune, special zone or ward",
    "UBND huyện, quận, thị xã, thành phố thuộc tỉnh (đến 30/6/2025)": "People’s Committee of a district or town (until 30/6/2025)",
    "Phòng Tài chính - Kế hoạch cấp huyện (đến 30/6/2025)": "Finance and planning office of a district (until 30/6/2025)",
    "Sở Kế hoạch và Đầu tư (đến khi hợp nhất năm 2025)": "Department of Planning and Investment (until the merger of 2025)",
    "Sở Tài chính": "Department of Finance",
    "UBND tỉnh, thành phố": "People’s Committee of a province or city",
  }),
);
