import { expect } from 'chai';
import { choice, read, top } from './read.ts';

describe('dialogue acts', () => {
  const acts: Record<string, string[]> = {
    affirm: [
      'sí',
      'si',
      'Vale.',
      'ok',
      'claro que sí',
      'dale',
      'Sí, por favor',
      'yes',
      'Sure!',
      'go ahead',
      'yes please',
      '👍',
      'sip',
      'órale',
    ],
    deny: ['no', 'No, gracias', 'mejor no', 'nope', 'no thanks', 'not that one', 'ninguna', '👎'],
    cancel: ['déjalo', 'olvídalo', 'cancela', 'pues déjalo', 'never mind', 'Nevermind', 'forget it', 'nvm', 'cancel'],
    undo: ['deshaz', 'deshacer', 'Deshaz eso, por favor', 'undo', 'undo that please', 'revierte'],
    redo: ['rehaz', 'rehazlo', 'redo', 'redo that'],
    repeat: ['repite', 'otra vez', '¿qué?', 'again', 'say that again please', 'pardon?'],
    resume: ['sigamos', 'mejor sí', 'ya no, mejor sí', 'carry on', 'where were we?'],
    more: ['más', 'muéstrame más', 'show me more', 'what else?'],
    select: ['la segunda', 'the first one', '2', 'la 3', 'cualquiera'],
  };
  for (const [act, texts] of Object.entries(acts)) {
    it(act, () => {
      for (const text of texts) expect(top(text), text).to.equal(act);
    });
  }

  it('leaves a request alone that begins like an act', () => {
    expect(top('cancela la reunión del martes')).to.equal('agenda.cancel');
    expect(top('deshaz lo de ayer')).to.equal('undo');
    expect(top('no me dejes olvidar llamar a Luis mañana')).to.equal('reminder.create');
  });

  it('takes «cancélalo» for what is being filled in, else for the event that was talked about', () => {
    for (const text of ['pues cancélalo', 'cancélala', 'cancel it please']) {
      expect(top(text, { awaiting: { kind: 'slot', slot: 'title' } }), text).to.equal('cancel');
      expect(top(text), text).to.equal('agenda.cancel');
    }
  });

  it('reads the head of a longer answer to «shall I?»', () => {
    expect(top('sí, bórrala ya de una vez', { awaiting: { kind: 'confirm' } })).to.equal('affirm');
    expect(top('no, at six rather', { awaiting: { kind: 'confirm' } })).to.equal('deny');
  });

  it('takes «la segunda» for a choice only while choosing', () => {
    const choices = [choice('a', 'Presupuesto'), choice('b', 'Revisión')];
    expect(read('la segunda', { awaiting: { kind: 'choice', choices } })).to.deep.include({ choice: 1 });
    for (const awaiting of [{ kind: 'slot', slot: 'title' } as const, { kind: 'confirm' } as const]) {
      const found = read('la segunda', { awaiting });
      expect(found.intents.map(({ intent }) => intent)).not.to.include('select');
      expect(found.choice).to.equal(undefined);
    }
  });
});
