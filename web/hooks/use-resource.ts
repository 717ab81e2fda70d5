import { useCallback, useEffect, useEffectEvent, useState } from 'react';

export interface Resource<Value> {
  /** What was read last; it stays while it is read again. */
  value: Value | undefined;
  /** The last reading did not succeed; it is tried again every few seconds. */
  failed: boolean;
  reload: () => void;
}

const retryAfter = 4000;

/** Reads something from the server: at once, when `key` changes, and on `reload`. Later answers to earlier questions are dropped. */
export const useResource = <Value>(key: string, load: () => Promise<Value>): Resource<Value> => {
  const [state, setState] = useState<{ value: Value | undefined; failed: boolean }>({
    value: undefined,
    failed: false,
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const begin = useEffectEvent(load);

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    begin()
      .then((value) => current && setState({ value, failed: false }))
      .catch(() => {
        if (!current) return;
        setState(({ value }) => ({ value, failed: true }));
        timer = setTimeout(reload, retryAfter);
      });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, round, reload]);

  return { ...state, reload };
};
