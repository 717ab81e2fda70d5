import { Menu, UnstyledButton } from '@mantine/core';
import { CalendarX, Clock, MapPin, Users } from '../icons.ts';
import type { AgendaEvent } from '../api.ts';
import { dayName, hour } from '../dates.ts';
import { fill, useSpeech } from '../i18n/index.tsx';
import styles from './EventCard.module.css';

interface EventCardProps {
  /** Who looks: not named among the people. */
  userId: string;
  event: AgendaEvent;
  day: string;
  changed: boolean;
  timeZone: string;
  onWords: (words: string) => void;
}

const others = ({ organiser, people }: AgendaEvent, userId: string): string =>
  [organiser, ...people.filter(({ answer }) => answer !== 'declined')]
    .filter(({ id }) => id !== userId)
    .map(({ name }) => name)
    .join(', ');

/** One event. Its menu begins a sentence for THEA, which the person finishes and sends. */
export const EventCard = ({ event, userId, day, changed, timeZone, onWords }: EventCardProps) => {
  const { text } = useSpeech();
  const people = others(event, userId);
  const from = hour(event.start, timeZone);
  const until = hour(event.end, timeZone);
  const named = {
    title: event.title,
    hour: from,
    day: dayName(day, text.locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  };
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.card ?? ''} data-changed={changed || undefined}>
          <span className={styles.hours}>
            {from}–{until}
          </span>
          <span className={styles.title}>{event.title}</span>
          {people !== '' && (
            <span className={styles.detail}>
              <Users size={13} role="img" aria-label={text.people} /> {people}
            </span>
          )}
          {event.room !== null && (
            <span className={styles.detail}>
              <MapPin size={13} role="img" aria-label={text.room} /> {event.room.name}
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={fill(text.eventActions, { title: event.title })}>
        <Menu.Item
          leftSection={<Clock size={16} aria-hidden="true" />}
          onClick={() => onWords(fill(text.moveSentence, named))}
        >
          {text.moveIt}
        </Menu.Item>
        <Menu.Item
          leftSection={<CalendarX size={16} aria-hidden="true" />}
          onClick={() => onWords(fill(text.cancelSentence, named))}
        >
          {text.cancelIt}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
