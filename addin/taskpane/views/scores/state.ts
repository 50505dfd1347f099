import { batch, computed, effect, signal } from "@preact/signals";
import type { RankResult } from "../../../../core/model/ranks.ts";
import { bookNumber } from "../../state/book.ts";
import type { ScoreQuery, ScoreSort } from "../../worker/protocol.ts";

/** What the list shows and in which order. */
export const rank = signal<RankResult | null>(null);
export const text = signal("");
export const sort = signal<ScoreSort>("row");
export const descending = signal(false);
export const query = computed<ScoreQuery>(() => ({ rank: rank.value, text: text.value, sort: sort.value, descending: descending.value }));

/** The cooperative whose points are shown one by one. */
export const chosen = signal<number | null>(null);

effect(() => {
  void bookNumber.value;
  batch(() => {
    rank.value = null;
    text.value = "";
    chosen.value = null;
  });
});

/** The ranks from the highest, in the order of the chart. */
export const rankOrder = ["good", "fair", "average", "weak", "incomplete", "unrated"] as const satisfies readonly RankResult[];
