/**
 * Takes the picture of the README: signs in to a running THEA, talks for a moment, and writes docs/page.png.
 * Usage: node scripts/screenshot.ts LINK, where LINK is the one-click link that `npm start` prints.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openWindow } from '../test/web/support/browser.ts';

const file = join(import.meta.dirname, '../docs/page.png');
/** What is said, and how the offered answer begins that is then pressed. */
const said: { words: string; press?: string }[] = [
  { words: 'Reunión de presupuesto con Ana el jueves a las 13:00', press: '1' },
  { words: 'Apunta: llamar al proveedor de café' },
  { words: 'Muévela a las 15:30' },
];

const link = process.argv[2];
if (link === undefined || !URL.canParse(link)) {
  console.error(
    'screenshot: give the one-click link that npm start prints, e.g. node scripts/screenshot.ts http://127.0.0.1:3000/login?token=…',
  );
  process.exit(2);
}
const browser = await openBrowser();
if (browser === undefined) process.exit(1);
const { page } = await openWindow(browser);
await page.goto(link);
const field = page.getByRole('textbox', { name: 'Escribe a THEA' });
const answered = async (act: () => Promise<void>): Promise<void> => {
  const replies = page.getByRole('log').locator('[lang]');
  const before = await replies.count();
  await act();
  await replies.nth(before).waitFor();
};
for (const { words, press } of said) {
  await answered(async () => {
    await field.fill(words);
    await field.press('Enter');
  });
  if (press === undefined) continue;
  await answered(
    async () => await page.getByRole('group', { name: 'Respuestas posibles' }).getByText(press).first().click(),
  );
}
await page.mouse.move(700, 60);
await page.waitForTimeout(1500);
await mkdir(join(file, '..'), { recursive: true });
await page.screenshot({ path: file });
await browser.close();
console.error(`screenshot: wrote ${file}`);
