import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { extensionIds } from "../../../core/forms/hand-over.ts";
import { buildExtension } from "../../../extension/build/build.ts";
import { archiveOf } from "../../../extension/build/package.ts";
import { type Browser, browsers, manifestFor } from "../../../extension/manifest/manifest.ts";
import { faultsOf } from "./validate.ts";

const cache = join(import.meta.dirname, "../../../.cache/e2e");
let first: Readonly<Record<Browser, string>>;
let second: Readonly<Record<Browser, string>>;

beforeAll(async () => {
  first = await buildExtension(join(cache, "manifest-1"));
  second = await buildExtension(join(cache, "manifest-2"));
});

describe("the built extension", () => {
  it("has no fault in either browser", () => {
    for (const browser of browsers) expect(faultsOf(first[browser], browser), browser).toEqual([]);
  });

  it("is the same to the byte when it is built and packed again", () => {
    for (const browser of browsers) {
      const archive = archiveOf(first[browser]);
      expect(Buffer.compare(archive, archiveOf(second[browser])), browser).toBe(0);
      const names = Object.keys(unzipSync(archive));
      expect(names).toEqual([...names].sort());
      expect(names).toContain("manifest.json");
      // A store gives the id itself.
      expect(Object.keys(JSON.parse(strFromU8(unzipSync(archive)["manifest.json"]!)) as object)).not.toContain("key");
    }
  });

  it("is the same in both browsers but for the manifest", () => {
    const files = (browser: Browser) => unzipSync(archiveOf(first[browser]));
    const [chromium, firefox] = [files("chromium"), files("firefox")];
    expect(Object.keys(chromium)).toEqual(Object.keys(firefox));
    const different = Object.keys(chromium).filter((name) => Buffer.compare(chromium[name]!, firefox[name]!) !== 0);
    expect(different).toEqual(["manifest.json"]);
  });

  it("has in Chromium the very id that the pane sends to, and lets pages of this machine alone speak to it", () => {
    const manifest = manifestFor("chromium", "1.0.0") as { key: string; externally_connectable: unknown };
    const digest = createHash("sha256").update(Buffer.from(manifest.key, "base64")).digest("hex").slice(0, 32);
    expect(extensionIds).toContain([...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join(""));
    expect(manifest.externally_connectable).toEqual({ matches: ["http://localhost/*", "https://localhost/*", "http://127.0.0.1/*"] });
    expect(Object.keys(manifestFor("firefox", "1.0.0"))).not.toContain("externally_connectable");
  });

  it("has a content script of at most 25 kB gzipped", () => {
    expect(gzipSync(readFileSync(join(first.chromium, "content.js")), { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });
});

describe("the check of the manifest", () => {
  it("finds what it is there to find", () => {
    const folder = join(cache, "manifest-broken");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(first.chromium, folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({
        ...manifest,
        permissions: ["tabs", "clipboardRead"],
        host_permissions: ["https://*.gov.vn/*"],
        externally_connectable: { matches: ["https://*.gov.vn/*"], ids: ["*"] },
        content_scripts: [{ js: ["nowhere.js"] }],
        name: "__MSG_nothing__",
        content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval' https://cdn.example" },
      }),
    );
    writeFileSync(join(folder, "options.html"), "<script>1</script>");
    const faults = faultsOf(folder, "chromium").join("\n");
    for (const words of [
      "tabs warns",
      "clipboardRead warns",
      "hosts are asked",
      "pages of https://*.gov.vn/* may speak to it",
      "others than pages",
      "content script runs",
      "policy is open",
      "nowhere.js is not there",
      "text nothing",
      "code in the page",
    ])
      expect(faults).toContain(words);
  });
});
