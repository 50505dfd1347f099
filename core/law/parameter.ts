import { inForce, type LegalItem } from "../model/law.ts";

/** One parameter of the law with every value it has had. `items` are in order of time and never empty. */
export type LegalParameter<T> = {
  readonly id: string;
  /** Vietnamese, as shown beside the value. */
  readonly label: string;
  readonly items: readonly [LegalItem<T>, ...LegalItem<T>[]];
};

/**
 * The item that holds on an ISO day. Outside the days we know, the nearest one: the first before its start, the last
 * after its end, so that a list of an earlier year is still looked at by the oldest rule that was read.
 */
export function valueOn<T>(parameter: LegalParameter<T>, day: string): LegalItem<T> {
  const held = inForce(parameter.items, day);
  if (held !== null) return held;
  let nearest = parameter.items[0];
  for (const item of parameter.items) if (item.from <= day) nearest = item;
  return nearest;
}
