import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { cellAddress } from "../../../core/model/cells.ts";
import { Choice } from "../../../ui/parts/choice.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { ask, book, check, revision } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { type BookPlace, jump, place, previewOpen, showCell } from "../state/preview.ts";
import { report } from "../state/work.ts";
import { workbook } from "../state/workbook.ts";
import type { GridShape } from "../worker/protocol.ts";
import { PreviewGrid } from "./grid/preview-grid.tsx";
import { createTiles, type Tiles } from "./grid/tiles.ts";
import { useAsked } from "./use-asked.ts";
import "./preview-panel.css";

/**
 * The book as it stands, around the chosen cell. Beside the list where there is room, else over its lower half. With
 * `onClose` it can be closed there too.
 */
export function PreviewPanel(props: Props): JSX.Element | null {
  // In Excel the book itself stands beside the pane.
  if (workbook.value === null) return <BookPreview {...props} />;
  const { children } = props;
  return children === undefined ? null : (
    <section class="preview beside-book" aria-label={messages.value.preview.title}>
      {children}
    </section>
  );
}

type Props = { children?: ComponentChildren; onClose?: () => void };

function BookPreview({ children, onClose }: Props): JSX.Element | null {
  const m = messages.value.preview;
  const box = useRef<HTMLElement>(null);
  const at = place.value ?? startOf(book.value?.sheets[0]?.name);
  const known = useSheet(at?.sheet ?? null);
  if (at === null) return null;

  const close = (): void => {
    previewOpen.value = false;
    if (onClose !== undefined) onClose();
    else box.current?.parentElement?.querySelector<HTMLElement>("[role=tree], .columns")?.focus();
  };
  return (
    <section
      ref={box}
      class={`preview${previewOpen.value ? " open" : ""}${onClose === undefined ? "" : " closable"}`}
      aria-label={m.title}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      {children}
      <PreviewHead at={at} text={known?.tiles.cell(at.row, at.column)?.text ?? ""} onClose={close} />
      {known !== null && known.shape.rows > 0 && (
        <PreviewGrid
          label={m.grid(at.sheet)}
          shape={known.shape}
          tiles={known.tiles}
          place={at}
          jump={jump.value}
          onMove={(next) => {
            place.value = { sheet: at.sheet, ...next };
          }}
        />
      )}
      {known !== null && known.shape.rows === 0 && <p class="preview-empty quiet">{m.emptySheet}</p>}
    </section>
  );
}

type Sheet = { readonly shape: GridShape; readonly tiles: Tiles };

/** A sheet as far as it is known; `null` until its shape is there. */
function useSheet(sheet: string | null): Sheet | null {
  const shape = useSignal<GridShape | null>(null);
  useAsked(
    () => (sheet === null ? null : ask("gridShape", { sheet })),
    (found) => (shape.value = found),
    [sheet, revision.value],
  );
  // Marks of the cells come with the findings.
  const tiles = useMemo(
    () => (shape.value === null ? null : createTiles(shape.value, (window) => ask("gridWindow", window), report)),
    [shape.value, check.value],
  );
  return shape.value !== null && shape.value.sheet === sheet && tiles !== null ? { shape: shape.value, tiles } : null;
}

/** Which sheet and which cell are on show, and the whole text of the cell. */
function PreviewHead({ at, text, onClose }: { at: BookPlace; text: string; onClose: () => void }): JSX.Element {
  const m = messages.value.preview;
  const sheets = book.value?.sheets ?? [];
  return (
    <div class="preview-head">
      {sheets.length > 1 && (
        <Choice label={m.sheet} bare value={at.sheet} onChoose={(name) => showCell({ sheet: name, row: 0, column: 0 })}>
          {sheets.map(({ name, hidden }) => (
            <option key={name} value={name} lang={hidden ? undefined : "vi"}>
              {hidden ? m.hiddenSheet(name) : name}
            </option>
          ))}
        </Choice>
      )}
      <p class="preview-cell">
        <b>{cellAddress(at.row, at.column)}</b>
        <span lang="vi" title={text}>
          {text}
        </span>
      </p>
      <button class="button subtle icon-only preview-close" type="button" aria-label={m.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function startOf(sheet: string | undefined): BookPlace | null {
  return sheet === undefined ? null : { sheet, row: 0, column: 0 };
}
