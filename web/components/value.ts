import type { Json } from '../../dialogue/types.ts';

const moment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?)?$/;

const showText = (value: string, locale: string): string => {
  const [, day, time] = moment.exec(value) ?? [];
  if (day === undefined) return value.startsWith('T') && /^T\d{2}:\d{2}/.test(value) ? value.slice(1) : value;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const name = format.format(new Date(`${day}T12:00:00Z`));
  return time === undefined ? name : `${name}, ${time}`;
};

/** A slot or entity value in words; what has no words of its own is shown as it is. */
export const showValue = (value: Json | undefined, locale: string): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return showText(value, locale);
  if (value === true) return '✓';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((item) => showValue(item, locale)).join(', ');
  const name = value['name'] ?? value['title'] ?? value['label'];
  if (typeof name === 'string') return name;
  return Object.values(value)
    .map((item) => showValue(item, locale))
    .join(' · ');
};
