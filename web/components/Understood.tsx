import { Anchor } from '@mantine/core';
import { ExternalLink } from '../icons.ts';
import type { ReplyButton, TracedTurn } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import { Durations } from './Durations.tsx';
import { Frame } from './Frame.tsx';
import { ReadingView } from './ReadingView.tsx';
import { Receipts } from './Receipts.tsx';
import { Section } from './Section.tsx';
import { StateBadge } from './StateBadge.tsx';
import styles from './Understood.module.css';

interface UnderstoodProps {
  /** Newest last. */
  turns: TracedTurn[] | undefined;
  onUndo: (button: ReplyButton) => void;
}

/** States in which a request waits for the person. */
const open = new Set(['collecting', 'choosing', 'confirming']);

/** The last turn, explained: how it was read, where the conversation stands, what was done and how long it took. */
export const Understood = ({ turns, onUndo }: UnderstoodProps) => {
  const { text } = useSpeech();
  const turn = turns?.at(-1);
  if (turn === undefined) return <p className={styles.nothing}>{text.nothingYet}</p>;
  return (
    <div className={styles.understood}>
      <Section title={text.readingOf}>
        <ReadingView turn={turn} />
      </Section>
      <Section title={text.state}>
        <StateBadge from={turn.from} to={turn.to} />
      </Section>
      <Section title={open.has(turn.to) || turn.frame === undefined ? text.frame : text.frameDone}>
        <Frame frame={turn.frame} />
      </Section>
      <Section title={text.receipts}>
        <Receipts receipts={turn.receipts} onUndo={onUndo} />
      </Section>
      <Section title={text.durations}>
        <Durations durations={turn.durations} />
      </Section>
      {turn.workflowUrl !== undefined && (
        <Anchor href={turn.workflowUrl} target="_blank" rel="noreferrer" className={styles.link ?? ''}>
          {text.openRun} <ExternalLink size={14} role="img" aria-label={text.newTab} />
        </Anchor>
      )}
    </div>
  );
};
