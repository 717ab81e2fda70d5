import { Button } from '@mantine/core';
import { CircleCheck, Undo2 } from '../icons.ts';
import type { Receipt } from '../../dialogue/types.ts';
import type { ReplyButton } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Receipts.module.css';

/** What was really done, each with its way back. */
export const Receipts = ({ receipts, onUndo }: { receipts: Receipt[]; onUndo: (button: ReplyButton) => void }) => {
  const { text } = useSpeech();
  if (receipts.length === 0) return <p className={styles.none}>{text.noReceipts}</p>;
  return (
    <ul className={styles.list}>
      {receipts.map(({ id, kind, undoable }) => (
        <li key={id} className={styles.receipt}>
          <CircleCheck size={16} aria-hidden="true" className={styles.icon} />
          <span className={styles.kind}>{text.receiptKinds[kind] ?? kind}</span>
          {undoable && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Undo2 size={13} aria-hidden="true" />}
              onClick={() => onUndo({ id: `undo:${id}`, label: text.undo })}
            >
              {text.undo}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
