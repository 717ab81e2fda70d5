/** Moments and lengths as people read them, 24-hour clock in both languages. */
import type { Language, When } from '../dialogue/types.ts';

const locales: Record<Language, string> = { es: 'es-ES', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

const shapes: Record<'day' | 'month' | 'time', Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const format = (language: Language, timeZone: string, kind: keyof typeof shapes): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const shape = shapes[kind];
  const made = new Intl.DateTimeFormat(locales[language], { ...shape, timeZone });
  formats.set(key, made);
  return made;
};

const dayIn = (language: Language, instant: string, timeZone: string): string =>
  format(language, timeZone, 'day').format(new Date(instant)).replace(',', '');

const timeIn = (language: Language, instant: string, timeZone: string): string =>
  format(language, timeZone, 'time').format(new Date(instant));

const withArticle = (language: Language, day: string): string => (language === 'es' ? `el ${day}` : day);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every way a message may want to put a moment. */
export interface MomentTexts {
  /** «el jueves 28 de octubre, de 10:00 a 11:00» */
  full: string;
  /** «El jueves 28 de octubre, 10:00» */
  startSentence: string;
  /** «el jueves 28 de octubre» */
  day: string;
  /** «Jueves 28 de octubre» */
  dayTitle: string;
  /** «octubre» */
  month: string;
  /** «10:00–11:00» */
  time: string;
  /** «de 10:00 a 11:00» */
  span: string;
}

/** A moment or span in the zone of the reader, or its own. */
export function momentTexts(when: When, language: Language, timeZone = when.timeZone): MomentTexts {
  const day = dayIn(language, when.start, timeZone);
  const full = withArticle(language, day);
  const from = timeIn(language, when.start, timeZone);
  const start = `${full}, ${from}`;
  const dayTitle = capitalise(day);
  const common = {
    startSentence: capitalise(start),
    day: full,
    dayTitle,
    month: format(language, timeZone, 'month').format(new Date(when.start)),
  };
  if (when.allDay) return { ...common, startSentence: capitalise(full), full, time: full, span: full };
  if (!when.end || when.end === when.start) return { ...common, full: start, time: from, span: from };
  const to = timeIn(language, when.end, timeZone);
  const lastDay = dayIn(language, when.end, timeZone);
  if (lastDay !== day) {
    const until = language === 'es' ? `hasta el ${lastDay}, ${to}` : `until ${lastDay}, ${to}`;
    return { ...common, full: `${start}, ${until}`, time: `${from}–${to}`, span: `${from}, ${until}` };
  }
  const span = language === 'es' ? `de ${from} a ${to}` : `${from} to ${to}`;
  return { ...common, full: `${full}, ${span}`, time: `${from}–${to}`, span };
}

const unit = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** «45 minutos», «1 h 30 min», «2 horas» */
export function lengthText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0)
    return unit(rest, language === 'es' ? 'minuto' : 'minute', language === 'es' ? 'minutos' : 'minutes');
  if (rest === 0) return unit(hours, language === 'es' ? 'hora' : 'hour', language === 'es' ? 'horas' : 'hours');
  return `${hours} h ${rest} min`;
}
