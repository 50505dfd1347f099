import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const root = join(import.meta.dirname, "../../..");

/**
 * Stricter than any office's server: no inline script or style, no eval, not in the worker either. The page in Excel is held to what it
 * asks for itself: Microsoft's library and one script of its own.
 */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type Site = { readonly address: string; readonly folder: string; readonly close: () => Promise<void> };

/** Where tests of the pane put what they do not keep. */
export function scratchFile(name: string): string {
  const folder = join(root, ".cache/e2e");
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** Serves the built pane on this machine, in a subfolder as offices do. */
export async function serveBuiltPane(): Promise<Site> {
  const folder = join(root, "dist/addin");
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/so-htx\//, "/");
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    const content = readFileSync(file);
    const own = file.endsWith("taskpane.html") ? (/content="(default-src [^"]*)"/.exec(content.toString())?.[1] ?? policy) : policy;
    response.writeHead(200, { "content-type": type, "content-security-policy": own }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/so-htx/`,
    folder,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
