import { expect } from 'chai';
import { showValue } from '../../web/components/value.ts';
import { dayOf, hour, touches, weekName, weekOf } from '../../web/dates.ts';

const zone = 'Europe/Madrid';

describe('Days and hours of the page', () => {
  it('reads an instant in the person’s zone, 24-hour', () => {
    expect(dayOf('2027-10-28T22:30:00Z', zone)).to.equal('2027-10-29');
    expect(hour('2027-10-28T22:05:00Z', zone)).to.equal('00:05');
    expect(hour('2027-10-28T22:05:00Z', 'America/New_York')).to.equal('18:05');
  });

  it('gives a week from Monday to Sunday, an hour longer when the clocks go back', () => {
    const week = weekOf('2027-10-31', zone);
    expect(week.days).to.have.length(7);
    expect(week.monday).to.equal('2027-10-25');
    expect(week.from).to.equal('2027-10-24T22:00:00Z');
    expect(week.to).to.equal('2027-10-31T23:00:00Z');
    expect(weekOf('2027-10-31', zone, 1).monday).to.equal('2027-11-01');
  });

  it('names a week', () => {
    expect(weekName(weekOf('2027-10-28', zone), 'es')).to.match(/^25.31 oct 2027$/);
  });

  it('shows an event on each day it touches, and not on the day it ends at midnight', () => {
    const [start, end] = ['2027-10-28T20:00:00Z', '2027-10-28T22:00:00Z'];
    expect(touches('2027-10-28', start, end, zone)).to.equal(true);
    expect(touches('2027-10-29', start, end, zone)).to.equal(false);
    expect(touches('2027-10-29', start, '2027-10-29T10:00:00Z', zone)).to.equal(true);
  });
});

describe('Values of slots', () => {
  const shown: [Parameters<typeof showValue>[0], string][] = [
    [null, '—'],
    ['Presupuesto', 'Presupuesto'],
    ['2027-10-28T17:30', 'jue, 28 oct, 17:30'],
    ['2027-10-28', 'jue, 28 oct'],
    ['T17:30', '17:30'],
    [['Ana', 'Luis'], 'Ana, Luis'],
    [{ id: 'u1', name: 'Ana Ruiz' }, 'Ana Ruiz'],
    [45, '45'],
  ];
  for (const [value, text] of shown)
    it(`shows ${JSON.stringify(value)}`, () => expect(showValue(value, 'es')).to.equal(text));
});
