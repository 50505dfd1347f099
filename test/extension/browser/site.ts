import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A page: fixed, or made from what was posted to it. */
export type SitePage = string | ((posted: URLSearchParams | null) => string);

export type TestSite = { readonly port: number; readonly address: string; readonly posts: string[]; readonly close: () => Promise<void> };

/** Serves pages of this machine by path and keeps what is posted. Scripts are files of their own, as the portals' policy wants. */
export async function servePages(pages: Readonly<Record<string, SitePage>>): Promise<TestSite> {
  const posts: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const posted = request.method === "POST" ? new URLSearchParams(await bodyOf(request)) : null;
    if (posted !== null) posts.push(`${pathname} ${posted.get("__EVENTTARGET") ?? ""}`.trim());
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Không có trang này");
      return;
    }
    const type = pathname.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
    response.writeHead(200, { "content-type": type }).end(typeof page === "string" ? page : page(posted));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    posts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
