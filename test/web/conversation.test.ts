import { expect } from 'chai';
import type { Answer, TranscriptItem } from '../../web/api.ts';
import {
  openButtons,
  silence,
  talkReducer,
  unsent,
  type Entry,
  type Talk,
  type TalkEvent,
} from '../../web/conversation.ts';

const sentAt = '2027-10-28T21:40:00.000Z';
const later = '2027-10-28T21:41:00.000Z';
const draft = { id: 'm1', sentAt, text: 'hola' };
const yes = { id: 'confirm:t', label: 'Sí' };

const answer = (messageId: string, text: string, buttons: Answer['replies'][number]['buttons'] = []): Answer => ({
  messageId,
  replies: [{ id: `${messageId}.1`, text, language: 'es', buttons }],
  state: 'idle',
  receipts: [],
});
const inbound = (messageId: string, text: string, at = sentAt): TranscriptItem => ({
  id: `${messageId}-in`,
  direction: 'in',
  messageId,
  text,
  sentAt: at,
});
const play = (events: TalkEvent[], from: Talk = silence): Talk => events.reduce(talkReducer, from);
const words = (entries: Entry[]): string[] => entries.map(({ text }) => text);

describe('What the chat shows', () => {
  it('shows a message at once and its answer once, however often it comes', () => {
    const given: TalkEvent = { type: 'answered', answer: answer('m1', 'buenas'), at: later };
    const talk = play([{ type: 'send', draft }, { type: 'send', draft }, given, given]);
    expect(words(talk.entries)).to.deep.equal(['hola', 'buenas']);
    expect(unsent(talk.entries)).to.deep.equal([]);
  });

  it('keeps a failed message to be sent again, but not one that was refused for good or kept by the server', () => {
    const failed = play([
      { type: 'send', draft },
      { type: 'status', id: 'm1', status: 'failed' },
    ]);
    expect(unsent(failed.entries)).to.deep.equal([draft]);
    const refused = play([{ type: 'status', id: 'm1', status: 'failed', refusal: 'too long' }], failed);
    expect(unsent(refused.entries)).to.deep.equal([]);
    const queued = play([{ type: 'status', id: 'm1', status: 'queued' }], failed);
    expect(unsent(queued.entries)).to.deep.equal([]);
  });

  it('puts older pages above, and takes no line twice', () => {
    const newest: TalkEvent = { type: 'loaded', items: [inbound('m2', 'dos', later)], nextCursor: 'c', older: false };
    const older: TalkEvent = {
      type: 'loaded',
      items: [inbound('m2', 'dos', later), inbound('m1', 'uno')],
      nextCursor: null,
      older: true,
    };
    const talk = play([newest, older, newest]);
    expect(words(talk.entries)).to.deep.equal(['uno', 'dos']);
    expect(talk.older).to.equal(null);
  });

  it('keeps an unsent message at the end when the transcript is read again', () => {
    const talk = play([
      { type: 'send', draft },
      { type: 'status', id: 'm1', status: 'failed' },
      { type: 'loaded', items: [inbound('m2', 'de otro sitio', later)], nextCursor: null, older: false },
    ]);
    expect(words(talk.entries)).to.deep.equal(['de otro sitio', 'hola']);
  });

  it('does not show a message of one’s own again when it is heard from the server', () => {
    const talk = play([
      { type: 'send', draft },
      { type: 'heard', messageId: 'm1', text: 'hola', sentAt },
    ]);
    expect(words(talk.entries)).to.deep.equal(['hola']);
  });

  it('offers the buttons of the latest replies only, and names a press by its label', () => {
    const asked = play([
      { type: 'send', draft },
      { type: 'answered', answer: answer('m1', '¿Seguro?', [yes]), at: later },
    ]);
    expect(openButtons(asked.entries)).to.deep.equal([yes]);
    const pressed = play([{ type: 'heard', messageId: 'm2', press: 'confirm:t', sentAt: later }], asked);
    expect(words(pressed.entries)).to.deep.equal(['hola', '¿Seguro?', 'Sí']);
    expect(openButtons(pressed.entries)).to.deep.equal([]);
  });

  it('names a press that it reads in the transcript by the label it had', () => {
    const items: TranscriptItem[] = [
      { id: 'b-in', direction: 'in', messageId: 'm2', press: 'confirm:t', sentAt: later },
      { id: 'a-out', direction: 'out', messageId: 'm1', replies: answer('m1', '¿Seguro?', [yes]).replies, sentAt },
      inbound('m1', 'hola'),
    ];
    expect(words(play([{ type: 'loaded', items, nextCursor: null, older: false }]).entries)).to.deep.equal([
      'hola',
      '¿Seguro?',
      'Sí',
    ]);
  });

  it('throws a message away', () => {
    expect(
      play([
        { type: 'send', draft },
        { type: 'discard', id: 'm1' },
      ]).entries,
    ).to.deep.equal([]);
  });
});
