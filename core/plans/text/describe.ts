import { describeCommunes } from "./describe-communes.ts";
import { describeMoney } from "./describe-money.ts";
import { describeOrganisations } from "./describe-organisations.ts";
import { describePeople } from "./describe-people.ts";
import { describeScore } from "./describe-score.ts";
import { describeShare } from "./describe-shares.ts";
import { clip, type Described, described, withoutTimes } from "./described.ts";
import { asksForChange, baseFilter } from "./filters.ts";
import { isPersonSubject } from "./goal.ts";
import type { QualityGoal } from "./qualities.ts";

/** Turns what was read into filters and fields. What records cannot show is left to be entered by hand. */
export function describeGoal(goal: QualityGoal): Described {
  const level = describeLevel(goal);
  if (!asksForChange(goal) || level.sheet != null) return level;
  const indicator = `${level.indicator.replace(/^Tổng số /u, "Số ")} ${/giảm[^,;]{0,20}$/iu.test(goal.features.left) ? "giảm" : "tăng thêm"}`;
  return described({ indicator, for: level.for, stock: level.stock, dataNeeded: [baseMissing], sheet: "external" });
}

/** The data of a change: what there was before it. */
const baseMissing = "số đầu kỳ để tính mức tăng";

function describeLevel(goal: QualityGoal): Described {
  const filter = baseFilter(goal);
  if (isPersonSubject(goal.subject)) return describePeople(goal, filter);
  if (goal.subject === "class")
    return described({ indicator: "Số lớp đào tạo, bồi dưỡng", dataNeeded: ["sổ theo dõi lớp đào tạo, bồi dưỡng"], sheet: "classes" });
  if (goal.subject === "commune") return describeCommunes(goal, filter);
  if (goal.subject === "other") return describeOther(goal);
  if (goal.measure === "mean" || goal.measure === "sum" || (goal.growth && goal.features.money !== null))
    return describeMoney(goal, filter);
  if (goal.measure === "score") return describeScore(goal, filter);
  return goal.measure === "share" ? describeShare(goal, filter) : describeOrganisations(goal, filter);
}

function describeOther(goal: QualityGoal): Described {
  const left = withoutTimes(
    clip(goal.features.left)
      .replace(/^(?:(?:phấn đấu|bảo đảm|đảm bảo|dự kiến|để|đưa|nâng|đến (?:cuối |hết )?năm (?:19|20)\d{2})(?: đạt)?,? )+/iu, "")
      .replace(/ từ \d[\d.,]* ?(?:%|\p{L}+)(?: đồng)?(?: năm (?:19|20)\d{2})?$/iu, "")
      .replace(/(?:^|\s)(?:phải )?(?:đạt|là|có|lên|còn|đến|tới|được)$/iu, ""),
  );
  const right = clip(goal.features.right.replace(/^\s*trở (?:lên|xuống)/iu, ""));
  const words = clip(
    goal.measure === "share"
      ? shareInWords(left, right)
      : /^(?:diện tích|sản lượng|số|tổng|giá trị|mức|kim ngạch|tốc độ)\s/iu.test(left)
        ? left
        : `${left} ${unitInWords.get(goal.unit) ?? goal.unit} ${right}`,
  );
  const indicator = words === "" ? "Chỉ tiêu khác" : words.charAt(0).toUpperCase() + words.slice(1);
  return described({ indicator, stock: goal.measure === "share", dataNeeded: ["số liệu ngoài sổ"], sheet: "external" });
}

/** Units of the format that are no words of a person, or say nothing of what is measured. */
const unitInWords = new Map([
  ["%/year", "%/năm"],
  ["VND/month", ""],
  ["VND", ""],
  ["points", "điểm"],
  ["count", ""],
]);

function shareInWords(left: string, right: string): string {
  if (/^t[ỷỉ] (?:lệ|trọng|suất)/iu.test(left)) return `${left} ${right}`;
  return `Tỷ lệ ${right.split(" ").length > 2 || left === "" ? right : `${left.charAt(0).toLowerCase()}${left.slice(1)} ${right}`}`;
}
