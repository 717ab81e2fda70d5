import { Button, Code } from '@mantine/core';
import { useSpeech } from '../i18n/index.tsx';
import { Notice } from './Notice.tsx';

const command = 'npm start';

/** Nobody is signed in: tells where the one-click link is. */
export const SignIn = ({ onRetry }: { onRetry: () => void }) => {
  const { text } = useSpeech();
  const [before, after] = text.signInText.split('{command}');
  return (
    <Notice
      title={text.signInTitle}
      note={text.signInAgain}
      action={<Button onClick={onRetry}>{text.signInRetry}</Button>}
    >
      {before}
      <Code>{command}</Code>
      {after}
    </Notice>
  );
};
