import { VisuallyHidden } from '@mantine/core';
import type { AgendaEvent } from '../api.ts';
import { dayName } from '../dates.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Day.module.css';
import { EventCard } from './EventCard.tsx';

interface DayProps {
  userId: string;
  /** `2027-10-28` */
  day: string;
  isToday: boolean;
  isPast: boolean;
  events: AgendaEvent[];
  changed: string | undefined;
  timeZone: string;
  onWords: (words: string) => void;
}

/** One day of the week with what happens on it. */
export const Day = ({ userId, day, isToday, isPast, events, changed, timeZone, onWords }: DayProps) => {
  const { text } = useSpeech();
  const state = `${isToday ? styles.today : ''} ${isPast ? styles.past : ''}`;
  return (
    <section
      className={`${styles.day} ${state}`}
      aria-current={isToday ? 'date' : undefined}
      data-today={isToday || undefined}
    >
      <h3 className={styles.date}>
        <span className={styles.weekday} aria-hidden="true">
          {dayName(day, text.locale, { weekday: 'short' })}
        </span>
        <span className={styles.number} aria-hidden="true">
          {dayName(day, text.locale, { day: 'numeric' })}
        </span>
        <VisuallyHidden>
          {dayName(day, text.locale, { weekday: 'long', day: 'numeric', month: 'long' })}
          {isToday && `, ${text.today}`}
        </VisuallyHidden>
      </h3>
      {events.length === 0 ? (
        <p className={styles.free}>{text.free}</p>
      ) : (
        <ul className={styles.events}>
          {events.map((event) => (
            <li key={event.id}>
              <EventCard
                userId={userId}
                event={event}
                day={day}
                changed={event.id === changed}
                timeZone={timeZone}
                onWords={onWords}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
