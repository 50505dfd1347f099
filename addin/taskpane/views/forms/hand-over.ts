import { holdForExtension, sendToExtension } from "../../state/extension.ts";
import { language, messages } from "../../state/language.ts";
import { notice, problem } from "../../state/work.ts";

/** Hands a records file to the browser extension: straight where it answers, else by the clipboard and this page. Says which it was. */
export async function handOver(bytes: ArrayBuffer, count: number): Promise<void> {
  const m = messages.value.forms;
  const text = new TextDecoder().decode(bytes);
  const answer = await sendToExtension(text);
  if (answer !== null && "problem" in answer) {
    problem.value = answer.problem[language.value];
    return;
  }
  if (answer !== null) {
    notice.value = m.handedOver(count);
    return;
  }
  holdForExtension(text);
  notice.value = (await copy(text)) ? m.sent(count) : m.notSent;
}

/** Whether the text is on the clipboard: some hosts keep it to themselves, and pages without https have none. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
