import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fields } from "../../core/model/fields.ts";

const root = join(import.meta.dirname, "../..");

describe("the house", () => {
  it("has no rooms but those of the architecture", () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !["node_modules", "dist"].includes(entry.name))
      .map((entry) => entry.name);
    expect(folders.filter((name) => !["addin", "core", "extension", "test", "ui"].includes(name))).toEqual([]);
  });

  it("has the rooms that CONTRIBUTING draws, and draws all of them", () => {
    const drawing = /```\n(addin\/[\s\S]*?)```/.exec(readFileSync(join(root, "CONTRIBUTING.md"), "utf8"))?.[1] ?? "";
    let room = "";
    const drawn = drawing.split("\n").flatMap((line) => {
      const names = /^ *(?:\w+\/(?:, )?)+/.exec(line)?.[0].match(/\w+(?=\/)/g) ?? [];
      if (line.startsWith(" ")) return names.map((name) => `${room}/${name}`);
      room = names[0] ?? "";
      return [];
    });
    const there = ["addin", "core", "extension", "ui"].flatMap((name) =>
      readdirSync(join(root, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${name}/${entry.name}`),
    );
    expect([...drawn].sort()).toEqual(there.sort());
  });

  it("names in the README only commands that exist", () => {
    const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts as Record<string, string>;
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm ci && npm test");
  });

  it("lists every production dependency with its reason", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: Record<string, string> };
    const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    expect(Object.keys(dependencies).filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
    expect(Object.values(dependencies).filter((version) => !/^\d/.test(version))).toEqual([]);
  });

  it("carries no download address in the lockfile and no path of a machine in its files", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
    const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
      .split("\0")
      .filter((name) => /\.(?:ts|tsx|md|json|mjs|css|html|yml)$/.test(name));
    const machine = new RegExp(["/(?:home|Users)/[a-z]+/", "/work/", "/root/", "C:\\\\Users"].join("|"));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((name) => name !== "test/house/house.test.ts" && machine.test(readFileSync(join(root, name), "utf8")))).toEqual([]);
  });
});

describe("the field dictionary", () => {
  it("has unique ids, a Vietnamese label and at least one header each", () => {
    const ids = fields.map((field) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of fields) {
      expect(field.label.vi.trim(), field.id).not.toBe("");
      expect(field.headers.length, field.id).toBeGreaterThan(0);
    }
  });

  it("gives no header to two fields of one kind of row", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const field of fields) {
      for (const header of new Set(field.headers.map((text) => text.toLowerCase()))) {
        const key = `${field.in} ${header}`;
        // Two choices may share a name ("Loại"): their words tell them apart.
        if (seen.has(key) && field.type !== "choice") twice.push(`${header}: ${seen.get(key)} and ${field.id}`);
        seen.set(key, field.id);
      }
    }
    expect(twice).toEqual([]);
  });
});
