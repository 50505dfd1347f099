/** Tables of many cooperatives, one a row: the record's own row asks of it, the others of nobody that the record speaks of. */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";

/** The controls of a page where the row that bears the record's name is told as its own. `name`: of the cooperative or group, `null` for none. */
export function withOwnRow(controls: readonly SeenControl[], name: string | null): readonly SeenControl[] {
  if (name === null) return controls;
  const known = remembered.get(controls);
  if (known?.name === name) return known.told;
  const own = folded(name);
  const isOwn = new Map<string, boolean>();
  const named = (row: string): boolean => {
    let found = isOwn.get(row);
    if (found === undefined) {
      found = folded(row) === own;
      isOwn.set(row, found);
    }
    return found;
  };
  const told = controls.some(({ row, column }) => row !== "" && column !== "" && named(row))
    ? controls.map((control) => (control.column !== "" && named(control.row) ? { ...control, row: "Hợp tác xã" } : control))
    : controls;
  remembered.set(controls, { name, told });
  return told;
}

const remembered = new WeakMap<readonly SeenControl[], { readonly name: string; readonly told: readonly SeenControl[] }>();

/** Whether a row is called by the name of some cooperative or group: "HTX Chăn nuôi Suối Bạc". */
export function namesSomeEntity(row: string): boolean {
  return /^(?:\d{1,3}[.)]\s*)?(?:HTX|THT|LH ?HTX|Hợp tác xã|Tổ hợp tác|Liên hiệp (?:HTX|hợp tác xã)|HỢP TÁC XÃ|TỔ HỢP TÁC|LIÊN HIỆP)\s+(?!HTX)\p{Lu}/u.test(
    row,
  );
}

function folded(name: string): string {
  return plainText(name)
    .replace(/^\d{1,3} /, "")
    .replace(/lien hiep (?:hop tac xa|htx)/g, "lhhtx")
    .replace(/hop tac xa/g, "htx")
    .replace(/to hop tac/g, "tht");
}
