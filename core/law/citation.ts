import { inEach, type Said } from "../model/language.ts";

/** A place in a document of law: "Nghị định 77/2019/NĐ-CP, Điều 29 khoản 3", "Decree 77/2019/NĐ-CP, Article 29 clause 3". English quotes what is no such place. */
export function citation(text: string): Said {
  const english = words.reduce((left, [vietnamese, said]) => left.replaceAll(vietnamese, said), text);
  return inEach((language) => (language === "vi" ? text : foreign.test(english.replace(number, "")) ? `“${text}”` : english));
}

/** The longer before what they begin with. */
const words = [
  ["Luật Hợp tác xã", "Law on Cooperatives"],
  ["Luật", "Law"],
  ["Nghị định", "Decree"],
  ["Nghị quyết", "Resolution"],
  ["Thông tư", "Circular"],
  ["Quyết định", "Decision"],
  ["Phụ lục", "annex"],
  ["Điều", "Article"],
  ["khoản", "clause"],
  ["điểm", "point"],
  ["QĐ ", "Decision "],
  ["dự thảo tháng", "draft of"],
] as const;

/** Numbers of documents keep their letters: "77/2019/NĐ-CP". */
const number = /(?<!\d)\d+\/[\p{L}\d/-]+/gu;
const foreign = /[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]/iu;
