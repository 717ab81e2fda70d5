import { Progress } from '@mantine/core';
import type { Entity } from '../../dialogue/types.ts';
import type { TracedTurn } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './ReadingView.module.css';
import { showValue } from './value.ts';

const most = 3;
/** Less than this would be shown as 0 %. */
const worthShowing = 0.005;

/** How a message was read: intent with its confidence, what else it could have been, what was found in it, language. */
export const ReadingView = ({ turn }: { turn: TracedTurn }) => {
  const { text } = useSpeech();
  const { reading, intents, entities } = turn;
  const [best, ...others] = intents;
  const rivals = others.filter(({ score }) => score >= worthShowing).slice(0, most);
  return (
    <div className={styles.reading}>
      {best !== undefined && (
        <div>
          <p className={styles.intent}>
            {text.intents[best.intent] ?? best.intent} <code className={styles.code}>{best.intent}</code>
          </p>
          <Score name={text.score} score={best.score} />
        </div>
      )}
      {rivals.length > 0 && (
        <div>
          <p className={styles.others}>{text.others}</p>
          {rivals.map(({ intent, score }) => (
            <Score key={intent} name={text.intents[intent] ?? intent} score={score} minor />
          ))}
        </div>
      )}
      {reading?.act !== undefined && reading.act !== best?.intent && (
        <p className={styles.line}>
          {text.act}: {text.intents[reading.act] ?? reading.act}
        </p>
      )}
      {reading !== undefined && (
        <p className={styles.line}>
          {text.readIn}: {text[reading.language]}
        </p>
      )}
      {entities.length > 0 && <Entities entities={entities} />}
    </div>
  );
};

const Score = ({ name, score, minor = false }: { name: string; score: number; minor?: boolean }) => {
  const percent = Math.round(score * 100);
  return (
    <div className={styles.score}>
      <span className={minor ? styles.minor : styles.name}>{name}</span>
      <Progress.Root size={6} className={styles.bar ?? ''} aria-hidden="true">
        <Progress.Section
          value={percent}
          color={minor ? 'var(--mantine-color-dimmed)' : 'var(--thea-accent)'}
          withAria={false}
        />
      </Progress.Root>
      <span className={styles.number}>{percent} %</span>
    </div>
  );
};

const Entities = ({ entities }: { entities: Entity[] }) => {
  const { text } = useSpeech();
  return (
    <div>
      <p className={styles.others}>{text.entities}</p>
      <dl className={styles.entities}>
        {entities.map(({ type, text: words, start, value }) => (
          <div key={`${type} ${start}`} className={styles.entity}>
            <dt>«{words}»</dt>
            <dd>
              {text.slotNames[type] ?? type}: {showValue(value, text.locale)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
