import { ArrowRight } from '../icons.ts';
import type { StateName } from '../../dialogue/types.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './StateBadge.module.css';

/** Where the conversation was, and where it is. */
export const StateBadge = ({ from, to }: { from: StateName | undefined; to: StateName }) => {
  const { text } = useSpeech();
  return (
    <p className={styles.line}>
      {from !== undefined && from !== to && (
        <>
          <span className={styles.before}>{text.states[from]}</span>
          <ArrowRight size={14} aria-hidden="true" />
        </>
      )}
      <span className={styles.now}>{text.states[to]}</span>
    </p>
  );
};
