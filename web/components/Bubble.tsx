import { VisuallyHidden } from '@mantine/core';
import type { Draft } from '../api.ts';
import type { Entry } from '../conversation.ts';
import { hour } from '../dates.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Bubble.module.css';
import { Mark } from './Mark.tsx';
import { MessageStatus } from './MessageStatus.tsx';

interface BubbleProps {
  entry: Entry;
  /** The one before is by the same speaker: no sign again. */
  follows: boolean;
  timeZone: string;
  onRetry: (draft: Draft) => void;
  onDiscard: (id: string) => void;
}

/** One message of the person or of THEA. */
export const Bubble = ({ entry, follows, timeZone, onRetry, onDiscard }: BubbleProps) => {
  const { text } = useSpeech();
  const mine = entry.kind === 'said';
  const place = `${styles.row} ${mine ? styles.mine : styles.hers} ${follows ? styles.follows : ''}`;
  return (
    <div className={place}>
      {!mine && <div className={styles.sign}>{!follows && <Mark size={28} />}</div>}
      <div className={styles.stack}>
        <div className={styles.bubble} dir="auto" lang={mine ? undefined : entry.language}>
          <VisuallyHidden>{mine ? text.you : 'THEA'}: </VisuallyHidden>
          {entry.text}
        </div>
        {mine && entry.status !== 'sent' ? (
          <MessageStatus said={entry} onRetry={onRetry} onDiscard={onDiscard} />
        ) : (
          <time className={styles.time} dateTime={entry.sentAt}>
            {hour(entry.sentAt, timeZone)}
          </time>
        )}
      </div>
    </div>
  );
};
