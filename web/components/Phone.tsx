import { useEffect, useState } from 'react';
import { Tabs } from '@mantine/core';
import { CalendarDays, MessageCircle, ScanText } from '../icons.ts';
import { useSpeech } from '../i18n/index.tsx';
import type { LayoutProps } from './layout.ts';
import styles from './Phone.module.css';

/** On a phone: one thing at a time, the tabs within reach of the thumb. */
export const Phone = ({ header, chat, side, understood, wordsGiven }: LayoutProps) => {
  const { text } = useSpeech();
  const [tab, setTab] = useState<string | null>('chat');
  useEffect(() => setTab('chat'), [wordsGiven]);

  const classNames = {
    root: styles.page ?? '',
    list: styles.list ?? '',
    tab: styles.tab ?? '',
    panel: styles.panel ?? '',
  };
  return (
    <Tabs value={tab} onChange={setTab} inverted classNames={classNames}>
      {header()}
      <main className={styles.main}>
        <Tabs.Panel value="chat">{chat}</Tabs.Panel>
        <Tabs.Panel value="agenda">{side}</Tabs.Panel>
        <Tabs.Panel value="understood">
          <div className={styles.understood} tabIndex={0} role="group" aria-labelledby="understood">
            <h2 id="understood" className={styles.title}>
              {text.understood}
            </h2>
            {understood}
          </div>
        </Tabs.Panel>
      </main>
      <nav aria-label={text.sections}>
        <Tabs.List grow aria-label={text.sections}>
          <Tabs.Tab value="chat" leftSection={<MessageCircle size={20} aria-hidden="true" />}>
            {text.chat}
          </Tabs.Tab>
          <Tabs.Tab value="agenda" leftSection={<CalendarDays size={20} aria-hidden="true" />}>
            {text.agenda}
          </Tabs.Tab>
          <Tabs.Tab value="understood" leftSection={<ScanText size={20} aria-hidden="true" />}>
            {text.understoodShort}
          </Tabs.Tab>
        </Tabs.List>
      </nav>
    </Tabs>
  );
};
