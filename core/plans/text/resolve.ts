import type { Analysis } from "./analysis.ts";
import { baselineReason, baseOfChange, type Reason } from "./baseline.ts";
import { readCount } from "./counts.ts";
import { type Goal, type Place, type Scope, wordsOf } from "./goal.ts";
import { readMoney } from "./money.ts";
import { readPoints, readTimes } from "./multiples.ts";
import type { Quantity } from "./quantities.ts";
import type { Segment } from "./segments.ts";
import { readPercent } from "./shares.ts";
import { type Frame, hitsIn, isCollectiveConcept } from "./subjects.ts";
import type { Zone } from "./zones.ts";

/** Reads one amount. A reason when it is no goal; `null` when it is not even worth naming ("bình quân một HTX"). */
export function resolveGoal(
  analysis: Analysis,
  segments: readonly Segment[],
  index: number,
  frame: Frame,
  place: Place,
): Goal | Reason | null {
  const segment = segments[index]!;
  const closed = reasonOfZone(place.zone, segment.quantity);
  if (closed !== null) return closed;
  if (saysMoreOfShare(analysis, segments, index)) return null;
  const baseline = baselineReason(analysis, segments, index, place);
  if (baseline !== null) return baseline;
  if (perSoMany(analysis, segment)) return "không rõ chỉ tiêu hoặc đơn vị";
  if (inTurn(analysis, segment)) return "nhiều số nêu “lần lượt” cho nhiều đối tượng";
  if (isCondition(analysis, segment)) return "điều kiện, tiêu chuẩn";
  if (place.local && /(?:cả nước|toàn quốc)/u.test(wordsOf(analysis, segment.leftFrom, segment.quantity.from)))
    return "số liệu dân cư, địa bàn";
  if (isOfWholeEconomy(analysis, segment)) return "ngoài lĩnh vực kinh tế tập thể";
  const goal = readKind(scopeOf(analysis, segments, index, frame, place));
  if (goal === null || typeof goal === "string") return goal;
  if (goal.subject === "other" && !place.collective && !place.organisationAbove && !clauseNamesOrganisation(analysis, segment))
    return "ngoài lĩnh vực kinh tế tập thể";
  return place.collective || speaksOfOrganisations(analysis, place) ? goal : "ngoài lĩnh vực kinh tế tập thể";
}

/** In "gieo trồng 640 ha lúa; HTX bao tiêu 200 ha" each clause speaks for itself. */
function clauseNamesOrganisation({ tokens, hits }: Analysis, { clauseFrom, quantity }: Segment): boolean {
  let to = quantity.to;
  while (to < tokens.length && tokens[to]!.text !== ";") to++;
  return hits.some(({ meaning, from }) => from >= clauseFrom && from < to && isCollectiveConcept(meaning));
}

/** What an amount speaks of although it is no goal: the goal behind it may leave the words out. `null` when that is not clear. */
export function spokenOf(analysis: Analysis, segments: readonly Segment[], index: number, frame: Frame, place: Place): Goal | null {
  const goal = readKind(scopeOf(analysis, segments, index, frame, place));
  return goal === null || typeof goal === "string" ? null : goal;
}

/** In a general plan only what speaks of cooperatives counts. */
export function speaksOfOrganisations(analysis: Analysis, place: Place): boolean {
  return place.organisationAbove || analysis.hits.some(({ meaning }) => isCollectiveConcept(meaning));
}

function scopeOf(analysis: Analysis, segments: readonly Segment[], index: number, frame: Frame, place: Place): Scope {
  const segment = segments[index]!;
  const base = baseOfChange(analysis, segments, index);
  const { leftFrom: from } = base ?? segment;
  return { analysis, segment, next: segments[index + 1] ?? null, quantity: segment.quantity, from, frame, place };
}

function readKind(scope: Scope): Goal | Reason | null {
  switch (scope.quantity.kind) {
    case "percent":
      return readPercent(scope);
    case "money":
      return readMoney(scope);
    case "points":
      return readPoints(scope);
    case "times":
      return readTimes(scope);
    default:
      return readCount(scope);
  }
}

function reasonOfZone(zone: Zone, quantity: Quantity): Reason | null {
  switch (zone) {
    case "situation":
      return "số liệu hiện trạng, kỳ trước";
    case "proposal":
      return "kiến nghị, đề xuất";
    case "budget":
      return "kinh phí";
    case "report":
      return "thời hạn báo cáo";
    case "condition":
      return "điều kiện, tiêu chuẩn";
    case "priority":
      return quantity.kind === "percent" ? null : "điều kiện, tiêu chuẩn";
    case "end":
      return "nơi nhận, chữ ký";
    default:
      return null;
  }
}

/** "100% số xã có ít nhất 01 HTX": the second number belongs to what the share counts. */
function saysMoreOfShare({ tokens }: Analysis, segments: readonly Segment[], index: number): boolean {
  const previous = segments[index - 1];
  const { quantity, head } = segments[index]!;
  if (previous === undefined || previous.quantity.kind !== "percent" || quantity.kind !== "count") return false;
  const between = tokens.slice(previous.quantity.to, head);
  if (between.length === 0 || between.length > 12 || !/^(?:có|đạt|từ)$/u.test(between[between.length - 1]!.text)) return false;
  // Of marks only the comma of "xã, phường" may stand between.
  return between.every(
    (token, at) => token.kind !== "mark" || (token.text === "," && /^(?:phường|xã|thị|đặc)$/u.test(between[at + 1]?.text ?? "")),
  );
}

/** "Doanh thu của HTX và THT lần lượt đạt 3 tỷ đồng và 500 triệu đồng": which number is whose is for the officer to say. */
function inTurn({ tokens }: Analysis, { clauseFrom, quantity }: Segment): boolean {
  return tokens.slice(clauseFrom, quantity.from).some(({ text }, at, all) => text === "lần" && all[at + 1]?.text === "lượt");
}

/** "Cứ 10 HTX thì có 6 HTX khá": neither is a number of what there is. */
function perSoMany({ tokens }: Analysis, { clauseFrom, quantity }: Segment): boolean {
  const words = tokens.slice(clauseFrom, quantity.from).map(({ text }) => text);
  return words.includes("cứ") && (words.at(-1) === "cứ" || words.includes("thì"));
}

/** "Tăng trưởng kinh tế của tỉnh khoảng 8%, lạm phát dưới 4,5%". */
function isOfWholeEconomy(analysis: Analysis, { leftFrom, quantity, rightTo }: Segment): boolean {
  const words = wordsOf(analysis, leftFrom, quantity.from);
  if (!/(?:lạm phát|chỉ số giá|tăng trưởng (?:kinh tế|grdp|gdp)|(?:grdp|gdp|thu nhập) bình quân đầu người)/u.test(words)) return false;
  return !hitsIn(analysis, leftFrom, rightTo).some(({ meaning }) => isCollectiveConcept(meaning));
}

/** "… từ 65 điểm trở lên mới xem xét", "có từ 50 thành viên trở lên được hỗ trợ". */
function isCondition(analysis: Analysis, { quantity, rightTo }: Segment): boolean {
  const behind = wordsOf(analysis, quantity.to, rightTo);
  // "(theo tiêu chí: … có từ 50% thành viên là nữ)"
  const open = analysis.bracket[quantity.from]!;
  if (
    open >= 0 &&
    /^(?:theo |đáp ứng |đạt )?(?:các )?(?:tiêu chí|tiêu chuẩn|điều kiện)(?: [^:]{1,40})? ?:/u.test(
      wordsOf(analysis, open + 1, quantity.from),
    )
  )
    return true;
  return /(?:^|\s)khi (?:thành lập|đăng ký)(?:\s|$)|(?:mới (?:được(?! (?:công nhận|thành lập|cấp|chứng nhận|gắn sao|phát triển))|xem|xét)|thì được|được (?:hưởng|ưu tiên|xem xét|xét)|để được|trở lên được hỗ trợ)/u.test(
    behind,
  );
}
