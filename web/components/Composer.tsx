import { useEffect, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import { ActionIcon, Textarea } from '@mantine/core';
import { ArrowUp } from '../icons.ts';
import { fill, useSpeech } from '../i18n/index.tsx';
import styles from './Composer.module.css';

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  words: string;
  onWords: (words: string) => void;
  onSend: (words: string) => void;
}

const longest = 4000;
const warnAt = 200;

/** Where one writes: Enter sends, Shift+Enter begins another line. */
export const Composer = ({ field, words, onWords, onSend }: ComposerProps) => {
  const { text } = useSpeech();
  const left = longest - Array.from(words).length;
  const sendable = words.trim() !== '' && left >= 0;

  useEffect(() => {
    const element = field.current;
    if (element === null || words === '' || document.activeElement === element) return;
    element.focus();
    element.setSelectionRange(words.length, words.length);
  }, [field, words]);

  const send = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    if (sendable) onSend(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  };

  return (
    <form className={styles.form} onSubmit={send}>
      <div className={styles.box}>
        <Textarea
          ref={field}
          className={styles.field ?? ''}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={7}
          autoFocus
          aria-label={text.write}
          placeholder={text.placeholder}
          enterKeyHint="send"
          dir="auto"
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <ActionIcon
          type="submit"
          size={38}
          radius="xl"
          variant="filled"
          aria-label={text.send}
          aria-disabled={!sendable}
        >
          <ArrowUp size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      <p className={`${styles.hint} ${left < 0 ? styles.over : ''}`} role={left < 0 ? 'alert' : undefined}>
        {left < warnAt ? fill(text.tooLong, { left }) : text.keys}
      </p>
    </form>
  );
};
