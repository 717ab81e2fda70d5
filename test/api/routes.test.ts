import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import { authenticator } from '../../api/authenticate.ts';
import { createRoutes } from '../../api/routes/index.ts';
import type { Route } from '../../api/route.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { keyFor, startTestApi, type TestApi } from './support.ts';

const publicRoutes = ['live', 'ready', 'openapi', 'login'];
const anything = '00000000-0000-4000-8000-000000000000';

const pathOf = ({ spec }: Route): string => spec.path.replaceAll(/\{\w+\}/g, anything);

describe('every route', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let api: TestApi;
  let key: string;
  // The declarations need no service; only answering does.
  const routes: Route[] = createRoutes(
    {} as never,
    authenticator(async () => undefined),
  );

  before(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const { tenantId, users } = await database.createTenant({ people: [{ name: 'Marta Gil', role: 'owner' }] });
    key = await keyFor(database, tenantId, users['Marta Gil'] ?? '');
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  it('declares a permission; only health, document and sign-in are public', () => {
    expect(routes).to.have.length.greaterThan(20);
    for (const { spec } of routes) expect(spec.permission, spec.id).to.be.a('string').and.not.equal('');
    expect(routes.filter(({ spec }) => spec.permission === 'public').map(({ spec }) => spec.id)).to.have.members(
      publicRoutes,
    );
  });

  it('has an id and a place of its own', () => {
    expect(new Set(routes.map(({ spec }) => spec.id)).size).to.equal(routes.length);
    expect(new Set(routes.map(({ spec }) => `${spec.method} ${spec.path}`)).size).to.equal(routes.length);
  });

  for (const route of routes.filter(({ spec }) => spec.permission !== 'public'))
    it(`${route.spec.id} answers 401 without a key and with a wrong one`, async () => {
      const method = route.spec.method.toUpperCase();
      for (const wrong of [undefined, 'nonsense', `thea_${'A'.repeat(22)}_${'A'.repeat(43)}`]) {
        const { status, body, headers } = await api.ask(pathOf(route), {
          method,
          ...(wrong !== undefined && { key: wrong }),
        });
        expect(status).to.equal(401);
        expect(body['type']).to.equal('urn:thea:problem:not-authenticated');
        expect(headers.get('content-type')).to.match(/^application\/problem\+json/);
        expect(headers.get('www-authenticate')).to.match(/Bearer/);
      }
    });

  for (const route of routes.filter(({ spec }) => spec.id !== 'login' && spec.permission !== 'public'))
    it(`${route.spec.id} refuses a query it does not know`, async () => {
      const method = route.spec.method.toUpperCase();
      const { status, body } = await api.ask(`${pathOf(route)}?colour=red`, {
        method,
        key,
        ...(method !== 'GET' && { body: {} }),
      });
      expect(status).to.equal(400);
      expect(body['errors']).to.deep.include({ in: 'query', path: 'colour', reason: 'This field is not known.' });
    });

  it('is in the OpenAPI document, which is valid', async () => {
    const { status, body } = await api.ask('/openapi.json');
    expect(status).to.equal(200);
    expect(body['openapi']).to.equal('3.1.0');
    const checked = await new Validator().validate(structuredClone(body));
    expect(checked.errors ?? '').to.equal('');
    expect(checked.valid).to.equal(true);
    const paths = body['paths'] as { [path: string]: { [method: string]: { operationId: string } } };
    for (const { spec } of routes) expect(paths[spec.path]?.[spec.method]?.operationId).to.equal(spec.id);
    expect(JSON.stringify(body)).not.to.include('#/$defs/');
  });

  it('is readable at /docs, from this server alone', async () => {
    const page = await api.ask('/docs');
    expect(page.status).to.equal(200);
    const policy = page.headers.get('content-security-policy');
    expect(policy).to.include("script-src 'self'").and.include("style-src 'self' 'unsafe-inline'");
    const sources = String(page.body['text']).match(/(?:src|href)="([^"]+)"/g) ?? [];
    expect(sources).to.have.length(3);
    for (const source of sources) {
      const path = /"(.+)"/.exec(source)?.[1] ?? '';
      expect(path).to.match(/^\//);
      expect((await api.ask(path)).status).to.equal(200);
    }
  });
});
