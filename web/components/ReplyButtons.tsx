import { Button } from '@mantine/core';
import { Check, Undo2, X, type LucideIcon } from '../icons.ts';
import type { ReplyButton } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './ReplyButtons.module.css';

const icons: { [action: string]: LucideIcon } = { confirm: Check, cancel: X, undo: Undo2 };

/** The answers that THEA offers under its latest reply. */
export const ReplyButtons = ({
  buttons,
  onPress,
}: {
  buttons: ReplyButton[];
  onPress: (button: ReplyButton) => void;
}) => {
  const { text } = useSpeech();
  return (
    <div role="group" aria-label={text.answers} className={styles.group}>
      {buttons.map((button) => {
        const action = button.id.split(':')[0] ?? '';
        const Icon = icons[action];
        return (
          <Button
            key={button.id}
            className={styles.button ?? ''}
            radius="xl"
            size="sm"
            variant={action === 'confirm' ? 'filled' : 'default'}
            leftSection={Icon !== undefined && <Icon size={15} aria-hidden="true" />}
            onClick={() => onPress(button)}
          >
            {button.label}
          </Button>
        );
      })}
    </div>
  );
};
