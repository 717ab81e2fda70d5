import type { Json } from '../../dialogue/types.ts';
import type { OpenFrame } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Frame.module.css';
import { showValue } from './value.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Ids and what is empty say nothing to people. */
const isTelling = (value: Json): boolean =>
  value !== null &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'string' && uuid.test(value));

/** The request that is still open: what it is, what it has, what it waits for. */
export const Frame = ({ frame }: { frame: OpenFrame | undefined }) => {
  const { text } = useSpeech();
  if (frame === undefined) return <p className={styles.none}>{text.noFrame}</p>;
  const slots = Object.entries(frame.slots).filter(([, value]) => isTelling(value));
  const named = (slot: string): string => text.slotNames[slot] ?? slot;
  return (
    <div className={styles.frame}>
      <p className={styles.intent}>{text.intents[frame.intent] ?? frame.intent}</p>
      <dl className={styles.slots}>
        {slots.map(([slot, value]) => (
          <div key={slot} className={styles.slot}>
            <dt>{named(slot)}</dt>
            <dd>{showValue(value, text.locale)}</dd>
          </div>
        ))}
        {frame.awaiting !== undefined && (
          <div className={`${styles.slot} ${styles.awaited}`}>
            <dt>{text.awaiting}</dt>
            <dd>{named(frame.awaiting)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
};
