import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Check, Monitor, Moon, Sun } from '../icons.ts';
import { useSpeech } from '../i18n/index.tsx';

const icons = { auto: Monitor, light: Sun, dark: Moon } as const;

/** Light, dark, or as the device says. */
export const SchemeSwitch = () => {
  const { text } = useSpeech();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const names: Record<MantineColorScheme, string> = {
    auto: text.schemeAuto,
    light: text.schemeLight,
    dark: text.schemeDark,
  };
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          radius="xl"
          aria-label={`${text.scheme}: ${names[colorScheme]}`}
        >
          <Icon size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((scheme) => {
          const Each = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Each size={16} aria-hidden="true" />}
              rightSection={scheme === colorScheme && <Check size={16} aria-hidden="true" />}
              onClick={() => setColorScheme(scheme)}
            >
              {names[scheme]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
