import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Socket } from "node:net";

export type TextSocket = {
  readonly send: (text: string) => void;
  readonly onText: (listen: (text: string) => void) => void;
  readonly close: () => void;
};

/** Opens a WebSocket for texts; what the tests need of the protocol and no more. */
export function openSocket(address: string): Promise<TextSocket> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const opening = request({
      host: url.hostname,
      port: url.port,
      path: url.pathname,
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": randomBytes(16).toString("base64"),
      },
    });
    opening.on("error", reject);
    opening.on("response", (response) => reject(new Error(`the socket was refused: ${response.statusCode}`)));
    opening.on("upgrade", (_, socket: Socket, head: Buffer) => {
      const listeners: ((text: string) => void)[] = [];
      const read = frameReader((text) => {
        for (const listen of listeners) listen(text);
      });
      socket.on("data", read);
      socket.on("error", () => undefined);
      if (head.length > 0) read(head);
      resolve({ send: (text) => socket.write(textFrame(text)), onText: (listen) => listeners.push(listen), close: () => socket.destroy() });
    });
    opening.end();
  });
}

/** A text as one masked frame. */
function textFrame(text: string): Buffer {
  const body = Buffer.from(text, "utf8");
  const length = body.length < 126 ? Buffer.from([0x80 | body.length]) : body.length < 65536 ? Buffer.alloc(3) : Buffer.alloc(9);
  if (length.length === 3) {
    length[0] = 0x80 | 126;
    length.writeUInt16BE(body.length, 1);
  } else if (length.length === 9) {
    length[0] = 0x80 | 127;
    length.writeBigUInt64BE(BigInt(body.length), 1);
  }
  const mask = randomBytes(4);
  const masked = Buffer.from(body.map((byte, index) => byte ^ mask[index % 4]!));
  return Buffer.concat([Buffer.from([0x81]), length, mask, masked]);
}

/** Puts frames together again; tells whole texts. */
function frameReader(onText: (text: string) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  let parts: Buffer[] = [];
  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      if (rest.length < 2) return;
      const short = rest[1]! & 0x7f;
      const start = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (rest.length < start) return;
      const length = short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
      if (rest.length < start + length) return;
      const kind = rest[0]! & 0x0f;
      const last = (rest[0]! & 0x80) !== 0;
      if (kind <= 2) parts.push(rest.subarray(start, start + length));
      rest = rest.subarray(start + length);
      if (kind <= 2 && last) {
        onText(Buffer.concat(parts).toString("utf8"));
        parts = [];
      }
    }
  };
}
