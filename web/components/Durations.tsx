import { useSpeech } from '../i18n/index.tsx';
import styles from './Durations.module.css';

/** How long each step of the turn took. */
export const Durations = ({ durations }: { durations: { [step: string]: number } }) => {
  const { text } = useSpeech();
  const format = new Intl.NumberFormat(text.locale, { maximumFractionDigits: 1 });
  return (
    <dl className={styles.list}>
      {Object.entries(durations).map(([step, ms]) => (
        <div key={step} className={styles.step}>
          <dt>{text.durationNames[step] ?? step}</dt>
          <dd>{format.format(ms)} ms</dd>
        </div>
      ))}
    </dl>
  );
};
