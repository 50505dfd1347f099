import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf, faultReport, hostOf } from "../../../core/model/fault.ts";

const roots = ["https://donvi.example/so-htx/", "file:///srv/so-htx/"];
const place = { version: "0.1.0", surface: "pane", host: "Chrome 123", step: "checks / check" };
const report = (thrown: unknown): string => faultReport(faultOf(thrown, roots), place);

/** Nobody of these exists. */
const personal = [
  "Nguyễn Thị Mây Bạc",
  "NGUYEN VAN SONG",
  "HTX Nông nghiệp Đồi Gió",
  "019079004321",
  "0912 345 678",
  "mây.bạc@vidu.example",
  ["C:", "Users", "maybac", "Sổ HTX 2024.xlsx"].join("\\"),
  ["", "home", "maybac", "so-htx-xa-dong-mai.xlsx"].join("/"),
  "31/02/1979",
  "Xã Đồng Gió",
];
const pieces = [...new Set(personal.flatMap((text) => [text, ...text.split(/[\s\\/.@-]+/).filter((word) => word.length > 3)]))].filter(
  (word) => !["home", "xlsx", "2024"].includes(word),
);
const leaks = (text: string): string[] => pieces.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

describe("an error report", () => {
  test("says version, place, kind of error and our own files", () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'Nguyễn Thị Mây Bạc')");
    error.stack = [
      `TypeError: ${error.message}`,
      "    at a.b (https://donvi.example/so-htx/assets/app-x1.js:1:234)",
      "    at async https://donvi.example/so-htx/assets/worker-y2.js:12:5",
      "    at elsewhere (https://khac.example/tep.js:1:1)",
    ].join("\n");
    expect(report(error).split("\n")).toEqual([
      "Sổ HTX 0.1.0 – pane",
      "Chrome 123",
      "checks / check",
      "TypeError: Cannot read properties of undefined reading …",
      "assets/app-x1.js:1:234",
      "assets/worker-y2.js:12:5",
    ]);
  });

  test.each(personal)("does not hold %s, wherever it hides in the error", (secret) => {
    const named = new Error("x");
    named.name = secret;
    const deep = new Error("outer", { cause: new Error(`inner ${secret}`, { cause: { message: secret, name: secret } }) });
    const stacked = new Error(secret);
    stacked.stack = `Error: ${secret}\n    at ${secret} (https://donvi.example/so-htx/assets/a.js:1:2)\n    at f (file:///srv/so-htx/${secret}:3:4)`;
    const lying = new Error(`x\n    at g (https://donvi.example/so-htx/${secret}.js:1:1)`);
    const coded = Object.assign(new Error("x"), { code: secret, path: secret, cells: [[secret]], debugInfo: { errorLocation: secret } });
    const thrown = [
      new Error(secret),
      new Error(`Ô B7: “${secret}” hỏng`),
      named,
      deep,
      stacked,
      lying,
      coded,
      secret,
      { message: secret },
      [secret],
    ];
    for (const one of thrown) expect(leaks(report(one))).toEqual([]);
    expect(leaks(report(Object.assign(() => secret, { message: secret })))).toEqual([]);
  });

  test("holds nothing of any text that is no word of a program", () => {
    const words = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ0123456789"), minLength: 6, maxLength: 24 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
        const error = new RangeError(texts.join(" "));
        const said = report(error);
        // A generated word may by chance be inside a word of the report's own.
        for (const text of texts.filter((one) => /[ăâđêôơưáàảãạ]/.test(one))) expect(said).not.toContain(text);
      }),
    );
  });

  test("is made of whatever is thrown, also of what fights back", () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    const looped = new Error("a");
    looped.cause = looped;
    for (const one of [null, undefined, 0, Symbol("x"), hostile, looped, Object.create(null), new Error("x".repeat(100_000))])
      expect(report(one)).toContain("Sổ HTX 0.1.0");
    expect(report(new Error("a ".repeat(50_000))).length).toBeLessThan(1_000);
    expect(report(Object.assign(new Error("x"), { code: "ENOENT" }))).toContain("[ENOENT]");
  });

  test("names browser and system by their versions alone", () => {
    const windows =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/123.0.0.0 Safari/537.36 Edg/123.0.1";
    expect(hostOf(windows)).toBe("Edg 123.0.1, Chrome 123.0.0.0, Safari 537.36, Windows NT 10.0");
    expect(hostOf("May Bac 019079004321")).toBe("");
  });
});
