import { readChoice } from "../model/choices.ts";
import { type FieldId, fieldDefinition } from "../model/fields.ts";
import { fold } from "../model/text.ts";
import type { HeaderColumn } from "./header-block.ts";
import { matchHeader } from "./header-match.ts";
import type { ColumnProfile } from "./profile.ts";

/**
 * A column that is one answer of a question spread over several: "Xếp loại / Tốt | Khá | Trung bình | Yếu" with an x under
 * one of them, or "Năm sinh / Nam | Nữ" with the year under the right one.
 */
export type SpreadAnswer = {
  /** The field of the cell, and the value that a mark in the column stands for; `null`: the cell's own content is the value. */
  readonly field: FieldId;
  readonly value: string | boolean | null;
  /** What the place of the cell says besides. */
  readonly also: { readonly field: FieldId; readonly value: string } | null;
};

type Seen = { readonly header: HeaderColumn; readonly profile: ColumnProfile };

/** The spread answers among neighbouring columns under one parent, by column index. */
export function spreadAnswers(columns: readonly Seen[], place: "entity" | "member"): ReadonlyMap<number, SpreadAnswer> {
  const answers = new Map<number, SpreadAnswer>();
  const choices: readonly FieldId[] =
    place === "entity" ? ["rank", "status", "kind", "sector", "representative.gender"] : ["members.gender"];
  // "Năm sinh / Nam | Nữ" under "Giám đốc" is one question; "Đủ điều kiện / Tốt | Khá" and "Không đánh giá" under "Xếp loại" are one too.
  const groups = [...groupsBy(columns, (words) => words.slice(0, -1).join("\n")), ...groupsBy(columns, (words) => words[0] ?? "")];
  for (const group of groups) {
    if (group.length < 2 || group.every(({ header }) => answers.has(header.column))) continue;
    for (const field of choices) {
      const found = group.flatMap((column) => {
        const value = readChoice(baseOf(field), column.header.words.at(-1) ?? "").value;
        return value === null ? [] : [{ column, value }];
      });
      if (found.length === 0 || new Set(found.map(({ value }) => value)).size < found.length) continue;
      const asked = asksFor(field, group[0], place);
      // "Tình hình hoạt động / Hiệu quả | Trung bình | Ngừng": a mark under the one answer that is known says that one.
      if (found.length === 1 && !(asked && group.every(isMarked))) continue;
      if (!asked && found.length < group.length) continue;
      const gender = baseOf(field) === "gender";
      const birth: FieldId = place === "entity" ? "representative.birthDate" : "members.birthDate";
      for (const { column, value } of found) {
        const { profile } = column;
        if (gender && profile.filled > 0 && profile.year + profile.date >= 0.6)
          answers.set(column.header.column, { field: birth, value: null, also: { field, value } });
        else if (isMarked(column)) answers.set(column.header.column, { field, value, also: null });
      }
    }
    if (place === "entity" && group.every(isMarked) && asksFor("director.trained", group[0], place)) {
      for (const { header } of group) {
        const value = levelOfTraining(header.words.at(-1) ?? "");
        if (value !== null) answers.set(header.column, { field: "director.trained", value, also: null });
      }
    }
  }
  for (const [column, answer] of bareGenders(columns, place)) if (!answers.has(column)) answers.set(column, answer);
  return answers;
}

/** Whether a column holds marks; a total below them counts for nothing. */
function isMarked({ profile }: Seen): boolean {
  return profile.filled === 0 || profile.flag >= 0.5;
}

/** "Trình độ giám đốc / ĐH | CĐ | TC | Chưa ĐT": whether the level is one of training; `null` for other words. */
function levelOfTraining(words: string): boolean | null {
  const plain = fold(words);
  if (/^(?:chua|khong)(?: |$)/.test(plain)) return false;
  return /^(?:dh|dai hoc|cd|cao dang|tc|trung cap|sc|so cap|ths|thac si|(?:tren|sau) dai hoc)(?: |$)/.test(plain) ? true : null;
}

/** "Nam | Nữ" beside each other without a parent, in a list of people: the year of birth under one of the two. */
function bareGenders(columns: readonly Seen[], place: "entity" | "member"): Map<number, SpreadAnswer> {
  const genders = columns.flatMap((column, at) => {
    const [word, ...more] = column.header.words;
    const value = word === undefined || more.length > 0 ? null : readChoice("gender", word).value;
    const { profile } = column;
    return value !== null && profile.filled > 0 && profile.year + profile.date >= 0.6 ? [{ at, column: column.header.column, value }] : [];
  });
  const [one, other, ...rest] = genders;
  const alone = one !== undefined && other !== undefined && rest.length === 0 && other.at === one.at + 1 && one.value !== other.value;
  const [birth, gender]: readonly FieldId[] =
    place === "entity" ? ["representative.birthDate", "representative.gender"] : ["members.birthDate", "members.gender"];
  if (!alone || birth === undefined || gender === undefined) return new Map();
  return new Map(genders.map(({ column, value }) => [column, { field: birth, value: null, also: { field: gender, value } }]));
}

function groupsBy(columns: readonly Seen[], parentOf: (words: readonly string[]) => string): Seen[][] {
  const groups = new Map<string, Seen[]>();
  for (const column of columns) {
    if (column.header.words.length < 2) continue;
    const parent = parentOf(column.header.words);
    groups.set(parent, [...(groups.get(parent) ?? []), column]);
  }
  return [...groups.values()];
}

function baseOf(field: FieldId): Parameters<typeof readChoice>[0] {
  return field.slice(field.lastIndexOf(".") + 1) as Parameters<typeof readChoice>[0];
}

/** Whether the parent over a group names the field itself. */
function asksFor(field: FieldId, column: Seen | undefined, place: "entity" | "member"): boolean {
  const parents = column?.header.words.slice(0, -1) ?? [];
  return (
    fieldDefinition(field) !== null && matchHeader(parents, place).some((candidate) => candidate.field === field && candidate.score >= 0.6)
  );
}
