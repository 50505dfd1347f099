import type { Session } from "./api.ts";

/** A bit of writing that goes to Excel with others in one request. `bytes` is about what it takes there. */
export type Piece = { readonly bytes: number; readonly queue: (context: Excel.RequestContext) => void };

/** About what one call or assignment takes in a request, without its arguments. */
const callBytes = 400;

/** A piece of so many plain calls. */
export function piece(calls: number, queue: (context: Excel.RequestContext) => void): Piece {
  return { bytes: calls * callBytes, queue };
}

/** Bytes of a block of contents in a request; the library sends it in parts of 1,500 cells, each with some calls around it. */
export function blockBytes(block: readonly (readonly unknown[])[]): number {
  const cells = block.length * (block[0]?.length ?? 0);
  return new TextEncoder().encode(JSON.stringify(block)).length + callBytes * (3 + Math.ceil(cells / 1_500) * 4);
}

/** Sends pieces in their order, as few requests as their size allows. What went out stays when a later one fails. */
export async function send({ run, features }: Session, pieces: readonly Piece[]): Promise<void> {
  let bytes = 0;
  let waiting: Piece[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const going = waiting;
    waiting = [];
    bytes = 0;
    await run(async (context, sync) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      if (features.level >= 9) application.suspendScreenUpdatingUntilNextSync();
      for (const { queue } of going) queue(context);
      await sync();
    });
  };
  for (const next of pieces) {
    if (bytes + next.bytes > mostBytes) await flush();
    waiting.push(next);
    bytes += next.bytes;
  }
  await flush();
}

const mostBytes = 3_400_000;
