import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { Language } from '../../dialogue/types.ts';
import {
  Refused,
  pollMessage,
  readMe,
  readTranscript,
  sendMessage,
  type Answer,
  type Draft,
  type Sent,
} from '../api.ts';
import { silence, talkReducer, unsent, type Entry, type Talk } from '../conversation.ts';

export interface TalkHook {
  entries: Entry[];
  /** More of the past can be loaded. */
  hasOlder: boolean;
  loaded: boolean;
  busy: boolean;
  write: (text: string) => void;
  press: (button: { id: string; label: string }) => void;
  retry: (draft: Draft) => void;
  discard: (id: string) => void;
  loadOlder: () => Promise<void>;
  refresh: () => void;
  heard: (message: { messageId: string; text?: string; press?: string; sentAt: string }) => void;
  answered: (answer: Answer) => void;
  /** The stream was refused: asks whether the session still stands. */
  checkSession: () => void;
}

const store = 'thea.unsent';
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const keep = (drafts: Draft[]): void => {
  if (drafts.length === 0) sessionStorage.removeItem(store);
  else sessionStorage.setItem(store, JSON.stringify(drafts));
};

/** `crypto.randomUUID` is missing where the page is served without TLS to another machine. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const fresh = (): { id: string; sentAt: string } => ({ id: newId(), sentAt: new Date().toISOString() });

const kept = (): Draft[] => {
  try {
    return JSON.parse(sessionStorage.getItem(store) ?? '[]') as Draft[];
  } catch {
    return [];
  }
};

/** A refusal that another attempt will not change. */
const isFinal = (error: unknown): error is Refused =>
  error instanceof Refused &&
  error.status < 500 &&
  error.status !== 401 &&
  error.status !== 408 &&
  error.status !== 429;

/** The conversation: what was said, and how to say something. `onAnswer` hears each answer, `onSignedOut` a lost session. */
export const useTalk = (
  language: Language,
  timeZone: string,
  on: { answer: (answer: Answer) => void; signedOut: () => void },
): TalkHook => {
  const [talk, dispatch] = useReducer(talkReducer, silence);
  const [inFlight, setInFlight] = useState(0);
  const flying = useRef(new Set<string>());
  const told = useRef(new Set<string>());

  const answered = (answer: Answer): void => {
    dispatch({ type: 'answered', answer, at: new Date().toISOString() });
    // The same answer comes with the request and by the stream.
    if (told.current.has(answer.messageId)) return;
    told.current.add(answer.messageId);
    on.answer(answer);
  };

  const settle = useEffectEvent((sent: Sent) => {
    if (sent.kind === 'answered') answered(sent.answer);
  });

  const follow = async (draft: Draft, location: string): Promise<void> => {
    dispatch({ type: 'status', id: draft.id, status: 'queued' });
    for (let pause = 1500; ; pause = Math.min(pause * 1.5, 15_000)) {
      await wait(pause);
      const sent = await pollMessage(location, draft.id).catch((error: unknown) => error);
      if (sent instanceof Refused && sent.status === 404) {
        dispatch({ type: 'status', id: draft.id, status: 'failed' });
        return;
      }
      if (sent instanceof Error || (sent as Sent).kind !== 'answered') continue;
      settle(sent as Sent);
      return;
    }
  };

  const attempt = async (draft: Draft): Promise<void> => {
    if (flying.current.has(draft.id)) return;
    flying.current.add(draft.id);
    setInFlight((count) => count + 1);
    dispatch({ type: 'status', id: draft.id, status: 'sending' });
    try {
      const sent = await sendMessage(draft, language, timeZone);
      if (sent.kind === 'queued') void follow(draft, sent.location);
      else settle(sent);
    } catch (error) {
      const refusal = isFinal(error) ? { refusal: error.message } : {};
      dispatch({ type: 'status', id: draft.id, status: 'failed', ...refusal });
      if (error instanceof Refused && error.status === 401) on.signedOut();
    } finally {
      flying.current.delete(draft.id);
      setInFlight((count) => count - 1);
    }
  };

  const say = (draft: Draft): void => {
    dispatch({ type: 'send', draft });
    void attempt(draft);
  };

  const refresh = useCallback((): void => {
    void readTranscript()
      .then((page) => dispatch({ type: 'loaded', older: false, ...page }))
      .catch(() => undefined);
  }, []);

  const older = useRef<Talk['older']>(undefined);
  older.current = talk.older;
  const loadOlder = useCallback(async (): Promise<void> => {
    if (typeof older.current !== 'string') return;
    const page = await readTranscript(older.current).catch(() => undefined);
    if (page !== undefined) dispatch({ type: 'loaded', older: true, ...page });
  }, []);

  const resend = useEffectEvent(() => {
    for (const draft of unsent(talk.entries)) void attempt(draft);
  });

  const revive = useEffectEvent(() => {
    for (const draft of kept()) say(draft);
  });

  useEffect(() => {
    refresh();
    revive();
    const again = (): void => resend();
    globalThis.addEventListener('online', again);
    return () => globalThis.removeEventListener('online', again);
  }, [refresh]);

  useEffect(() => keep(unsent(talk.entries)), [talk.entries]);

  return {
    entries: talk.entries,
    hasOlder: typeof talk.older === 'string',
    loaded: talk.older !== undefined,
    busy: inFlight > 0,
    write: (text) => say({ ...fresh(), text }),
    press: ({ id, label }) => say({ ...fresh(), press: id, label }),
    retry: (draft) => void attempt(draft),
    discard: (id) => dispatch({ type: 'discard', id }),
    loadOlder,
    refresh: () => {
      refresh();
      resend();
    },
    heard: (message) => dispatch({ type: 'heard', ...message }),
    answered,
    checkSession: () => {
      readMe().catch((error: unknown) => {
        if (error instanceof Refused && error.status === 401) on.signedOut();
      });
    },
  };
};
