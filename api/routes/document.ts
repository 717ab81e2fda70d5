import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openapi } from '../openapi.ts';
import { type Route, route } from '../route.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The OpenAPI document of the given routes and of itself. */
export const documentRoutes = (routes: readonly Route[]): Route[] => {
  let document: { [key: string]: unknown } | undefined;
  const own: Route = route({
    method: 'get',
    path: '/openapi.json',
    id: 'openapi',
    summary: 'This document',
    permission: 'public',
    responses: { 200: z.record(z.string(), z.unknown()) },
  }).handle(async () => ({ status: 200, body: (document ??= openapi([...routes, own], version)) }));
  return [own];
};
