import { createTheme, defaultCssVariablesResolver, type CSSVariablesResolver } from '@mantine/core';

/** THEA's look: petrol green on quiet paper; every text pair meets WCAG AA. */
export const theme = createTheme({
  primaryColor: 'thea',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    thea: [
      '#eef7f6',
      '#d8ebe9',
      '#b1d7d3',
      '#8fcbc4',
      '#66b5ad',
      '#3f9890',
      '#27827a',
      '#176c66',
      '#0f5752',
      '#09413d',
    ],
    dark: [
      '#e4e9ea',
      '#c4cccf',
      '#a3aeb3',
      '#7d8a90',
      '#3a4449',
      '#2b3439',
      '#20282c',
      '#181e21',
      '#121618',
      '#0c0f10',
    ],
  },
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Adds THEA's own surfaces to the variables of the library. */
export const variables: CSSVariablesResolver = (merged) => {
  const base = defaultCssVariablesResolver(merged);
  return {
    variables: base.variables,
    light: {
      ...base.light,
      '--mantine-color-text': '#1c2426',
      '--mantine-color-body': '#ffffff',
      '--mantine-color-dimmed': '#566267',
      '--mantine-color-placeholder': '#667277',
      '--mantine-color-error': '#b3261e',
      '--thea-page': '#f4f6f5',
      '--thea-surface': '#ffffff',
      '--thea-sunken': '#eef2f1',
      '--thea-line': '#dfe5e4',
      '--thea-mine': '#176c66',
      '--thea-mine-text': '#ffffff',
      '--thea-accent': '#176c66',
      '--thea-soft': '#e3f1ef',
      '--thea-soft-text': '#0f5752',
      '--thea-warm': '#9a4f0b',
      '--thea-shadow': '0 1px 2px rgb(16 32 34 / 5%), 0 6px 20px rgb(16 32 34 / 5%)',
    },
    dark: {
      ...base.dark,
      '--mantine-color-body': '#181e21',
      '--mantine-color-dimmed': '#a3aeb3',
      '--mantine-color-placeholder': '#8f9ba1',
      '--mantine-color-error': '#ff9b92',
      '--thea-page': '#121618',
      '--thea-surface': '#181e21',
      '--thea-sunken': '#20282c',
      '--thea-line': '#2b3439',
      '--thea-mine': '#1b6f69',
      '--thea-mine-text': '#ffffff',
      '--thea-accent': '#8fcbc4',
      '--thea-soft': '#1d3a38',
      '--thea-soft-text': '#b9e3dd',
      '--thea-warm': '#f2b477',
      '--thea-shadow': '0 1px 2px rgb(0 0 0 / 30%)',
    },
  };
};
