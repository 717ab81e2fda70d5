import { useRef } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import type { Me } from '../api.ts';
import { openButtons } from '../conversation.ts';
import type { TalkHook } from '../hooks/use-talk.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Chat.module.css';
import { Composer } from './Composer.tsx';
import { MessageLog } from './MessageLog.tsx';
import { ReplyButtons } from './ReplyButtons.tsx';
import { Typing } from './Typing.tsx';
import { Welcome } from './Welcome.tsx';

interface ChatProps {
  me: Me;
  talk: TalkHook;
  typing: boolean;
  connected: boolean;
  /** What is being written. */
  words: string;
  onWords: (words: string) => void;
}

const patience = 1500;
const blink = 300;

/** The conversation: what was said, the offered answers, and the place to write. */
export const Chat = ({ me, talk, typing, connected, words, onWords }: ChatProps) => {
  const { text } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const [longBusy] = useDebouncedValue(talk.busy, blink);
  const [longConnected] = useDebouncedValue(connected, patience);
  const buttons = openButtons(talk.entries);
  const isNew = talk.loaded && talk.entries.length === 0;

  const press = (button: { id: string; label: string }): void => {
    talk.press(button);
    field.current?.focus();
  };
  const write = (written: string): void => {
    talk.write(written);
    onWords('');
    field.current?.focus();
  };

  return (
    <div className={styles.chat}>
      <MessageLog talk={talk} timeZone={me.timeZone}>
        {isNew && <Welcome me={me} onPick={write} />}
        {(typing || (longBusy && talk.busy)) && <Typing />}
        {buttons.length > 0 && !talk.busy && <ReplyButtons buttons={buttons} onPress={press} />}
      </MessageLog>
      <div role="status" className={styles.notice}>
        {!connected && !longConnected && text.reconnecting}
      </div>
      <Composer field={field} words={words} onWords={onWords} onSend={write} />
    </div>
  );
};
