/**
 * Takes the picture of the README: signs in to a running THEA, talks for a moment, and writes docs/page.png.
 * Usage: node scripts/screenshot.ts LINK, where LINK is the one-click link that `npm start` prints.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openWindow } from '../test/web/support/browser.ts';

const file = join(import.meta.dirname, '../docs/page.png');
const said = [
  '¿Qué tengo mañana?',
  'Reunión de presupuesto con Ana el jueves a las 10',
  'Apunta: llamar al proveedor de café',
  'Mueve la reunión de presupuesto a las 12',
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
for (const words of said) {
  const replies = page.getByRole('log').locator('[lang]');
  const before = await replies.count();
  await field.fill(words);
  await field.press('Enter');
  await replies.nth(before).waitFor();
}
await page.waitForTimeout(1500);
await mkdir(join(file, '..'), { recursive: true });
await page.screenshot({ path: file });
await browser.close();
console.error(`screenshot: wrote ${file}`);
