/** The least computing time of some runs, in milliseconds: whatever else the machine does meanwhile counts little. */
export function least(work: () => number, runs = 4): number {
  return leastOf(runs, work, () => {
    const start = process.cpuUsage();
    return () => {
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
  });
}

/** The least time on the clock, in milliseconds, to set against another program. */
export function leastOnClock(work: () => number, runs = 5): number {
  return leastOf(runs, work, () => {
    const start = performance.now();
    return () => performance.now() - start;
  });
}

/** Bytes in use after the garbage is gone. */
export function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The exponent of `values = a · sizes ^ exponent` that fits best. */
export function fittedExponent(sizes: readonly number[], values: readonly number[]): number {
  const points = sizes.map((size, at) => [Math.log(size), Math.log(values[at]!)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function leastOf(runs: number, work: () => number, begin: () => () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const end = begin();
    if (work() === 0) throw new Error("Nothing was done.");
    best = Math.min(best, end());
  }
  return best;
}
