/** Chromium for the tests of the page, where the machine has one. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is, or undefined. */
export const findChromium = (): string | undefined =>
  places.find((place): place is string => place !== undefined && place !== '' && existsSync(place));

/** Starts Chromium; says so loudly, and answers undefined, where there is none. */
export const openBrowser = async (): Promise<Browser | undefined> => {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('SKIPPED: the page is not tested, for no Chromium was found. Set CHROMIUM_PATH or install chromium.');
    return undefined;
  }
  return await chromium.launch({ executablePath, headless: true, args: quiet });
};

export const sizes = {
  wide: { width: 1440, height: 900 },
  middle: { width: 1000, height: 720 },
  phone: { width: 390, height: 844 },
};

export interface Look {
  size?: keyof typeof sizes;
  colorScheme?: 'light' | 'dark';
}

/** A window of its own, without animations. Everything the browser complains about is collected in `complaints`. */
export const openWindow = async (
  browser: Browser,
  { size = 'wide', colorScheme = 'light' }: Look = {},
  /** Cookies of somebody who is signed in. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
  const context = await browser.newContext({
    ...(storageState !== undefined && { storageState }),
    viewport: sizes[size],
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'es-ES',
    timezoneId: 'America/New_York',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
};

/** What axe-core finds wrong, one line each: rule, target and reason. */
export const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};
