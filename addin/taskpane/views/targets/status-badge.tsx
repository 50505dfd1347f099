import type { JSX } from "preact";
import type { Status } from "../../../../core/plans/evaluate/result.ts";
import { messages } from "../../state/language.ts";

/** A shape for every status, so that colour is never needed to tell them apart. */
const shapes: Record<Status, JSX.Element> = {
  met: <path d="M1.5 6.5 4.5 9.500 10.500 2.500" fill="none" stroke="currentColor" stroke-width="2.25" />,
  missed: <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2.25" />,
  "not-due": <path d="M2.500 1h7L6 6zM6 6l3.500 5h-7z" />,
  "not-measurable": (
    <path
      d="M3.500 4a2.500 2.500 0 1 1 3.600 2.200C6.300 6.600 6 7 6 7.800M6 9.800v1"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
    />
  ),
  "not-applicable": <path d="M1.500 5h9v2h-9z" />,
  "past-before-issue": <path d="M6 2v8L1 6zM11 2v8L6 6z" />,
};

/** The shape of a status alone, for places where its name stands beside. */
export function StatusShape({ status }: { status: Status }): JSX.Element {
  return (
    <svg class={`status-shape ${status}`} viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}

/** A status in shape and word. */
export function StatusBadge({ status }: { status: Status }): JSX.Element {
  return (
    <span class={`status ${status}`}>
      <StatusShape status={status} />
      {messages.value.targets.statuses[status]}
    </span>
  );
}
