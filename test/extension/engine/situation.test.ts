import { describe, expect, it } from "vitest";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { lexiconOf } from "../../../extension/engine/match/lexicon.ts";
import { situate } from "../../../extension/engine/match/situation.ts";
import type { Frame } from "../../../extension/engine/match/whose.ts";
import { wordings } from "../../../extension/engine/match/wordings.ts";
import { placeRecord } from "../../../extension/engine/place.ts";
import type { SeenControl } from "../../../extension/engine/seen.ts";
import { recordOf } from "../support/browser-page.ts";

const lexicon = lexiconOf("key");
const frame: Frame = { form: "establish", year: null, ofGroup: false };

function seen(label: string, headings: readonly string[], more: Partial<SeenControl> = {}): SeenControl {
  return {
    key: `${headings[0] ?? ""} ${label}`,
    kind: "text",
    type: "text",
    texts: [{ text: label, source: "label" }],
    row: "",
    column: "",
    rowHead: "",
    headings,
    sections: headings.length,
    lines: [],
    minor: [],
    furniture: null,
    units: [],
    name: "",
    id: "",
    placeholder: "",
    maxLength: null,
    options: null,
    closed: null,
    value: "",
    standing: false,
    reloads: false,
    sends: false,
    around: [1],
    parts: [1],
    wholeOnly: false,
    ...more,
  };
}

/** Whose a box under headings is: subjects, or in brackets who else. */
function whose(headings: readonly string[], label = "Điện thoại", more: Partial<SeenControl> = {}): string {
  // A page is more than one part.
  const rest = ["Vốn điều lệ", "Mã số", "Ngày bắt đầu hoạt động"].map((text) => seen(text, ["Nội dung"]));
  const control = seen(label, headings, more);
  const { subjects, other } = situate([control, ...rest], lexicon, frame).get(control)!.whose;
  return other === null ? [...subjects].sort().join(" ") : `(${other})`;
}

describe("whose the boxes under a heading are", () => {
  it.each([
    ["Người đại diện theo pháp luật", "legal"],
    ["Người nộp hồ sơ", "filer"],
    ["Thông tin hợp tác xã", "main"],
    ["Thông tin liên hệ", ""],
    ["Bước 2. Nội dung đăng ký", ""],
    // The first noun says who, what follows whose.
    ["Người đại diện của ngân hàng", "(party)"],
    ["Cán bộ hợp tác xã tiếp nhận", "(person)"],
    ["Thành viên hội đồng giải thể", "(party)"],
    ["Vợ hoặc chồng của người đại diện", "(person)"],
    // What stands behind a colon or in brackets explains.
    ["Bên A: Hợp tác xã", "main"],
    ["Bên B: Bên mua", "(party)"],
    ["Người ký (người đại diện theo pháp luật)", "legal"],
    ["Người liên hệ (ngoài người nộp hồ sơ)", "(person)"],
    ["Chi nhánh khác của hợp tác xã", "(party)"],
    ["Hợp tác xã liên kết tiêu thụ", "(twin)"],
    ["Thông tin khác", ""],
    ["Đơn vị vận chuyển", "(unknown)"],
    ["Góp ý cho cổng", "(portal)"],
    ["Trạm cân Suối Mây", "(unknown)"],
    ["Liên hệ khẩn cấp", "(person)"],
    // Whatever stands between, it is the one who files; who takes the papers in is another.
    ["Người được hợp tác xã cử đi nộp hồ sơ", "filer"],
    ["Người nhận và xử lý đơn nộp hồ sơ", "(person)"],
    ["Người nộp thuế", "main"],
    ["Người nộp lệ phí", "(person)"],
  ])("%s: %s", (heading, expected) => {
    expect(whose([heading])).toBe(expected);
  });

  it("asks the nearest heading that names anybody", () => {
    expect(whose(["Địa chỉ liên lạc", "Người nộp hồ sơ", "Hợp tác xã"])).toBe("filer");
    expect(whose(["Thông tin liên hệ", "Ngân hàng", "Hợp tác xã"])).toBe("(party)");
  });

  it("takes unknown words within a person's part for a side of the person, within the entity's for anybody", () => {
    expect(whose(["Đặc điểm nhận dạng", "Người nộp hồ sơ"])).toBe("filer");
    expect(whose(["Trạm cân Suối Mây", "Hợp tác xã"])).toBe("(unknown)");
  });

  it("takes a plain line for a heading only when it names somebody", () => {
    expect(whose(["Trạm cân Suối Mây"], "Điện thoại", { lines: ["Trạm cân Suối Mây"] })).toBe("");
    expect(whose(["Thông tin người nộp"], "Điện thoại", { lines: ["Thông tin người nộp"] })).toBe("filer");
  });

  it("knows a column by its head, and the portal's own parts", () => {
    const cell = { texts: [], row: "Họ và tên", column: "Giám đốc" };
    expect(whose([], "", cell)).toBe("director");
    expect(whose([], "", { ...cell, column: "Cán bộ tiếp nhận" })).toBe("(person)");
    expect(whose(["Hợp tác xã"], "Email", { furniture: "foot" })).toBe("(portal)");
  });

  it("reads a hint at the box", () => {
    const texts = [
      { text: "Email", source: "label" },
      { text: "Thư điện tử của người nộp hồ sơ", source: "inside" },
    ] as const;
    expect(whose([], "Email", { texts })).toBe("filer");
  });
});

describe("runs of boxes behind one that names somebody", () => {
  const run = (labels: readonly string[], headings: readonly string[] = []): readonly string[] => {
    const controls = labels.map((label) => seen(label, headings));
    const situations = situate(controls, lexicon, frame);
    return controls.map((control) => {
      const { subjects, other } = situations.get(control)!.whose;
      return other === null ? [...subjects].join(" ") : `(${other})`;
    });
  };

  it("go on until a question of the entity", () => {
    expect(run(["Người nộp hồ sơ", "Điện thoại", "Email", "Vốn điều lệ", "Điện thoại"])).toEqual(["", "filer", "filer", "", ""]);
  });

  it("are a stranger's when nobody known is named", () => {
    expect(run(["Cán bộ thụ lý", "Điện thoại"])).toEqual(["", "(person)"]);
    expect(run(["Họ và tên", "Điện thoại"])).toEqual(["", "(unknown)"]);
  });

  it("never take a place from its heading's person", () => {
    expect(run(["Cán bộ thụ lý", "Điện thoại"], ["Người nộp hồ sơ"])).toEqual(["filer", "filer"]);
  });
});

describe("a person's questions under subheadings", () => {
  const ofEach = (boxes: readonly (readonly [string, readonly string[]])[], minor: readonly string[] = []): readonly string[] => {
    const controls = boxes.map(([label, headings]) => seen(label, headings, { minor }));
    const situations = situate(controls, lexicon, frame);
    return controls.map((control) => {
      const { subjects, other } = situations.get(control)!.whose;
      return other === null ? [...subjects].join(" ") : `(${other})`;
    });
  };
  const me = [
    ["Tôi là", []],
    ["Ngày sinh", []],
  ] as const;

  it("go on under a line that names nobody, and end at a heading that names somebody", () => {
    const contact = ["Địa chỉ liên lạc:"];
    const boxes = [...me, ["Xã/Phường", contact], ["Điện thoại", contact], ["Điện thoại", ["Hợp tác xã"]]] as const;
    expect(ofEach(boxes, contact)).toEqual(["", "filer", "filer", "filer", "main"]);
  });

  it("are nobody's that is known under a heading that may open a part of its own", () => {
    expect(ofEach([...me, ["Điện thoại", ["Thông tin liên hệ"]]])).toEqual(["", "filer", "(unknown)"]);
    expect(
      ofEach([
        ["Tôi là", ["Nội dung"]],
        ["Ngày sinh", ["Nội dung"]],
        ["Điện thoại", ["Thông tin chung"]],
      ]),
    ).toEqual(["", "filer", ""]);
  });

  it("do not begin by a name alone under a heading of contacts", () => {
    const contact = ["Thông tin liên hệ:"];
    expect(
      ofEach(
        [
          ["Người đại diện", []],
          ["Điện thoại", contact],
        ],
        contact,
      ),
    ).toEqual(["", ""]);
  });

  it("are not ended by the answers to one of them", () => {
    const controls = [
      seen("Tôi là", []),
      seen("Nam", [], { kind: "checkbox", parts: [7] }),
      seen("Giới tính", [], { kind: "checkboxes", parts: [7, 8] }),
      seen("Nữ", [], { kind: "checkbox", parts: [8] }),
      seen("Điện thoại", []),
    ];
    const situations = situate(controls, lexicon, frame);
    expect([...situations.get(controls[4]!)!.whose.subjects]).toEqual(["filer"]);
  });

  it("go on behind an address of residence, which no phone belongs to", () => {
    const home = ["Chỗ ở hiện nay:"];
    const boxes = [...me, ["Xã/Phường", home], ["Điện thoại", home]] as const;
    expect(ofEach(boxes, home)).toEqual(["", "filer", "current", "filer"]);
  });

  it("are not begun by a question on how many, or how much, all of them are", () => {
    expect(
      ofEach([
        ["Các thành viên góp bao nhiêu", []],
        ["Họ và tên", []],
      ]),
    ).toEqual(["", ""]);
    expect(
      ofEach([
        ["Họ tên thành viên", []],
        ["Điện thoại", []],
      ]),
    ).toEqual(["", "member"]);
  });

  it("are not those of whoever is only said to act", () => {
    expect(whose(["Đăng ký thành lập do tôi là người đại diện theo pháp luật với các nội dung sau"])).toBe("");
  });
});

describe("questions put to “bạn”", () => {
  const of = (asked: readonly (readonly [string, readonly string[]])[]): readonly string[] => {
    const controls = asked.map(([label, headings]) => seen(label, headings));
    const situations = situate(controls, lexicon, frame);
    return controls.map((control) => {
      const { subjects, other } = situations.get(control)!.whose;
      return other === null ? [...subjects].join(" ") : `(${other})`;
    });
  };

  it("are the filer's where the part asks what only a person is asked", () => {
    const you = ["Về bạn"];
    expect(
      of([
        ["Họ và tên", you],
        ["Bạn sinh ngày nào?", you],
        ["Email", you],
      ]),
    ).toEqual(["filer", "filer", "filer"]);
    expect(
      of([
        ["Email của quý vị", ["A"]],
        ["Số căn cước của quý vị", ["A"]],
      ]),
    ).toEqual(["filer", "filer"]);
  });

  it("are nobody's that is known elsewhere: of a support box, beside the filer's part too", () => {
    expect(
      of([
        ["Email của bạn", []],
        ["Mã số", []],
      ]),
    ).toEqual(["(unknown)", ""]);
    const boxes = [
      ["Số căn cước của bạn", ["Về bạn"]],
      ["Email của bạn", ["Cần trợ giúp?"]],
    ] as const;
    expect(of(boxes)).toEqual(["filer", "(unknown)"]);
  });

  it("are the entity's where they name it", () => {
    expect(of([["Điện thoại của hợp tác xã của bạn", ["Trụ sở"]]])).toEqual(["main"]);
  });
});

it("takes the registering unit on a branch's papers for the branch beside a part of the cooperative, else for either", () => {
  const of = (parts: readonly string[]): readonly string[] => {
    const controls = parts.map((part) => seen("Điện thoại", [part]));
    const situations = situate(controls, lexicon, { ...frame, form: "branch" });
    return controls.map((control) => [...situations.get(control)!.whose.subjects].join(" "));
  };
  expect(of(["Đơn vị đăng ký", "Người nộp"])).toEqual(["main unit", "filer"]);
  expect(of(["Hợp tác xã mẹ", "Đơn vị đăng ký"])).toEqual(["main", "unit"]);
});

describe("of which time a box is", () => {
  const time = (control: Partial<SeenControl>, about: Partial<Frame>, others: readonly SeenControl[] = []): string | null => {
    const one = seen(control.texts?.[0]?.text ?? "Tên", control.headings ?? [], control);
    return situate([one, ...others], lexicon, { ...frame, ...about }).get(one)!.time;
  };
  const column = (text: string): Partial<SeenControl> => ({ texts: [], row: "Doanh thu", column: text });

  it.each([
    ["Năm 2025", "other"],
    ["Thực hiện 2026", null],
    ["Kế hoạch 2026", "other"],
    ["Năm báo cáo / Kế hoạch", "other"],
    ["Năm liền kề trước", "other"],
    ["Đến 31/12/2026", null],
  ])("a column “%s”: %s", (text, expected) => {
    expect(time(column(text), { form: "yearly-cooperative", year: 2026 })).toBe(expected);
  });

  it("is that before a change under words that say so, and on papers of a change beside something new", () => {
    expect(time({ headings: ["Người đại diện cũ"] }, {})).toBe("former");
    const renewed = seen("Tên mới", []);
    const standing = { texts: [{ text: "Tên hiện tại", source: "label" }] } as const;
    expect(time(standing, { form: "change" }, [renewed])).toBe("former");
    expect(time(standing, { form: "change" })).toBe(null);
    expect(time(standing, { form: "establish" }, [renewed])).toBe(null);
    expect(time(column("Thông tin đã đăng ký"), { form: "change" })).toBe("former");
    expect(time(column("Thông tin đăng ký thay đổi"), { form: "change" })).toBe(null);
  });
});

it("says in the refusal whose a box is", () => {
  const controls = [seen("Tên hợp tác xã", ["Hợp tác xã"]), seen("Điện thoại", ["Bên mua"]), seen("Email", [], { furniture: "foot" })];
  const record = recordOf("establish", { "contact.phone": "02083812345", "contact.email": "a@b.example" });
  const placement = placeRecord(controls, record, null);
  expect(placement.places.map(({ match }) => match.known.field.id)).toEqual(["name.vietnamese"]);
  expect(placement.whyNowhere(fieldById("contact.phone")!, null).detail.vi).toBe("Mục “Bên mua” là của người khác.");
  expect(placement.whyNowhere(fieldById("contact.email")!, null).detail.vi).toContain("là của cổng");
});

it("has further wordings only of fields that there are, and none of words that many questions have", () => {
  expect(Object.keys(wordings).filter((id) => fieldById(id) === null)).toEqual([]);
  const anywhere = new Set(["@day", "@date", "@from", "@to", "@amount", "@percent", "@code", "@address", "@reason", "tên", "s.main"]);
  const bare = [...lexicon.all.values()].flatMap(({ field, variants }) =>
    variants
      .filter(({ rank, names, tokens }) => rank === 6 && !names && [...tokens].every(([token, share]) => share < 1 || anywhere.has(token)))
      .map(({ tokens }) => `${field.id}: ${[...tokens.keys()].join(" ")}`),
  );
  expect(bare).toEqual([]);
});
