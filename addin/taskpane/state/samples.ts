import { openBook } from "./book.ts";
import { run } from "./work.ts";

/** The sample books that are served with the page, by the word in its address. */
export const samples = { gon: "so-mau-gon.xlsx", "lon-xon": "so-mau-lon-xon.xlsx", "xem-thu": "so-mau-xem-thu.xlsx" } as const;
export type Sample = keyof typeof samples;

/** Opens a sample book. */
export async function openSample(sample: Sample): Promise<void> {
  const file = await run("load", () => sampleFile(sample));
  if (file !== null) await openBook(samples[sample], file);
}

/** The bytes of a sample book; throws when they are not served. */
export async function sampleFile(sample: Sample): Promise<Blob> {
  const answer = await fetch(new URL(`samples/${samples[sample]}`, document.baseURI));
  if (!answer.ok) throw new Error(`no sample ${sample}`);
  return answer.blob();
}

/** Opens the sample that the address of the page asks for (`?sample=gon`), if it asks for one. */
export async function openSampleOf(search: string): Promise<void> {
  const asked = new URLSearchParams(search).get("sample");
  const sample = (Object.keys(samples) as Sample[]).find((name) => name === asked);
  if (sample !== undefined) await openSample(sample);
}
