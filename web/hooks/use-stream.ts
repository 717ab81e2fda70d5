import { useEffect, useEffectEvent, useState } from 'react';
import { eventsPath, type Answer } from '../api.ts';

export interface StreamListener {
  message: (message: { messageId: string; text?: string; press?: string; sentAt: string }) => void;
  typing: (on: boolean) => void;
  reply: (answer: Answer) => void;
  /** Something that this person sees has changed. */
  agenda: () => void;
  /** The stream is open (again): what happened meanwhile may have to be read. */
  open: () => void;
  /** The server refused the stream: perhaps the session has ended. */
  refused: () => void;
}

const names = ['message', 'typing', 'reply', 'agenda'] as const;
const longestWait = 15_000;

/** Listens to the server for as long as the page is shown. Answers whether the connection stands. */
export const useStream = (listener: StreamListener): boolean => {
  const [connected, setConnected] = useState(true);
  const on = useEffectEvent((name: (typeof names)[number], data: string) => {
    const body = JSON.parse(data) as never;
    if (name === 'typing') listener.typing((body as { on: boolean }).on);
    else listener[name](body);
  });
  const opened = useEffectEvent(() => {
    setConnected(true);
    listener.open();
  });
  const refused = useEffectEvent(() => listener.refused());

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = 500;
    const connect = (): void => {
      clearTimeout(timer);
      source?.close();
      const current = new EventSource(eventsPath);
      source = current;
      current.addEventListener('open', () => {
        wait = 500;
        opened();
      });
      current.addEventListener('error', () => {
        setConnected(false);
        if (current.readyState !== EventSource.CLOSED) return;
        refused();
        wait = Math.min(wait * 2, longestWait);
        timer = setTimeout(connect, wait);
      });
      for (const name of names) current.addEventListener(name, (event: MessageEvent<string>) => on(name, event.data));
    };
    connect();
    globalThis.addEventListener('online', connect);
    return () => {
      clearTimeout(timer);
      source?.close();
      globalThis.removeEventListener('online', connect);
    };
  }, []);

  return connected;
};
