import type { CellMark } from "../port.ts";
import { type Session, since } from "./api.ts";
import { rangeAt } from "./blocks.ts";
import { areaAddress, areaOf, type Place, placeOf } from "./places.ts";
import { type Piece, piece } from "./writer.ts";

/** How comments of ours begin; by it they are known again. */
const beginning = "Sổ HTX: ";
/** More comments than that make a sheet unreadable; the sheet of findings has them all. */
const mostComments = 300;
const longestComment = 1_000;

/** What is to be done about comments: pieces of writing, how many are put, and cells that keep a comment of the officer's. */
export type CommentPlan = {
  readonly pieces: Piece[];
  readonly put: number;
  readonly taken: readonly { readonly sheet: string; readonly cell: string }[];
};

/** Plans comments on cells in place of those of ours that there are; none at all below ExcelApi 1.10. Needs two requests. */
export async function planComments({ run, features }: Session, marks: readonly CellMark[]): Promise<CommentPlan> {
  if (features.level < since.comments) return { pieces: [], put: 0, taken: [] };
  const known = await run(async (context, sync) => {
    const { comments } = context.workbook;
    comments.load("items/id,items/content");
    await sync();
    const theirs = comments.items.filter(({ content }) => !content.startsWith(beginning)).map((comment) => comment.getLocation().untrack());
    for (const location of theirs) location.load("address");
    if (theirs.length > 0) await sync();
    return {
      ours: comments.items.filter(({ content }) => content.startsWith(beginning)).map(({ id }) => id),
      theirs: new Set(theirs.map(({ address }) => plainAddress(address))),
    };
  });
  const wanted = textsByCell(marks);
  const taken = [...wanted.values()].filter(({ sheet, place }) => known.theirs.has(keyOf(sheet, place)));
  const free = [...wanted.values()].filter((one) => !taken.includes(one)).slice(0, mostComments);
  return {
    pieces: [
      ...known.ours.map((id) => piece(2, (context) => context.workbook.comments.getItem(id).delete())),
      ...free.map(({ sheet, place, text }) => ({
        bytes: text.length * 3 + 1_200,
        queue: (context: Excel.RequestContext) => {
          const cell = rangeAt(context.workbook.worksheets.getItem(sheet), {
            top: place.row,
            left: place.column,
            bottom: place.row,
            right: place.column,
          });
          context.workbook.comments.add(cell, text);
        },
      })),
    ],
    put: free.length,
    taken: taken.map(({ sheet, place }) => ({
      sheet,
      cell: areaAddress({ top: place.row, left: place.column, bottom: place.row, right: place.column }),
    })),
  };
}

type Wanted = { readonly sheet: string; readonly place: Place; readonly text: string };

/** One text a cell: what several findings say of it stands below one another. */
function textsByCell(marks: readonly CellMark[]): Map<string, Wanted> {
  const cells = new Map<string, Wanted>();
  for (const { sheet, cell, message } of marks) {
    const place = placeOf(cell);
    if (place === null) continue;
    const key = keyOf(sheet, place);
    const before = cells.get(key)?.text;
    const text = before === undefined ? `${beginning}${message}` : `${before}\n${message}`;
    cells.set(key, { sheet, place, text: text.slice(0, longestComment) });
  }
  return cells;
}

function keyOf(sheet: string, { row, column }: Place): string {
  return `${row} ${column} ${sheet}`;
}

/** "'Trang''s'!$B$2" as the key of a cell. */
function plainAddress(address: string): string {
  const end = address.lastIndexOf("!");
  const sheet = address
    .slice(0, end)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const area = areaOf(address);
  return area === null ? address : keyOf(sheet, { row: area.top, column: area.left });
}
