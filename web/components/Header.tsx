import type { ReactNode } from 'react';
import type { Me } from '../api.ts';
import { useSpeech } from '../i18n/index.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { UserMenu } from './UserMenu.tsx';

/** The bar on top: name, company, language, appearance, account. Without `me` nobody is signed in. */
export const Header = ({ me, onSignedOut, children }: { me?: Me; onSignedOut?: () => void; children?: ReactNode }) => {
  const { text } = useSpeech();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <Mark size={30} />
        <h1 className={styles.name}>THEA</h1>
        <span className={styles.aside}>{me?.tenant.name ?? text.tagline}</span>
      </div>
      <div className={styles.tools}>
        {children}
        <LanguageSwitch />
        <SchemeSwitch />
        {me !== undefined && onSignedOut !== undefined && <UserMenu me={me} onSignedOut={onSignedOut} />}
      </div>
    </header>
  );
};
