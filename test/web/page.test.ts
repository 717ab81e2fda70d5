/** The page on the real stack: PostgreSQL, Temporal, worker, API and Chromium. */
import { expect } from 'chai';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { buildPage } from '../../local/page.ts';
import { startStack } from '../support/stack.ts';
import { type Look, openBrowser, openWindow, violations } from './support/browser.ts';

type Stack = Awaited<ReturnType<typeof startStack>>;

describe('The page on the real stack', function () {
  this.timeout(60_000);
  let browser: Browser;
  let stack: Stack;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  before(async function () {
    this.timeout(180_000);
    const found = await openBrowser();
    if (found === undefined) this.skip();
    browser = found;
    await buildPage(() => undefined);
    stack = await startStack();
    const first = await openWindow(browser);
    await first.page.goto(await stack.loginUrl());
    await first.page.getByRole('textbox', { name: 'Escribe a THEA' }).waitFor();
    session = await first.context.storageState();
    await first.context.close();
  });
  after(async () => {
    await browser?.close();
    await stack?.close();
  });
  afterEach(async () => context?.close());

  const open = async (look?: Look): Promise<void> => {
    ({ context, page, complaints } = await openWindow(browser, look, session));
    await page.goto(stack.url);
    await page.locator('[role=log][aria-busy=false]').waitFor();
  };
  const log = (): Locator => page.getByRole('log');
  const answers = (): Locator => page.getByRole('group', { name: 'Respuestas posibles' });
  const changedEvent = (): Locator => page.locator('[data-changed]');

  /** Says something and waits until THEA has answered it; gives the text of the answer. */
  const say = async (words: string): Promise<string> => {
    const before = await log().locator('[lang]').count();
    const field = page.getByRole('textbox', { name: 'Escribe a THEA' });
    await field.fill(words);
    await field.press('Enter');
    const reply = log().locator('[lang]').nth(before);
    await reply.waitFor();
    return await reply.innerText();
  };

  it('signs in by the one-click link, once', async () => {
    const link = await stack.loginUrl();
    ({ context, page, complaints } = await openWindow(browser));
    await page.goto(link);
    await page.getByRole('heading', { name: /^Hola, / }).waitFor();
    expect(new URL(page.url()).pathname).to.equal('/');
    expect(complaints).to.deep.equal([]);
    const other = await openWindow(browser);
    await other.page.goto(link);
    expect(new URL(other.page.url()).pathname).to.equal('/');
    await other.page.getByRole('heading', { name: 'Entra con tu enlace' }).waitFor();
    await other.context.close();
  });

  it('signs out, for good', async () => {
    ({ context, page, complaints } = await openWindow(browser));
    await page.goto(await stack.loginUrl());
    await page.getByRole('button', { name: 'Cuenta de Marta Gil' }).click();
    await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
    await page.getByRole('heading', { name: 'Entra con tu enlace' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Entra con tu enlace' }).waitFor();
  });

  it('puts what was said in Spanish into the agenda, and takes it back', async () => {
    await open();
    const answer = await say('Agenda una reunión de cuentas mañana a las 22:00');
    expect(answer).to.match(/22:00/);
    await changedEvent().waitFor();
    expect(await changedEvent().innerText()).to.match(/22:00/);
    await answers()
      .getByRole('button', { name: /Deshacer/ })
      .click();
    await changedEvent().waitFor({ state: 'detached' });
  });

  it('explains how it read the message, with a link to the run', async () => {
    await open();
    await say('¿Qué tengo esta semana?');
    const panel = page.getByRole('complementary', { name: 'Lo que THEA entendió' });
    await panel.getByText('agenda.list', { exact: true }).waitFor();
    await panel.getByText('Idioma: español').waitFor();
    const link = panel.getByRole('link', { name: /Ver la ejecución en Temporal/ });
    expect(await link.getAttribute('href')).to.match(/^https?:\/\/.+\/workflows\/conversation/);
  });

  it('answers English in English, and shows the note', async () => {
    await open();
    const answer = await say('Note: water the plants by the window');
    expect(await log().locator('[lang]').last().getAttribute('lang')).to.equal('en');
    expect(answer).not.to.equal('');
    await page.getByRole('tab', { name: 'Notas' }).click();
    await page.getByRole('listitem').getByText('water the plants by the window').waitFor();
    await page.getByRole('searchbox', { name: 'Buscar en las notas' }).fill('ventilador');
    await page.getByText('Ninguna nota contiene eso.').waitFor();
  });

  it('asks before it cancels, and does it on confirmation', async () => {
    await open();
    await say('Agenda una reunión de repaso mañana a las 22:00');
    await changedEvent().waitFor();
    const before = await page.getByRole('button', { name: /22:00/ }).count();
    await say('Cancélala');
    const buttons = answers().getByRole('button');
    expect(await buttons.count()).to.equal(2);
    expect(await page.getByRole('button', { name: /^22:00/ }).count()).to.equal(before);
    await buttons.first().click();
    await changedEvent().waitFor({ state: 'detached' });
  });

  it('keeps the conversation when the page is loaded again, and shows it live in another window', async () => {
    await open();
    await say('Apunta: comprar sobres');
    await page.reload();
    await log().getByText('Apunta: comprar sobres').waitFor();
    const other = await openWindow(browser, { size: 'phone' }, session);
    await other.page.goto(stack.url);
    await other.page.getByRole('log').getByText('Apunta: comprar sobres').waitFor();
    await say('Apunta: comprar sellos');
    await other.page.getByRole('log').getByText('Apunta: comprar sellos').waitFor();
    expect(await other.page.getByRole('log').getByText('Apunta: comprar sellos').count()).to.equal(1);
    await other.context.close();
  });

  it('can be used by keyboard alone', async () => {
    await open();
    await page.keyboard.type('Agenda una reunión de prueba mañana a las 22:00');
    await page.keyboard.press('Enter');
    await answers()
      .getByRole('button', { name: /Deshacer/ })
      .waitFor();
    await changedEvent().waitFor();
    for (let tabs = 0; tabs < 20; tabs += 1) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.startsWith('Deshacer')) break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await changedEvent().waitFor({ state: 'detached' });
  });

  for (const size of ['wide', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`has no axe-core violations: ${size}, ${colorScheme}`, async () => {
        await open({ size, colorScheme });
        await say('Hola');
        expect(await violations(page)).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });
});
