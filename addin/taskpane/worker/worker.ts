import { serve } from "../../../ui/worker/serve.ts";
import type { Progress, Stage } from "./protocol.ts";
import { createSession } from "./session.ts";

const session = createSession();
const calls: { readonly [name: string]: unknown } = session;

serve<Stage>(({ name, input, language }, progress) => {
  session.speak(language);
  const value = (calls[name] as (input: unknown, progress: Progress) => unknown)(input, progress);
  if (name === "open" || name === "check") prepareSoon();
  return value;
});

let timer: ReturnType<typeof setTimeout> | undefined;

/** A moment after the last call, when the page is not waiting for anything. */
function prepareSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => session.prepare(), 50);
}
