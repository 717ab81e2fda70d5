import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { authenticator } from '../../api/authenticate.ts';
import { page } from '../../api/files.ts';
import { Problem, problemOf } from '../../api/problem.ts';
import { route } from '../../api/route.ts';
import { startApi } from '../../api/server.ts';
import { workflowUrl } from '../../api/workflow-url.ts';
import { UsageError } from '../../config/usage-error.ts';
import { Conflict, InvalidRequest, NotAuthorized, NotFound } from '../../db/errors.ts';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { environmentOf, freshDirectory, nowhere, startTestApi } from './support.ts';

const serve = async (directory: string): Promise<{ get(path: string): Promise<Response>; close(): void }> => {
  const server = express().use(page(directory)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { get: async (path) => await fetch(`http://127.0.0.1:${port}${path}`), close: () => void server.close() };
};
const kindOf = (error: unknown): string | undefined => problemOf(error)?.kind;

describe('the API process', function () {
  this.timeout(60_000);
  let database: TestDatabase;

  before(async () => {
    database = await testDatabase();
  });
  after(async () => {
    await database.drop();
  });

  it('comes up while PostgreSQL and Temporal are away, and says so', async () => {
    const api = await startTestApi({ ownerUrl: `postgres://nobody:x@${nowhere}/none` });
    expect((await api.ask('/health/live')).status).to.equal(200);
    const ready = await api.ask('/health/ready');
    expect(ready.status).to.equal(503);
    expect(ready.body['notReady']).to.have.members(['postgres', 'temporal', 'worker']);
    expect((await api.ask('/v1/me', { key: `thea_${'A'.repeat(22)}_${'A'.repeat(43)}` })).status).to.equal(503);
    await api.close();
  });

  it('says in one line that the port is taken, and that a database is missing', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const environment = { ...environmentOf(database, nowhere, freshDirectory()), port };
    const failure = await startApi({ environment }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(UsageError);
    expect((failure as Error).message).to.match(new RegExp(`^port ${port} is taken.*PORT$`));
    taken.close();
    const { databaseUrl: _, ...without } = environment;
    const missing = await startApi({ environment: without }).catch((error: unknown) => error);
    expect((missing as Error).message).to.match(/DATABASE_URL/);
  });

  it('sends the headers that keep a browser safe', async () => {
    const api = await startTestApi(database);
    const { headers } = await api.ask('/health/live');
    expect(headers.get('content-security-policy'))
      .to.include("default-src 'none'")
      .and.include("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.to.match(/upgrade-insecure-requests|unsafe-eval|unsafe-inline/);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('x-powered-by')).to.equal(null);
    expect(headers.get('cache-control')).to.equal('no-store');
    await api.close();
  });
});

describe('the page', () => {
  it('says how to build it when it is not built', async () => {
    const site = await serve(join(freshDirectory(), 'none'));
    const response = await site.get('/');
    expect(response.status).to.equal(503);
    expect(await response.text()).to.include('npm run build:web');
    site.close();
  });

  it('is asked for each time, its hashed files are kept', async () => {
    const directory = freshDirectory();
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<title>THEA</title>');
    writeFileSync(join(directory, 'assets', 'a-1.js'), '1');
    const site = await serve(directory);
    const index = await site.get('/');
    expect(await index.text()).to.include('THEA');
    expect(index.headers.get('cache-control')).to.equal('no-cache');
    expect((await site.get('/assets/a-1.js')).headers.get('cache-control')).to.match(/immutable/);
    expect((await site.get('/../package.json')).status).to.equal(404);
    site.close();
  });
});

describe('problems', () => {
  it('tell the failures of the domain apart', () => {
    expect(kindOf(new NotFound('x'))).to.equal('not-found');
    expect(kindOf(new Conflict('x'))).to.equal('conflict');
    expect(kindOf(new NotAuthorized('x'))).to.equal('not-allowed');
    expect(problemOf(new InvalidRequest('title: too long'))?.faults).to.deep.equal([
      { in: 'body', path: 'title', reason: 'too long' },
    ]);
    expect(problemOf(new InvalidRequest('No way.'))?.document()).to.deep.include({ status: 400, detail: 'No way.' });
  });

  it('tell a database that is away from a bug', () => {
    expect(kindOf(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).to.equal('unavailable');
    expect(kindOf(new Error('x', { cause: Object.assign(new Error('y'), { code: '57P01' }) }))).to.equal('unavailable');
    expect(kindOf(new Error('Connection terminated unexpectedly'))).to.equal('unavailable');
    expect(kindOf(new TypeError('x is not a function'))).to.equal(undefined);
    expect(kindOf('text')).to.equal(undefined);
  });

  it('keep what body readers say', () => {
    expect(kindOf(Object.assign(new Error('big'), { status: 413 }))).to.equal('too-large');
    expect(kindOf(Object.assign(new Error('charset'), { status: 415 }))).to.equal('unsupported-media');
    expect(kindOf(Object.assign(new Error('aborted'), { status: 400 }))).to.equal('invalid-request');
    expect(new Problem('conflict', 'x').document().type).to.equal('urn:thea:problem:conflict');
  });
});

describe('a route', () => {
  const broken = [
    route({
      method: 'get',
      path: '/bug',
      id: 'bug',
      summary: '',
      permission: 'public',
      responses: { 200: null },
    }).handle(async () => {
      throw new TypeError('secret detail');
    }),
    route({
      method: 'get',
      path: '/leak',
      id: 'leak',
      summary: '',
      permission: 'public',
      responses: { 200: z.strictObject({ shown: z.string() }) },
    }).handle(async () => ({ status: 200, body: { shown: 'a', password: 'b' } as { shown: string } })),
    route({
      method: 'get',
      path: '/odd',
      id: 'odd',
      summary: '',
      permission: 'public',
      responses: { 200: null },
    }).handle(async () => ({ status: 299, body: undefined }) as never),
  ];

  it('that fails or answers what it did not declare is a 500 that tells nothing', async () => {
    const log = pino({ level: 'silent' });
    const app = createApp({ routes: broken, authenticator: authenticator(async () => undefined), files: [], log });
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    for (const path of ['bug', 'leak', 'odd']) {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`);
      const text = await response.text();
      expect(response.status).to.equal(500);
      expect(JSON.parse(text)).to.include({ type: 'urn:thea:problem:internal-error' });
      expect(text).not.to.match(/secret|password|TypeError/);
    }
    server.close();
  });
});

describe('the link to a run', () => {
  it('is there when the Temporal page is known', () => {
    expect(workflowUrl({ namespace: 'default' }, 'conversation/1')).to.equal(undefined);
    expect(workflowUrl({ temporalUi: 'http://ui', namespace: 'a b' }, 'conversation/1')).to.equal(
      'http://ui/namespaces/a%20b/workflows/conversation%2F1',
    );
  });
});
