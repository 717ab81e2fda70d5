/** How the tests of this folder read a message: one clock, one small company. */
import type { Choice, Json } from '../../dialogue/types.ts';
import { analyse } from '../../nlp/index.ts';
import type { Analysis, AnalyseInput, Directory } from '../../nlp/types.ts';

export const company: Directory = {
  people: [
    { id: 'ana1', name: 'Ana Ruiz' },
    { id: 'ana2', name: 'Ana López' },
    { id: 'luis', name: 'Luis Pérez' },
    { id: 'jose', name: 'José Vidal' },
    { id: 'will', name: 'Will Smith' },
  ],
  rooms: [
    { id: 'r2', name: 'Sala 2' },
    { id: 'north', name: 'North Room' },
  ],
};

export const read = (text: string, more: Partial<AnalyseInput> = {}): Analysis =>
  analyse({ text, ref: '2027-10-28T09:00:00', timeZone: 'Europe/Madrid', directory: company, ...more });

/** Values of all entities of a type, in order. */
export const values = (text: string, type: string, more: Partial<AnalyseInput> = {}): Json[] =>
  read(text, more)
    .entities.filter((entity) => entity.type === type)
    .map((entity) => entity.value);

export const top = (text: string, more: Partial<AnalyseInput> = {}): string =>
  read(text, more).intents[0]?.intent ?? '';

export const choice = (value: string, ...names: string[]): Choice => ({ value, label: { key: 'test' }, names });
