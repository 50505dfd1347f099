import type { JSX } from "preact";
import type { Status } from "../../../../core/plans/evaluate/result.ts";
import type { Answer } from "../../../../core/plans/pilot/result.ts";
import { StatusShape } from "./status-badge.tsx";

/** The status whose shape and colour an answer shares. */
const statuses: Record<Answer, Status> = { yes: "met", no: "missed", unknown: "not-measurable" };

/** Yes, no or not known, in shape and word. */
export function AnswerBadge({ answer, label }: { answer: Answer; label: string }): JSX.Element {
  return (
    <span class={`status ${statuses[answer]}`}>
      <StatusShape status={statuses[answer]} />
      {label}
    </span>
  );
}
