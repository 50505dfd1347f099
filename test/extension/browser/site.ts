import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type TestSite = { readonly port: number; readonly address: string; readonly close: () => Promise<void> };

/** Serves pages of this machine by path; what is posted is counted under the path "POST". Pages come with the strict policy of the real portals. */
export async function servePages(pages: Readonly<Record<string, string | (() => string)>>, posts: string[] = []): Promise<TestSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "POST") posts.push(pathname);
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Không có trang này");
      return;
    }
    const type = pathname.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
    response.writeHead(200, {
      "content-type": type,
      "content-security-policy": "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'",
    });
    response.end(typeof page === "string" ? page : page());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
