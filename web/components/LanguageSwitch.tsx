import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useSpeech } from '../i18n/index.tsx';

const label = (code: string, name: string) => (
  <>
    <span aria-hidden="true">{code}</span>
    <VisuallyHidden>{name}</VisuallyHidden>
  </>
);

/** Spanish or English for the page itself; THEA answers in the language it is spoken to. */
export const LanguageSwitch = () => {
  const { language, text, setLanguage } = useSpeech();
  return (
    <SegmentedControl
      size="xs"
      radius="xl"
      aria-label={text.language}
      value={language}
      onChange={(value) => setLanguage(value)}
      data={[
        { value: 'es', label: label('ES', 'Español') },
        { value: 'en', label: label('EN', 'English') },
      ]}
    />
  );
};
