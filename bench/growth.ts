/** Whether time and memory stay flat as a conversation grows long and many sleep beside it. */
import { measure } from './measure.ts';
import type { Thea } from './thea.ts';

export interface Growth {
  early: number;
  late: number;
  fewSleeping: number;
  manySleeping: number;
  /** Resident megabytes of the worker after warm-up and at the end. */
  memory: { warm: number; end: number };
}

export interface GrowthSize {
  /** Length of the long conversation. */
  turns: number;
  /** Conversations that sleep. */
  sleepers: number;
  /** Turns over which memory is watched. */
  memoryTurns: number;
}

const window = 40;

export const measureGrowth = async (thea: Thea, size: GrowthSize): Promise<Growth> => {
  const p50 = async (conversation: string, rounds: number): Promise<number> =>
    (
      await measure(1, rounds, (_lane, round) =>
        thea.say(conversation, round % 2 === 0 ? 'hola' : '¿qué tengo mañana?'),
      )
    ).p50;

  await p50('long', 10);
  const early = await p50('long', window);
  await p50('long', Math.max(0, size.turns - 10 - 2 * window));
  const late = await p50('long', window);

  for (let one = 0; one < 20; one += 1) await thea.say(`sleeper-${one}`, 'hola');
  const fewSleeping = await p50('awake', window);
  await measure(16, Math.ceil((size.sleepers - 20) / 16), (lane, round) =>
    thea.say(`sleeper-${20 + lane + 16 * round}`, 'hola'),
  );
  const manySleeping = await p50('awake', window);

  const many = (turns: number): Promise<unknown> =>
    measure(16, Math.ceil(turns / 16), (lane, round) =>
      thea.say(`memory-${lane}`, round % 2 === 0 ? 'hola' : '¿qué tengo mañana?'),
    );
  await many(size.memoryTurns / 5);
  const warm = thea.workerMemory();
  await many(size.memoryTurns);
  return { early, late, fewSleeping, manySleeping, memory: { warm, end: thea.workerMemory() } };
};
