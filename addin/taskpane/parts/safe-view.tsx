import type { ComponentChildren, JSX } from "preact";
import { useErrorBoundary } from "preact/hooks";
import { FaultCopy } from "../../../ui/parts/fault-copy.tsx";
import { faultText, noteFault } from "../state/fault.ts";
import { messages } from "../state/language.ts";
import { EmptyState } from "./empty-state.tsx";

/** Keeps an error in drawing a view within that view: the rest of the pane goes on, and the error can be reported. */
export function SafeView({ children }: { children: ComponentChildren }): JSX.Element {
  const m = messages.value.fault;
  const [broken, again] = useErrorBoundary((reason) => {
    void noteFault(reason, "draw");
    console.error(reason);
  });
  if (broken === undefined) return <>{children}</>;
  return (
    <EmptyState icon="error" title={m.broken}>
      <p class="quiet" role="alert">
        {m.brokenHelp}
      </p>
      <FaultCopy report={faultText.value} texts={m} />
      <button class="button primary" type="button" onClick={again}>
        {m.again}
      </button>
    </EmptyState>
  );
}
