import { type Assignment, readAssignment } from "./assignments.ts";
import type { TextBlock } from "./blocks.ts";
import { leadingBody, readBodies } from "./bodies.ts";
import type { Context } from "./context.ts";
import { readStretch } from "./read-stretch.ts";
import type { Reader } from "./reader.ts";
import { flatten } from "./source.ts";
import { tokenize } from "./tokens.ts";

/** Reads a paragraph, item or heading. */
export function readParagraph(reader: Reader, block: TextBlock, context: Context): void {
  const opening = flatten(reader.source, block.from, Math.min(block.to, block.from + 1400)).text;
  const division = /^[\s*]*(?:phân công(?: thực hiện)?|đơn vị thực hiện|cơ quan (?:chủ trì|thực hiện))\s*:/iu.exec(opening);
  if (division !== null && block.section !== null) reader.divisions.set(block.section, readBodies(opening.slice(division[0].length)));
  const body = bodyAbove(reader, block);
  const assignment = assignmentAbove(reader, block);
  readStretch(reader, block.from, block.to, { block, context, assignment, bodies: body === null ? [] : [body] });
}

/** "Xã Tân Thới:" above a list. */
function assignmentAbove({ source }: Reader, block: TextBlock): Assignment | null {
  const parent = block.parents[block.parents.length - 1];
  if (parent === undefined) return null;
  const { text } = flatten(source, parent.from, Math.min(parent.to, parent.from + 400));
  if (!/:["')*\s]*$/.test(text)) return null;
  return readAssignment({ tokens: tokenize(text) }, (token) => text.slice(token.from, token.to));
}

/** "3. Phòng Kinh tế: …", "Giao UBND xã A …": the body of the nearest heading that names one. */
function bodyAbove({ source }: Reader, block: TextBlock): string | null {
  for (const link of [block, ...[...block.parents].reverse()]) {
    const body = leadingBody(flatten(source, link.from, Math.min(link.to, link.from + 300)).text);
    if (body !== null) return body;
  }
  return null;
}
