import { expect } from 'chai';
import { read, values } from './read.ts';

const luis = { id: 'luis', name: 'Luis Pérez' };
const anyAna = { candidates: ['ana1', 'ana2'] };

describe('people', () => {
  it('finds the people of the directory by full, first and last name, without accents and capitals', () => {
    expect(values('reunión con Luis Pérez mañana', 'person')).to.deep.equal([luis]);
    expect(values('reunion con luis perez mañana', 'person')).to.deep.equal([luis]);
    expect(values('mueve lo de luis a las 5', 'person')).to.deep.equal([luis]);
    expect(values('lunch with Pérez tomorrow', 'person')).to.deep.equal([luis]);
    expect(values("move Luis's meeting to 5", 'person')).to.deep.equal([luis]);
  });

  it('finds them by nickname', () => {
    expect(values('comida con Pepe el jueves', 'person')).to.deep.equal([{ id: 'jose', name: 'José Vidal' }]);
  });

  it('answers all who may be meant', () => {
    expect(values('cita con Ana el lunes', 'person')).to.deep.equal([anyAna]);
    expect(values('cita con Ana López el lunes', 'person')).to.deep.equal([{ id: 'ana2', name: 'Ana López' }]);
  });

  it('finds several', () => {
    expect(values('convoca a Luis y a Ana Ruiz mañana', 'person')).to.deep.equal([
      luis,
      { id: 'ana1', name: 'Ana Ruiz' },
    ]);
  });

  it('takes an unknown name after «con» or "with" as written', () => {
    expect(values('reunión con Berta Núñez mañana a las 9', 'person')).to.deep.equal(['Berta Núñez']);
    expect(values('schedule lunch with Sarah Connor and Kyle tomorrow', 'person')).to.deep.equal([
      'Sarah Connor',
      'Kyle',
    ]);
    expect(values('reunion con maria el lunes', 'person')).to.deep.equal(['maria']);
  });

  it('does not take words for names', () => {
    for (const text of [
      'will it work tomorrow?',
      'reunión con el cliente',
      'quedamos con mucho tiempo',
      'move it to Monday',
      'Agenda reunión el Martes con todos',
    ]) {
      expect(values(text, 'person'), text).to.deep.equal([]);
    }
    expect(values('meeting with Will tomorrow', 'person')).to.deep.equal([{ id: 'will', name: 'Will Smith' }]);
  });
});

describe('places', () => {
  it('finds the rooms of the directory', () => {
    expect(values('reserva la sala 2 mañana', 'place')).to.deep.equal([{ id: 'r2', name: 'Sala 2' }]);
    expect(values('book the north room at 5', 'place')).to.deep.equal([{ id: 'north', name: 'North Room' }]);
  });

  it('finds other rooms and places by their form', () => {
    expect(values('reunión en la Sala Azul a las 4', 'place')).to.deep.equal(['Sala Azul']);
    expect(values('meet Luis at Starbucks tomorrow', 'place')).to.deep.equal(['Starbucks']);
    expect(values('book room 14 at 3pm', 'place')).to.deep.equal(['room 14']);
    expect(values('ponla en la sala de juntas', 'place')).to.deep.equal(['sala de juntas']);
  });

  it('does not take a wish for any room for one', () => {
    expect(values('necesito una sala para 6 mañana', 'place')).to.deep.equal([]);
    expect(values('book me a room for 6 and reply in English', 'place')).to.deep.equal([]);
  });
});

describe('literals', () => {
  it('finds e-mails, urls, phones, tags, numbers and ordinals', () => {
    const { entities } = read(
      'mándalo a ana@acme.es o https://acme.es/x?a=1, tel. +34 600 123 456 #oficina para 12, la 3ª',
    );
    const found = Object.fromEntries(entities.map(({ type, value }) => [type, value]));
    expect(found).to.include({
      email: 'ana@acme.es',
      url: 'https://acme.es/x?a=1',
      phone: '+34600123456',
      tag: 'oficina',
      number: 12,
      ordinal: 3,
    });
  });

  it('answers offsets that cut out the text', () => {
    const text = '¿Podrías, 👍🏽 poner «Café y té» con Luis el 3 de marzo a las 10:30 en Sala 2 #x?';
    const { entities } = read(text);
    expect(entities.length).to.be.at.least(4);
    for (const entity of entities) expect(text.slice(entity.start, entity.end), entity.type).to.equal(entity.text);
  });
});
