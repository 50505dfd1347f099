import { useEffect, useState } from "preact/hooks";

/** How many of so many items are to be drawn by now: a few more with every frame, so that a long list never holds up the page. */
export function useGradually(total: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    // A list that has become shorter grows again from there.
    if (drawn > total + step) setDrawn(total + step);
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + step));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total, step]);
  return Math.min(drawn, total);
}
