import type { ReactNode } from 'react';
import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { ScanText } from '../icons.ts';
import { useSpeech } from '../i18n/index.tsx';
import type { LayoutProps } from './layout.ts';
import styles from './Wide.module.css';

/** On a desk: agenda, conversation and, when asked for, how THEA reads. On a narrower one the last slides in. */
export const Wide = ({ header, chat, side, understood }: LayoutProps) => {
  const { text } = useSpeech();
  const roomy = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  const [wanted, want] = useLocalStorage<boolean>({
    key: roomy ? 'thea.understood' : 'thea.understood.narrow',
    defaultValue: roomy,
    getInitialValueInEffect: false,
  });
  const toggleName = wanted ? text.hideUnderstood : text.showUnderstood;
  const toggle = (
    <Tooltip label={toggleName}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={wanted ? (styles.pressed ?? '') : ''}
        size="lg"
        radius="xl"
        aria-label={toggleName}
        aria-expanded={wanted}
        onClick={() => want(!wanted)}
      >
        <ScanText size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
  const inline = roomy && wanted;
  return (
    <div className={styles.page}>
      {header(toggle)}
      <div className={`${styles.desk} ${inline ? styles.open : ''}`}>
        <aside className={styles.card} aria-label={text.agendaAndNotes}>
          {side}
        </aside>
        <main className={styles.chat}>{chat}</main>
        {inline && (
          <aside className={styles.card} aria-labelledby="understood">
            <Panel title={text.understood}>{understood}</Panel>
          </aside>
        )}
      </div>
      {!roomy && (
        <Drawer.Root opened={wanted} onClose={() => want(false)} position="right" size={380} lockScroll={false}>
          <Drawer.Overlay />
          <Drawer.Content>
            <div className={styles.drawerBar}>
              <Drawer.Title className={styles.drawerTitle ?? ''}>{text.understood}</Drawer.Title>
              <Drawer.CloseButton aria-label={text.close} />
            </div>
            <Drawer.Body>{understood}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  );
};

const Panel = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.panel}>
    <h2 id="understood" className={styles.title}>
      {title}
    </h2>
    <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="understood">
      {children}
    </div>
  </div>
);
