/** Conversations from the first word to the last, on the pure turn. */
import { expect } from 'chai';
import { effectKey } from '../../dialogue/envelope.ts';
import { transition } from '../../dialogue/machine.ts';
import {
  answer,
  ask,
  asksFor,
  candidate,
  choose,
  confirm,
  converse,
  done,
  intents,
  message,
  play,
  pressed,
  reading,
  refused,
} from './builders.ts';

const full = { start: '2027-11-02T17:00', place: 'Sala 2' };

/** Two requests open, one above the other. */
const deep = () => {
  const marta = converse();
  marta.says(asksFor(intents.create, { start: full.start }));
  marta.says(asksFor(intents.note));
  return marta;
};

/** A request that waits for a yes. */
const confirming = () => {
  const marta = converse();
  const [yes = '', no = ''] = marta.says(asksFor(intents.create, full), [confirm()]).buttons;
  return { marta, yes, no };
};

/** What is said to a message when nothing is open. */
const saidTo = (change: Parameters<typeof reading>[0], text = 'words') =>
  converse().says(reading(change), [], { text }).said;

describe('a request', () => {
  it('is asked for what is missing, corrected, confirmed, done, and can be taken back', () => {
    const marta = converse();
    expect(marta.says(asksFor(intents.create)).said).to.deep.equal(['agenda.create.ask.start']);
    expect(marta.envelope.state).to.equal('collecting');
    expect(marta.says(reading({ fill: { start: '2027-11-02T16:00' } })).said).to.deep.equal([
      'agenda.create.ask.place',
    ]);

    const asked = marta.says(reading({ fill: { place: 'Sala 2' } }), [confirm('first plan')]);
    expect(asked.result.state).to.equal('confirming');
    expect(asked.buttons.map((id) => id.split(':')[0])).to.deep.equal(['confirm', 'cancel']);

    // «sí, pero a las 5»: the plan has changed, so it is shown anew instead of done.
    const corrected = marta.says(reading({ act: 'affirm', fill: { start: full.start } }), [confirm('second plan')]);
    expect(corrected.rules).to.include('filled');
    expect(corrected.acted[0]).to.include({ key: 'conv/m1~0/3' }).and.not.have.property('confirmed');
    expect(corrected.result.state).to.equal('confirming');

    const told = marta.says(reading({ act: 'affirm' }), [done('event.created')]);
    expect(told.acted[0]).to.deep.include({ confirmed: 'second plan', slots: full, intent: 'agenda.create' });
    expect(told.result.receipts.map(({ kind }) => kind)).to.deep.equal(['event.created']);
    expect(told.buttons).to.deep.equal([`undo:${told.result.receipts[0]?.id}`]);
    expect(told.result.state).to.equal('idle');
    expect(marta.envelope.memory.mentions).to.have.length(1);
  });

  it('with all it needs acts at once', () => {
    const marta = converse();
    const told = marta.says(asksFor(intents.create, full), [done()]);
    expect(told.said).to.deep.equal(['agenda.created']);
    expect(told.rules).to.deep.equal(['understand', 'requested', 'finished']);
  });

  it('offers no undo for what cannot be undone', () => {
    expect(converse().says(asksFor(intents.create, full), [done('message.sent', false)]).buttons).to.deep.equal([]);
  });

  it('lets the agent ask for a value that it could not use', () => {
    const marta = converse();
    const asked = marta.says(asksFor(intents.create, full), [ask('place')]);
    expect(asked.said).to.deep.equal(['again.place']);
    expect(marta.envelope.frames[0]?.slots).to.deep.equal({ ...full, place: null });
    expect(marta.says(reading({ fill: { place: 'Sala 3' } }), [done()]).acted[0]?.slots.place).to.equal('Sala 3');
  });

  it('takes a choice by words and by button', () => {
    for (const read of [reading({ act: 'select', choice: 1 }), undefined]) {
      const marta = converse();
      const asked = marta.says(asksFor(intents.move, { which: 'reunión' }), [
        choose('which', ['Presupuesto', 'Revisión']),
      ]);
      expect(asked.result.state).to.equal('choosing');
      const chosen = marta.says(read ?? pressed(asked.buttons[1] ?? ''), [done('event.moved')]);
      expect(chosen.acted[0]?.slots).to.deep.equal({ which: 'Revisión' });
      expect(chosen.result.state).to.equal('idle');
    }
  });

  it('says how many choices there are when the choice is out of range', () => {
    const marta = converse();
    marta.says(asksFor(intents.move, { which: 'reunión' }), [choose('which', ['Presupuesto', 'Revisión'])]);
    const [phrase, prompt] = marta.says(reading({ act: 'select', choice: 4 })).result.replies[0]?.say ?? [];
    expect(phrase).to.deep.equal({ key: 'core.invalidChoice', args: { count: 2 } });
    expect(prompt).to.deep.equal({ key: 'which' });
  });

  it('keeps only the beginning of the long names of a choice', () => {
    const marta = converse();
    marta.says(asksFor(intents.move, { which: 'x' }), [choose('which', ['n'.repeat(4_000)])]);
    const awaiting = marta.envelope.frames[0]?.awaiting;
    expect(awaiting?.kind === 'choice' && awaiting.choices[0]?.names[0]).to.equal('n'.repeat(120));
  });

  it('offers at most ten choices', () => {
    const names = Array.from({ length: 14 }, (_, index) => `n${index}`);
    expect(converse().says(asksFor(intents.move, { which: 'x' }), [choose('which', names)]).buttons).to.have.length(10);
  });

  it('that is made twice is open once', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, full), [confirm('first plan')]);
    const again = marta.says(asksFor(intents.create, { ...full, place: 'Sala 3' }), [confirm('second plan')]);
    expect(again.rules).to.include('restated');
    expect(marta.envelope.frames.map(({ id, slots }) => [id, slots.place])).to.deep.equal([['m2~0', 'Sala 3']]);
    expect(marta.says(reading({ act: 'affirm' }), [done()]).result.state).to.equal('idle');
  });

  it('starts over when its message is rewritten', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, { place: 'Sala 2' }));
    const edited = marta.says(asksFor(intents.create, { place: 'Sala 3' }), [], { replaces: 'm1~0' });
    expect(edited.rules).to.include('edited');
    expect(marta.envelope.frames.map(({ id, slots }) => [id, slots.place])).to.deep.equal([['m2~0', 'Sala 3']]);
  });
});

describe('several requests in one message', () => {
  const two = reading({ requests: [[candidate(intents.note, { text: 'pan' })], [candidate(intents.list)]] });

  it('are all answered in one reply, in order, each under its own key', () => {
    const turn = converse().says(two, [done('note.created'), answer()]);
    expect(turn.said).to.deep.equal(['agenda.created', 'agenda.listed']);
    expect(turn.acted.map(({ key }) => key)).to.deep.equal(['conv/m1~0/0', 'conv/m1~0#1/0']);
  });

  it('wait for the one that has a question', () => {
    const marta = converse();
    const asked = marta.says(reading({ requests: [[candidate(intents.note)], [candidate(intents.list)]] }));
    expect(asked.said).to.deep.equal(['note.create.ask.text']);
    expect(marta.says(reading({ fill: { text: 'pan' } }), [done(), answer()]).said).to.deep.equal([
      'agenda.created',
      'agenda.listed',
    ]);
  });

  it('are not forgotten over a detour', () => {
    const marta = converse();
    marta.says(reading({ requests: [[candidate(intents.create)], [candidate(intents.note, { text: 'pan' })]] }));
    const detour = marta.says(asksFor(intents.list), [answer(), done('note.created')]);
    expect(detour.acted.map(({ intent }) => intent)).to.deep.equal(['agenda.list', 'note.create']);
    expect(detour.said.at(-1)).to.equal('agenda.create.ask.start');
    expect(marta.envelope.queue).to.deep.equal([]);
  });

  it('are opened only in the name of who asked for them', () => {
    const group = converse();
    group.says(reading({ requests: [[candidate(intents.create)], [candidate(intents.note, { text: 'pan' })]] }));
    const other = group.says(asksFor(intents.list), [answer()], { actor: 'ana' });
    expect(other.acted.map(({ intent, actor }) => [intent, actor])).to.deep.equal([['agenda.list', 'ana']]);
    const own = group.says(reading({ act: 'cancel' }), [done('note.created')]);
    expect(own.acted.map(({ intent, actor }) => [intent, actor])).to.deep.equal([['note.create', 'marta']]);
  });

  it('cannot be piled up without end', () => {
    const marta = converse();
    marta.says(
      reading({
        requests: [[candidate(intents.create)], ...Array.from({ length: 9 }, () => [candidate(intents.list)])],
      }),
    );
    expect(marta.envelope.queue).to.have.length(3);
  });
});

describe('a detour', () => {
  it('is answered, and the question that was open is put again', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, { start: full.start }));
    const detour = marta.says(asksFor(intents.list), [answer()]);
    expect(detour.said).to.deep.equal(['agenda.listed', 'core.backTo', 'agenda.create.ask.place']);
    expect(marta.says(reading({ fill: { place: 'Sala 2' } }), [done()]).acted[0]?.slots).to.deep.equal(full);
  });

  it('works two deep and back', () => {
    const marta = deep();
    expect(marta.envelope.frames).to.have.length(2);
    expect(marta.says(asksFor(intents.list), [answer()]).said.at(-1)).to.equal('note.create.ask.text');
    expect(marta.says(reading({ fill: { text: 'pan' } }), [done()]).said.at(-1)).to.equal('agenda.create.ask.place');
    expect(marta.says(reading({ fill: { place: 'Sala 2' } }), [done()]).result.state).to.equal('idle');
  });

  it('does not go deeper than the bound, and says so', () => {
    const marta = deep();
    marta.says(asksFor(intents.move));
    const refusal = marta.says(asksFor(intents.list));
    expect(refusal.said).to.deep.equal(['core.tooDeep', 'agenda.move.ask.which']);
    expect(marta.envelope.frames).to.have.length(3);
  });

  it('is taken for an answer unless it is beyond doubt', () => {
    const marta = converse();
    marta.says(asksFor(intents.note));
    const unsure = reading({ fill: { text: 'qué tengo' }, requests: [[candidate(intents.list, {}, 0.5)]] });
    expect(marta.says(unsure, [done('note.created')]).rules).to.include('filled');
    marta.says(asksFor(intents.note));
    const clear = reading({ fill: { text: 'qué tengo' }, requests: [[candidate(intents.list, {}, 0.9)]] });
    expect(marta.says(clear, [answer()]).rules).to.include('clearDetour');
  });

  it('cancelling drops only what is in front', () => {
    const marta = deep();
    const dropped = marta.says(reading({ act: 'cancel' }));
    expect(dropped.said).to.deep.equal(['core.dropped', 'core.backTo', 'agenda.create.ask.place']);
    expect(marta.envelope.frames.map(({ manifest }) => manifest.intent)).to.deep.equal(['agenda.create']);
  });

  it('that fails is apologised for, and the question is put again', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, { start: full.start }));
    expect(marta.says(asksFor(intents.list), [{ failed: 'Defect' }]).said).to.deep.equal([
      'core.apology',
      'core.backTo',
      'agenda.create.ask.place',
    ]);
  });
});

describe('second thoughts', () => {
  it('bring back what was dropped, with all that was known', () => {
    for (const act of ['resume', 'affirm'] as const) {
      const marta = converse();
      marta.says(asksFor(intents.create, { start: full.start }));
      marta.says(reading({ act: 'cancel' }));
      expect(marta.says(reading({ act })).said).to.deep.equal(['core.resumed', 'agenda.create.ask.place']);
      expect(marta.says(reading({ fill: { place: 'Sala 2' } }), [done()]).acted[0]?.slots).to.deep.equal(full);
    }
  });

  it('work after another question, but a bare yes does not revive what is long gone', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, { start: full.start }));
    marta.says(reading({ act: 'cancel' }));
    marta.says(asksFor(intents.list), [answer()]);
    expect(marta.says(reading({ act: 'affirm' })).said).to.deep.equal(['core.nothingPending']);
    expect(marta.says(reading({ act: 'resume' })).said).to.deep.equal(['core.resumed', 'agenda.create.ask.place']);
  });

  it('work while something else is open', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, { start: full.start }));
    marta.says(asksFor(intents.note));
    marta.says(reading({ act: 'cancel' }));
    expect(marta.says(reading({ act: 'resume' })).said).to.deep.equal(['core.resumed', 'note.create.ask.text']);
    expect(marta.envelope.frames).to.have.length(2);
  });

  it('are not for others', () => {
    const group = converse();
    group.says(asksFor(intents.create));
    group.says(reading({ act: 'cancel' }));
    expect(group.says(reading({ act: 'resume' }), [], { actor: 'ana' }).said).to.deep.equal(['core.nothingToResume']);
  });

  it('a refused confirmation leaves nothing behind and can be resumed', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, full), [confirm()]);
    expect(marta.says(reading({ act: 'deny' })).said).to.deep.equal(['core.dropped']);
    expect(marta.envelope.frames).to.deep.equal([]);
    const resumed = marta.says(reading({ act: 'resume' }), [confirm()]);
    expect(resumed.acted[0]?.key).to.equal('conv/m1~0/1');
    expect(resumed.result.state).to.equal('confirming');
  });

  it('what an agent refuses is over: a yes after it revives nothing', () => {
    const marta = converse();
    expect(marta.says(asksFor(intents.create, full), [refused()]).said).to.deep.equal(['refused.Conflict']);
    expect(marta.envelope.dropped).to.equal(undefined);
    expect(marta.says(reading({ act: 'affirm' })).said).to.deep.equal(['core.nothingPending']);
  });
});

describe('buttons', () => {
  it('act once: a double tap and a yes five days later change nothing', () => {
    const { marta, yes } = confirming();
    expect(marta.says(pressed(yes), [done()]).result.receipts).to.have.length(1);
    expect(marta.says(pressed(yes)).said).to.deep.equal(['core.staleButton']);
    expect(marta.says(pressed(yes), [], { sentAt: '2027-11-02T21:40:00Z' }).said).to.deep.equal(['core.staleButton']);
    expect(marta.says(reading({ act: 'affirm' })).said).to.deep.equal(['core.nothingPending']);
  });

  it('of a card that was replaced are refused, and the card that holds is shown', () => {
    const { marta, yes } = confirming();
    const [fresh] = marta.says(reading({ fill: { start: '2027-11-02T18:00' } }), [confirm('h2')]).buttons;
    const stale = marta.says(pressed(yes));
    expect(stale.said).to.deep.equal(['core.staleButton', 'agenda.sure']);
    expect(stale.buttons[0]).to.equal(fresh).and.not.equal(yes);
    expect(marta.says(pressed(fresh ?? ''), [done()]).acted[0]?.confirmed).to.equal('h2');
  });

  it('without a token mean the latest question', () => {
    const { marta } = confirming();
    expect(marta.says(pressed('1')).said).to.deep.equal(['core.staleButton', 'agenda.sure']);
    expect(marta.says(pressed('confirm'), [done()]).result.receipts).to.have.length(1);
  });

  it('cancel what they stand under', () => {
    const { marta, no } = confirming();
    expect(marta.says(pressed(no)).said).to.deep.equal(['core.dropped']);
    expect(marta.says(pressed(no)).said).to.deep.equal(['core.staleButton']);
  });

  it('are not for others', () => {
    const { marta, yes } = confirming();
    const other = marta.says(pressed(yes), [], { actor: 'ana' });
    expect(other.said).to.deep.equal(['core.notYours']);
    expect(other.acted).to.deep.equal([]);
    expect(marta.envelope.state).to.equal('confirming');
  });
});

describe('a conversation', () => {
  it('speaks the language of the person, once that is certain', () => {
    const marta = converse();
    expect(marta.says(reading({ language: 'en' })).result.replies[0]?.language).to.equal('en');
    expect(marta.says(reading({ language: 'es' })).result.replies[0]?.language).to.equal('en');
    expect(marta.says(reading({ language: 'es', languageCertain: true })).result.replies[0]?.language).to.equal('es');
  });

  it('says something about everything, also when nothing is open', () => {
    expect(saidTo({})).to.deep.equal(['core.notUnderstood']);
    expect(saidTo({}, '  ')).to.deep.equal(['core.empty']);
    expect(saidTo({ act: 'cancel' })).to.deep.equal(['core.nothingToCancel']);
    expect(saidTo({ act: 'repeat' })).to.deep.equal(['core.nothingToRepeat']);
    expect(saidTo({ act: 'resume' })).to.deep.equal(['core.nothingToResume']);
    expect(saidTo({ act: 'more' })).to.deep.equal(['core.nothingPending']);
  });

  it('repeats what was said last, and an open question', () => {
    const marta = converse();
    const told = marta.says(asksFor(intents.create, full), [done()]);
    const again = marta.says(reading({ act: 'repeat' }));
    expect([again.said, again.buttons]).to.deep.equal([told.said, told.buttons]);
    marta.says(asksFor(intents.note));
    expect(marta.says(reading({ act: 'repeat' })).said).to.deep.equal(['note.create.ask.text']);
  });

  it('keeps what is open when a message cannot be read', () => {
    const marta = converse();
    marta.says(asksFor(intents.note));
    expect(marta.says({ failed: 'Defect' }).said).to.deep.equal(['core.apology', 'note.create.ask.text']);
    expect(marta.says(reading({ fill: { text: 'pan' } }), [done()]).result.receipts).to.have.length(1);
    expect(marta.says({ failed: 'Defect' }).said).to.deep.equal(['core.apology']);
  });

  it('that is closed says so and does no work', () => {
    const marta = converse();
    marta.says(asksFor(intents.create));
    const { envelope } = transition(marta.envelope, { type: 'closed' });
    expect(envelope).to.include({ state: 'closed' });
    expect(envelope.frames).to.deep.equal([]);
    const turn = play(envelope, message('late'), { failed: 'never asked' });
    expect(turn.result).to.deep.include({ state: 'closed', receipts: [] });
    expect(turn.result.replies[0]?.say).to.deep.equal([{ key: 'core.closed' }]);
  });

  it('plays the same turn to the same end', () => {
    const marta = converse();
    marta.says(asksFor(intents.create, full), [confirm()]);
    const outcome = done();
    const [first, second] = [1, 2].map(() =>
      play(marta.envelope, message('same'), reading({ act: 'affirm' }), [outcome]),
    );
    expect(first).to.deep.equal(second);
    expect(first?.acted[0]?.key).to.equal(effectKey('conv', { id: 'm1~0', revision: 1 }));
  });
});

describe('an answer that no intent claims', () => {
  it('is the answer, however sure the reading is that it is no request', () => {
    const marta = converse();
    marta.says(asksFor(intents.create));
    const vague = candidate({ ...intents.greet, intent: 'oos' }, {}, 0.99);
    expect(marta.says(reading({ fill: { start: '2027-11-02T17:00' }, requests: [[vague]] })).rules).to.include(
      'filled',
    );
  });
});
