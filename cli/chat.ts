/** A conversation in the terminal, straight over Temporal: no API in between. */
import { randomUUID } from 'node:crypto';
import type { Interface } from 'node:readline/promises';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Incoming, Outgoing } from '../channels/channel.ts';
import { inboundOf } from '../channels/inbound.ts';
import { terminal } from '../channels/terminal.ts';
import type { InboundMessage, Language, TurnResult } from '../dialogue/types.ts';
import { renderReply } from '../replies/render.ts';
import type { Temporal } from '../workers/temporal.ts';

export interface Talk {
  tenant: string;
  user: { id: string; name: string; timeZone: string; language: Language };
  idSecret: Buffer;
  temporal: Pick<Temporal, 'receive'>;
  /** The tenant's clock, in UTC. */
  now(): string;
  /** Where people see what goes on meanwhile; never mixed with the answers. */
  notes: Writable;
}

const deadlineMs = 8_000;
const againMs = 1_000;

/** Hands the message over until it is answered: the same key has its effect once. */
const answerTo = async ({ temporal, notes }: Talk, message: InboundMessage): Promise<TurnResult> => {
  for (let attempt = 1; ; attempt += 1) {
    const received = await temporal.receive(message, { deadlineMs });
    if (received.kind === 'answered') return received.result;
    if (attempt === 1) notes.write(received.kind === 'queued' ? waiting.queued : waiting.unavailable);
    await pause(againMs);
  }
};

const waiting = {
  queued: 'Kept; the answer comes as soon as a worker runs.\n',
  unavailable: 'Temporal cannot be reached; trying again until it can.\n',
};

const show = (reply: Outgoing): string => {
  // choices stand in the text already, under the same numbers
  const buttons = reply.buttons.map(({ id, label }, index) => (/^\d/.test(id) ? '' : `  [${index + 1}] ${label}\n`));
  return `${reply.text}\n${buttons.join('')}`;
};

/** A number presses the button that was shown with it; everything else is said. */
const incomingOf = (line: string, buttons: Outgoing['buttons']): Pick<Incoming, 'text' | 'press'> => {
  const button = /^\d{1,2}$/.test(line) ? buttons[Number(line) - 1] : undefined;
  return button === undefined ? { text: line } : { press: button.id };
};

/** Answers each line of `input` on `output`; ends with the input. */
export const talk = async (to: Talk, input: Interface, output: Writable, prompt: string): Promise<void> => {
  const speaker = { tenant: to.tenant, channel: terminal.name, user: to.user, conversation: 'terminal' };
  let buttons: Outgoing['buttons'] = [];
  let isOpen = true;
  input.once('close', () => {
    isOpen = false;
  });
  input.setPrompt(prompt);
  // Piped input has ended, and been closed, long before its last line is answered.
  const ask = (): void => {
    if (isOpen && prompt !== '') input.prompt();
  };
  ask();
  for await (const line of input) {
    const parsed = terminal.parse({ id: randomUUID(), ...incomingOf(line.trim(), buttons) });
    if (!parsed.ok) {
      to.notes.write(`${parsed.issues.map(({ message }) => message).join(' ')}\n`);
      ask();
      continue;
    }
    const result = await answerTo(to, inboundOf(to.idSecret, speaker, parsed.value, to.now()));
    const replies = result.replies.map((reply) => renderReply(reply, to.user.timeZone));
    output.write(replies.map(show).join(''));
    buttons = replies.flatMap((reply) => reply.buttons);
    ask();
  }
};
