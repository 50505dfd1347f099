import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saidAsText } from "./said-as-text.ts";

const root = join(import.meta.dirname, "../..");
const ours = ["core", "addin", "ui", "extension"].map((name) => join(root, name, "/"));

describe("a text in two languages", () => {
  it("is never put into a string or an element before a language was chosen", () => {
    expect(saidAsText(join(root, "tsconfig.json"), (file) => ours.some((folder) => file.startsWith(folder)))).toEqual([]);
  });

  it("is found wherever it becomes “[object Object]”, and nowhere else", () => {
    const folder = mkdtempSync(join(tmpdir(), "said-"));
    try {
      mkdirSync(join(folder, "core/model"), { recursive: true });
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: { strict: true, jsx: "preserve" }, include: ["**/*"] }),
      );
      writeFileSync(join(folder, "core/model/language.ts"), "export type Said = Readonly<Record<'vi' | 'en', string>>;\n");
      const faults = [
        inTemplate("said"),
        inTemplate("mixed"),
        inTemplate("list"),
        "'a' + said;",
        "said + 'a';",
        "text += perhaps;",
        "mixedList.join('');",
        "String(fixed);",
        "<p>{said}</p>;",
      ];
      const good = [
        inTemplate("said.vi"),
        inTemplate("text"),
        "list.map(({ en }) => en).join();",
        "<p title={said.vi}>{children}</p>;",
        "number + 1;",
      ];
      const file = `import type { Said } from "../core/model/language.ts";
declare namespace JSX { interface IntrinsicElements { p: { title?: string } } }
declare const said: Said, mixed: Said | string, list: Said[], perhaps: Said | null, mixedList: (Said | string)[], number: number, children: object | string;
const fixed = { vi: "a", en: "b" };
let text = "";
${[...faults, ...good].join("\n")}
`;
      mkdirSync(join(folder, "addin"));
      writeFileSync(join(folder, "addin/faults.tsx"), file);
      const found = saidAsText(join(folder, "tsconfig.json"), (name) => name.endsWith("faults.tsx"));
      expect(found.map((line) => line.replace(/^.*:(\d+) .*$/u, "$1"))).toEqual(faults.map((_, at) => String(at + 6)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function inTemplate(expression: string): string {
  return `\`\${${expression}}\`;`;
}
