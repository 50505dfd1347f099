import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceWords } from "../../../core/model/choice-words.ts";
import { type ChoiceField, choiceIds, choiceLabel, readChoice, readFlag } from "../../../core/model/choices.ts";
import { anyText } from "./any-text.ts";

const choiceFields = Object.keys(choiceWords) as ChoiceField[];

describe("readChoice", () => {
  test.each<[ChoiceField, string, string]>([
    ["kind", "HTX", "cooperative"],
    ["kind", "Hợp tác xã nông nghiệp", "cooperative"],
    ["kind", "HTX phi nông nghiệp", "cooperative"],
    ["kind", "LH HTX", "union"],
    ["kind", "Liên hiệp hợp tác xã", "union"],
    ["kind", "Tổ hợp tác", "group"],
    ["kind", "QTDND", "creditFund"],
    ["status", "Đang hoạt động", "active"],
    ["status", "Đang HĐ", "active"],
    ["status", "hoạt động kém hiệu quả", "active"],
    ["status", "Ngừng HĐ", "stopped"],
    ["status", "Không hoạt động", "stopped"],
    ["status", "Ngưng hoạt động", "stopped"],
    ["status", "không còn hoạt động", "stopped"],
    ["status", "tạm ngừng KD", "suspended"],
    ["status", "Tạm ngưng", "suspended"],
    ["status", "Tạm ngừng hoạt động từ 01/2023", "suspended"],
    ["status", "Giải thể", "dissolved"],
    ["status", "Đã giải thể năm 2022", "dissolved"],
    ["status", "Đang làm thủ tục giải thể", "dissolving"],
    ["status", "chờ phê duyệt", "pending"],
    ["sector", "NN", "agriculture"],
    ["sector", "Nông – lâm – ngư – diêm nghiệp", "agriculture"],
    ["sector", "Dịch vụ nông nghiệp", "agriculture"],
    ["sector", "1. Nông nghiệp", "agriculture"],
    ["sector", "Trồng trọt, chăn nuôi", "agriculture"],
    ["sector", "CN-TTCN", "industry"],
    ["sector", "Xây dựng", "construction"],
    ["sector", "TM-DV", "trade"],
    ["sector", "Thương mại, dịch vụ", "trade"],
    ["sector", "Dịch vụ", "trade"],
    ["sector", "Giao thông vận tải", "transport"],
    ["sector", "Dịch vụ vận tải", "transport"],
    ["sector", "Quỹ tín dụng", "credit"],
    ["sector", "Vệ sinh môi trường", "environment"],
    ["sector", "khác", "other"],
    ["rank", "Loại Tốt", "good"],
    ["rank", "Tốt 85đ", "good"],
    ["rank", "K", "fair"],
    ["rank", "TB", "average"],
    ["rank", "T.Bình", "average"],
    ["rank", "Trung Bình (60 điểm)", "average"],
    ["rank", "Yếu kém", "weak"],
    ["rank", "Không đánh giá, không xếp loại", "unrated"],
    ["rank", "chưa xếp loại", "unrated"],
    ["gender", "nữ", "female"],
    ["gender", "Bà", "female"],
    ["gender", "Ông", "male"],
  ])("%s %j → %s", (field, text, value) => {
    expect(readChoice(field, text)).toEqual({ value, suggestion: null });
  });

  test.each<[ChoiceField, string]>([
    ["kind", "Công ty TNHH"],
    ["kind", "THT - CLB"],
    ["kind", "HTX/THT"],
    ["kind", "HTX Phú Hòa"],
    ["status", "Chưa hoạt động"],
    ["status", "Hoạt động/ngừng hoạt động"],
    ["status", "Ngừng hoạt động chờ giải thể"],
    ["status", "Mới thành lập"],
    ["status", "Chưa giải thể"],
    ["sector", "Phi nông nghiệp"],
    ["sector", "Nông nghiệp và thương mại"],
    ["sector", "Công nghiệp - xây dựng"],
    ["sector", "Dịch vụ khác"],
    ["rank", "Không tốt"],
    ["rank", "Trung bình khá"],
    ["rank", "Khá trở lên"],
    ["rank", "Xuất sắc"],
    ["rank", "A"],
    ["gender", "Nam/Nữ"],
    ["gender", "x"],
    ["status", ""],
    ["status", "__proto__"],
    ["kind", "constructor"],
  ])("%s %j is not guessed", (field, text) => {
    expect(readChoice(field, text)).toEqual({ value: null, suggestion: null });
  });

  test.each<[ChoiceField, string, string]>([
    ["rank", "Trung bìng", "average"],
    ["status", "Ngưng hoạt dộngg", "stopped"],
    ["sector", "Nông ngiệp", "agriculture"],
    ["status", "Gải thể", "dissolved"],
  ])("%s %j is a slip of %s", (field, text, suggestion) => {
    expect(readChoice(field, text)).toEqual({ value: null, suggestion });
  });

  test("every word of the lists is read as its own choice", () => {
    for (const field of choiceFields) {
      for (const { id, words } of [...choiceWords[field].choices, ...(choiceWords[field].only ?? [])]) {
        for (const word of words) expect([field, word, readChoice(field, word).value]).toEqual([field, word, id]);
      }
    }
  });

  test("a word is read in any case and Unicode form, with blanks around it", () => {
    const entries = choiceFields.flatMap((field) =>
      choiceWords[field].choices.flatMap(({ id, words }) => words.map((word) => ({ field, id, word }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), ({ field, id, word }) => {
        for (const text of [word.toUpperCase(), word.toLowerCase(), word.normalize("NFD"), ` ${word} `, `${word}.`]) {
          expect(readChoice(field, text).value).toBe(id);
        }
      }),
    );
  });

  test("two choices in one text are never decided", () => {
    for (const field of choiceFields) {
      const labels = choiceIds(field).map((id) => choiceLabel(field, id));
      for (const one of labels) {
        for (const other of labels)
          if (one !== other) expect([one, other, readChoice(field, `${one}; ${other}`).value]).toEqual([one, other, null]);
      }
    }
  });

  test("any text is read as a known choice or none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...choiceFields), anyText, (field, text) => {
        const { value, suggestion } = readChoice(field, text);
        for (const id of [value, suggestion]) expect(id === null || choiceIds(field).includes(id)).toBe(true);
      }),
    );
  });
});

test("ids and labels of the record fields", () => {
  expect(choiceIds("kind")).toEqual(["cooperative", "union", "group", "creditFund"]);
  expect(choiceIds("status")).toEqual(["active", "suspended", "stopped", "dissolving", "dissolved", "pending"]);
  expect(choiceIds("sector")).toEqual(["agriculture", "industry", "construction", "trade", "transport", "credit", "environment", "other"]);
  expect(choiceIds("rank")).toEqual(["good", "fair", "average", "weak", "unrated"]);
  expect(choiceIds("gender")).toEqual(["male", "female"]);
  expect(choiceLabel("rank", "average")).toBe("Trung bình");
  expect(choiceLabel("rank", "best")).toBe("best");
});

describe("readFlag", () => {
  test.each(["x", "X", "có", "Có", "✓", "1", "đạt", "đã ứng dụng", "Có sử dụng", "3 sao", "ü", "OCOP 4 sao", true, 1])(
    "%j is yes",
    (value) => {
      expect(readFlag(value)).toBe(true);
    },
  );
  test.each(["không", "Chưa", "0", "ko", "chưa có", "Không áp dụng", "☐", false, 0])("%j is no", (value) => {
    expect(readFlag(value)).toBe(false);
  });
  test.each(["", " ", "-", "Phú Hòa", "đang thực hiện", "có hay không", 2])("%j says neither", (value) => {
    expect(readFlag(value)).toBeNull();
  });
});
