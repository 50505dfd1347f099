import { mkdirSync, symlinkSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../../addin/cli/serve.ts";
import { start, workFolder } from "./run.ts";

const files = workFolder();
files.write("bí mật.txt", "bí mật");
mkdirSync(files.path("site/assets"), { recursive: true });
files.write("site/index.html", "<p>ngăn</p>");
files.write("site/assets/app.js", "1");
files.write("site/taskpane.html", "<p>trong Excel</p>");
files.write("site/mẫu.xlsx", "x");
symlinkSync(files.path("bí mật.txt"), files.path("site/lối.txt"));

let server: Server;
let port = 0;

beforeAll(async () => {
  server = await listen(files.path("site"), 0);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Answer = { readonly status: number; readonly type: string | undefined; readonly policy: string; readonly body: string };

/** Asks with the path as it is: `fetch` would tidy it up first. */
function ask(path: string, { method = "GET", host = `127.0.0.1:${port}` } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path, method, headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"],
          policy: String(response.headers["content-security-policy"]),
          body,
        }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("so-htx serve", () => {
  it("serves the page with its types and a strict policy", async () => {
    const page = await ask("/?sample=gon");
    expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8", body: "<p>ngăn</p>" });
    expect(page.policy).toMatch(/^default-src 'self'; worker-src 'self'; connect-src 'self';/);
    // The page in Excel names Microsoft's library in a policy of its own.
    expect((await ask("/taskpane.html?tab=checks")).policy).not.toMatch(/default-src|script-src/);
    expect((await ask("/assets/app.js")).type).toBe("text/javascript; charset=utf-8");
    expect((await ask(`/${encodeURIComponent("mẫu.xlsx")}`)).type).toContain("spreadsheetml");
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    "/../bí mật.txt",
    "/%2e%2e/b%C3%AD%20m%E1%BA%ADt.txt",
    "/..%2fb%C3%AD%20m%E1%BA%ADt.txt",
    "/l%E1%BB%91i.txt",
    "//etc/passwd",
    "/%00",
    "/%zz",
    "/assets",
    "/không",
  ])("answers 404 to %s", async (path) => {
    expect(await ask(encodeURI(path).replaceAll("%25", "%"))).toMatchObject({ status: 404, body: "404\n" });
  });

  it("answers neither other methods nor other hosts", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(405);
    expect((await ask("/", { host: "example.vn" })).status).toBe(403);
    expect((await ask("/", { host: `localhost:${port}` })).status).toBe(200);
  });

  it("takes the next free port, but only the one that was asked for", async () => {
    const [first, second] = [await listen(files.path("site"), null), await listen(files.path("site"), null)];
    const ports = [first, second].map((each) => (each.address() as AddressInfo).port);
    expect(new Set(ports).size).toBe(2);
    await expect(listen(files.path("site"), ports[0]!)).rejects.toThrow(/Không dùng được cổng \d+: hãy chọn cổng khác/);
    for (const each of [first, second]) await new Promise((resolve) => each.close(resolve));
  });

  it("as a program says where it is, and stops when asked", async () => {
    const child = start(["serve", "--port", "0", "--sample"]);
    const said = await new Promise<string>((resolve) => {
      child.stdout?.setEncoding("utf8").once("data", resolve);
      child.stderr?.setEncoding("utf8").once("data", resolve);
    });
    // Without a build it says how to make one.
    expect(said).toMatch(/^Sổ HTX đang chạy tại http:\/\/127\.0\.0\.1:\d+\/\?sample=gon\n|^Chưa có bản dựng .* npm run build/);
    child.kill("SIGTERM");
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(said.startsWith("Chưa") ? 2 : 0);
  });
});
