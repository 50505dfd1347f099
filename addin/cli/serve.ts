import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, UsageError } from "./command.ts";

/** Serves the task pane and the practice pages to browsers of this machine only. */
export const serveCommand: Command = {
  name: "serve",
  summary: "mở ngăn Sổ HTX trong trình duyệt, không cần Excel",
  usage: "",
  files: 0,
  options: ["port", "sample"],
  help: ["Chỉ máy này mở được; sổ không rời khỏi máy. Bấm Ctrl+C để dừng."],
  run: async ({ options }, output) => {
    const root = fileURLToPath(new URL("../../dist/addin", import.meta.url));
    const port = portOf(options.get("port"));
    if (!existsSync(join(root, "index.html")))
      throw new UsageError("Chưa có bản dựng của ngăn Sổ HTX: hãy chạy npm run build rồi thử lại.");
    const practice = fileURLToPath(new URL("../../dist/practice", import.meta.url));
    const server = await listen(root, port, { practice: existsSync(practice) ? practice : null });
    const done = stopped(server);
    const address = server.address();
    const shown = typeof address === "object" && address !== null ? address.port : port;
    const home = `http://127.0.0.1:${shown}/`;
    await output.text(
      [
        `Sổ HTX đang chạy tại ${home}${options.has("sample") ? "?sample=gon" : ""}`,
        ...(existsSync(practice) ? [`Trang tập điền biểu mẫu: ${home}${practicePath}`] : []),
        "Bấm Ctrl+C để dừng.",
        "",
      ].join("\n"),
    );
    await done;
    return 0;
  },
};

/** How a folder is served. `create` makes the server, by default one of http; `practice` is the folder of the practice pages. */
export type Serving = { readonly create?: (listener: RequestListener) => Server; readonly practice?: string | null };

/**
 * A server of the files below a folder on 127.0.0.1, and of the practice pages below `practicePath`. Without a port: the first free one from
 * `firstPort`. Throws `UsageError`.
 */
export async function listen(root: string, port: number | null, { create = createServer, practice = null }: Serving = {}): Promise<Server> {
  const folders: Folders = { pane: await realpath(root), practice: practice === null ? null : await realpath(practice) };
  for (let wanted = port ?? firstPort; ; wanted++) {
    const server = create((request, response) => {
      answer(folders, request, response).catch(() => response.destroy());
    });
    const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(wanted, "127.0.0.1", () => resolve(null));
    });
    if (problem === null) return server;
    if (port !== null) throw new UsageError(`Không dùng được cổng ${port}: hãy chọn cổng khác, hoặc bỏ --port để tự tìm.`);
    if (wanted - firstPort > portsToTry) throw new UsageError("Không tìm được cổng trống: hãy chọn một cổng bằng --port.");
  }
}

type Folders = { readonly pane: string; readonly practice: string | null };

const practicePath = "tap-dien/";
const firstPort = 8765;
const portsToTry = 50;

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new UsageError(`Cổng “${text}” không đúng: hãy ghi một số từ 0 đến 65535.`);
  return Number(text);
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      server.close(() => resolve());
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

const contentTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
  [".xml", "application/xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

const headers = {
  "Content-Security-Policy":
    "default-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

async function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number): void => {
    response
      .writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" })
      .end(request.method === "HEAD" ? "" : `${status}\n`);
  };
  // A page of another site may have a name that leads to this machine.
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(request.headers.host ?? "")) return refuse(403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const url = request.url ?? "/";
  const inPractice = folders.practice !== null && url.startsWith(`/${practicePath}`);
  const path = inPractice ? await filePath(folders.practice!, url.slice(practicePath.length)) : await filePath(folders.pane, url);
  if (path === null) return refuse(404);
  const body = await readFile(path);
  response.writeHead(200, {
    ...headers,
    // The page in Excel says itself what it may load: Microsoft's library beside its own files.
    ...(path.endsWith("taskpane.html") ? { "Content-Security-Policy": "object-src 'none'; base-uri 'none'; form-action 'none'" } : {}),
    "Content-Type": contentTypes.get(extname(path).toLowerCase()) ?? "application/octet-stream",
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The file that an address means, `null` when there is none below the folder. */
async function filePath(root: string, url: string): Promise<string | null> {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
    if (path.includes("\0")) return null;
    const wanted = join(root, path);
    const real = await realpath((await stat(wanted)).isDirectory() ? join(wanted, "index.html") : wanted);
    // Looked at after all links and dots are resolved.
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
