import { Loader } from '@mantine/core';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Opening.module.css';

/** While it is not known yet who is there. */
export const Opening = () => {
  const { text } = useSpeech();
  return (
    <main className={styles.opening}>
      <Loader type="dots" aria-label={text.loading} />
    </main>
  );
};
