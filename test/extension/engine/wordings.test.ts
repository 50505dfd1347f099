import { expect, it } from "vitest";
import type { FormId } from "../../../core/forms/form-field.ts";
import { matchPage } from "../../../extension/engine/match/match-page.ts";
import type { SeenControl, SeenKind } from "../../../extension/engine/seen.ts";
import { wordings } from "../pages/wordings.ts";

it("knows a field in many wordings, and takes none for a field that it does not mean", () => {
  const judged = wordings.map((line) => {
    const [label = "", heading = "", kind = "text", form = "establish", meant = ""] = line.split("|");
    const group = form.endsWith("group") || form.startsWith("group");
    const { matches } = matchPage([controlOf(label, heading, kind as SeenKind)], form as FormId, null, {
      absent: new Set([group ? "legal" : "groupRep"]),
      year: null,
    });
    return { line, meant, found: matches[0]?.known.field.id ?? "" };
  });
  expect(judged.filter(({ meant, found }) => found !== "" && found !== meant)).toEqual([]);
  const asked = judged.filter(({ meant }) => meant !== "");
  expect(asked.filter(({ meant, found }) => found !== meant).length / asked.length).toBeLessThan(0.03);
});

function controlOf(label: string, heading: string, kind: SeenKind): SeenControl {
  return {
    key: label,
    kind,
    type: "text",
    texts: [{ text: label, source: "label" }],
    row: "",
    column: "",
    rowHead: "",
    headings: heading === "" ? ["Tờ khai"] : [heading, "Tờ khai"],
    sections: heading === "" ? 0 : 1,
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
  };
}
