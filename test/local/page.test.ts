import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { buildPage } from '../../local/page.ts';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));

describe('the page', function () {
  this.timeout(120_000);

  it('is built whole, also by two at once, and only when its sources changed', async () => {
    rmSync(`${dist}.stamp`, { force: true });
    const told: string[] = [];
    await Promise.all([buildPage((text) => told.push(text)), buildPage((text) => told.push(text))]);
    expect(told).to.include('building the page');
    expect(readFileSync(`${dist}index.html`, 'utf8')).to.match(/<script type="module"/);
    expect(existsSync(`${dist}.stamp`)).to.equal(true);
    const { mtimeMs } = statSync(`${dist}index.html`);
    await buildPage(() => expect.fail('built again'));
    expect(statSync(`${dist}index.html`).mtimeMs).to.equal(mtimeMs);
  });
});
