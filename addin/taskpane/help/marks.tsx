import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { RankShape } from "../views/scores/rank-badge.tsx";
import { StatusShape } from "../views/targets/status-badge.tsx";

/** The marks of the views that help explains, drawn as the views draw them. */
const marks = {
  error: (
    <span class="severity error">
      <Icon name="error" />
    </span>
  ),
  warning: (
    <span class="severity warning">
      <Icon name="warning" />
    </span>
  ),
  sure: (
    <span class="help-sure">
      <Icon name="good" />
    </span>
  ),
  hidden: <Icon name="hidden" />,
  info: <Icon name="info" />,
  lock: <Icon name="lock" />,
  undo: <Icon name="undo" />,
  arrow: (
    <b class="suggestion" aria-hidden="true">
      →
    </b>
  ),
  good: <RankShape rank="good" />,
  fair: <RankShape rank="fair" />,
  average: <RankShape rank="average" />,
  weak: <RankShape rank="weak" />,
  unrated: <RankShape rank="unrated" />,
  incomplete: <RankShape rank="incomplete" />,
  met: shape("met"),
  missed: shape("missed"),
  notDue: shape("not-due"),
  notMeasurable: shape("not-measurable"),
  notApplicable: shape("not-applicable"),
  beforeIssue: shape("past-before-issue"),
  yellow: <span class="help-yellow" />,
} satisfies Record<string, JSX.Element>;

export type HelpMark = keyof typeof marks;

/** A mark alone; what it means stands beside it. */
export function Mark({ name }: { name: HelpMark }): JSX.Element {
  return <span aria-hidden="true">{marks[name]}</span>;
}

function shape(status: Parameters<typeof StatusShape>[0]["status"]): JSX.Element {
  return (
    <span class={`status ${status}`}>
      <StatusShape status={status} />
    </span>
  );
}
