import { useSpeech } from '../i18n/index.tsx';
import styles from './Typing.module.css';

/** Three dots while THEA thinks. */
export const Typing = () => {
  const { text } = useSpeech();
  return (
    <div className={styles.bubble} role="img" aria-label={text.typing}>
      <span />
      <span />
      <span />
    </div>
  );
};
