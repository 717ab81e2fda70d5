import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { readEnvironment } from '../../config/environment.ts';
import { UsageError } from '../../config/usage-error.ts';

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      temporal: { namespace: 'default' },
      data: resolve('.thea'),
      plugins: [],
      logLevel: 'info',
    });
  });

  it('counts an empty variable as not set', () => {
    const empty = { PORT: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '', THEA_DATA: '', LOG_LEVEL: '', TEMPORAL_TLS: '' };
    expect(readEnvironment(empty)).to.deep.equal(readEnvironment({}));
  });

  it('reads every variable', () => {
    const environment = readEnvironment({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://u:p@db/thea',
      TEMPORAL_ADDRESS: 'temporal:7233',
      TEMPORAL_NAMESPACE: 'acme',
      TEMPORAL_API_KEY: 'k',
      TEMPORAL_UI_URL: 'http://ui:8233/',
      THEA_DATA: '/var/lib/thea',
      THEA_KEY: 'x',
      THEA_PLUGINS: 'one, two three',
      LOG_LEVEL: 'debug',
      BUILD_ID: 'b1',
    });
    expect(environment).to.deep.equal({
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: 'postgres://u:p@db/thea',
      temporal: { address: 'temporal:7233', namespace: 'acme', apiKey: 'k', uiUrl: 'http://ui:8233', tls: true },
      data: '/var/lib/thea',
      key: 'x',
      plugins: ['one', 'two', 'three'],
      logLevel: 'debug',
      buildId: 'b1',
    });
  });

  it('reads certificates from files and from variables, and TEMPORAL_TLS=false wins', () => {
    const directory = mkdtempSync(join(tmpdir(), 'thea-environment-'));
    const path = join(directory, 'ca.pem');
    writeFileSync(path, 'CA');
    const variables = {
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: path,
      TEMPORAL_TLS_CLIENT_CERT_DATA: 'CERT',
      TEMPORAL_TLS_CLIENT_KEY_DATA: 'KEY',
      TEMPORAL_TLS_SERVER_NAME: 'temporal.acme',
    };
    expect(readEnvironment(variables).temporal.tls).to.deep.equal({
      serverCaCert: 'CA',
      clientCert: 'CERT',
      clientKey: 'KEY',
      serverName: 'temporal.acme',
    });
    expect(readEnvironment({ ...variables, TEMPORAL_TLS: 'false' }).temporal.tls).to.equal(undefined);
    expect(readEnvironment({ TEMPORAL_TLS: 'true' }).temporal.tls).to.equal(true);
  });

  const wrong: [NodeJS.ProcessEnv, RegExp][] = [
    [{ PORT: 'abc' }, /^PORT must be a whole number/],
    [{ PORT: '65536' }, /^PORT must be a whole number/],
    [{ PORT: '-1' }, /^PORT must be a whole number/],
    [{ PORT: '80.5' }, /^PORT must be a whole number/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like postgres:\/\//],
    [{ TEMPORAL_ADDRESS: 'http://x' }, /^TEMPORAL_ADDRESS must look like host:7233/],
    [{ TEMPORAL_UI_URL: 'ui' }, /^TEMPORAL_UI_URL must look like/],
    [{ TEMPORAL_TLS: 'maybe' }, /^TEMPORAL_TLS must be true or false/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of trace/],
    [{ TEMPORAL_TLS_CLIENT_CERT_DATA: 'x' }, /belong together/],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere/ca.pem' }, /^TEMPORAL_TLS_SERVER_CA_CERT_PATH: \/nowhere\/ca.pem/],
  ];
  for (const [variables, message] of wrong) {
    it(`refuses ${JSON.stringify(variables)} in one line`, () => {
      expect(() => readEnvironment(variables)).to.throw(UsageError, message);
      try {
        readEnvironment(variables);
      } catch (error) {
        expect((error as Error).message).to.not.include('\n');
      }
    });
  }

  it('reads .env in the working directory without overriding real variables', () => {
    const before = process.cwd();
    const port = process.env['PORT'];
    try {
      process.chdir(mkdtempSync(join(tmpdir(), 'thea-dotenv-')));
      writeFileSync('.env', 'PORT=4001\nTEMPORAL_NAMESPACE=acme\n');
      process.env['PORT'] = '4002';
      expect(readEnvironment().port).to.equal(4002);
      expect(readEnvironment().temporal.namespace).to.equal('acme');
      delete process.env['PORT'];
      expect(readEnvironment().port).to.equal(4001);
    } finally {
      process.chdir(before);
      if (port === undefined) delete process.env['PORT'];
      else process.env['PORT'] = port;
    }
  });
});
