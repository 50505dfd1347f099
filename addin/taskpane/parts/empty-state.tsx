import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "../../../ui/parts/icon.tsx";

/** What stands where there is nothing to show: what that means and what to do next. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
