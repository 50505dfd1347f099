/** Who may ask for support at all: it exists, it is registered, nothing of Điều 18 speaks against it. */

import { supportStart } from "../../law/support.ts";
import { formatDate } from "../../model/dates.ts";
import { fieldLabel } from "../../model/fields.ts";
import { inEach } from "../../model/language.ts";
import type { Source } from "../../model/law.ts";
import type { EntityKind } from "../../model/records.ts";
import { fold } from "../../model/text.ts";
import { isoOfDay, never } from "../../plans/evaluate/days.ts";
import { type Answer, plain, verdict } from "../answer.ts";
import type { World } from "../world.ts";
import type { Criterion } from "./criterion.ts";

const from = supportStart;
const law: Source = { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 18", mark: "V" };
const everyone: readonly EntityKind[] = ["cooperative", "union", "group"];

export const exists: Criterion = {
  id: "exists",
  label: "Đã thành lập, chưa giải thể",
  letter: null,
  source: { document: "Quy ước dữ liệu của Sổ HTX", mark: "D" },
  mark: "D",
  from,
  until: null,
  appliesTo: everyone,
  detail: null,
  judge: ({ dissolved, founded, today }, at) => {
    if (dissolved.low[at] !== never) {
      if (dissolved.high[at]! <= today || dissolved.known[at] === 0) return verdict("not-met", "D");
      if (dissolved.low[at]! <= today) return verdict("not-known", "D");
    }
    return verdict(founded.known[at] === 1 && founded.low[at]! > today ? "not-met" : "met", "D");
  },
  say: ({ dissolved, founded, today, cellsOf }, at) => {
    const ended = [...cellsOf(at, "status", null), ...cellsOf(at, "dissolvedOn", null)];
    const low = dissolved.low[at]!;
    if (low !== never && (dissolved.high[at]! <= today || dissolved.known[at] === 0))
      return {
        because: {
          vi: `Đã giải thể${dissolved.known[at] === 1 ? ` (${shownDay(low)})` : ""}.`,
          en: `It is dissolved${dissolved.known[at] === 1 ? ` (${shownDay(low)})` : ""}.`,
        },
        cells: ended,
        missing: [],
      };
    if (low <= today)
      return {
        because: {
          vi: "Ngày giải thể chưa đủ chi tiết để biết đơn vị còn hay không.",
          en: "The date of dissolution is not precise enough to know whether the entity still exists.",
        },
        cells: ended,
        missing: [{ vi: `“${fieldLabel("dissolvedOn")}” đủ ngày`, en: `“${fieldLabel("dissolvedOn", "en")}” to the day` }],
      };
    if (founded.known[at] === 1 && founded.low[at]! > today)
      return plain({
        vi: `Thành lập ngày ${shownDay(founded.low[at]!)}, sau ngày xét.`,
        en: `Founded on ${shownDay(founded.low[at]!)}, after the day of the application.`,
      });
    return plain({ vi: "Sổ không ghi đã giải thể.", en: "The book does not say that it is dissolved." });
  },
};

export const registered: Criterion = {
  id: "registered",
  label: "Có giấy chứng nhận đăng ký (tổ hợp tác)",
  letter: null,
  source: { ...law, article: "Điều 18 khoản 2 điểm a" },
  mark: "V",
  from,
  until: null,
  appliesTo: ["group"],
  detail: null,
  judge: (world, at) => {
    const number = certificateOf(world, at);
    return verdict(number === "" ? "not-known" : saysNone(number) ? "not-met" : "met", "V");
  },
  say: (world, at) => {
    const number = certificateOf(world, at);
    if (number === "")
      return plain({ vi: "Sổ chưa ghi số giấy chứng nhận đăng ký.", en: "The book gives no certificate number." }, [
        inEach((language) => `“${fieldLabel("certificateNumber", language)}”`),
      ]);
    const because = saysNone(number)
      ? { vi: `Sổ ghi “${number}” ở số giấy chứng nhận.`, en: `The book says “${number}” as certificate number.` }
      : { vi: `Giấy chứng nhận số ${number}.`, en: `Certificate number ${number}.` };
    return { because, cells: world.cellsOf(at, "certificateNumber", null), missing: [] };
  },
};

export const noSanction: Criterion = {
  id: "no-sanction",
  label: "Không đang chấp hành xử phạt về hành vi cấm của Điều 7 khoản 2, không đang chấp hành bản án hình sự",
  letter: null,
  source: { ...law, article: "Điều 18 khoản 1 điểm a, khoản 2 điểm b" },
  mark: "V",
  from,
  until: null,
  appliesTo: everyone,
  detail: null,
  judge: (world, at) => {
    const stated = world.statementOf(at).noSanction;
    if (stated !== null) return verdict(stated ? "met" : "not-met", "V");
    // The column of a rating year says nothing of a judgment; for groups the law asks for the sanction alone.
    return world.flags("sanctioned")[at] === 0 && world.kindOf(at) === "group" ? verdict("met", "I") : verdict("not-known", "V");
  },
  say: (world, at) => {
    const stated = world.statementOf(at).noSanction;
    if (stated !== null)
      return plain(
        stated
          ? {
              vi: "Cán bộ xác nhận không đang chấp hành xử phạt, bản án.",
              en: "The officer confirms that no sanction or sentence is being served.",
            }
          : {
              vi: "Cán bộ ghi nhận đang chấp hành xử phạt hoặc bản án.",
              en: "The officer noted that a sanction or sentence is being served.",
            },
      );
    const wanted = {
      vi: "xác nhận của cán bộ về xử phạt, bản án (Điều 18)",
      en: "the officer’s word on sanctions and sentences (Article 18)",
    };
    const cells = world.cellsOf(at, "sanctioned", null);
    const flag = world.flags("sanctioned")[at];
    if (flag === 1)
      return {
        because: {
          vi: "Sổ ghi bị xử phạt: cần rõ có phải hành vi của Điều 7 khoản 2 và còn đang chấp hành hay không.",
          en: "The book notes a fine: it must be clear whether it is for an act of Article 7(2) and is still being served.",
        },
        cells,
        missing: [wanted],
      };
    if (flag !== 0)
      return plain({ vi: "Chưa có xác nhận về xử phạt, bản án.", en: "There is no word on sanctions and sentences yet." }, [wanted]);
    if (world.kindOf(at) === "group")
      return { because: { vi: "Sổ ghi không bị xử phạt.", en: "The book notes no fine." }, cells, missing: [] };
    return {
      because: {
        vi: "Sổ ghi không bị xử phạt; chưa rõ về bản án hình sự.",
        en: "The book notes no fine; criminal sentences are not known.",
      },
      cells,
      missing: [wanted],
    };
  },
};

/** Asked for only where the place says so: no text that was read names the policies that ask for it. */
export const audit: Criterion = {
  id: "audit",
  label: "Có báo cáo kiểm toán",
  letter: null,
  source: { ...law, article: "Điều 18 khoản 1 điểm c" },
  mark: "V",
  from,
  until: null,
  appliesTo: ["cooperative", "union"],
  detail: null,
  judge: (world, at) => {
    const stated = world.statementOf(at).audit;
    return verdict(stated === null ? "not-known" : stated ? "met" : "not-met", "V");
  },
  say: (world, at) => {
    const stated = world.statementOf(at).audit;
    if (stated === null)
      return plain({ vi: "Chưa ghi có báo cáo kiểm toán hay không.", en: "Whether there is an audit report is not noted yet." }, [
        { vi: "ghi nhận của cán bộ về báo cáo kiểm toán", en: "note of the officer on the audit report" },
      ]);
    return plain(
      stated
        ? { vi: "Cán bộ ghi nhận đã có báo cáo kiểm toán.", en: "The officer noted that there is an audit report." }
        : { vi: "Cán bộ ghi nhận chưa có báo cáo kiểm toán.", en: "The officer noted that there is no audit report yet." },
    );
  },
};

/** A day of the book for people. */
export function shownDay(day: number): string {
  return formatDate(isoOfDay(day) ?? String(day));
}

/** Whether an entity came into being after the end of a year; unknown founding says nothing. */
export function foundedAfter({ founded }: World, at: number, year: number): boolean {
  return founded.known[at] === 1 && founded.low[at]! > year * 10_000 + 1231;
}

/** What is said of one that was not there in a year. */
export function tooYoung({ founded }: World, at: number, year: number): Answer {
  return plain({
    vi: `Thành lập ngày ${shownDay(founded.low[at]!)}, chưa hoạt động trong năm ${year}.`,
    en: `Founded on ${shownDay(founded.low[at]!)}, not yet in operation in ${year}.`,
  });
}

function certificateOf({ words }: World, at: number): string {
  const { codes, spelled } = words("certificateNumber");
  return spelled[codes[at] ?? 0] ?? "";
}

function saysNone(number: string): boolean {
  // Numbers begin with a figure or a code; few cells are looked at closely.
  return /^[kc]/i.test(number) && /^(?:khong|chua)\b/.test(fold(number));
}
