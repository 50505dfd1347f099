import type { HelpTopic } from "../../../ui/look/help.ts";
import { type Picture, shapesOf } from "../../../ui/look/picture.ts";

/** What is missing or odd in the help on a view, in its two languages and its drawing. */
export function topicFaults(id: string, vietnamese: HelpTopic, english: HelpTopic, picture: Picture): string[] {
  const faults: string[] = [];
  const say = (fault: string): void => {
    faults.push(`${id}: ${fault}`);
  };
  const lines = vietnamese.read.length;
  if (lines === 0) say("says nothing on how to read it");
  if (vietnamese.when.length === 0) say("says nothing on what to do");
  if (numbersOf(picture).join() !== vietnamese.read.map((_, at) => at + 1).join())
    say(`the drawing points with ${numbersOf(picture).join()}`);
  if (english.read.length !== lines) say("the languages differ in their lines");
  if (english.when.length !== vietnamese.when.length) say("the languages differ in what to do");
  if (english.marks.map(({ mark }) => mark).join() !== vietnamese.marks.map(({ mark }) => mark).join())
    say("the languages differ in marks");
  for (const topic of [vietnamese, english])
    for (const text of [
      topic.title,
      topic.answers,
      ...topic.read,
      ...topic.marks.map((one) => one.text),
      ...topic.when.flatMap((one) => [one.when, one.do]),
    ])
      if (text.trim() === "") say("has an empty text");
  if (!/[?]$/.test(vietnamese.answers) || !/[?]$/.test(english.answers)) say("does not ask what it answers");
  for (const { attributes } of shapesOf(picture)) {
    const x = Number(attributes.x ?? attributes.cx ?? 0) + Number(attributes.width ?? 0);
    const y = Number(attributes.y ?? attributes.cy ?? 0) + Number(attributes.height ?? 0);
    if (x > picture.width || y > picture.height) say(`draws outside its frame at ${x} ${y}`);
  }
  return faults;
}

/** The numbers that a drawing points with, in order. */
function numbersOf(picture: Picture): readonly number[] {
  return picture.parts.flatMap((part) => (part[0] === "number" ? [part[3]] : [])).sort((one, other) => one - other);
}
