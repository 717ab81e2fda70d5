import { useState } from 'react';
import { readEvent, readEvents, type AgendaEvent } from '../api.ts';
import { dayOf, today, weekOf, type Week } from '../dates.ts';
import { useResource } from './use-resource.ts';

export interface AgendaHook {
  week: Week;
  today: string;
  events: AgendaEvent[] | undefined;
  failed: boolean;
  /** The event that was changed last, to be pointed out; a new object each time. */
  changed: { id: string } | undefined;
  isThisWeek: boolean;
  move: (weeks: number) => void;
  backToToday: () => void;
  reload: () => void;
  /** Shows the week of an event and points it out. */
  reveal: (id: string) => Promise<void>;
}

const monday = (day: string, timeZone: string): string => weekOf(day, timeZone).monday;

/** The person's week, read from the server. */
export const useAgenda = (timeZone: string): AgendaHook => {
  const [day, setDay] = useState(() => today(timeZone));
  const [changed, setChanged] = useState<{ id: string }>();
  const week = weekOf(day, timeZone);
  const { value, failed, reload } = useResource(week.monday, async () => ({
    monday: week.monday,
    events: await readEvents(week.from, week.to),
  }));
  const now = today(timeZone);

  return {
    week,
    today: now,
    events: value?.monday === week.monday ? value.events : undefined,
    failed,
    changed,
    isThisWeek: week.monday === monday(now, timeZone),
    move: (weeks) => setDay(weekOf(day, timeZone, weeks).monday),
    backToToday: () => setDay(now),
    reload,
    reveal: async (id) => {
      const event = await readEvent(id).catch(() => undefined);
      if (event === undefined) return;
      setChanged({ id });
      setDay(dayOf(event.start, timeZone));
    },
  };
};
