import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { loadSecrets } from '../../config/secrets.ts';
import { UsageError } from '../../config/usage-error.ts';

const emptyData = (): string => mkdtempSync(join(tmpdir(), 'thea-secrets-'));

describe('loadSecrets', () => {
  it('makes a key file of mode 0600 once and reads it again', () => {
    const data = join(emptyData(), 'deeper');
    const first = loadSecrets({ data });
    expect(statSync(join(data, 'key')).mode & 0o777).to.equal(0o600);
    expect(readdirSync(data)).to.deep.equal(['key']);
    const second = loadSecrets({ data });
    expect(second.keyId).to.equal(first.keyId);
    expect(second.derive('a').equals(first.derive('a'))).to.equal(true);
  });

  it('derives another key of 32 bytes for each purpose and each root key', () => {
    const one = loadSecrets({ data: emptyData() });
    const two = loadSecrets({ data: emptyData() });
    expect(one.derive('a')).to.have.length(32);
    expect(one.derive('a').equals(one.derive('b'))).to.equal(false);
    expect(one.derive('a').equals(two.derive('a'))).to.equal(false);
    expect(one.keyId).to.match(/^[0-9a-f]{8}$/);
    expect(one.keyId).to.not.equal(two.keyId);
  });

  it('takes THEA_KEY in base64, base64url and hex, without touching the disk', () => {
    const root = Buffer.alloc(32, 0xfb);
    const ids = (['base64', 'base64url', 'hex'] as const).map(
      (encoding) => loadSecrets({ data: '/nowhere', key: root.toString(encoding) }).keyId,
    );
    expect(new Set(ids).size).to.equal(1);
  });

  it('refuses what is not 32 bytes, a readable file and a broken one, in one line that never tells the key', () => {
    expect(() => loadSecrets({ data: '/nowhere', key: 'c2hvcnQ=' })).to.throw(UsageError, /^THEA_KEY is not 32 bytes/);
    const data = emptyData();
    loadSecrets({ data });
    const path = join(data, 'key');
    chmodSync(path, 0o644);
    expect(() => loadSecrets({ data })).to.throw(UsageError, /chmod 600/);
    chmodSync(path, 0o600);
    writeFileSync(path, 'broken');
    expect(() => loadSecrets({ data })).to.throw(UsageError, /restore it from a backup/);
    expect(() => loadSecrets({ data: '/dev/null/x' })).to.throw(UsageError, /THEA_DATA/);
  });

  it('gives processes that start together the same key', async () => {
    const data = emptyData();
    const module = new URL('../../config/secrets.ts', import.meta.url).href;
    const script = `import { loadSecrets } from '${module}'; console.log(loadSecrets({ data: '${data}' }).keyId)`;
    const run = promisify(execFile);
    const ids = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', script])),
    );
    expect(new Set(ids.map(({ stdout }) => stdout)).size).to.equal(1);
    expect(readFileSync(join(data, 'key'), 'utf8')).to.have.length(45);
  });
});
