import { useEffect, useState } from 'react';
import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Pin, Search } from '../icons.ts';
import { readNotes } from '../api.ts';
import { dayName, dayOf } from '../dates.ts';
import { useResource } from '../hooks/use-resource.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Notes.module.css';

/** The person's notes, with a search. `edition` grows when they have changed. */
export const Notes = ({ edition, timeZone }: { edition: number; timeZone: string }) => {
  const { text } = useSpeech();
  const [words, setWords] = useState('');
  const [query] = useDebouncedValue(words.trim(), 250);
  const { value: notes, failed, reload } = useResource(query, () => readNotes(query));
  useEffect(reload, [edition, reload]);

  return (
    <div className={styles.notes}>
      <TextInput
        className={styles.search ?? ''}
        type="search"
        radius="xl"
        aria-label={text.searchNotes}
        placeholder={text.searchNotes}
        leftSection={<Search size={16} aria-hidden="true" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.notes}>
        {failed && <p className={styles.none}>{text.agendaTrouble}</p>}
        {notes === undefined && !failed && <Skeleton height={72} radius="md" />}
        {notes?.length === 0 && <p className={styles.none}>{query === '' ? text.noNotes : text.noMatches}</p>}
        <ul className={styles.list}>
          {notes?.map((note) => (
            <li key={note.id} className={styles.note}>
              <p className={styles.text} dir="auto">
                {note.text}
              </p>
              <div className={styles.meta}>
                {note.pinned && <Pin size={13} role="img" aria-label={text.pinned} />}
                {note.tags.map((tag) => (
                  <span key={tag} className={styles.tag}>
                    #{tag}
                  </span>
                ))}
                <time className={styles.when} dateTime={note.updatedAt}>
                  {dayName(dayOf(note.updatedAt, timeZone), text.locale, { day: 'numeric', month: 'short' })}
                </time>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
