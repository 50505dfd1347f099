/** Records that the pane has sent and the officer has not taken yet: in session memory only, and gone like all records. */
import { mostHandedOver } from "../../core/forms/hand-over.ts";
import { readRecordsFile, writeRecordsFile } from "../../core/forms/records-file.ts";
import type { Said } from "../../core/model/language.ts";
import { isOwnMachine } from "./hosts.ts";
import { idleLimit, type SessionPort } from "./session-store.ts";

/** An offer: the text of a records file as the reader understood it, how many records, from which page of this machine (host and port). */
export type Offer = { readonly records: string; readonly count: number; readonly from: string };

export type OfferStore = {
  /** Checks what a page sent and keeps it; one sentence when it is refused. */
  readonly take: (text: string, origin: string) => Promise<Offer | { readonly problem: Said }>;
  /** The offer, `null` when there is none or its time is over. */
  readonly read: () => Promise<Offer | null>;
  readonly forget: () => Promise<void>;
  /** Forgets an offer that is over; whether there is still one. */
  readonly sweep: () => Promise<boolean>;
};

/** Name under which the offer is kept, for who listens to changes. */
export const offerKey = "offer";
const timeKey = "offeredAt";

/** A store over the browser's session memory. */
export function offerStore({ area, now }: SessionPort): OfferStore {
  const forget = (): Promise<void> => area.remove([offerKey, timeKey]);
  const sweep = async (): Promise<boolean> => {
    const found = await area.get([offerKey, timeKey]);
    if (found[offerKey] === undefined) return false;
    const at = found[timeKey];
    // A clock that was set back counts as over.
    if (typeof at === "number" && now() - at < idleLimit && now() >= at - idleLimit) return true;
    await forget();
    return false;
  };
  return {
    forget,
    sweep,
    take: async (text, origin) => {
      if (!isOwnMachine(origin))
        return {
          problem: {
            vi: "Chỉ nhận hồ sơ gửi thẳng từ ngăn Sổ HTX mở trên máy này: hãy lưu tệp hồ sơ rồi mở tệp.",
            en: "Records are taken directly only from a Sổ HTX pane opened on this machine: save the records file, then open it.",
          },
        };
      if (text.length > mostHandedOver)
        return {
          problem: {
            vi: "Quá nhiều hồ sơ để gửi thẳng: hãy chọn ít đơn vị hơn, hoặc lưu tệp hồ sơ.",
            en: "Too many records to send directly: choose fewer entities, or save the records file.",
          },
        };
      const read = readRecordsFile(text);
      if ("problem" in read) return read;
      const offer: Offer = { records: writeRecordsFile(read.form, read.records), count: read.records.length, from: new URL(origin).host };
      await area.set({ [offerKey]: offer, [timeKey]: now() });
      return offer;
    },
    read: async () => ((await sweep()) ? offerOf((await area.get(offerKey))[offerKey]) : null),
  };
}

function offerOf(value: unknown): Offer | null {
  if (typeof value !== "object" || value === null) return null;
  const { records, count, from } = value as Partial<Offer>;
  return typeof records === "string" && typeof count === "number" && typeof from === "string" ? { records, count, from } : null;
}
