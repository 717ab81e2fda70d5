import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { ActionIcon, Loader } from '@mantine/core';
import { ArrowDown } from '../icons.ts';
import type { Entry } from '../conversation.ts';
import { dayName, dayOf, today } from '../dates.ts';
import type { TalkHook } from '../hooks/use-talk.ts';
import { useSpeech } from '../i18n/index.tsx';
import { Bubble } from './Bubble.tsx';
import styles from './MessageLog.module.css';

const near = 90;

/** Where the reader is: stays at the bottom when they are there, and in place when the past is loaded above. */
const useReadingPlace = (entries: Entry[], extra: ReactNode) => {
  const log = useRef<HTMLDivElement>(null);
  const place = useRef({ atBottom: true, first: '', last: '', height: 0 });
  const [away, setAway] = useState(false);

  const toBottom = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
  const onScroll = (): void => {
    const element = log.current;
    if (element === null) return;
    place.current.atBottom = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    setAway(!place.current.atBottom);
  };

  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    const now = place.current;
    const first = entries[0]?.id ?? '';
    const last = entries.at(-1);
    const grewAbove = now.first !== '' && first !== now.first && last?.id === now.last;
    const justSaid = last?.kind === 'said' && last.id !== now.last && last.status === 'sending';
    if (grewAbove) element.scrollTop += element.scrollHeight - now.height;
    else if (now.atBottom || justSaid) element.scrollTop = element.scrollHeight;
    place.current = { ...now, first, last: last?.id ?? '', height: element.scrollHeight };
  }, [entries, extra]);

  useEffect(() => {
    const element = log.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (place.current.atBottom) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { log, away, toBottom, onScroll };
};

/** All that was said, oldest on top; the past is loaded when one scrolls up to it. `children` come after the last message. */
export const MessageLog = ({ talk, timeZone, children }: { talk: TalkHook; timeZone: string; children: ReactNode }) => {
  const { text } = useSpeech();
  const { entries, hasOlder, loadOlder } = talk;
  const { log, away, toBottom, onScroll } = useReadingPlace(entries, children);
  const top = useRef<HTMLDivElement>(null);
  const [loading, setLoading] = useState(false);
  const now = today(timeZone);

  useEffect(() => {
    const sentinel = top.current;
    if (sentinel === null || !hasOlder) return undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting !== true) return;
        setLoading(true);
        void loadOlder().finally(() => setLoading(false));
      },
      { root: log.current, rootMargin: '200px 0px 0px 0px' },
    );
    observer.observe(sentinel);
    return () => observer.disconnect();
  }, [entries.length, hasOlder, loadOlder, log]);

  const dayLabel = (day: string): string => {
    if (day === now) return text.today;
    return dayName(day, text.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  };

  return (
    <div className={styles.frame}>
      <div
        ref={log}
        role="log"
        aria-live="polite"
        aria-label={text.log}
        aria-busy={loading || !talk.loaded}
        tabIndex={0}
        className={styles.log}
        onScroll={onScroll}
      >
        <div className={styles.column}>
          <div ref={top} className={styles.top}>
            {loading && <Loader size="sm" type="dots" aria-label={text.loadingOlder} />}
          </div>
          {entries.map((entry, index) => {
            const day = dayOf(entry.sentAt, timeZone);
            const before = entries[index - 1];
            const newDay = before === undefined || dayOf(before.sentAt, timeZone) !== day;
            return (
              <Fragment key={`${entry.kind} ${entry.id}`}>
                {newDay && <div className={styles.day}>{dayLabel(day)}</div>}
                <Bubble
                  entry={entry}
                  follows={!newDay && before?.kind === entry.kind}
                  timeZone={timeZone}
                  onRetry={talk.retry}
                  onDiscard={talk.discard}
                />
              </Fragment>
            );
          })}
          {children}
        </div>
      </div>
      {away && (
        <ActionIcon
          className={styles.newest ?? ''}
          variant="default"
          radius="xl"
          size="lg"
          aria-label={text.newest}
          onClick={toBottom}
        >
          <ArrowDown size={18} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
};
