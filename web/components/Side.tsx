import { Tabs } from '@mantine/core';
import { CalendarDays, StickyNote } from '../icons.ts';
import type { Me } from '../api.ts';
import type { AgendaHook } from '../hooks/use-agenda.ts';
import { useSpeech } from '../i18n/index.tsx';
import { Agenda } from './Agenda.tsx';
import { Notes } from './Notes.tsx';
import styles from './Side.module.css';

interface SideProps {
  me: Me;
  agenda: AgendaHook;
  /** Grows when something has changed. */
  edition: number;
  /** Puts words into the composer, for the person to finish. */
  onWords: (words: string) => void;
}

/** The week and the notes, beside the conversation. */
export const Side = ({ me, agenda, edition, onWords }: SideProps) => {
  const { text } = useSpeech();
  const classNames = {
    root: styles.side ?? '',
    list: styles.list ?? '',
    tab: styles.tab ?? '',
    panel: styles.panel ?? '',
  };
  return (
    <Tabs defaultValue="agenda" classNames={classNames}>
      <Tabs.List aria-label={text.agendaAndNotes}>
        <Tabs.Tab value="agenda" leftSection={<CalendarDays size={16} aria-hidden="true" />}>
          {text.agenda}
        </Tabs.Tab>
        <Tabs.Tab value="notes" leftSection={<StickyNote size={16} aria-hidden="true" />}>
          {text.notes}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="agenda">
        <Agenda userId={me.id} agenda={agenda} timeZone={me.timeZone} onWords={onWords} />
      </Tabs.Panel>
      <Tabs.Panel value="notes">
        <Notes edition={edition} timeZone={me.timeZone} />
      </Tabs.Panel>
    </Tabs>
  );
};
