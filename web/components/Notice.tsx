import type { ReactNode } from 'react';
import { Header } from './Header.tsx';
import { Mark } from './Mark.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  children: ReactNode;
  note?: string;
  action?: ReactNode;
}

/** A whole page that says one thing. */
export const Notice = ({ title, children, note, action }: NoticeProps) => (
  <div className={styles.page}>
    <Header />
    <main className={styles.main}>
      <div className={styles.card}>
        <Mark size={56} />
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{children}</p>
        {action}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </main>
  </div>
);
