import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../../config/usage-error.ts';
import { download } from '../../local/download.ts';
import { findTemporal, temporalVersion } from '../../local/temporal-binary.ts';

const directory = (): string => mkdtempSync(join(tmpdir(), 'thea-binary-'));

/** A program that answers `--version` and nothing else. */
function program(path: string, script: string): string {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('findTemporal', () => {
  const { PATH, XDG_CACHE_HOME } = process.env;
  const { fetch } = globalThis;
  let path: string;
  let cache: string;

  beforeEach(() => {
    path = directory();
    cache = directory();
    process.env['PATH'] = path;
    process.env['XDG_CACHE_HOME'] = cache;
    globalThis.fetch = async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
    };
  });

  afterEach(() => {
    process.env['PATH'] = PATH;
    if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
    globalThis.fetch = fetch;
  });

  it('takes the one on PATH, else the cached one', async () => {
    const cached = join(cache, 'thea', `temporal-${temporalVersion}`);
    mkdirSync(cached, { recursive: true });
    program(join(cached, 'temporal'), 'echo cached');
    expect(await findTemporal(() => undefined)).to.equal(join(cached, 'temporal'));
    const own = program(join(path, 'temporal'), 'echo own');
    expect(await findTemporal(() => undefined)).to.equal(own);
  });

  it('builds one with Go when the download does not answer, and keeps it', async () => {
    program(
      join(path, 'go'),
      `printf '%s\\n' "$@" > ${path}/arguments; printf '#!/bin/sh\\necho built\\n' > "$GOBIN/temporal"; /bin/chmod 755 "$GOBIN/temporal"`,
    );
    const told: string[] = [];
    const found = await findTemporal((text) => told.push(text));
    expect(found).to.equal(join(cache, 'thea', `temporal-${temporalVersion}`, 'temporal'));
    expect(told[0]).to.match(/^downloading Temporal/);
    expect(told[1]).to.match(/^building Temporal .* with Go/);
    expect(readdirSync(join(cache, 'thea', `temporal-${temporalVersion}`))).to.deep.equal(['temporal']);
  });

  it('lists the choices in one line when nothing works, and leaves nothing behind', async () => {
    const nothing = await findTemporal(() => undefined).catch((error: unknown) => error);
    expect(nothing).to.be.instanceOf(UsageError);
    expect((nothing as Error).message)
      .to.match(/download failed \(temporal\.download: getaddrinfo ENOTFOUND\)/)
      .and.match(/build failed \(Go is not installed\)/)
      .and.match(/TEMPORAL_ADDRESS/)
      .and.not.include('\n');
    program(join(path, 'go'), 'echo "no module" >&2; exit 1');
    const failed = await findTemporal(() => undefined).catch((error: unknown) => error);
    expect((failed as Error).message).to.match(/go install ended with 1: no module/);
    expect(readdirSync(join(cache, 'thea', `temporal-${temporalVersion}`))).to.deep.equal([]);
  });
});

describe('download', () => {
  it('writes the file and tells how far it is', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-length', 6).write('abc');
      setTimeout(() => response.end('def'), 20);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const told: (number | undefined)[] = [];
    const path = join(directory(), 'file');
    await download(url, path, { answerMs: 1000, onProgress: (fraction) => told.push(fraction) });
    expect(told).to.deep.equal([0.5, 1]);
    server.close();
  });

  it('gives up on a server that is silent, or refuses', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/no') response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const reason = async (path: string): Promise<string> =>
      download(base + path, join(directory(), 'file'), { answerMs: 100 }).then(
        () => 'none',
        (error: unknown) => (error as Error).message,
      );
    expect(await reason('/silent')).to.match(/does not answer$/);
    expect(await reason('/no')).to.match(/answers 404$/);
    server.closeAllConnections();
    server.close();
    expect(
      await download('http://127.0.0.1:1/', '/dev/null', { answerMs: 1000 }).catch((error: unknown) => String(error)),
    ).to.match(/127\.0\.0\.1:1/);
  });
});
