import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { iconFile, iconNames, iconSizes } from "../../../addin/manifest/icons.ts";
import { developerAddress, forAddress, manifestFiles, type SiteFile, withoutOverrides } from "../../../addin/manifest/manifests.ts";
import { pngSize } from "../../../addin/manifest/png.ts";
import { manifestProblems } from "./manifest-problems.ts";
import { everyElement, parseXml } from "./xml.ts";

const root = join(import.meta.dirname, "../../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const office = "https://so-htx.example.gov.vn/addin/";
let files: readonly SiteFile[];

beforeAll(() => {
  files = manifestFiles(office);
});

function contentOf(path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
}

function problems(manifest: string, address = office): string[] {
  return manifestProblems(manifest, { address, file: (path) => files.find((file) => file.path === path)?.bytes ?? null });
}

describe("the manifests", () => {
  test("have nothing wrong, each for its own catalogue", () => {
    expect(problems(source, developerAddress)).toEqual([]);
    expect(problems(contentOf("manifest.xml"))).toEqual([]);
    expect(problems(contentOf("manifest.sharepoint.xml"))).toEqual([]);
  });

  test("name no address but the office's own", () => {
    for (const path of ["manifest.xml", "manifest.sharepoint.xml"]) {
      expect(contentOf(path)).not.toContain("localhost");
      const places = [...contentOf(path).matchAll(/"(https?:[^"]+)"/g)]
        .map(([, url]) => url ?? "")
        .filter((url) => !url.startsWith("http://schemas.microsoft.com/") && !url.startsWith("http://www.w3.org/"));
      expect(places.length).toBeGreaterThan(3);
      expect(places.filter((url) => !url.startsWith(office))).toEqual([]);
    }
    expect(() => forAddress(source, "http://so-htx.example.gov.vn/")).toThrow(/https/);
    expect(() => forAddress(source, "so-htx")).toThrow(/https/);
    expect(forAddress(source, "https://a.vn/x")).toContain('"https://a.vn/x/taskpane.html"');
  });

  test("put five buttons on the ribbon, in Vietnamese and in English", () => {
    const manifest = parseXml(source);
    const labels = [...everyElement(manifest)]
      .filter(({ name }) => name === "Control")
      .map((control) => control.children[0]?.attributes.get("resid"));
    const strings = new Map(
      [...everyElement(manifest)].filter(({ name }) => name === "bt:String").map((string) => [string.attributes.get("id"), string]),
    );
    expect(labels.map((id) => strings.get(id)?.attributes.get("DefaultValue"))).toEqual([
      "Kiểm tra",
      "Chấm điểm",
      "Chỉ tiêu",
      "Điền biểu mẫu",
      "Hoàn tác",
    ]);
    expect(labels.map((id) => strings.get(id)?.children[0]?.attributes.get("Value"))).toEqual([
      "Check",
      "Score",
      "Targets",
      "Fill in forms",
      "Undo",
    ]);
    for (const string of strings.values()) expect(string.children.map(({ attributes }) => attributes.get("Locale"))).toEqual(["en-US"]);
    expect(strings.get("Tab.Label")?.attributes.get("DefaultValue")).toBe("Sổ HTX");
  });

  test("for SharePoint has no commands but the same identity", () => {
    const plain = contentOf("manifest.sharepoint.xml");
    expect(plain).not.toContain("VersionOverrides");
    for (const name of ["Id", "Version"]) {
      const value = (manifest: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(manifest)?.[1];
      expect(value(plain)).toBe(value(contentOf("manifest.xml")));
    }
  });

  test("are written by the script, for the address given or that of the environment", () => {
    const folder = mkdtempSync(join(tmpdir(), "so-htx-manifest-"));
    const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      execFileSync(process.execPath, ["--import", "tsx", join(root, "addin/manifest/build.ts"), "--out", folder, ...args], {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, ...env },
        stdio: "pipe",
      });
    run([], { SO_HTX_ADDRESS: "https://xa.example.gov.vn/so" });
    expect(readFileSync(join(folder, "manifest.xml"), "utf8")).toContain("https://xa.example.gov.vn/so/taskpane.html?tab=checks");
    expect(readdirSync(join(folder, "icons")).length).toBe(iconNames.length * iconSizes.length);
    expect(run(["--url", "https://tinh.example.gov.vn/htx/"])).toContain("https://tinh.example.gov.vn/htx/");
    expect(readFileSync(join(folder, "manifest.sharepoint.xml"), "utf8")).toContain("https://tinh.example.gov.vn/htx/taskpane.html");
    expect(() => run(["--url", "http://xa.example.gov.vn"])).toThrow(/https/);
  });
});

describe("the validator", () => {
  const broken: readonly (readonly [string, (manifest: string) => string, RegExp])[] = [
    ["a missing end", (text) => text.replace("</Hosts>", ""), /closes nothing|well-formed/],
    [
      "elements out of order",
      (text) => text.replace(/( {2}<Hosts>[\s\S]*?<\/Hosts>\n)( {2}<Requirements>[\s\S]*?<\/Requirements>\n)/, "$2$1"),
      /Hosts stands too late/,
    ],
    ["an unknown element", (text) => text.replace("<Supertip>", "<Tooltip /><Supertip>"), /Tooltip does not belong here/],
    ["a missing element", (text) => text.replace(/\s*<SupportUrl[^>]*\/>/, ""), /SupportUrl is missing/],
    ["an id that is no GUID", (text) => text.replace("5c0a8e57-3f1d-4c8e", "5c0a8e57"), /Id: no GUID/],
    ["a version of three parts", (text) => text.replace(/<Version>[\d.]+/, "<Version>1.2.3"), /Version/],
    ["an address without https", (text) => text.replace(`${office}icons/app-32.png`, "http://x/app-32.png"), /not an https address/],
    ["a foreign address", (text) => text.replace(`${office}taskpane.html`, "https://elsewhere.example/taskpane.html"), /not below/],
    [
      "a resid without a resource",
      (text) => text.replace('resid="Check.Label"', 'resid="Check.Text"'),
      /resid Check.Text: not defined in bt:ShortStrings/,
    ],
    ["a resource that is too long", (text) => text.replaceAll('"Check.Label"', `"${"Check".repeat(8)}"`), /longer than 32/],
    ["an id twice", (text) => text.replace('id="SoHtx.Score"', 'id="SoHtx.Check"'), /SoHtx.Check: stands twice/],
    [
      "an icon that is not there",
      (text) => text.replace("icons/undo-48.png", "icons/undo-49.png"),
      /undo-49.png: there is no such picture/,
    ],
    [
      "an icon of the wrong size",
      (text) => text.replace("icons/undo-48.png", "icons/undo-40.png"),
      /undo-40.png: 40 × 40 pixels instead of 48/,
    ],
    ["a long label", (text) => text.replace('DefaultValue="Kiểm tra"', `DefaultValue="${"Kiểm tra ".repeat(20)}"`), /longer than 125/],
    ["an unknown permission", (text) => text.replace("ReadWriteDocument", "Everything"), /Permissions/],
  ];

  test.each(broken)("finds %s", (_what, breakIt, expected) => {
    const good = contentOf("manifest.xml");
    const bad = breakIt(good);
    expect(bad).not.toBe(good);
    expect(problems(bad).join("\n")).toMatch(expected);
  });

  test("reads a manifest without commands", () => {
    expect(problems(withoutOverrides(contentOf("manifest.xml")))).toEqual([]);
  });
});

describe("the icons", () => {
  test("are pictures of their size, not empty and not full", () => {
    for (const name of iconNames) {
      for (const size of [16, 32, 80]) {
        const file = iconFile(name, size);
        expect(pngSize(file)).toEqual({ width: size, height: size });
        const opacity = opacityOf(file, size);
        const covered = opacity.filter((value) => value > 0).length / opacity.length;
        expect(covered, `${name} ${size}`).toBeGreaterThan(0.15);
        expect(covered, `${name} ${size}`).toBeLessThan(0.97);
      }
    }
  });

  test("are told from one another at the smallest size", () => {
    const small = iconNames.map((name) => Buffer.from(iconFile(name, 16)).toString("base64"));
    expect(new Set(small).size).toBe(iconNames.length);
  });
});

/** The opacity of every pixel of a picture of ours. */
function opacityOf(file: Uint8Array, size: number): number[] {
  const bytes = Buffer.from(file);
  const start = bytes.indexOf("IDAT") + 4;
  const lines = inflateSync(bytes.subarray(start, bytes.indexOf("IEND") - 8));
  return Array.from(
    { length: size * size },
    (_, index) => lines[Math.floor(index / size) * (size * 4 + 1) + 1 + (index % size) * 4 + 3] ?? 0,
  );
}
