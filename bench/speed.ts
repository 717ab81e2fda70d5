/** Message → reply against the floor, side by side in one run: at 1, 16 and 64 conversations, cold and warm. */
import type { Floor } from './floor.ts';
import { measure, type Figures } from './measure.ts';
import type { Thea } from './thea.ts';

export interface SpeedRow {
  what: string;
  lanes: number;
  figures: Figures;
}

/** A turn that asks back, and one that changes something: the words make it so. */
const asks = ['apunta', 'déjalo'] as const;
const acts = 'apunta comprar tóner para la impresora';

export const measureSpeed = async (thea: Thea, floor: Floor, rounds: number): Promise<SpeedRow[]> => {
  const rows: SpeedRow[] = [];
  for (const lanes of [1, 16, 64]) {
    const each = Math.max(4, Math.ceil(rounds / Math.min(lanes, 16)));
    const name = (lane: number): string => `speed-${lanes}-${lane}`;
    rows.push({
      what: 'cold: first message of new conversations',
      lanes,
      figures: await measure(lanes, 1, (lane) => thea.say(name(lane), 'hola')),
    });
    // Floor and turns take turns, so that a change in the machine's speed meets both.
    const floors: Figures[] = [];
    const turns: { [what: string]: Figures[] } = { asks: [], acts: [] };
    for (let part = 0; part < 3; part += 1) {
      floors.push(await floor.run(lanes, Math.ceil(each / 3)));
      turns['asks']?.push(
        await measure(lanes, Math.ceil(each / 3), (lane, round) => thea.say(name(lane), asks[round % 2] ?? asks[0])),
      );
      for (let lane = 0; lane < lanes; lane += 1) await thea.say(name(lane), 'déjalo');
      turns['acts']?.push(await measure(lanes, Math.ceil(each / 3), (lane) => thea.say(name(lane), acts)));
    }
    rows.push({ what: 'floor: bare update', lanes, figures: middle(floors) });
    rows.push({ what: 'a turn that asks', lanes, figures: middle(turns['asks'] ?? []) });
    rows.push({ what: 'a turn that acts', lanes, figures: middle(turns['acts'] ?? []) });
  }
  return rows;
};

/** The run with the median p50. */
const middle = (runs: readonly Figures[]): Figures => {
  const sorted = [...runs].sort((a, b) => a.p50 - b.p50);
  const chosen = sorted[Math.floor(sorted.length / 2)];
  if (!chosen) throw new Error('nothing was measured');
  return chosen;
};
