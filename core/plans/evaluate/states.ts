/** A state for each entity: 0 not selected, 1 selected, 2 the data leave it open. */
export type States = Uint8Array;

/** States, how many are not 0, and where these are (in order, worked out when first asked for). */
export type Narrowing = { readonly states: States; readonly count: number; readonly places: () => Int32Array };

/** States of every place from a test. */
export function statesOf(size: number, test: (at: number) => number): Narrowing {
  const states = new Uint8Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    const state = test(at);
    if (state === 0) continue;
    states[at] = state;
    count++;
  }
  return narrowing(states, count);
}

/** States whose count is known; `places` when they are known too. */
export function narrowing(states: States, count: number, places: Int32Array | null = null): Narrowing {
  let known = places;
  return {
    states,
    count,
    places: () => {
      known ??= placesOf(states, count);
      return known;
    },
  };
}

/** How many states are not 0. */
export function countOf(states: States): number {
  let count = 0;
  for (let at = 0; at < states.length; at++) if (states[at] !== 0) count++;
  return count;
}

function placesOf(states: States, count: number): Int32Array {
  const places = new Int32Array(count);
  let next = 0;
  for (let at = 0; next < count; at++) if (states[at] !== 0) places[next++] = at;
  return places;
}
