import { Menu, Text, UnstyledButton } from '@mantine/core';
import { LogOut } from '../icons.ts';
import { signOut, type Me } from '../api.ts';
import { fill, useSpeech } from '../i18n/index.tsx';
import styles from './UserMenu.module.css';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

/** Who is signed in, and the way out. */
export const UserMenu = ({ me, onSignedOut }: { me: Me; onSignedOut: () => void }) => {
  const { text } = useSpeech();
  const leave = (): void => {
    signOut().then(onSignedOut, () => undefined);
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.target ?? ''} aria-label={fill(text.account, { name: me.name })}>
          <span className={styles.initials} data-initials={initials(me.name)} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.card}>
          <Text fw={600}>{me.name}</Text>
          <Text size="sm" c="dimmed">
            {me.tenant.name}
          </Text>
          <Text size="sm" c="dimmed">
            {fill(text.role, { role: text.roles[me.role] ?? me.role })}
          </Text>
          <Text size="sm" c="dimmed">
            {fill(text.zone, { zone: me.timeZone })}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden="true" />} onClick={leave}>
          {text.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
