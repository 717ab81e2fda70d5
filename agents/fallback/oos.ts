import { defineIntent } from '../agent.ts';

/** What comes nearest to a wish that nothing here fulfils yet. */
const nearest: { [prefix: string]: string } = {
  event: 'agenda.create',
  query: 'agenda.list',
  note: 'note.search',
};

/** Says honestly what cannot be done. Slot `asked`: the intent that was understood but that no agent serves. */
export const oos = defineIntent({
  intent: 'oos',
  permission: 'chat',
  effect: 'talk',
  slots: [],
  read: () => ({}),
  act: async ({ slots }) => {
    const asked = typeof slots['asked'] === 'string' ? slots['asked'] : 'oos';
    if (asked.startsWith('reminder.')) return { kind: 'answer', say: [{ key: 'talk.reminders' }] };
    const offer = nearest[asked.split('.')[0] ?? ''];
    if (asked === 'oos' || !offer) return { kind: 'answer', say: [{ key: 'talk.oos' }] };
    const args = { what: { list: [{ key: `intent.${asked}` }] }, nearest: { list: [{ key: `intent.${offer}` }] } };
    return { kind: 'answer', say: [{ key: 'talk.notYet', args }] };
  },
});
