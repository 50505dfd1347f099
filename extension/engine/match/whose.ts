/** Whom a text over some boxes names: the entity, one of its people, or somebody of whom no record speaks. */
import type { FormId } from "../../../core/forms/form-field.ts";
import { plainText } from "../../../core/forms/words.ts";
import type { Lexicon } from "./lexicon.ts";
import { shareUnknown } from "./ordinary.ts";
import { type Reading, readText } from "./read-text.ts";

/** Whose values the boxes of a place ask for. */
export type Whose = {
  /** Subjects of fields; empty when nothing says whose. */
  readonly subjects: ReadonlySet<string>;
  /** Somebody of whom no record speaks; "unknown": the words over the box are of nobody we know. */
  readonly other: "person" | "party" | "twin" | "portal" | "unknown" | null;
  /** "paper": a heading over most of the page, which says what all of it is about. */
  readonly by: "place" | "neighbour" | "title" | "paper";
  /** The words that say so, empty for a part of the portal. */
  readonly text: string;
};

/** What the record and its form say of time and of the one represented. */
export type Frame = { readonly form: FormId | null; readonly year: number | null; readonly ofGroup: boolean };

/** Whom a text names; only a heading of a part can make it nobody that is known. */
export function verdictOf(
  text: string,
  rank: "heading" | "title" | "words",
  lexicon: Lexicon,
  { form, ofGroup }: Frame,
  namesEntity: boolean,
): Whose | null {
  const plain = plainText(text);
  if (issued.test(plain)) return null;
  // "Người thứ nhất" of a register of members is a member.
  if (form === "members" && numberedPerson.test(plain)) return { subjects: new Set(["member"]), other: null, by: "place", text };
  const certain = rank === "heading";
  const reading = asked(readText(text, lexicon.spelling), ofGroup);
  const { subjects, stranger } = reading;
  const is = (other: Whose["other"]): Whose => ({ subjects: new Set(), other, by: "place", text });
  if (certain && ofMany.test(plain) && [...subjects].every((one) => one === "main")) return is("twin");
  if (stranger !== null) return stranger === "thing" ? (certain ? is("unknown") : null) : is(stranger);
  // On a cooperative's papers a group is another, unless it is the one that the cooperative was before.
  if (rank !== "words" && form !== null && !mayBeGroup.has(form) && reading.ofGroup && [...subjects].every((one) => one === "main"))
    return is("party");
  const strange = shareUnknown(reading, lexicon);
  if (rank !== "words" && isPlaceOfSomething(reading)) return is("unknown");
  const isNamed = subjects.size > 0 && !(reading.vague && strange > 0);
  // On a branch's papers "đơn vị đăng ký" is the cooperative or the branch; beside a part of the cooperative it is the branch.
  if (isNamed && reading.vague && form === "branch")
    return { subjects: new Set(namesEntity ? ["unit"] : ["main", "unit"]), other: null, by: "place", text };
  if (isNamed) return { subjects, other: null, by: "place", text };
  return certain && strange >= (subjects.size > 0 ? 0.01 : 0.5) ? is("unknown") : null;
}

/** "Biểu số 03 Ban hành theo Công văn của Sở Tài chính": who issued a form owns nothing in it. */
const issued = /(?:^| )(?:duoc )?ban hanh (?:kem )?(?:theo|tai)(?: |$)/;

const numberedPerson = /^(?:nguoi|ca nhan|ong ba) (?:thu |so )?(?:nhat|hai|ba|tu|nam|\d{1,3})$/;

/** "Danh sách hợp tác xã trên địa bàn", "Số liệu của các tổ": of many, none of which need be the record's. */
export const ofMany =
  /(?:^| )(?:danh sach|tong hop|cac|nhung|tung|moi) (?:hop tac xa|htx|lien hiep|to hop tac|tht|to)(?: (?!thanh vien|chuc)|$)/;

/** Forms that a group fills too; elsewhere "tổ hợp tác" is another than the one that the record speaks of. */
export const mayBeGroup: ReadonlySet<FormId> = new Set(["group-establish", "yearly-group", "suspend", "dissolve", "members"]);

/** "Địa chỉ kho của HTX", "Địa chỉ nhận hóa đơn": a place that is the entity's and not its seat. */
function isPlaceOfSomething({ tokens, subjects }: Reading): boolean {
  if (tokens.get("@address") !== 1 || ![...subjects].every((subject) => subject === "main")) return false;
  return [...tokens].some(([token, share]) => share === 1 && !/^(?:@|s\.)/.test(token) && !ofSeat.has(plainText(token)));
}

const ofSeat: ReadonlySet<string> = new Set(
  "chinh|hoat|dong|chi|tiet|hanh|dat|noi|thuc|te|thay|doi|dieu|chinh|bo|sung|cap|nhat|thong|bao|de|nghi|phieu|giay|tiep".split("|"),
);

/** In the papers of a group "người đại diện" is the one of the group. */
export function asked(reading: Reading, ofGroup: boolean): Reading {
  return ofGroup && reading.subjects.has("legal") ? renamed(reading, "legal", "groupRep") : reading;
}

/** Under "Tổ chức đề nghị giải thể" the organisation is the entity, no member of it. */
export function asOrganisation(reading: Reading, { subjects, by, text }: Whose): Reading {
  const isOrganisation =
    (by === "place" || by === "paper") && subjects.size === 1 && subjects.has("main") && /(?:^| )to chuc(?: |$)/.test(plainText(text));
  return isOrganisation ? renamed(reading, "legalEntityMember", "main") : reading;
}

/** A reading that speaks of somebody else, or of nobody, in place of a subject. */
export function renamed(reading: Reading, from: string, to: string | null): Reading {
  const names = to === null ? [] : [to];
  const tokens = new Map(
    [...reading.tokens].flatMap(([token, share]) =>
      token === `s.${from}` ? names.map((name) => [`s.${name}`, share] as const) : [[token, share] as const],
    ),
  );
  const subjects = new Set([...reading.subjects].flatMap((subject) => (subject === from ? names : [subject])));
  return { ...reading, tokens, subjects, vague: reading.vague && from !== "main" };
}

/** "Nơi thường trú", "Chỗ ở hiện nay": an address of somebody's that no record has, within that one's questions. */
export function isResidence({ subjects, other }: Whose): boolean {
  return other === null && subjects.size > 0 && [...subjects].every((subject) => residences.has(subject));
}

const residences: ReadonlySet<string> = new Set(["permanent", "current", "birthPlace"]);
