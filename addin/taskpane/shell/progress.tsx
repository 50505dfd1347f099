import type { JSX } from "preact";
import { FaultCopy } from "../../../ui/parts/fault-copy.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { stop } from "../state/book.ts";
import { faultText } from "../state/fault.ts";
import { messages } from "../state/language.ts";
import { announcement, problem, tryAgain, work } from "../state/work.ts";

/** What is being done and the way to stop it; what went wrong; and both for screen readers. */
export function Progress(): JSX.Element {
  const m = messages.value.work;
  const now = work.value;
  const again = tryAgain.value;
  const stage = now === null ? "" : m.stages[now.stage];
  const said = problem.value?.() ?? null;
  return (
    <>
      {now !== null && (
        <div class="progress">
          <span>{stage}</span>
          <progress aria-label={stage} max={1} value={now.fraction ?? undefined} />
          <button class="button compact" type="button" onClick={stop}>
            <Icon name="stop" />
            {m.stop}
          </button>
        </div>
      )}
      {said !== null && (
        <div class="bar error" role="alert">
          <Icon name="error" />
          <p class="grow">{said}</p>
          {said === m.unknownProblem && <FaultCopy report={faultText.value} texts={messages.value.fault} />}
          {said === m.died && again !== null && (
            <button class="button compact" type="button" onClick={() => void again()}>
              {m.again}
            </button>
          )}
          <button
            class="button compact"
            type="button"
            onClick={() => {
              problem.value = null;
            }}
          >
            {m.dismiss}
          </button>
        </div>
      )}
      <p class="unseen" role="status">
        {stage || announcement.value}
      </p>
    </>
  );
}
