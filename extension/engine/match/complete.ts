/**
 * Completes what the page's own script saw of its controls: what the line round a box adds to its words, what several ticks are asked together,
 * which heading is the page's title. Done where the matching is done, so that the script in the page stays small.
 */
import type { Glimpse, SeenControl, SeenText } from "../seen.ts";
import { isBareUnit } from "../units.ts";

/** The controls of a page with their texts and headings completed, in the same order. */
export function completed(glimpses: readonly Glimpse[]): readonly SeenControl[] {
  const isCommon = hasCommonHeading(glimpses);
  const texts = new Map(glimpses.map((glimpse) => [glimpse, textsOf(glimpse)]));
  const asked = questionsOfTicks(glimpses, texts);
  return glimpses.map((glimpse) => {
    const { before, after, ...control } = glimpse;
    if (isLonePart(glimpse)) return { ...control, texts: [], row: "", column: "", name: "", id: "" };
    const group = control.kind === "checkbox" ? (asked.get(control.parts[0]!) ?? "") : "";
    const isNew = group !== "" && !control.headings.slice(0, control.sections).includes(group);
    const added = [leadOf(before), isNew ? group : ""].filter((text) => text !== "");
    return {
      ...control,
      texts: texts.get(glimpse)!,
      headings: [...added, ...control.headings],
      sections: control.sections + added.length - (isCommon ? 1 : 0),
      lines: group === "" ? control.lines : [group, ...control.lines],
      minor: group === "" ? control.minor : [group, ...control.minor],
    };
  });
}

/** A box for the day that found no boxes for month and year: it asks for a number of one or two digits, and for nothing that a record holds. */
function isLonePart({ kind, after }: Glimpse): boolean {
  return (kind === "text" || kind === "number") && /^(?:tháng:?\s*□|([/.–-])\s*□\s*\1\s*□)/iu.test(after);
}

/** The heading over every question of a page is the page's title when some have nearer ones. */
function hasCommonHeading(glimpses: readonly Glimpse[]): boolean {
  const last = ({ headings, sections }: Glimpse): string | undefined => (sections === 0 ? undefined : headings[sections - 1]);
  const common = glimpses[0] === undefined ? undefined : last(glimpses[0]);
  return common !== undefined && glimpses.every((one) => last(one) === common) && glimpses.some(({ sections }) => sections > 1);
}

/** What several ticks together are asked, by tick: it heads each of them. */
function questionsOfTicks(glimpses: readonly Glimpse[], texts: ReadonlyMap<Glimpse, readonly SeenText[]>): ReadonlyMap<number, string> {
  return new Map(
    glimpses.flatMap((glimpse) => {
      if (glimpse.kind !== "checkboxes") return [];
      const text = texts.get(glimpse)!.find(({ source }) => source !== "name")?.text ?? glimpse.row;
      return text === "" || text.length > 160 ? [] : glimpse.parts.map((part) => [part, text] as const);
    }),
  );
}

/** The texts of a control with what its line says, and its NAME where nothing else speaks. */
function textsOf({ kind, texts, placeholder, name, id, before, after }: Glimpse): readonly SeenText[] {
  const next = /^[^□,;.]{0,40}/.exec(after)![0].trim();
  const own = texts.map(({ text, source }) => {
    if ((source === "inside" || source === "before") && kind === "dateParts" && ofDay.test(text) && !/ngày/iu.test(text))
      return { text: `${text} ngày`, source };
    // "Tôi là [ ], sinh ngày [ ], … và là người đại diện theo pháp luật của hợp tác xã": who speaks is told at the end.
    if (/^tôi (?:là|tên là)(?!\p{L})/iu.test(text) && /\slà người đại diện theo pháp luật(?!\p{L})/iu.test(after))
      return { text: "Người đại diện theo pháp luật", source };
    // "Kỳ số liệu: [từ ngày] [đến ngày]": the hint is the end of the question.
    const edge = source === "before" && /^(?:từ|đến)(?: hết)? ngày$/iu.test(placeholder) ? ` ${placeholder}` : "";
    return { text: source === "inside" || source === "before" ? counted(text, next) + edge : text, source };
  });
  const told = [endOfPaper(before, after), dayOfPaper(before), issuerOfPaper(before, after)].flatMap((text) =>
    text === null ? [] : [{ text, source: "before" as const }],
  );
  const all = [...told, ...own];
  const called = name || id;
  return all.length === 0 && called !== "" ? [{ text: spoken(called), source: "name" }] : all;
}

/** "… tạm ngừng kinh doanh từ [ ] tháng [ ] năm [ ]": the word of the day stands in the first gap. */
const ofDay = /(?:^|\s)(?:từ|kể từ|đến|đến hết|cho đến|cho đến hết|tới|cấp|cấp lần đầu|được cấp|vào)$/iu;

/** "… có [ ] thành viên chính thức và [ ] thành viên liên kết": what is counted stands behind its box. */
function counted(before: string, behind: string): string {
  const thing = behind.replace(/\svà$/iu, "");
  const isOfPeople = /(?:^|\s)(?:do|với|sử dụng)$/iu.test(before) && /^(?:thành viên|tổ viên|người|lao động|hộ)(?!\p{L})/iu.test(thing);
  return (isOfPeople || /\s(?:có|gồm|và)$/iu.test(before)) && !isBareUnit(thing) ? `Số lượng ${thing}` : before;
}

/** "Lợi nhuận: trước thuế [ ], sau thuế [ ]", "Lao động: [ ], trong đó nữ: [ ]": what the whole line is about. */
function leadOf(before: string): string {
  return /^([^□:]{3,60})(?::[^□:]*\p{L}[^□:]*:?\s*□|:?\s*□.*trong đó)/iu.exec(before)?.[1]?.trim() ?? "";
}

/** "Theo Nghị quyết số … ngày …" asks for the day of that paper. */
function dayOfPaper(before: string): string | null {
  if (!before.includes("□")) return null;
  const paper =
    /(?:^(?:căn cứ|theo)\s+)?([^□.;:,]{4,60}?)\s+số\s*:?\s*□[\s,;]*(do\s*□[\s,;]*)?(?:ký\s+|ban hành\s+|cấp\s+)?ngày\s*:?$/iu.exec(before);
  return paper === null ? null : `Ngày ${paper[2] === undefined ? "" : "cấp "}${paper[1]!.trim()}`;
}

/** "Giấy chứng nhận số … do … cấp ngày …" asks who issued that paper. */
function issuerOfPaper(before: string, after: string): string | null {
  if (!/^cấp(?:\s|$)/iu.test(after) || !/(?:^|\s)do$/iu.test(before)) return null;
  const paper = /([^□.;:,]{4,60}?)\s+số\s*:?\s*□[\s,;]*do$/iu.exec(before)?.[1];
  return `Nơi cấp ${paper?.trim() ?? ""}`;
}

/** "…………, ngày … tháng … năm …": papers end with their place and day, on a line that says nothing else. */
function endOfPaper(before: string, after: string): string | null {
  if (before === "") return after !== "" && /^[\s.…]*,\s*(?:(?:lập|làm|viết|ký) )?ngày\s*:?\s*□/iu.test(after) ? "Địa danh" : null;
  if (!before.includes(",")) return null;
  const isDay =
    /^(?:□|[\p{L}\s().…]{0,40}),\s*(?:(?:lập|làm|viết|ký) )?ngày\s*:?\s*$/iu.test(before) && !/(?:^|\s)số(?:\s|$)/iu.test(before);
  return isDay ? "Ngày lập" : null;
}

/** "txtSoDienThoai", "so_dien_thoai" as words. */
function spoken(name: string): string {
  const tail = name.split(/[$:.[\]]/).findLast((part) => part !== "") ?? name;
  return tail
    .replace(/__\d+$/, "")
    .replace(/^(?:txt|ddl|cbo|cb|rb|chk|sel|inp|dtp|dp|tb)(?=[A-Z_])/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_\-\d]+/g, " ")
    .trim();
}
