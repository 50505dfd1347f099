/** The national public-service portal: SurveyJS in React. Its questions are known by their labels; what is data is how it behaves. */
import type { Portal } from "./portal.ts";

export const publicService: Portal = {
  format: "so-htx-portal",
  version: 1,
  id: "dichvucong",
  name: "Cổng dịch vụ công quốc gia",
  hosts: ["dichvucong.gov.vn"],
  basis: "cách cư xử đọc trong mã nguồn của một tiện ích điền biểu mẫu công khai; tên các câu hỏi chưa rõ",
  mark: "V",
  // A look-up of persons overwrites names and addresses about 2.5 s after their number.
  lookupTime: 3000,
  pages: [{ id: "survey", title: "Tờ khai", has: [], fields: [] }],
};
