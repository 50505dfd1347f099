import { batch, computed, effect, signal } from "@preact/signals";
import { bookNumber } from "../../state/book.ts";
import type { FindingFilter, FindingGroup, FindingRow } from "../../worker/protocol.ts";

/** What is let through to the list. */
export const severity = signal<FindingFilter["severity"]>(null);
export const code = signal<string | null>(null);
export const text = signal("");
/** Whether the list shows what was left as it is, instead of the rest. */
export const ignored = signal(false);
export const filter = computed<FindingFilter>(() => ({
  severity: severity.value,
  code: code.value,
  text: text.value,
  ignored: ignored.value,
}));

/** The groups under the present filter; `null` until they are there. */
export const groups = signal<readonly FindingGroup[] | null>(null);

/** Keys of the groups that were opened or closed by hand. */
export const toggled = signal<ReadonlySet<string>>(new Set());

/** The finding that was chosen last. */
export const chosen = signal<FindingRow | null>(null);

effect(() => {
  void bookNumber.value;
  batch(() => {
    severity.value = null;
    code.value = null;
    text.value = "";
    ignored.value = false;
    groups.value = null;
    chosen.value = null;
  });
});

/** Few findings are shown at once; many start with their groups closed. */
const openAllUpTo = 120;

/** Whether a group shows its findings. */
export function isOpen(key: string): boolean {
  const all = groups.value ?? [];
  const total = all.reduce((sum, group) => sum + group.count, 0);
  return (total <= openAllUpTo || all.length === 1) !== toggled.value.has(key);
}

/** Opens a closed group, closes an open one. */
export function toggle(key: string): void {
  const next = new Set(toggled.value);
  if (!next.delete(key)) next.add(key);
  toggled.value = next;
}
