import { citation } from "../law/citation.ts";
import { supportStart } from "../law/support.ts";
import { formatDate } from "../model/dates.ts";
import { asItIs, distinct, inEach, type Said, together } from "../model/language.ts";
import type { CriterionAnswer, HeldPolicy, PolicyResult } from "./assess.ts";
import type { World } from "./world.ts";

/** A result in words, in every language. */
type ResultAnswer = { readonly because: Said; readonly missing: readonly Said[]; readonly missingOneOf: readonly Said[] };

/** Why a result is what it is, from the criteria that were asked, and what is missing for a surer one. */
export function sayResult(
  world: World,
  policy: HeldPolicy,
  { outcome, confirm }: PolicyResult,
  found: readonly CriterionAnswer[],
  at: number,
): ResultAnswer {
  if (outcome === "other-law") return only(world.kindOf(at) === "creditFund" ? creditFunds : earlierLaw);
  if (!policy.for.includes(world.kindOf(at)))
    return only({
      vi: `${policy.source.article}: chính sách này không dành cho loại hình của đơn vị.`,
      en: `${citation(policy.source.article ?? "").en}: this policy is not for this kind of entity.`,
    });
  const single = found.filter((criterion) => !criterion.oneOf);
  const several = found.filter((criterion) => criterion.oneOf);
  const met = several.filter(({ state }) => state === "met");
  const tail = confirm
    ? {
        vi: " Cần đối chiếu với văn bản vì quy định chưa đọc được đầy đủ.",
        en: " Compare with the document, because the rules were not read in full.",
      }
    : asItIs("");
  if (outcome === "not") {
    const failed = single.filter(({ state }) => state === "not-met");
    const none = {
      vi: `Không đạt điểm nào trong ${letters(several)} của Điều 18.`,
      en: `None of the points ${letters(several)} of Article 18 is met.`,
    };
    const because = failed.length === 0 ? none : together(failed.map((own) => own.because));
    return only(inEach((language) => `${because[language]}${tail[language]}`));
  }
  if (outcome === "considered") {
    const points = met.map((own) => ({ vi: `Điểm ${own.letter}: ${own.because.vi}`, en: `Point ${own.letter}: ${own.because.en}` }));
    return only(inEach((language) => `${together(points)[language]}${tail[language]}`.trim()));
  }
  const open = several.filter(({ state }) => state === "not-known");
  const way =
    met.length > 0
      ? { vi: `Đạt điểm ${letters(met)} của Điều 18.`, en: `Point ${letters(met)} of Article 18 is met.` }
      : open.length > 0
        ? {
            vi: `Chưa rõ đạt điểm nào trong ${letters(several)} của Điều 18.`,
            en: `It is not clear which of the points ${letters(several)} of Article 18 is met.`,
          }
        : {
            vi: `Không đạt điểm nào trong ${letters(several)} của Điều 18 (cần đối chiếu với văn bản).`,
            en: `None of the points ${letters(several)} of Article 18 is met (compare with the document).`,
          };
  return {
    because: several.length === 0 ? { vi: "Chưa đủ số liệu để kết luận.", en: "The data are not enough for an answer." } : way,
    missing: distinct(single.flatMap(({ state, missing }) => (state === "not-known" ? missing : []))),
    missingOneOf:
      met.length > 0
        ? []
        : open.flatMap(({ letter, missing }) =>
            missing.length > 0 ? [inEach((language) => `(${letter}) ${together(missing, ", ")[language]}`)] : [],
          ),
  };
}

function only(because: Said): ResultAnswer {
  return { because, missing: [], missingOneOf: [] };
}

const creditFunds = {
  vi: "Quỹ tín dụng nhân dân theo luật khác, chưa rõ điều kiện.",
  en: "People's credit funds come under another law; the conditions are not known.",
};
/** What is said of every day before the law of 2023. */
export const earlierLaw = {
  vi: `Trước ${formatDate(supportStart)} áp dụng luật khác (Nghị định 193/2013/NĐ-CP, 107/2017/NĐ-CP), chưa rõ điều kiện.`,
  en: `Before ${formatDate(supportStart)} another law applied (Decrees 193/2013/NĐ-CP, 107/2017/NĐ-CP); the conditions are not known.`,
};

function letters(several: readonly CriterionAnswer[]): string {
  return several.map(({ letter }) => letter).join(", ");
}
