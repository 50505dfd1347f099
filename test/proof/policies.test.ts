import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listen } from "../../addin/cli/serve.ts";

const root = join(import.meta.dirname, "../..");
const strict =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The policy that a page sets for itself, `null` without one. */
function policyOf(path: string): string | null {
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(join(root, path), "utf8"))?.[1] ?? null;
}

describe("what pages may load", () => {
  it("is nothing but their own files in the pane", () => {
    expect(policyOf("dist/addin/index.html")).toBe(strict);
  });

  it("is, in Excel, Microsoft's library besides and one script by its sum", () => {
    const policy = policyOf("dist/addin/taskpane.html") ?? "";
    expect(policy.replace(/'sha256-[A-Za-z0-9+/=]{44}'/, "SUM")).toBe(
      strict.replace("script-src 'self'", "script-src 'self' https://appsforoffice.microsoft.com SUM"),
    );
  });

  it("is nothing at all outside the panel's own files", () => {
    const policy =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";
    for (const browser of ["chromium", "firefox"]) {
      const manifest = JSON.parse(readFileSync(join(root, "dist", browser, "manifest.json"), "utf8")) as {
        content_security_policy: unknown;
      };
      expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    }
  });

  it("is told by the server for every page, practice pages included", async () => {
    const server = await listen(join(root, "dist/addin"), 0, { create: createServer, practice: join(root, "dist/practice") });
    try {
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("no address");
      expect(address.address).toBe("127.0.0.1");
      const policy = async (path: string) =>
        (await fetch(`http://127.0.0.1:${address.port}/${path}`)).headers.get("content-security-policy");
      const pages = readdirSync(join(root, "dist/practice")).filter((name) => name.endsWith(".html"));
      expect(pages.length).toBeGreaterThan(3);
      for (const path of ["", ...pages.map((name) => `tap-dien/${name}`)])
        expect(await policy(path)).toBe(
          "default-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        );
      expect(await policy("taskpane.html")).toBe("object-src 'none'; base-uri 'none'; form-action 'none'");
    } finally {
      server.close();
    }
  });

  it("never lets text become a program: no eval in what is shipped", () => {
    const scripts = ["dist/addin/assets", "dist/chromium", "dist/chromium/parts", "dist/firefox", "dist/harness"]
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) =>
        readdirSync(join(root, folder))
          .filter((name) => name.endsWith(".js"))
          .map((name) => join(root, folder, name)),
      );
    expect(scripts.length).toBeGreaterThan(8);
    expect(scripts.filter((path) => /\beval\(|\bimportScripts\(|document\.write\(/.test(readFileSync(path, "utf8")))).toEqual([]);
  });
});
