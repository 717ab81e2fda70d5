import { DEFAULT_THEME, convertCssVariables, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { theme, variables } from './theme.ts';

/**
 * The theme's variables as a stylesheet of the build. The library would write them into a `<style>` element at run time,
 * which a content security policy without 'unsafe-inline' refuses.
 */
const themeStylesheet = (): Plugin => ({
  name: 'thea-theme',
  resolveId: (id) => (id === 'virtual:theme.css' ? '\0theme.css' : undefined),
  load: (id) =>
    id === '\0theme.css' ? convertCssVariables(variables(mergeMantineTheme(DEFAULT_THEME, theme))) : undefined,
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeStylesheet()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000', '/login': 'http://127.0.0.1:3000' } },
});
