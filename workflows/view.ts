/** How a conversation looks from outside: the snapshot, and the Markdown that the Temporal UI shows as current details. */
import { topFrame, type Envelope, type Frame } from '../dialogue/envelope.ts';
import type { Snapshot } from './messages.ts';

const awaited = (frame: Frame | undefined): string | undefined => {
  if (!frame?.awaiting) return undefined;
  return {
    slot: () => (frame.awaiting?.kind === 'slot' ? frame.awaiting.slot : ''),
    choice: () => 'choice',
    confirm: () => 'confirmation',
  }[frame.awaiting.kind]();
};

/** So that the answer to a query stays far below what Temporal carries. */
const shownKeys = 1_000;

export const snapshotOf = (envelope: Envelope, inbox: readonly { key: string }[], busy?: string): Snapshot => {
  const asked = awaited(topFrame(envelope));
  return {
    state: envelope.state === 'acting' ? 'idle' : envelope.state,
    language: envelope.language,
    frames: envelope.frames.map((frame) => {
      const asks = awaited(frame);
      return {
        intent: frame.manifest.intent,
        agent: frame.manifest.agent,
        slots: frame.slots,
        ...(asks === undefined ? {} : { awaiting: asks }),
      };
    }),
    ...(asked === undefined ? {} : { awaited: asked }),
    inbox: inbox.length,
    waiting: [...(busy === undefined ? [] : [busy]), ...inbox.map(({ key }) => key)].slice(0, shownKeys),
    turns: envelope.turns,
  };
};

/** State, open frame and what is awaited, without a word of what was said. */
export const describe = (envelope: Envelope): string => {
  const frame = topFrame(envelope);
  const lines = [`**State:** ${envelope.state}`, `**Turns:** ${envelope.turns}`, `**Language:** ${envelope.language}`];
  if (frame) lines.push(`**Open:** ${frame.manifest.intent}`, `**Awaits:** ${awaited(frame) ?? 'nothing'}`);
  if (envelope.frames.length > 1)
    lines.push(
      `**Below:** ${envelope.frames
        .slice(0, -1)
        .map((below) => below.manifest.intent)
        .join(', ')}`,
    );
  return lines.join('\n\n');
};
