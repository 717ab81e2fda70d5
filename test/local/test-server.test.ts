import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { findTestServer } from '../../local/test-server.ts';

describe('the time-skipping test server', function () {
  this.timeout(120_000);

  it('skips days in moments', async function () {
    const found = await findTestServer((text) => process.stderr.write(`${text}\n`));
    if (found.executable === undefined) {
      process.stderr.write(`SKIPPED: ${found.reason}\n`);
      this.skip();
    }
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: found.executable } });
    try {
      const before = await environment.currentTimeMs();
      await environment.sleep('30 days');
      expect(await environment.currentTimeMs()).to.be.at.least(before + 30 * 24 * 3_600_000);
    } finally {
      await environment.teardown();
    }
  });

  it('says why there is none', async () => {
    const { PATH, XDG_CACHE_HOME } = process.env;
    process.env['PATH'] = '/nowhere';
    process.env['XDG_CACHE_HOME'] = mkdtempSync(join(tmpdir(), 'thea-cache-'));
    try {
      const found = await findTestServer(() => undefined);
      // A machine that reaches the SDK's own download needs no Java.
      if (found.executable === undefined) expect(found.reason).to.match(/java or mvn is missing/);
      else expect(found.executable.type).to.equal('cached-download');
    } finally {
      process.env['PATH'] = PATH;
      if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
    }
  });
});
