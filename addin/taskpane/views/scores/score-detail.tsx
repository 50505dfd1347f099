import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { useAsked } from "../../parts/use-asked.ts";
import { showRow } from "../../shell/show-row.ts";
import { ask } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import type { ScoreDetail, ScoreItemGroup, ScoreOverview, SizeWord } from "../../worker/protocol.ts";
import { CriterionList } from "./criterion-list.tsx";
import { RankBadge } from "./rank-badge.tsx";
import { pointsOf } from "./score-list.tsx";
import { chosen } from "./state.ts";
import { WaysUp } from "./ways-up.tsx";

/** One cooperative: rank, points of every criterion with their reasons, size, and ways to a higher rank. */
export function ScoreDetailPane({ score }: { score: ScoreOverview }): JSX.Element {
  const m = messages.value.scores;
  const detail = useSignal<ScoreDetail | null>(null);
  const box = useRef<HTMLElement>(null);
  const id = chosen.value;

  useAsked(
    () => {
      detail.value = null;
      return id === null ? null : ask("scoreDetail", { id });
    },
    (found) => {
      detail.value = found;
      if (box.current === null) return;
      box.current.scrollTop = 0;
      // Where it is narrow the list has made room, and the keyboard has lost its place.
      if (document.activeElement === document.body) box.current.focus();
    },
    [id, score],
  );

  const close = (): void => {
    const list = box.current?.parentElement?.querySelector<HTMLElement>("[role=grid]");
    chosen.value = null;
    requestAnimationFrame(() => list?.focus());
  };
  const one = detail.value;
  return (
    <section ref={box} class="detail" aria-label={m.detail} tabIndex={0} onKeyDown={(event) => event.key === "Escape" && close()}>
      {one === null ? <EmptyState icon="info" title={id === null ? m.choose : m.loading} /> : <Detail one={one} onClose={close} />}
    </section>
  );
}

function Detail({ one, onClose }: { one: ScoreDetail; onClose: () => void }): JSX.Element {
  const m = messages.value.scores;
  return (
    <>
      <button class="button subtle compact detail-back" type="button" onClick={onClose}>
        <Icon name="back" />
        {m.back}
      </button>
      <h2 lang="vi">{one.name}</h2>
      <p class="quiet small">
        {m.place(one.sheet, one.row)} ·{" "}
        <button class="link" type="button" onClick={() => showRow(one)}>
          {m.showRow}
        </button>
      </p>
      <Result one={one} />
      <WaysUp key={`${one.id} ${language.value}`} detail={one} />
      {one.groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.id} class="detail-group">
            <h3>
              <span>{group.label}</span>
              <span class="number">{groupPoints(group)}</span>
            </h3>
            <CriterionList items={group.items} />
          </section>
        ))}
      <h3>{m.sizeTitle}</h3>
      <dl class="detail-sizes">
        <Size label={m.sizeLaw} word={one.sizes.law} />
        <Size label={m.sizeMembers} word={one.sizes.members} />
        <Size label={m.sizeCapital} word={one.sizes.capital} />
      </dl>
    </>
  );
}

/** Rank and points, in a sentence too, and what to know of them. */
function Result({ one }: { one: ScoreDetail }): JSX.Element {
  const m = messages.value.scores;
  return (
    <>
      <p class="detail-result">
        <RankBadge rank={one.rank} />
        <span class="detail-points">{pointsOf(one)}</span>
        <span class="quiet">{one.rank === "unrated" ? "" : one.total === null ? m.possibleRange : m.points}</span>
      </p>
      <p>{one.explanation}</p>
      {one.notes.length > 0 && (
        <ul class="detail-notes">
          {one.notes.map((note) => (
            <li key={note}>
              <Icon name="info" />
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Size({ label, word }: { label: string; word: SizeWord }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{word.size ?? messages.value.scores.unknown}</dd>
      <dd class="detail-because quiet small">{word.because}</dd>
    </>
  );
}

/** Sum of the points that are there; "≥" while some are missing. */
function groupPoints({ items, max }: ScoreItemGroup): string {
  const missing = items.some((item) => item.points === null);
  const sum = items.reduce((points, item) => points + (item.points ?? 0), 0);
  return `${missing ? "≥ " : ""}${formatNumber(sum)} / ${max === null ? "?" : formatNumber(max)}`;
}
