import type { CellChange } from "../port.ts";
import { type Features, since } from "./api.ts";
import { areaAddress, areaOf } from "./places.ts";

/** What an event of Excel says about changed cells. */
export type ChangeEvent = {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
  readonly triggerSource?: string;
};

/** Gathers events until nothing came for a while, then tells of them once. */
export type Gatherer = { readonly add: (event: ChangeEvent) => void; readonly end: () => void };

/**
 * A gatherer of changes by others. `nameOf` gives the name of a sheet by its id; `isOwn` tells that the port itself is writing, for
 * versions of Excel whose events do not say who it was.
 */
export function gatherChanges(
  {
    features,
    nameOf,
    isOwn,
  }: { features: Features; nameOf: (id: string) => Promise<string | null>; isOwn: (event: ChangeEvent) => boolean },
  tell: (changes: readonly CellChange[]) => void,
): Gatherer {
  let waiting: ChangeEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const flush = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    const changes: CellChange[] = [];
    for (const [id, own] of bySheet(events)) {
      const sheet = await nameOf(id);
      if (sheet !== null) changes.push(...merged(sheet, own));
    }
    if (!ended && changes.length > 0) tell(changes);
  };
  return {
    add: (event) => {
      const byUs = features.level >= since.triggerSource ? event.triggerSource === "ThisLocalAddin" : isOwn(event);
      if (ended || byUs) return;
      waiting.push(event);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), quietTime);
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** Milliseconds without an event after which changes are told. */
const quietTime = 250;
/** Rows between two changes that are still told as one. */
const nearRows = 20;

function bySheet(events: readonly ChangeEvent[]): Map<string, ChangeEvent[]> {
  const sheets = new Map<string, ChangeEvent[]>();
  for (const event of events) {
    const known = sheets.get(event.worksheetId);
    if (known === undefined) sheets.set(event.worksheetId, [event]);
    else known.push(event);
  }
  return sheets;
}

/** Neighbouring changes as one; rows or columns that moved are a change of the whole sheet. */
function merged(sheet: string, events: readonly ChangeEvent[]): CellChange[] {
  const areas = events.map(({ changeType, address }) => (changeType === "RangeEdited" ? areaOf(address) : null));
  if (areas.some((area) => area === null)) return [{ sheet, area: null }];
  const sorted = areas.flatMap((area) => (area === null ? [] : [area])).sort((a, b) => a.top - b.top);
  const joined: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    if (last === undefined || area.top > last.bottom + nearRows) joined.push({ ...area });
    else {
      last.bottom = Math.max(last.bottom, area.bottom);
      last.left = Math.min(last.left, area.left);
      last.right = Math.max(last.right, area.right);
    }
  }
  return joined.map((area) => ({ sheet, area: areaAddress(area) }));
}
