/** The page in states that a healthy stack does not show on demand; its server has recorded answers. */
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildPage } from '../../local/page.ts';
import { type Look, openBrowser, openWindow, sizes, violations } from './support/browser.ts';
import { type Recorded, startRecorded } from './support/recorded.ts';

describe('The page in every state', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: Recorded;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  before(async function () {
    this.timeout(60_000);
    const found = await openBrowser();
    if (found === undefined) this.skip();
    browser = found;
    await buildPage(() => undefined);
    server = await startRecorded();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(() => Object.assign(server, { mode: 'answer', signedIn: true, received: [], transcript: [] }));
  afterEach(async () => context?.close());

  const open = async (look?: Look): Promise<void> => {
    ({ context, page, complaints } = await openWindow(browser, look));
    await page.goto(server.url);
    await page.locator('h2').first().waitFor();
  };
  const field = () => page.getByRole('textbox', { name: 'Escribe a THEA' });
  const say = async (words: string): Promise<void> => {
    await field().fill(words);
    await field().press('Enter');
  };
  const bubble = (words: string) => page.getByRole('log').getByText(words);

  it('keeps to a policy that allows nothing inline and nothing from elsewhere', async () => {
    const hosts = new Set<string>();
    ({ context, page, complaints } = await openWindow(browser));
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(server.url);
    await say('Mueve la reunión del martes a las 5');
    await page.getByRole('button', { name: 'Presupuesto, 10:00', exact: true }).waitFor();
    expect([...hosts]).to.deep.equal([server.url]);
    expect(complaints).to.deep.equal([]);
  });

  it('tells who is not signed in to open the one-click link, and comes in by itself afterwards', async () => {
    server.signedIn = false;
    await open();
    await page.getByRole('heading', { name: 'Entra con tu enlace' }).waitFor();
    await page.getByText('npm start').waitFor();
    expect(await violations(page)).to.deep.equal([]);
    server.signedIn = true;
    await page.getByRole('button', { name: 'Ya lo he abierto' }).click();
    await field().waitFor();
  });

  it('shows that a message is kept for later, and its answer when it comes', async () => {
    server.mode = 'queue';
    await open();
    await say('Apunta: pan');
    await page.getByText('Guardado; te respondo en cuanto pueda').waitFor();
    server.mode = 'answer';
    await bubble('Hecho: «Entrevista: diseño»').waitFor();
    expect(await page.getByText('Guardado; te respondo en cuanto pueda').count()).to.equal(0);
    expect(await bubble('Apunta: pan').count()).to.equal(1);
  });

  it('sends a failed message again under the same id', async () => {
    server.mode = 'down';
    await open();
    await say('Apunta: leche');
    await page.getByText('No se ha podido enviar.').waitFor();
    server.mode = 'answer';
    await page.getByRole('button', { name: 'Reintentar' }).click();
    await bubble('Hecho: «Entrevista: diseño»').waitFor();
    expect(server.received).to.have.length(2);
    expect(new Set(server.received).size).to.equal(1);
    expect(await bubble('Apunta: leche').count()).to.equal(1);
  });

  it('sends by itself what was written without a connection', async () => {
    await open();
    await context.setOffline(true);
    await say('Apunta: café');
    await page.getByText('No se ha podido enviar.').waitFor();
    await context.setOffline(false);
    await bubble('Hecho: «Entrevista: diseño»').waitFor();
    expect(await bubble('Apunta: café').count()).to.equal(1);
  });

  it('does not lose an unsent message when the page is loaded again', async () => {
    server.mode = 'down';
    await open();
    await say('Apunta: té');
    await page.getByText('No se ha podido enviar.').waitFor();
    server.mode = 'answer';
    await page.reload();
    await bubble('Hecho: «Entrevista: diseño»').waitFor();
    expect(new Set(server.received).size).to.equal(1);
  });

  it('throws a failed message away when told to', async () => {
    server.mode = 'down';
    await open();
    await say('Apunta: nada');
    await page.getByRole('button', { name: 'Descartar' }).click();
    await page.getByRole('heading', { name: 'Hola, Marta' }).waitFor();
    expect(await bubble('Apunta: nada').count()).to.equal(0);
  });

  it('loads the past when one scrolls up, and stays in place', async () => {
    const sentAt = new Date(Date.now() - 60_000).toISOString();
    for (let index = 0; index < 70; index += 1)
      server.transcript.push({
        id: `i${index}`,
        direction: 'in',
        messageId: `m${index}`,
        text: `mensaje ${index}.`,
        sentAt,
      });
    await open();
    await bubble('mensaje 69.').waitFor();
    expect(await bubble('mensaje 10.').count()).to.equal(0);
    for (const oldest of ['mensaje 10.', 'mensaje 0.']) {
      await page.getByRole('log').evaluate((log) => log.scrollTo({ top: 0 }));
      await bubble(oldest).waitFor();
    }
    const first = await page.getByRole('log').evaluate((log) => log.scrollTop);
    expect(first).to.be.greaterThan(0);
    await page.getByRole('button', { name: 'Ir a lo último' }).click();
    await bubble('mensaje 69.').waitFor();
  });

  it('shows live what happens elsewhere: typing, a message, its reply', async () => {
    await open();
    await page.getByRole('heading', { name: 'Hola, Marta' }).waitFor();
    const sentAt = new Date().toISOString();
    await expectStream();
    server.tell('message', { messageId: 'x1', text: 'desde el móvil', sentAt });
    server.tell('typing', { on: true });
    await bubble('desde el móvil').waitFor();
    await page.getByRole('img', { name: 'THEA está escribiendo' }).waitFor();
    const replies = [{ id: 'x1.1', text: 'Recibido.', language: 'es', buttons: [] }];
    server.tell('reply', { messageId: 'x1', replies, state: 'idle', receipts: [] });
    server.tell('reply', { messageId: 'x1', replies, state: 'idle', receipts: [] });
    await bubble('Recibido.').waitFor();
    expect(await bubble('Recibido.').count()).to.equal(1);
    expect(await page.getByRole('img', { name: 'THEA está escribiendo' }).count()).to.equal(0);
  });

  it('begins a sentence from an event, for the person to finish', async () => {
    await open();
    await page.getByRole('button', { name: /Presupuesto/ }).click();
    await page.getByRole('menuitem', { name: 'Mover…' }).click();
    expect(await field().inputValue()).to.match(/^Mueve «Presupuesto» del martes.* a las 10:00 a $/);
    await page.keyboard.type('las 12');
    expect(await field().inputValue()).to.match(/ a las 12$/);
  });

  it('can be used by keyboard alone', async () => {
    await open();
    await page.keyboard.type('Cancela la comida');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('del miércoles');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sí, cancelar' }).waitFor();
    expect(server.transcript[0]?.text).to.equal('Cancela la comida\ndel miércoles');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Sí, cancelar');
    await page.keyboard.press('Enter');
    await bubble('Hecho: «Entrevista: diseño»').waitFor();
    expect(await field().evaluate((element) => element === document.activeElement)).to.equal(true);
  });

  it('changes language and appearance, and remembers both', async () => {
    await open();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Hello, Marta' }).waitFor();
    await page.getByRole('button', { name: 'Appearance: Automatic' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, Marta' }).waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('data-mantine-color-scheme')).to.equal('dark');
    expect(await root.getAttribute('lang')).to.equal('en');
  });

  it('signs out', async () => {
    await open();
    await page.getByRole('button', { name: 'Cuenta de Marta Gil' }).click();
    await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
    await page.getByRole('heading', { name: 'Entra con tu enlace' }).waitFor();
  });

  for (const size of Object.keys(sizes) as (keyof typeof sizes)[])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`has no axe-core violations: ${size}, ${colorScheme}`, async () => {
        await open({ size, colorScheme });
        await page.getByRole('heading', { name: 'Hola, Marta' }).waitFor();
        expect(await violations(page)).to.deep.equal([]);
        await say('Mueve la reunión del martes a las 5');
        await page.getByRole('button', { name: 'Presupuesto, 10:00', exact: true }).waitFor();
        server.mode = 'down';
        await say('Apunta: sal');
        await page.getByText('No se ha podido enviar.').waitFor();
        if (size === 'middle') await page.getByRole('button', { name: 'Mostrar lo que THEA entendió' }).click();
        expect(await violations(page)).to.deep.equal([]);
        if (size !== 'phone') return;
        for (const tab of ['Agenda', 'Entendido']) {
          await page.getByRole('tab', { name: tab, exact: true }).last().click();
          expect(await violations(page)).to.deep.equal([]);
        }
      });

  /** Until the browser listens, what the server tells is heard by nobody. */
  const expectStream = async (): Promise<void> => {
    for (let tries = 0; tries < 100 && server.listeners() === 0; tries += 1) await page.waitForTimeout(30);
    expect(server.listeners()).to.be.greaterThan(0);
  };
});
