/** What people say in English, on the whole stack: every conversation in a company of its own, on a Thursday at 23:40. */
import { expect } from 'chai';
import { startStack, type Stack } from '../support/stack.ts';
import { openCompany, type Company, type Given, type Stored } from './company.ts';

const given: Given = {
  language: 'en',
  events: [
    { title: 'Standup', start: '2027-10-29T09:30', minutes: 15 },
    { title: 'Lunch with Luis', start: '2027-10-29T14:00', with: ['Luis Peña'] },
    { title: 'Planning', start: '2027-10-29T15:00' },
    { title: 'Budget', start: '2027-11-02T10:00', with: ['Ana Ruiz'], room: 'Sala 2' },
    { title: 'Review', start: '2027-11-02T16:00' },
    { title: 'Dentist', start: '2028-03-10T09:30', minutes: 30 },
  ],
  notes: ['buy toner', 'wifi key: 1234', 'ideas for the party'],
};

const event = async (of: Company, title: string): Promise<Stored[]> =>
  (await of.events()).filter((one) => one.title === title);

describe('conversations in English', function () {
  this.timeout(60_000);
  let stack: Stack;
  before(async () => {
    stack = await startStack();
  });
  after(() => stack.close());

  const company = (more: Given = {}): Promise<Company> => openCompany(stack, { ...given, ...more });

  describe('agenda', () => {
    it('creates with all that is said, and takes corrections of what was done', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('set up a call with Luis on Wednesday at 11 for 30 minutes'))
        .contains('Call with Luis', '11:00 to 11:30', 'Luis Peña')
        .receipts('event.created');
      (await marta.says('actually 4')).contains('16:00').receipts('event.moved');
      (await marta.says('add Ana Ruiz')).contains('Ana Ruiz and Luis Peña').receipts('event.updated');
      (await marta.says('rename it to Sync')).contains('“Sync”').receipts('event.updated');
      (await marta.says('put it in room 1')).contains('Sala 1').receipts('event.updated');
      (await marta.says('no, Thursday')).receipts('event.moved');
      expect(await event(acme, 'Sync')).to.deep.equal([
        { title: 'Sync', start: '2027-11-04T16:00', minutes: 30, people: ['Ana Ruiz', 'Luis Peña'], room: 'Sala 1' },
      ]);
    });

    it('asks for what is missing, and takes bare answers', async () => {
      const marta = await (await company()).talk();
      (await marta.says('create a meeting')).contains('day').state('collecting');
      (await marta.says('room 2')).contains('day').state('collecting');
      (await marta.says('monday at 10')).contains('10:00', 'Sala 2').receipts('event.created');
      (await marta.says('add an event')).contains('call it').state('collecting');
      (await marta.says('Call with the bank')).contains('day').state('collecting');
      (await marta.says('tomorrow')).contains('time').state('collecting');
      (await marta.says('5')).contains('“Call with the bank”', '17:00').receipts('event.created');
    });

    it('tells at once what cannot be', async () => {
      const marta = await (await company()).talk();
      (await marta.says('meeting on february 30 at 10')).contains('no 30 February').receipts().state('collecting');
      (await marta.says('never mind')).state('idle');
      (await marta.says('schedule a meeting yesterday at 10')).contains('already passed').receipts();
      (await marta.says('never mind')).state('idle');
      (await marta.says('meeting tomorrow at 25:00')).contains('no such time').receipts();
      (await marta.says('11')).contains('11:00').receipts('event.created');
    });

    it('finds the title behind “to”, and reads dinner as evening', async () => {
      const marta = await (await company()).talk();
      (await marta.says("let's meet on tuesday at 5 to go over the hiring plan"))
        .contains('“Go over the hiring plan”', '17:00')
        .receipts('event.created');
      (await marta.says('dinner with Luis on Friday at 9')).contains('21:00').receipts('event.created');
      (await marta.says('better at 8')).contains('20:00').receipts('event.moved');
    });

    it('changes a plan that is shown for a yes', async () => {
      const marta = await (await company()).talk();
      (await marta.says('schedule lunch tomorrow at 2:30pm with Luis')).contains('already have').state('confirming');
      (await marta.says('no, make it 4')).contains('16:00').receipts('event.created');
    });

    it('lists, looks things up and finds free time', async () => {
      const marta = await (await company()).talk();
      (await marta.says('what do I have tomorrow?')).contains('09:30–09:45 Standup', '14:00–15:00 Lunch with Luis');
      (await marta.says('what time is the review?')).contains('16:00').lacks('Budget');
      (await marta.says('am I free on Tuesday at 10?')).contains('No', 'Budget');
      (await marta.says('when am I free on Monday')).contains('09:00 to 18:00');
      (await marta.says('any free time tomorrow afternoon?')).contains('16:00 to 18:00');
      (await marta.says('do I have anything on Sunday?')).contains('nothing');
    });

    it('finds an event months ahead, and asks before it cancels', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('reschedule my dentist appointment to March 15 at 11'))
        .contains('11:00')
        .receipts('event.moved');
      (await marta.says('cancel the dentist')).contains('Dentist').state('confirming').receipts();
      (await marta.says('no')).state('idle');
      (await marta.says('get rid of the dentist')).state('confirming');
      (await marta.says('yes please')).receipts('event.cancelled');
      (await marta.says('bring it back')).contains('Dentist', 'is back').receipts('event.restored');
      expect(await event(acme, 'Dentist')).to.have.length(1);
    });

    it('cancels the next one, and says when there is none of that name', async () => {
      const marta = await (await company()).talk();
      (await marta.says('cancel my next meeting')).contains('Standup').state('confirming');
      (await marta.says('never mind')).state('idle');
      (await marta.says('move the yoga class to Friday')).contains('can’t find').choices(3);
      (await marta.says('none of them')).state('idle').receipts();
    });

    it('brings forward, delays, shortens and extends', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('bring the review forward an hour')).contains('15:00').receipts('event.moved');
      (await marta.says('push it half an hour later')).contains('15:30').receipts('event.moved');
      (await marta.says('shorten it by 15 minutes')).contains('15:30 to 16:15').receipts('event.updated');
      (await marta.says('move it to 5pm and make it two hours')).contains('17:00 to 19:00').receipts('event.moved');
      expect(await event(acme, 'Review')).to.have.length(1);
    });

    it('books a room by its number and only once', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('book room 2 tomorrow at 10')).contains('Sala 2').receipts('event.created');
      const luis = await acme.talk('Luis Peña');
      (await luis.says('book room 2 tomorrow at 10')).contains('taken').choices(['Sala 1', 'No room']).receipts();
      (await luis.says('the first one')).contains('Sala 1').receipts('event.created');
    });
  });

  describe('journeys', () => {
    it('1: two candidates', async () => {
      for (const [answer, title] of [
        ['the second one', 'Review'],
        ['the one at 4', 'Review'],
        ['the one with Ana', 'Budget'],
      ] as const) {
        const acme = await company();
        const marta = await acme.talk();
        (await marta.says("Move Tuesday's meeting to 5"))
          .choices(['Budget', 'Review'])
          .contains('1. Budget', '2. Review');
        (await marta.says(answer)).contains(title, '17:00').receipts('event.moved');
        expect((await event(acme, title)).map(({ start, minutes }) => [start, minutes])).to.deep.equal([
          ['2027-11-02T17:00', 60],
        ]);
      }
    });

    it('3: second thoughts', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says("Push my 3 o'clock back half an hour")).contains('Planning', '15:30').receipts('event.moved');
      (await marta.says('no wait, an hour')).contains('16:00').receipts('event.moved');
      expect((await event(acme, 'Planning')).map(({ start }) => start)).to.deep.equal(['2027-10-29T16:00']);
    });

    it('3: second thoughts while a question is open', async () => {
      const marta = await (await company()).talk();
      (await marta.says('schedule a demo on Monday')).state('collecting');
      (await marta.says('sorry, on Wednesday')).contains('time').state('collecting');
      (await marta.says('at 10')).contains('Wednesday 3 November', '10:00').receipts('event.created');
    });

    it('4: pronoun, the other one, undo from elsewhere', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('what time is the budget meeting?')).contains('Budget');
      (await marta.says('cancel it')).contains('Budget').state('confirming');
      (await marta.says('no, not that one, the other one')).contains('Review').state('confirming');
      (await marta.says('yes')).receipts('event.cancelled');
      const next = await acme.talk('Marta Gil', '2027-10-29T09:00');
      (await next.says('undo what I did yesterday')).contains('Review').receipts('event.restored');
      (await next.says('undo')).contains('nothing left').receipts();
    });

    it('7: two detours deep, and what is dropped', async () => {
      const marta = await (await company()).talk();
      (await marta.says('create an event')).state('collecting');
      (await marta.says('what do I have tomorrow?')).contains('Standup', 'call it').state('collecting');
      (await marta.says('move the review to Friday')).state('collecting').receipts('event.moved');
      (await marta.says('never mind')).state('idle');
      (await marta.says('actually yes')).contains('call it').state('collecting');
      (await marta.says('Team dinner')).state('collecting');
      (await marta.says('tomorrow at 9pm')).contains('Team dinner', '21:00').receipts('event.created');
    });

    it('8: mixed language, asked once, and English from then on', async () => {
      const acme = await company({ language: 'es' });
      const marta = await acme.talk();
      (await marta.says('Book me una sala para 6 mañana at 4, and reply in English'))
        .language('en')
        .contains('6 people')
        .choices(2)
        .receipts();
      (await marta.says('six people')).language('en').contains('16:00', 'Sala 2').receipts('event.created');
      (await marta.says('gracias')).language('en');
    });

    it('8: answers in the language that is asked for', async () => {
      const marta = await (await company()).talk();
      (await marta.says('reply in Spanish')).language('es').contains('español').lacks('no sé hacerlo');
      (await marta.says('ok')).language('es');
      (await marta.says('crea un evento')).state('collecting').language('es');
      (await marta.says('in English please')).language('en').contains('call it').state('collecting');
    });

    it('9: the same yes again, and a stale card', async () => {
      const acme = await company();
      const marta = await acme.talk();
      const [confirm] = (await marta.says('cancel the standup')).buttons;
      (await marta.presses(confirm?.id ?? '')).receipts('event.cancelled');
      (await marta.presses(confirm?.id ?? '')).contains('no longer counts').receipts();
      (await marta.says('yes')).contains('not waiting').receipts();
    });

    it('11: a race for a room', async () => {
      const acme = await company();
      const both = await Promise.all(['Marta Gil', 'Ana Ruiz'].map((person) => acme.talk(person)));
      const heard = await Promise.all(both.map((one) => one.says('book room 1 on Monday at 10')));
      expect(heard.flatMap(({ answer }) => answer.receipts.map(({ kind }) => kind))).to.deep.equal(['event.created']);
    });
  });

  describe('notes, several requests, talk', () => {
    it('takes, finds, changes and deletes notes, and takes all back', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('what notes do I have')).contains('toner', 'wifi', 'party');
      (await marta.says('delete the second one')).contains('wifi').state('confirming');
      (await marta.says('no')).state('idle');
      (await marta.says('delete the toner one')).contains('buy toner').state('confirming');
      (await marta.says('yes')).receipts('note.deleted');
      (await marta.says('undo')).contains('buy toner').receipts('note.restored');
      (await marta.says('take a note: call the plumber')).receipts('note.created');
      (await marta.says('delete it')).contains('call the plumber').state('confirming');
      (await marta.says('yes')).receipts('note.deleted');
      (await marta.says('change the wifi note to wifi key: 9999')).contains('9999').receipts('note.updated');
      (await marta.says('find my notes about the party')).contains('ideas for the party').lacks('wifi');
      expect(await acme.notes()).to.have.members(['buy toner', 'wifi key: 9999', 'ideas for the party']);
    });

    it('does the second thing to what the first was about', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('change lunch with Luis to 1:30 and add Ana Ruiz')).receipts('event.moved', 'event.updated');
      (await marta.says('and start an hour earlier')).contains('12:30').receipts('event.moved');
      (await marta.says('no wait, put it back')).contains('13:30').receipts('event.moved');
      (await marta.says('could we do the review on Wednesday instead?'))
        .contains('Wednesday', '16:00')
        .receipts('event.moved');
      expect((await event(acme, 'Lunch with Luis')).map(({ start, people }) => [start, people])).to.deep.equal([
        ['2027-10-29T13:30', ['Ana Ruiz', 'Luis Peña']],
      ]);
    });

    it('does two things of one message', async () => {
      const marta = await (await company()).talk();
      (await marta.says('call with Luis on Monday at 4 and note that we need the contract'))
        .contains('Call with Luis', 'we need the contract')
        .receipts('event.created', 'note.created');
    });

    it('asks for a yes before the second of two things', async () => {
      const marta = await (await company()).talk();
      (await marta.says('delete the party note and take a note: buy balloons')).state('confirming').receipts();
      (await marta.says('yes')).receipts('note.deleted', 'note.created').state('idle');
    });

    it('greets, helps, thanks, and says honestly what it cannot do', async () => {
      const marta = await (await company()).talk();
      (await marta.says('good morning')).contains('Marta');
      (await marta.says('what can you do?')).contains('Schedule a meeting', 'Note');
      (await marta.says('thanks')).contains('welcome');
      (await marta.says("what's 2+2")).contains('can’t do that', 'agenda', 'notes');
      (await marta.says("what's the weather tomorrow")).contains('can’t do that').receipts();
      (await marta.says('remind me to call John tomorrow at 9')).contains('later', 'event', 'note').receipts();
      (await marta.says('can I talk to a human')).contains('nobody');
      (await marta.says('at 4')).receipts();
    });
  });
});
