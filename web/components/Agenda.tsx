import { useEffect, useRef } from 'react';
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { ChevronLeft, ChevronRight } from '../icons.ts';
import { touches, weekName } from '../dates.ts';
import type { AgendaHook } from '../hooks/use-agenda.ts';
import { fill, useSpeech } from '../i18n/index.tsx';
import styles from './Agenda.module.css';
import { Day } from './Day.tsx';

interface AgendaProps {
  userId: string;
  agenda: AgendaHook;
  timeZone: string;
  onWords: (words: string) => void;
}

/** One week, day by day. */
export const Agenda = ({ userId, agenda, timeZone, onWords }: AgendaProps) => {
  const { text } = useSpeech();
  const { week, events, changed } = agenda;
  const list = useRef<HTMLDivElement>(null);
  const range = weekName(week, text.locale);
  const ready = events !== undefined;

  useEffect(() => {
    if (ready) list.current?.querySelector('[data-today]')?.scrollIntoView({ block: 'nearest' });
  }, [ready, week.monday]);

  // The changed event may be known before the week that holds it has been read again.
  const pointedOut = useRef<typeof changed>(undefined);
  useEffect(() => {
    const card = list.current?.querySelector('[data-changed]');
    if (!card || pointedOut.current === changed) return;
    pointedOut.current = changed;
    card.scrollIntoView({ block: 'nearest' });
  }, [events, changed]);

  return (
    <div className={styles.agenda}>
      <div className={styles.bar}>
        <h2 className={styles.title} aria-label={fill(text.weekOf, { range })} aria-live="polite">
          {range}
        </h2>
        {!agenda.isThisWeek && (
          <Button variant="subtle" size="compact-sm" radius="xl" onClick={agenda.backToToday}>
            {text.today}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          radius="xl"
          size="md"
          aria-label={text.previousWeek}
          onClick={() => agenda.move(-1)}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          radius="xl"
          size="md"
          aria-label={text.nextWeek}
          onClick={() => agenda.move(1)}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div
        ref={list}
        className={styles.days}
        tabIndex={0}
        role="group"
        aria-label={fill(text.weekOf, { range })}
        aria-busy={!ready}
      >
        {agenda.failed && <p className={styles.trouble}>{text.agendaTrouble}</p>}
        {events === undefined
          ? !agenda.failed && week.days.slice(0, 5).map((day) => <Skeleton key={day} height={64} radius="md" mb={12} />)
          : week.days.map((day) => (
              <Day
                userId={userId}
                key={day}
                day={day}
                isToday={day === agenda.today}
                isPast={day < agenda.today}
                events={events.filter(({ start, end }) => touches(day, start, end, timeZone))}
                changed={changed?.id}
                timeZone={timeZone}
                onWords={onWords}
              />
            ))}
      </div>
    </div>
  );
};
