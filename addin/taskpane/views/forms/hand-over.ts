import { holdForExtension, sendToExtension } from "../../state/extension.ts";
import { language, messages } from "../../state/language.ts";
import { notice, problem } from "../../state/work.ts";

/** Hands a records file to the browser extension: straight where it answers, else by the clipboard and this page. Says which it was. */
export async function handOver(bytes: ArrayBuffer, count: number): Promise<void> {
  const text = new TextDecoder().decode(bytes);
  const answer = await sendToExtension(text);
  if (answer !== null && "problem" in answer) {
    const { problem: said } = answer;
    problem.value = () => said[language.value];
    return;
  }
  if (answer !== null) {
    notice.value = () => messages.value.forms.handedOver(count);
    return;
  }
  holdForExtension(text);
  const copied = await copy(text);
  notice.value = () => (copied ? messages.value.forms.sent(count) : messages.value.forms.notSent);
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
