import { useEffect, useState } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import type { Language } from '../dialogue/types.ts';
import { Refused, readMe, type Me } from './api.ts';
import { Desk } from './components/Desk.tsx';
import { Opening } from './components/Opening.tsx';
import { SignIn } from './components/SignIn.tsx';
import { Trouble } from './components/Trouble.tsx';
import { SpeechContext, catalogues } from './i18n/index.tsx';

type Door = { kind: 'opening' } | { kind: 'signedOut' } | { kind: 'trouble' } | { kind: 'in'; me: Me };

const retryAfter = 3000;
const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'es');

/** The page: who is there decides what is shown. */
export const App = () => {
  const [door, setDoor] = useState<Door>({ kind: 'opening' });
  const [chosen, choose] = useLocalStorage<Language | ''>({
    key: 'thea.language',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const own = door.kind === 'in' ? door.me.language : browserLanguage();
  const language = chosen === '' ? own : chosen;

  const knock = (): void => {
    readMe()
      .then((me) => setDoor({ kind: 'in', me }))
      .catch((error: unknown) => {
        const known = error instanceof Refused && (error.status === 401 || error.status === 403);
        setDoor({ kind: known ? 'signedOut' : 'trouble' });
      });
  };

  useEffect(knock, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (door.kind !== 'trouble') return undefined;
    const timer = setInterval(knock, retryAfter);
    return () => clearInterval(timer);
  }, [door.kind]);
  useEffect(() => {
    if (door.kind !== 'signedOut') return undefined;
    globalThis.addEventListener('focus', knock);
    return () => globalThis.removeEventListener('focus', knock);
  }, [door.kind]);

  return (
    <SpeechContext value={{ language, text: catalogues[language], setLanguage: choose }}>
      {door.kind === 'opening' && <Opening />}
      {door.kind === 'signedOut' && <SignIn onRetry={knock} />}
      {door.kind === 'trouble' && <Trouble onRetry={knock} />}
      {door.kind === 'in' && <Desk key={door.me.id} me={door.me} onSignedOut={() => setDoor({ kind: 'signedOut' })} />}
    </SpeechContext>
  );
};
