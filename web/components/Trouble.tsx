import { Button } from '@mantine/core';
import { useSpeech } from '../i18n/index.tsx';
import { Notice } from './Notice.tsx';

/** The server cannot be reached; the page keeps asking. */
export const Trouble = ({ onRetry }: { onRetry: () => void }) => {
  const { text } = useSpeech();
  return (
    <Notice title={text.troubleTitle} action={<Button onClick={onRetry}>{text.troubleRetry}</Button>}>
      {text.troubleText}
    </Notice>
  );
};
