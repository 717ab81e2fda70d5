import { Button } from '@mantine/core';
import { readPeople, type Me } from '../api.ts';
import { useResource } from '../hooks/use-resource.ts';
import { fill, useSpeech } from '../i18n/index.tsx';
import { Mark } from './Mark.tsx';
import styles from './Welcome.module.css';

/** Before the first message: who THEA is and what one might say. */
export const Welcome = ({ me, onPick }: { me: Me; onPick: (words: string) => void }) => {
  const { text } = useSpeech();
  const people = useResource('people', () => readPeople().catch(() => []));
  const person = people.value?.find(({ id }) => id !== me.id)?.name ?? text.colleague;
  const firstName = me.name.split(' ')[0] ?? me.name;
  return (
    <div className={styles.welcome}>
      <Mark size={52} />
      <h2 className={styles.title}>{fill(text.welcome, { name: firstName })}</h2>
      <p className={styles.text}>{text.welcomeText}</p>
      <ul className={styles.list} aria-label={text.suggestionsTitle}>
        {text.suggestions.map((suggestion) => {
          const words = fill(suggestion, { person });
          return (
            <li key={suggestion}>
              <Button variant="default" radius="xl" className={styles.pick ?? ''} onClick={() => onPick(words)}>
                {words}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
