import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useMemo } from "preact/hooks";
import { actOnKey, listKeys } from "../../parts/list-keys.ts";
import { createPages } from "../../parts/pages.ts";
import { ScrollLayer, useScroller } from "../../parts/scroller.tsx";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import { report } from "../../state/work.ts";
import type { FindingGroup, FindingRow } from "../../worker/protocol.ts";
import { FindingLine, GroupLine } from "./finding-line.tsx";
import { chosen, isOpen, toggle, toggled } from "./state.ts";
import { findingHeight, layoutTree, type TreeLine } from "./tree-layout.ts";

type Props = {
  groups: readonly FindingGroup[];
  load: (group: string, from: number, count: number) => Promise<readonly FindingRow[]>;
};

/** The groups and their findings as a tree that is drawn only where it is in view. */
export function FindingTree({ groups, load }: Props): JSX.Element {
  const id = useId();
  const active = useSignal(0);
  const layout = useMemo(() => layoutTree(groups, isOpen), [groups, toggled.value]);
  const pages = useMemo(() => groups.map(({ key }) => createPages((from, count) => load(key, from, count), report)), [groups]);
  const scroller = useScroller(layout.height);
  const { ref, view, reveal } = scroller;
  const lines = layout.between(view.top, view.top + view.height);
  const indexOf = ({ group, finding }: TreeLine): number => layout.indexOf(group, finding);
  const findingOf = ({ group, finding }: TreeLine): FindingRow | null => (finding === null ? null : (pages[group]?.at(finding) ?? null));
  const revealLine = ({ top, height }: TreeLine): void => reveal({ top, bottom: top + height });

  useLayoutEffect(() => {
    for (const { group, finding } of lines) if (finding !== null) pages[group]?.want(finding, finding);
  }, [pages, layout, view.top, view.height]);

  // The preview has opened over the lower half: the chosen line stays in view.
  useLayoutEffect(() => {
    const line = layout.at(active.peek());
    if (line !== null && chosen.peek() !== null) revealLine(line);
  }, [view.height]);

  const choose = (line: TreeLine): void => {
    active.value = indexOf(line);
    if (line.finding === null) toggle(groups[line.group]!.key);
    else showFinding(findingOf(line));
  };
  const moveTo = (index: number): void => {
    const line = layout.at(Math.max(0, Math.min(layout.count - 1, index)));
    if (line === null) return;
    active.value = indexOf(line);
    revealLine(line);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const at = active.value;
    const line = layout.at(at);
    if (line === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(view.height / findingHeight) - 1);
    const moves = listKeys({ at, count: layout.count, page, moveTo });
    const { key } = groups[line.group]!;
    const ways: Ways = { into: () => moveTo(at + 1), back: () => moveTo(layout.indexOf(line.group, null)), choose: () => choose(line) };
    actOnKey(event, new Map([...moves, ...treeKeys(line, key, ways)]));
  };

  return (
    <div
      ref={ref}
      class="tree"
      role="tree"
      aria-label={messages.value.checks.list}
      aria-activedescendant={lines.some((line) => indexOf(line) === active.value) ? `${id}-${active.value}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ScrollLayer scroller={scroller}>
        {lines.map((line) => (
          <Line
            key={`${groups[line.group]!.key} ${line.finding ?? ""}`}
            id={`${id}-${indexOf(line)}`}
            line={line}
            groups={groups}
            finding={findingOf(line)}
            top={line.top - view.top}
            active={indexOf(line) === active.value}
            onChoose={() => choose(line)}
          />
        ))}
      </ScrollLayer>
    </div>
  );
}

type LineProps = {
  id: string;
  line: TreeLine;
  groups: readonly FindingGroup[];
  /** `null` for the head of a group, and for a finding that is still to come. */
  finding: FindingRow | null;
  top: number;
  active: boolean;
  onChoose: () => void;
};

function Line({ line, groups, finding, ...common }: LineProps): JSX.Element {
  const group = groups[line.group]!;
  if (line.finding !== null) return <FindingLine {...common} index={line.finding} of={group.count} finding={finding} />;
  const manySheets = groups.some(({ sheet }) => sheet !== group.sheet);
  return <GroupLine {...common} index={line.group} of={groups.length} group={group} open={isOpen(group.key)} sheet={manySheets} />;
}

/** Chooses a finding and shows its cell; nothing while it is still to come. */
function showFinding(finding: FindingRow | null): void {
  if (finding === null) return;
  chosen.value = finding;
  showCell({ sheet: finding.sheet, row: finding.row, column: finding.column });
}

type Ways = { readonly into: () => void; readonly back: () => void; readonly choose: () => void };

/** In a tree, → opens a group or goes into it, ← closes it or goes back to it. */
function treeKeys({ finding }: TreeLine, group: string, { into, back, choose }: Ways): [string, () => void][] {
  const open = (): void => (finding === null && !isOpen(group) ? toggle(group) : into());
  const close = (): void => {
    if (finding !== null) back();
    else if (isOpen(group)) toggle(group);
  };
  return [
    ["ArrowRight", open],
    ["ArrowLeft", close],
    ["Enter", choose],
    [" ", choose],
  ];
}
