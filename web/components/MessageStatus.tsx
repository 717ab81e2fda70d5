import { Clock, Hourglass, TriangleAlert } from '../icons.ts';
import type { Draft } from '../api.ts';
import type { Said } from '../conversation.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './MessageStatus.module.css';

interface MessageStatusProps {
  said: Said;
  onRetry: (draft: Draft) => void;
  onDiscard: (id: string) => void;
}

/** What has become of a message that is not answered yet. Trying again keeps its id, so that nothing is done twice. */
export const MessageStatus = ({ said, onRetry, onDiscard }: MessageStatusProps) => {
  const { text } = useSpeech();
  const { draft, refusal, status } = said;
  if (status === 'sending') {
    return (
      <span className={styles.line}>
        <Clock size={13} aria-hidden="true" /> {text.sending}
      </span>
    );
  }
  if (status === 'queued') {
    return (
      <span className={styles.line}>
        <Hourglass size={13} aria-hidden="true" /> {text.queued}
      </span>
    );
  }
  return (
    <span className={`${styles.line} ${styles.failed}`}>
      <TriangleAlert size={13} aria-hidden="true" /> {refusal ?? text.failed}
      {draft !== undefined && refusal === undefined && (
        <button type="button" className={styles.link} onClick={() => onRetry(draft)}>
          {text.retry}
        </button>
      )}
      <button type="button" className={styles.link} onClick={() => onDiscard(said.id)}>
        {text.discard}
      </button>
    </span>
  );
};
