import { readIgnored, writeIgnored } from "../../../workbook/ignored-findings.ts";
import { leaveFindings, leftFindings, pushUndo } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { run } from "../../state/work.ts";
import type { FindingRow } from "../../worker/protocol.ts";

/** Leaves a finding as it is; the reason is kept with the book. */
export async function ignoreFinding({ key, cell }: FindingRow, reason: string): Promise<void> {
  const before = leftFindings();
  await put(writeIgnored(new Map([...readIgnored(before), [key, reason]])));
  pushUndo(
    () => messages.value.ignoring.undo(cell),
    () => put(before),
  );
}

/** Looks at a finding again that was left as it is. */
export async function restoreFinding({ key }: FindingRow): Promise<void> {
  await put(writeIgnored(new Map([...readIgnored(leftFindings())].filter(([other]) => other !== key))));
}

async function put(ignored: string | null): Promise<void> {
  await run("check", () => leaveFindings(ignored));
}
