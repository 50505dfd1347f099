import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Folders of core, lower ones first: an import goes to the same folder or to one before it. */
const coreLayers = ["model", "files", "law", "scoring", "sheet", "checks", "plans", "reconcile", "forms", "reports", "support"];
/** The only packages core may use, and why they are pure: they touch no DOM, file, network or clock. */
const corePackages = new Set(["zod", "zod/mini", "fastest-levenshtein", "fflate"]);

type Import = { from: string; to: string; typeOnly: boolean };

function sources(folder: string): string[] {
  const path = join(root, folder);
  try {
    statSync(path);
  } catch {
    return [];
  }
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const statement =
    /^(?:import|export)\s(?<type>type\s)?[^;"]*?from\s+"(?<from>[^"]+)"|^import\s+"(?<bare>[^"]+)"|\bimport\(\s*"(?<late>[^"]+)"/gm;
  return [...text.matchAll(statement)].map(({ groups }) => ({
    from: file,
    to: groups?.from ?? groups?.bare ?? groups?.late ?? "",
    typeOnly: groups?.type !== undefined,
  }));
}

function target({ from, to }: Pick<Import, "from" | "to">): string | null {
  return to.startsWith(".") ? relative(root, normalize(join(root, dirname(from), to))).replaceAll("\\", "/") : null;
}

const rooms = ["core", "ui", "addin", "extension"];
const all = rooms.flatMap(sources).flatMap(importsOf);

describe("what is offered is used", () => {
  it("exports no function and no value that no file which imports it names", () => {
    // What is entered by another way: the global of a page, the set-up of the tests, the tools' own files.
    const entered = ["extension/engine/harness.ts", "test/support/built.ts", ...readdirSync(root).filter((name) => name.endsWith(".ts"))];
    const files = [...new Set([...[...rooms, "test"].flatMap(sources), ...entered])];
    const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
    const wordsOf = new Map([...texts].map(([file, text]) => [file, new Set(text.match(/[A-Za-z_]\w*/g))]));
    const importers = new Map<string, string[]>();
    for (const one of files.flatMap(importsOf)) {
      const inside = target(one);
      if (inside !== null) importers.set(inside, [...(importers.get(inside) ?? []), one.from]);
    }
    const unused = [...texts].flatMap(([file, text]) =>
      entered.includes(file)
        ? []
        : [...text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)]
            .filter(([, name = ""]) => !(importers.get(file) ?? []).some((other) => wordsOf.get(other)?.has(name)))
            .map(([, name]) => `${file}: ${name}`),
    );
    expect(importers.size).toBeGreaterThan(500);
    expect(unused).toEqual([]);
  });
});

describe("imports point down", () => {
  it("finds the sources it speaks of", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it("core imports nothing outside itself but small pure libraries", () => {
    const wrong = all.filter(({ from, to }) => {
      if (!from.startsWith("core/")) return false;
      const inside = target({ from, to });
      return inside === null ? !corePackages.has(to) : !inside.startsWith("core/");
    });
    expect(wrong).toEqual([]);
  });

  it("addin and extension never import each other, and ui neither of them", () => {
    const roomOf = (path: string) => path.split("/")[0] ?? "";
    const surfaces = ["addin", "extension"];
    const wrong = all.filter((one) => {
      const inside = roomOf(target(one) ?? "");
      return surfaces.includes(inside) && inside !== roomOf(one.from);
    });
    expect(wrong).toEqual([]);
  });

  it("folders of core import only lower ones", () => {
    const layer = (file: string) => coreLayers.indexOf(file.split("/")[1] ?? "");
    const wrong = all.filter((one) => {
      const inside = target(one);
      if (!one.from.startsWith("core/") || inside === null || !inside.startsWith("core/")) return false;
      return layer(one.from) < 0 || layer(inside) < 0 || layer(inside) > layer(one.from);
    });
    expect(wrong).toEqual([]);
  });

  it("has no circle", () => {
    const edges = new Map<string, string[]>();
    // Types do not run: a circle of types alone is none.
    for (const one of all.filter(({ typeOnly }) => !typeOnly)) {
      const inside = target(one);
      if (inside !== null) edges.set(one.from, [...(edges.get(one.from) ?? []), inside]);
    }
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("core knows no clock, DOM, Node or locale of the machine", () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|(?<![.\w])document\.(?:query|get|create|body|cookie|location|add)|\bwindow\.(?:document|location|navigator|localStorage|addEventListener|setTimeout|alert|open)\b|\bprocess\.|\bExcel\.run|toLocale|Intl\.|\blocalStorage\b|Math\.random\(/;
    const wrong = sources("core").flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, at) => (forbidden.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it("nothing has a default export or a barrel", () => {
    const wrong = rooms.flatMap(sources).filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return /^export default /m.test(text) || /\/index\.tsx?$/.test(file) || /^export \* from/m.test(text);
    });
    expect(wrong).toEqual([]);
  });
});
