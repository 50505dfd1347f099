/**
 * Whose box is this, and of which time: decided for every control from the words round it, before any label is matched. A page is divided
 * by its headings, by the heads of its columns, and by questions that name somebody and are followed by more about the same one.
 */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";
import type { KnownField, Lexicon } from "./lexicon.ts";
import { namesSomeEntity } from "./own-row.ts";
import { begins, hintsOf, isPart, isShareOf, labelOf, sidesOf } from "./question.ts";
import { type Reading, readText, type Spelling } from "./read-text.ts";
import { contentOf, onlyNames } from "./says.ts";
import { paperOf, resumed, timeOf } from "./time.ts";
import { asked, asOrganisation, type Frame, isResidence, ofMany, verdictOf, type Whose } from "./whose.ts";
import { partOf, partsOfFiler, speaksToYou } from "./you.ts";

export type Situation = {
  readonly whose: Whose;
  readonly time: "former" | "other" | null;
  /** The paper asked for just before, whose date and place of issue may follow. */
  readonly paper: Paper | null;
  /** "Người đại diện" is the one of the group. */
  readonly ofGroup: boolean;
  /** "Đơn vị" is the branch, beside a cooperative that the page names. */
  readonly ofBranch: boolean;
  /** The label of the box just before where it asks when something begins, for a box that only says "đến ngày"; or for one that says "chiếm". */
  readonly since: string | null;
  /** For a box that asks for a part ("Trong đó: nữ"): the label of the box before it that asks for the whole. */
  readonly whole: string | null;
};

export type Paper = "certificate" | "passport" | "personalId";

const nobody: Whose = { subjects: new Set(), other: null, by: "title", text: "" };

/** The situation of every control. `known`: controls whose field portal data tells. */
export function situate(
  controls: readonly SeenControl[],
  lexicon: Lexicon,
  frame: Frame,
  known: ReadonlyMap<SeenControl, KnownField> = new Map(),
): ReadonlyMap<SeenControl, Situation> {
  const steps = situating(controls, lexicon, frame, known);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `situate` in steps, one a control, for pages of thousands of boxes; asked again for the same page it remembers. */
export function* situating(
  controls: readonly SeenControl[],
  lexicon: Lexicon,
  frame: Frame,
  known: ReadonlyMap<SeenControl, KnownField>,
): Generator<void, ReadonlyMap<SeenControl, Situation>> {
  const key = `${lexicon.spelling} ${frame.form} ${frame.year} ${frame.ofGroup}`;
  const last = known.size === 0 ? remembered.get(controls) : undefined;
  if (last?.key === key) return last.situations;
  const { spelling } = lexicon;
  const page = pageWords(controls, lexicon);
  const situations = new Map<SeenControl, Situation>();
  const ticks = new Set(controls.flatMap(({ kind, parts }) => (kind === "checkboxes" ? parts : [])));
  const yours = partsOfFiler(controls, spelling);
  let place = "";
  let run: Run | null = null;
  let paper: Paper | null = null;
  let since: string | null = null;
  /** Boxes since then: of two questions side by side the second stands in between. */
  let passed = 0;
  let before: string | null = null;
  let whole: string | null = null;
  let sinceTime: Situation["time"] = null;
  for (const control of controls) {
    yield;
    const here = placeOf(control);
    const ofGroup = frame.ofGroup && !isApart(control, spelling);
    if (here !== place) {
      place = here;
      if (run !== null) run = underSubheading(run, control, lexicon, { ...frame, ofGroup });
      since = null;
      before = null;
      whole = null;
      paper = paperOf(control.headings.slice(0, 1).map((text) => readText(text, spelling)));
    }
    // One of several ticks is an answer, no question.
    const isAnswer = control.kind === "checkbox" && control.parts.some((part) => ticks.has(part));
    const said = ownReading(control, spelling);
    const region = regionOf(control, page, yours, lexicon, { ...frame, ofGroup });
    const own = said === null ? null : asOrganisation(asked(said, ofGroup), region);
    const field = known.get(control);
    const after = run;
    if (!isAnswer || field !== undefined)
      run = field === undefined ? nextRun(run, own, region, control, lexicon) : { ...endlessly(field.subjects, null), ...startOf(control) };
    const whose = own !== null && field === undefined ? withNeighbour(region, after, own, control, lexicon) : region;
    // The end of a period is of the time of its beginning.
    const isEnd = since !== null && own !== null && [...own.tokens.keys()].every((token) => token === "@to");
    const time: Situation["time"] = timeOf(control, own, page, spelling, frame) ?? (isEnd ? sinceTime : null);
    situations.set(control, {
      whose,
      time,
      paper,
      ofGroup,
      ofBranch: frame.form === "branch" && page.asksEntity,
      since: isShareOf(control) ? before : since,
      whole: isPart(labelOf(control)) ? whole : null,
    });
    if (own !== null && begins(labelOf(control), own)) {
      since = labelOf(control);
      sinceTime = time;
      passed = 0;
    } else if (isEnd || ++passed > 1) since = null;
    before = labelOf(control);
    if (!isPart(before)) whole = before;
    paper = paperOf(own === null ? [] : [own]) ?? paper;
  }
  if (known.size === 0) remembered.set(controls, { key, situations });
  return situations;
}

const remembered = new WeakMap<
  readonly SeenControl[],
  { readonly key: string; readonly situations: ReadonlyMap<SeenControl, Situation> }
>();

/** Whether two controls stand under the same headings. */
export function placeOf(control: SeenControl): string {
  return `${control.headings.slice(0, control.sections).join(" | ")} | ${besideOf(control)}`;
}

/** The head of the column where it is no question of its own. */
function besideOf({ column, row, texts }: SeenControl): string {
  return texts.length > 0 && row === "" ? column : "";
}

// ---- regions

type PageWords = {
  /** Headings that can make nobody unknown: over most of the page, or over a question that names the entity. */
  readonly plain: ReadonlySet<string>;
  /** Headings over most of the page: they say what the whole paper is about. */
  readonly titles: ReadonlySet<string>;
  /** Headings that call the entity no more than an organisation, where no person may stand in its place. */
  readonly ownNames: ReadonlySet<string>;
  /** Whether a part of the page is headed by the entity itself. */
  readonly namesEntity: boolean;
  /** Whether some box is asked of the entity by name. */
  readonly asksEntity: boolean;
  /** What the page says is new, and what forms ask of before a change. */
  readonly renewed: ReadonlySet<string>;
  /** It is headed by going on with business, and not by suspending it. */
  readonly resumes: boolean;
};

function pageWords(controls: readonly SeenControl[], { spelling, formerly }: Lexicon): PageWords {
  const counts = new Map<string, number>();
  const plain = new Set<string>();
  let asksEntity = false;
  for (const control of controls) {
    const over = new Set(control.headings.slice(0, control.sections));
    for (const text of over) counts.set(text, (counts.get(text) ?? 0) + 1);
    const own = ownReading(control, spelling);
    const nearest = control.headings[0];
    asksEntity ||= own !== null && namesEntity(own);
    if (own !== null && nearest !== undefined && namesEntity(own)) plain.add(nearest);
  }
  const titles = new Set([...counts].filter(([, count]) => count * 5 > controls.length * 3).map(([text]) => text));
  for (const text of titles) plain.add(text);
  const renewed = new Set(formerly);
  const addNew = (text: string): void => {
    const reading = readText(text, spelling);
    if (reading.isNew) renewed.add(contentOf(reading));
  };
  for (const text of counts.keys()) addNew(text);
  for (const control of controls) for (const text of [labelOf(control), control.row, control.column]) if (text !== "") addNew(text);
  const isOfEntity = [...counts.keys()].some((text) => !titles.has(text) && namesEntity(readText(text, spelling)));
  const heads = new Set(controls.flatMap(({ headings }) => headings.map(plainText)));
  const isHeaded = (words: RegExp): boolean => [...heads].some((text) => words.test(text) && !resumed.test(text));
  const resumes = isHeaded(/(?:tiep tuc (?:kinh doanh|hoat dong)|(?:kinh doanh|hoat dong) tro lai)/) && !isHeaded(/tam ngung/);
  const offersPerson = controls.some(
    ({ options, texts, row }) =>
      options?.some(({ text }) => isPersonAlone(text)) === true || isPersonAlone(row) || texts.some(({ text }) => isPersonAlone(text)),
  );
  const mayOwn = !offersPerson && ![...counts.keys()].some(isPersonAlone);
  const ownNames = new Set(mayOwn ? [...counts.keys()].filter((text) => organisationAlone.test(plainText(text))) : []);
  return { plain, titles, ownNames, namesEntity: isOfEntity, asksEntity, renewed, resumes };
}

/** "Thông tin về tổ chức", "Bước 1/4 · Tổ chức", "Về tổ chức của quý vị". */
const organisationAlone =
  /^(?:(?:buoc|phan|muc) (?:(?:\d{1,2}|[a-z]|[ivx]{1,4}) ?){1,2})?(?:thong tin (?:chung )?)?(?:ve |cua )?(?:to chuc|phap nhan)(?: cua (?:quy vi|ban|anh chi|quy khach))?$/;

function isPersonAlone(text: string): boolean {
  return /^(?:la )?ca nhan(?: |$)/.test(plainText(text));
}

function namesEntity({ subjects, vague, stranger }: Reading): boolean {
  return subjects.size === 1 && subjects.has("main") && !vague && stranger === null;
}

/** Whose the place is, by the nearest words over it that name anybody. */
function regionOf(control: SeenControl, page: PageWords, yours: ReadonlySet<string>, lexicon: Lexicon, frame: Frame): Whose {
  if (control.furniture !== null || searches.test(plainText(labelOf(control))))
    return { subjects: new Set(), other: "portal", by: "place", text: "" };
  if (officeWrites.test(labelOf(control))) return { subjects: new Set(), other: "party", by: "place", text: labelOf(control) };
  const you = (text: string): Whose =>
    yours.has(partOf(control))
      ? { subjects: new Set(["filer"]), other: null, by: "place", text }
      : { subjects: new Set(), other: "unknown", by: "place", text };
  if (control.column !== "" && namesSomeEntity(control.row)) return { subjects: new Set(), other: "twin", by: "place", text: control.row };
  if (speaksToYou(labelOf(control), lexicon.spelling)) return you(labelOf(control));
  const own = ownReading(control, lexicon.spelling);
  // What follows a person's address without asking for a place is no more of the address.
  const asksPlace = own !== null && placeWords.some((token) => own.tokens.has(token));
  let unknown: Whose | null = null;
  const hints = hintsOf(control);
  const sides = [...hints, ...sidesOf(control, lexicon.spelling)];
  const over = control.headings.slice(0, control.sections);
  for (const text of [...sides, ...over]) {
    if (speaksToYou(text, lexicon.spelling)) return you(text);
    const rank =
      sides.includes(text) || control.lines.includes(text)
        ? "words"
        : page.plain.has(text) && !(control.column !== "" && ofMany.test(plainText(text)))
          ? "title"
          : "heading";
    const verdict =
      page.ownNames.has(text) && over.at(-1) === text && frame.form !== "members"
        ? ofEntity(text)
        : verdictOf(page.titles.has(text) ? text.replace(listed, "") : text, rank, lexicon, frame, page.namesEntity);
    // "Đăng ký thành lập tổ hợp tác – Phòng Kinh tế xã": whose office it is, behind what the paper is about.
    if (verdict?.other === "party" && page.titles.has(text) && officeBehind.test(text)) continue;
    // A line of links or a search box over the whole page makes none of it the portal's.
    if (verdict?.other === "portal" && page.titles.has(text) && control.lines.includes(text)) continue;
    if (verdict === null || (verdict.other !== null && hints.includes(text)) || (isResidence(verdict) && !asksPlace)) continue;
    if (verdict.other !== "unknown") {
      // What is unknown within a person's part is a side of that person; within the entity's it may be anybody.
      if (unknown !== null && (verdict.subjects.has("main") || verdict.other !== null)) return verdict.other === null ? unknown : verdict;
      return page.titles.has(text) && verdict.subjects.has("main") ? { ...verdict, by: "paper" } : verdict;
    }
    unknown ??= verdict;
  }
  if (unknown !== null) return unknown;
  // The rows of a list of members are theirs, whatever the paper is called.
  if (frame.form === "members" && control.column !== "" && control.row === "")
    return { subjects: new Set(["member"]), other: null, by: "title", text: control.column };
  for (const text of control.headings.slice(control.sections)) {
    const { subjects } = asked(readText(text, lexicon.spelling), frame.ofGroup);
    if (subjects.size > 0) return { subjects, other: null, by: "title", text };
  }
  return nobody;
}

/** "Đăng ký thay đổi (người đại diện, vốn điều lệ, ngành nghề)": what the paper treats of, part by part, is not whose all of it is. */
const listed = /\([^()]*,[^()]*\)/g;

const officeBehind = /(?:hợp tác(?: xã)?|hop tac(?: xa)?|htx|tht)\s*[-–|]\s/iu;

function ofEntity(text: string): Whose {
  return { subjects: new Set(["main"]), other: null, by: "place", text };
}

/** "Tìm thủ tục", "Tra cứu hồ sơ". */
const searches = /^(?:o )?(?:tim(?: kiem)?|tra cuu|loc(?: theo)?)(?: |$)/;

/** "Số phiếu (cơ quan thống kê ghi)". */
const officeWrites = /\([^()]*(?:cơ quan|cq|cán bộ|công chức|bộ phận)(?!\p{L})[^()]* (?:ghi|điền)\)/iu;

/** A member's representative is none of the group. */
function isApart({ headings, sections }: SeenControl, spelling: Spelling): boolean {
  const over = headings.slice(0, sections).flatMap((text) => [...readText(text, spelling).subjects]);
  return over.some((subject) => subject !== "legal" && subject !== "groupRep" && subject !== "main");
}

// ---- runs: on pages without headings a person's questions follow the one that names the person

type Run = {
  readonly subjects: ReadonlySet<string>;
  readonly other: Whose["other"];
  /** For how many boxes it goes on. */
  readonly left: number;
  /** The headings over its first question, outermost first, and the head of its column. */
  readonly over: readonly string[];
  readonly beside: string;
  /** What only a person is asked followed: the questions are of the person, not only the name. */
  readonly known: boolean;
};

const endless = Number.POSITIVE_INFINITY;
/** How many boxes behind somebody unknown may still be theirs although the heading speaks of the entity. */
const closeBehind = 3;

function nextRun(run: Run | null, own: Reading | null, region: Whose, control: SeenControl, lexicon: Lexicon): Run | null {
  const gone = run === null || run.left <= 1 ? null : { ...run, left: run.left - 1 };
  if (own === null) return gone;
  const { subjects, stranger } = own;
  const start = startOf(control);
  const whole = region.by === "place" && region.subjects.has("main") ? closeBehind + 1 : endless;
  // To whom the papers go.
  if (stranger === "party" && takesPapers.test(plainText(labelOf(control))))
    return { ...endlessly(new Set(["authority"]), null), ...start };
  if (stranger === "person" || stranger === "party" || stranger === "twin")
    return { ...endlessly(new Set(), stranger), ...start, left: whole };
  const strong = [...subjects].filter((subject) => subject !== "main");
  // "Số thành viên", "Các thành viên góp bao nhiêu" ask for no member whose questions follow.
  if (strong.length > 0 && strong.every((subject) => lists.has(subject)) && !isPersonal(own) && !onlyNames(own)) return gone;
  if (strong.length > 0) return { ...endlessly(new Set(strong), null), ...start };
  if (subjects.size > 0) return own.vague ? gone : { ...endlessly(subjects, null), ...start, left: closeBehind + 1 };
  if (isPersonal(own)) {
    // In a list of persons the next person's row ends what was asked of an organisation.
    if (isSomebodys(region)) return run?.subjects.has("main") === true ? null : run;
    if (run === null) return { ...endlessly(new Set(), "unknown"), ...start, left: whole };
    return { ...run, known: run.known || !own.tokens.has("@fullName") };
  }
  return lexicon.ofEntity(own.tokens) ? null : gone;
}

/** "UBND cấp xã nhận thông báo". */
const takesPapers = /^(?:ubnd|uy ban nhan dan|phong|so|co quan) (?:[a-z]+ ){0,6}?(?:tiep nhan|nhan (?:ho so|thong bao|giay|don|bao cao))$/;

function endlessly(subjects: ReadonlySet<string>, other: Whose["other"]): Pick<Run, "subjects" | "other" | "left" | "known"> {
  return { subjects, other, left: endless, known: false };
}

function startOf(control: SeenControl): Pick<Run, "over" | "beside"> {
  return { over: control.headings.slice(0, control.sections).reverse(), beside: besideOf(control) };
}

/**
 * A person's questions go on under a subheading that names nobody ("Địa chỉ liên lạc:"); a heading that takes the place of their own ends
 * them. Where they stood under no heading a heading proper may open a part of its own, or go on: then it is unknown whose it is.
 */
function underSubheading(run: Run, control: SeenControl, lexicon: Lexicon, frame: Frame): Run | null {
  const { over, beside } = startOf(control);
  if (beside !== run.beside || run.subjects.has("main") || !run.over.every((text, index) => over[index] === text)) return null;
  const added = over.slice(run.over.length);
  const verdicts = added.map((text) => verdictOf(text, "heading", lexicon, frame, false));
  if (verdicts.some((verdict) => verdict !== null && !isResidence(verdict))) return null;
  const isMinor = added.every((text) => control.minor.includes(text));
  const isSide = added.every((text) => personalSides.some((token) => readText(text, lexicon.spelling).tokens.has(token)));
  if (run.known ? isMinor || run.over.length > 0 : isMinor && isSide) return run;
  return run.known ? { ...run, subjects: new Set(), other: "unknown", known: false } : null;
}

const placeWords: readonly string[] = ["@address", "@street", "@ward", "@district", "@province", "@country"];

/** What a subheading within a person's questions is about. */
const personalSides: readonly string[] = ["@address", "@personalId", "@passport", "s.permanent", "s.current"];

/** Questions that only a person is asked. */
const personal: readonly string[] = ["@fullName", "@birthDate", "@gender", "@personalId"];

const personalOrContact: readonly string[] = [...personal, "@phone", "@email", "@nationality", "@ethnicity"];

function isOfLines({ subjects, other }: Whose): boolean {
  return other === null && subjects.size === 1 && subjects.has("line");
}

function isPersonal({ tokens }: Reading): boolean {
  return personal.some((token) => tokens.has(token));
}

function isSomebodys({ subjects, other }: Whose): boolean {
  return other !== null || [...subjects].some((subject) => subject !== "main");
}

/** Subjects whose heading may also stand over questions on the entity itself: "Danh sách thành viên", then its name and code. */
const lists: ReadonlySet<string> = new Set(["member", "groupMember", "line", "owner", "parentUnit"]);

/** A question that names nobody is of the one asked about just before, unless the place is somebody's. */
function withNeighbour(region: Whose, run: Run | null, own: Reading, control: SeenControl, lexicon: Lexicon): Whose {
  if (own.subjects.size > 0 || own.stranger !== null || lexicon.ofEntity(own.tokens)) return region;
  if (run === null) return region;
  const inHead =
    run.subjects.has("main") && !isPersonal(own) && [...region.subjects].every((subject) => lists.has(subject)) && region.other === null;
  // A person's questions under a heading of business lines, begun by their name, are no line's.
  const ofPerson = isOfLines(region) && run.subjects.size > 0 && personalOrContact.some((token) => own.tokens.has(token));
  if (region.by === "place" && !inHead && !ofPerson && (isSomebodys(region) || (region.subjects.has("main") && run.other === null)))
    return region;
  return { subjects: run.subjects, other: run.other, by: "neighbour", text: control.headings[0] ?? "" };
}

/** What the control's own words say. */
function ownReading(control: SeenControl, spelling: Spelling): Reading | null {
  const text = labelOf(control);
  return text === "" ? null : readText(text, spelling);
}
