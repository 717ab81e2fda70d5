/** Timing of repeated work: latencies in milliseconds, throughput a second. */
export interface Figures {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

export const figuresOf = (latencies: readonly number[], elapsed: number): Figures => {
  const sorted = [...latencies].sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    perSecond: (sorted.length / elapsed) * 1_000,
  };
};

/** Runs `rounds` of work in each of `lanes` lanes at once; within a lane one after the other. */
export const measure = async (
  lanes: number,
  rounds: number,
  work: (lane: number, round: number) => Promise<void>,
): Promise<Figures> => {
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let round = 0; round < rounds; round += 1) {
        const before = performance.now();
        await work(lane, round);
        latencies.push(performance.now() - before);
      }
    }),
  );
  return figuresOf(latencies, performance.now() - started);
};
