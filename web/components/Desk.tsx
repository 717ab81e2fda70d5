import { useState, type ReactNode } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { readTrace, type Answer, type Me } from '../api.ts';
import { useAgenda } from '../hooks/use-agenda.ts';
import { useResource } from '../hooks/use-resource.ts';
import { useStream } from '../hooks/use-stream.ts';
import { useTalk } from '../hooks/use-talk.ts';
import { useSpeech } from '../i18n/index.tsx';
import { Chat } from './Chat.tsx';
import { Header } from './Header.tsx';
import { Phone } from './Phone.tsx';
import { Side } from './Side.tsx';
import { Understood } from './Understood.tsx';
import { Wide } from './Wide.tsx';

const shown = new Set(['event.created', 'event.moved', 'event.updated', 'event.restored']);

interface DeskProps {
  me: Me;
  onSignedOut: () => void;
}

/** Everything a signed-in person works with: the conversation, the week beside it, and how THEA reads. */
export const Desk = ({ me, onSignedOut }: DeskProps) => {
  const { language } = useSpeech();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [typing, setTyping] = useState(false);
  const [words, setWords] = useState('');
  const [given, setGiven] = useState(0);
  const [edition, setEdition] = useState(0);
  const agenda = useAgenda(me.timeZone);
  const trace = useResource('trace', readTrace);

  const answer = ({ receipts }: Answer): void => {
    setTyping(false);
    trace.reload();
    if (receipts.length === 0) return;
    agenda.reload();
    setEdition((count) => count + 1);
    const event = receipts.findLast(({ kind }) => shown.has(kind));
    if (event !== undefined) void agenda.reveal(event.target.id);
  };

  const talk = useTalk(language, me.timeZone, { answer, signedOut: onSignedOut });
  const connected = useStream({
    message: talk.heard,
    typing: setTyping,
    reply: talk.answered,
    agenda: () => {
      agenda.reload();
      setEdition((count) => count + 1);
    },
    open: () => {
      talk.refresh();
      trace.reload();
      agenda.reload();
    },
    refused: talk.checkSession,
  });

  const give = (sentence: string): void => {
    setWords(sentence);
    setGiven((count) => count + 1);
  };
  const chat = <Chat me={me} talk={talk} typing={typing} connected={connected} words={words} onWords={setWords} />;
  const side = <Side me={me} agenda={agenda} edition={edition} onWords={give} />;
  const understood = <Understood turns={trace.value} onUndo={talk.press} />;
  const header = (tools?: ReactNode) => (
    <Header me={me} onSignedOut={onSignedOut}>
      {tools}
    </Header>
  );
  const Layout = phone ? Phone : Wide;

  return <Layout header={header} chat={chat} side={side} understood={understood} wordsGiven={given} />;
};
