import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useMemo } from "preact/hooks";
import { actOnKey, listKeys } from "../../parts/list-keys.ts";
import { createPages } from "../../parts/pages.ts";
import { useScroller } from "../../parts/viewport.ts";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import { report } from "../../state/work.ts";
import type { FindingGroup, FindingRow } from "../../worker/protocol.ts";
import { FindingLine, GroupLine } from "./finding-line.tsx";
import { chosen, isOpen, toggle, toggled } from "./state.ts";
import { layoutTree, type TreeLine } from "./tree-layout.ts";

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
  const { ref, view, barHeight, reveal } = useScroller(layout.height);
  const manySheets = groups.some(({ sheet }) => sheet !== groups[0]?.sheet);
  const lines = layout.between(view.top, view.top + view.height);

  useLayoutEffect(() => {
    for (const { group, finding } of lines) if (finding !== null) pages[group]?.want(finding, finding);
  }, [pages, layout, view.top, view.height]);

  // The preview has opened over the lower half: the chosen line stays in view.
  useLayoutEffect(() => {
    const line = layout.at(active.peek());
    if (line !== null && chosen.peek() !== null) reveal({ top: line.top, bottom: line.top + line.height });
  }, [view.height]);

  const choose = (line: TreeLine): void => {
    active.value = layout.indexOf(line.group, line.finding);
    const group = groups[line.group]!;
    if (line.finding === null) {
      toggle(group.key);
      return;
    }
    const finding = pages[line.group]?.at(line.finding) ?? null;
    if (finding === null) return;
    chosen.value = finding;
    showCell({ sheet: finding.sheet, row: finding.row, column: finding.column });
  };

  const moveTo = (index: number): void => {
    const line = layout.at(Math.max(0, Math.min(layout.count - 1, index)));
    if (line === null) return;
    active.value = layout.indexOf(line.group, line.finding);
    reveal({ top: line.top, bottom: line.top + line.height });
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const line = layout.at(active.value);
    if (line === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(view.height / 60) - 1);
    const moves = listKeys({ at: active.value, count: layout.count, page, moveTo });
    actOnKey(event, new Map([...moves, ...treeKeys(line, active.value)]));
  };
  /** In a tree, → opens a group or goes into it, ← closes it or goes back to it. */
  const treeKeys = (line: TreeLine, at: number): [string, () => void][] => {
    const { key } = groups[line.group]!;
    const open = (): void => (line.finding === null && !isOpen(key) ? toggle(key) : moveTo(at + 1));
    const close = (): void => {
      if (line.finding !== null) moveTo(layout.indexOf(line.group, null));
      else if (isOpen(key)) toggle(key);
    };
    const chooseLine = (): void => choose(line);
    return [
      ["ArrowRight", open],
      ["ArrowLeft", close],
      ["Enter", chooseLine],
      [" ", chooseLine],
    ];
  };

  const drawn = (line: TreeLine): JSX.Element => {
    const index = layout.indexOf(line.group, line.finding);
    const common = { id: `${id}-${index}`, top: line.top - view.top, active: index === active.value, onChoose: () => choose(line) };
    const group = groups[line.group]!;
    if (line.finding === null) {
      const place = { index: line.group, of: groups.length };
      return <GroupLine key={group.key} {...common} {...place} group={group} open={isOpen(group.key)} sheet={manySheets} />;
    }
    const finding = pages[line.group]?.at(line.finding) ?? null;
    return <FindingLine key={`${group.key} ${line.finding}`} {...common} finding={finding} index={line.finding} of={group.count} />;
  };

  return (
    <div
      ref={ref}
      class="tree"
      role="tree"
      aria-label={messages.value.checks.list}
      aria-activedescendant={
        lines.some((line) => layout.indexOf(line.group, line.finding) === active.value) ? `${id}-${active.value}` : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div class="scroll-bar" role="presentation" style={{ height: `${barHeight}px` }}>
        <div class="scroll-layer" role="presentation" style={{ height: `${view.height}px` }}>
          {lines.map(drawn)}
        </div>
      </div>
    </div>
  );
}
