import { isIsoDate } from "../../model/dates.ts";
import { fold } from "../../model/text.ts";
import type { Line } from "./lines.ts";
import { findMasks, isMasked } from "./masks.ts";
import { findTimes } from "./periods.ts";
import { type Area, areaOf, placeLevels, properCase, readPlace } from "./place.ts";
import { type HeadLine, isKindOfDocument, readTitle, titleText } from "./title.ts";

/** What stands above the text of a plan. `null` is what the document does not say. */
export type Head = {
  readonly number: string | null;
  readonly issuedOn: string | null;
  /** The year of the date line, also when its day is left open. */
  readonly issueYear: number | null;
  readonly issuer: string | null;
  readonly title: string;
  readonly place: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly area: Area;
  /** Whether the whole document speaks of cooperatives; a general plan holds other things beside them. */
  readonly collective: boolean;
  /** Clean offset behind the title. */
  readonly end: number;
};

/** Reads the head of a document from its first lines. */
export function readHead(text: string, lines: readonly Line[]): Head {
  const rows = lines.slice(0, 60).map((line) => ({ line, words: bare(text.slice(line.from, line.to)) }));
  const numberAt = rows.findIndex(({ words }) => /^s[oố]\s*:?\s*[\d/.l]/iu.test(words) && !/^số lượng/iu.test(words));
  const title = readTitle(rows, numberAt);
  const date = dateLine.exec(
    rows
      .map(({ words }) => words)
      .join("\n")
      .slice(0, 6000),
  );
  const issuer = readIssuer(rows, numberAt, text.slice(0, 4000), date?.[1]?.trim() ?? null);
  const above = rows
    .slice(0, Math.max(0, numberAt))
    .map(({ words }) => words)
    .join("\n");
  const place = (issuer === null ? null : readPlace(issuer)) ?? readPlace(title.words) ?? readPlace(above) ?? date?.[1]?.trim() ?? "";
  return {
    number: numberAt < 0 ? null : readNumber(rows[numberAt]!.words),
    issuedOn: date === null ? null : isoDay(date[4]!, date[3]!, date[2]!),
    issueYear: date === null ? null : Number(date[4]),
    issuer,
    title: titleText(title),
    place,
    period: findPeriod(title.words) ?? longPeriod(announced.exec(text.slice(0, 6000))?.[0] ?? "") ?? { from: null, to: null },
    area: areaOf(place),
    collective:
      isCollective(`${title.words} ${subtitle(text, title.end)} ${issuer ?? ""}`) ||
      (!isGeneral(title.words) && speaksMostlyOfCooperatives(text)),
    end: title.end,
  };
}

const dateLine =
  /([^,\n|]{0,80}),\s*ng[aà]y[\s.…]{0,60}(\d{0,2})[\s.…]{0,60}th[aá]ng[\s.…]{0,60}(\d{0,2})[\s.…]{0,60}n[aă]m[\s.…]{0,60}(\d{4})/iu;
const announced = /(?:xây dựng|ban hành)\s+(?:kế\s+hoạch|chương\s+trình|đề\s+án)[^.;]{0,200}/iu;

function bare(words: string): string {
  return words
    .replace(/[*_#|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function readNumber(words: string): string | null {
  const number = words
    .replace(/^s[oố]\s*:?\s*/iu, "")
    .replace(/(?<!\s)\s*([/-])\s*/g, "$1")
    .split(" ")[0]!
    .replace(/(?<![.,;])[.,;]+$/, "");
  return /^[\dl]/.test(number) ? number : null;
}

const issuerWords =
  /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|uy ban nhan dan|hội đồng nhân dân|hđnd|sở |liên minh|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|hội |ban |phòng |bộ |chi cục|trung tâm)/iu;
const motto = /cộng\s+hòa|cộng\s+hoà|độc\s+lập|đảng cộng sản|chủ nghĩa việt nam|cong hoa|doc lap/iu;
const placeBeginning = /^(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s/iu;
const saidFull = new RegExp(`(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) +${placeLevels} +(?:\\p{Lu}\\p{L}* ?){1,5}`, "u");
const saidLevel = new RegExp(`(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\\s+(${placeLevels})\\s+(?:xây|ban|đề|triển)`, "iu");

/** The office above the number, with its place; else the one that the text says issues the plan. */
function readIssuer(rows: readonly HeadLine[], numberAt: number, opening: string, city: string | null): string | null {
  const above = rows.slice(0, numberAt < 0 ? 8 : numberAt).map(({ words }) => words.replace(motto, "\u0000").split("\u0000")[0]!.trim());
  const names: string[] = [];
  for (const words of above) {
    if (!/\p{L}/u.test(words)) {
      if (names.length > 0) break;
      continue;
    }
    if (isKindOfDocument(words)) break;
    // The office above the issuer stands over it.
    if (issuerWords.test(words)) names.splice(0, names.length, words);
    else if (names.length > 0 && (placeBeginning.test(words) || /^[\p{Lu}\s]+$/u.test(words))) names.push(words);
    else if (names.length > 0) break;
  }
  const issuer = names.length === 0 ? null : properCase(names.slice(0, 2).join(" "));
  if (issuer !== null && readPlace(issuer) !== null) return issuer;
  const said = saidFull.exec(opening)?.[0].replace(/\s+/g, " ").trim();
  if (said !== undefined && (issuer === null || /^(?:ủy|uỷ|ubnd)/iu.test(issuer))) return said;
  const which = saidLevel.exec(opening)?.[1];
  if (issuer !== null && which !== undefined && city !== null && city !== "") return `${issuer} ${which.toLowerCase()} ${city}`;
  return issuer;
}

function findPeriod(title: string): Head["period"] | null {
  const masks = findMasks(title, 0, title.length);
  const times = findTimes(title, 0, title.length, null).filter(
    (time) => time.kind !== "day" && time.role !== "base" && !isMasked(time, masks),
  );
  // "giai đoạn 2021 - 2025, định hướng đến năm 2030": the first is the plan's own.
  const own = times.find((time) => time.kind === "years") ?? times[times.length - 1];
  if (own === undefined) return null;
  if (own.kind === "half" || own.kind === "quarter") return { from: `${own.start.slice(0, 4)}-01-01`, to: own.end };
  return own.role === "by" ? { from: null, to: own.end } : { from: own.start, to: own.end };
}

/** "xây dựng kế hoạch thực hiện, hoàn thành trong tháng 11" sets a month for a task, no period of the plan. */
function longPeriod(words: string): Head["period"] | null {
  const found = findPeriod(words);
  const short = found?.from != null && found.to !== null && found.from.slice(0, 7) === found.to.slice(0, 7);
  return short ? null : found;
}

function isCollective(words: string): boolean {
  return /kinh te tap the|kttt|ktdt|hop tac xa|(?:^| )htx|hitx|to hop tac|kinh te hop tac/.test(fold(words));
}

/** "(Lĩnh vực kinh tế tập thể)" below the title. */
function subtitle(text: string, from: number): string {
  return /^[\s*_]*\(([^()]{3,160})\)/u.exec(text.slice(from, from + 200))?.[1] ?? "";
}

function isGeneral(title: string): boolean {
  return /kinh te xa hoi|quoc phong|dai hoi|dang bo|nong thon moi|cong tac nam|nhiem vu trong tam/.test(fold(title));
}

/** A plan without a telling title: how thick the words of cooperatives stand in it. */
function speaksMostlyOfCooperatives(text: string): boolean {
  const words = fold(text.slice(0, 60_000));
  const mentions =
    words.match(/kinh te tap the|(?:^| )kttt(?= |$)|hop tac xa|(?:^| )htx(?= |$)|to hop tac|(?:^| )tht(?= |$)/g)?.length ?? 0;
  return mentions >= 4 && mentions * 45 >= words.length / 5;
}

function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return month !== "" && day !== "" && isIsoDate(iso) ? iso : null;
}
