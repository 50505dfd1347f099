/// <reference types="office-js" />

/** Microsoft's library as the page has it. */
export type ExcelLibrary = { readonly Excel: typeof Excel; readonly isSetSupported: (set: string, version: string) => boolean };

/** Which ExcelApi set is there: 7 for 1.7, 14 for 1.14. It goes down when Excel turns out to lack something of its set. */
export type Features = { level: number };

/**
 * Does a batch of work on the open book and answers what the batch answers. The batch may run again from its start while a cell is being
 * edited, so it must not change anything before its last `sync`.
 */
export type Run = <T>(batch: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>) => Promise<T>;

/** What every part of the port works with. */
export type Session = { readonly run: Run; readonly features: Features };

/** Sets above the minimum that change what the port does. */
export const since = {
  validation: 8,
  newBook: 8,
  areas: 9,
  comments: 10,
  merged: 13,
  triggerSource: 14,
} as const;

/** The least set that the port works with. */
export const minimumLevel = 7;

/** The highest ExcelApi set that the library names as there, 0 when none is. */
export function supportedLevel({ isSetSupported }: ExcelLibrary): number {
  let level = 0;
  for (let minor = 1; minor <= highestKnown && isSetSupported("ExcelApi", `1.${minor}`); minor++) level = minor;
  return level;
}

const highestKnown = 30;
