import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledPackages } from "../../vite.licences.ts";
import { broughtPackages, broughtReasons, namedPackages, reasons } from "./packages.ts";

const root = join(import.meta.dirname, "../..");
const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
> & {
  allowScripts?: Record<string, boolean>;
};
type Locked = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly resolved?: string;
};
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("the packages we stand on", () => {
  it("are each named with a reason, and no reason is left over", () => {
    const named = [...Object.keys(own.dependencies), ...Object.keys(own.devDependencies)];
    expect(Object.keys(reasons).sort()).toEqual(named.sort());
    expect(namedPackages().filter(({ why, licence, version }) => why === "" || licence === "" || version === "")).toEqual([]);
  });

  it("bring nothing along into what is shipped that is not named with a reason and a licence", () => {
    const brought = broughtPackages();
    expect(brought.map(({ name }) => name).sort()).toEqual(Object.keys(broughtReasons).sort());
    expect(brought.filter(({ licence }) => licence !== "MIT")).toEqual([]);
    const shipped = locked.filter(([, { dev }]) => dev !== true).length;
    expect(brought.reduce((sum, { of }) => sum + of, 0)).toBe(shipped - Object.keys(own.dependencies).length);
  });

  it("have the words of their licences beside the scripts that hold them", () => {
    const tools = new Set(["tsx", "esbuild", "@esbuild/", "fsevents"]);
    const inScripts = [...Object.keys(own.dependencies), ...broughtPackages().map(({ name }) => name)].filter((name) => !tools.has(name));
    expect([...bundledPackages].sort()).toEqual(inScripts.sort());
    for (const folder of ["addin", "chromium", "firefox", "harness"]) {
      const text = readFileSync(join(root, "dist", folder, "licences.txt"), "utf8");
      for (const name of bundledPackages) expect(text).toContain(`\n${name} ${lock.packages[`node_modules/${name}`]?.version}\n`);
      expect(text.split("Permission is hereby granted")).toHaveLength(bundledPackages.length + 2);
    }
  });

  it("are pinned to one version, the one that is locked", () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it("carry a checksum, and no address to be fetched from", () => {
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it("are under licences that allow what we do with them; what is shipped is MIT, ISC or Apache", () => {
    const shipped = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MIT OR Apache-2\.0)$/;
    // Tools that stay on the developer's machine; Microsoft's own terms allow tests on its library.
    const tools = new Set(["MPL-2.0", "GPL-3.0-only", "LICENSE"]);
    expect(locked.filter(([, { dev, license = "" }]) => dev !== true && !shipped.test(license)).map(([path]) => path)).toEqual([]);
    expect(
      locked
        .filter(([, { license = "" }]) => !shipped.test(license) && !tools.has(license))
        .map(([path, { license }]) => `${path} ${license}`),
    ).toEqual([]);
    expect(locked.filter(([, { license }]) => license === "GPL-3.0-only").map(([path]) => path)).toEqual(["node_modules/hyperformula"]);
  });

  it("run no script of their own while they are installed", () => {
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(scripted.filter((name) => own.allowScripts?.[name] !== false)).toEqual([]);
    expect(Object.values(own.allowScripts ?? {})).not.toContain(true);
  });
});
