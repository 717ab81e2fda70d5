/** The OpenAPI 3.1 document, made of the declared routes: what validates is what is described. */
import { z } from 'zod';
import type { Route, RouteSpec } from './route.ts';
import { problemDocument } from './problem-schema.ts';

type JsonSchema = { [key: string]: unknown };

/** JSON Schema of a zod shape; named shapes go to `components` and are referred to. */
const schemaOf = (shape: z.ZodType, io: 'input' | 'output', components: JsonSchema): JsonSchema => {
  const { $schema: _, $defs, ...schema } = z.toJSONSchema(shape, { io, target: 'draft-2020-12' });
  for (const [name, { id: _id, ...definition }] of Object.entries($defs ?? {})) components[name] = relink(definition);
  const { id, ...definition } = schema;
  if (id === undefined) return relink(definition);
  components[id] = relink(definition);
  return { $ref: `#/components/schemas/${id}` };
};

const relink = (schema: object): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;

const parametersOf = (spec: RouteSpec, components: JsonSchema): JsonSchema[] =>
  (['params', 'query'] as const).flatMap((place) => {
    const shape = spec[place];
    if (shape === undefined) return [];
    const { properties = {}, required = [] } = schemaOf(shape, 'input', components) as {
      properties?: { [name: string]: JsonSchema };
      required?: string[];
    };
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place === 'params' ? 'path' : 'query',
      required: place === 'params' || required.includes(name),
      schema,
    }));
  });

const headerParameters = (spec: RouteSpec): JsonSchema[] =>
  spec.method === 'get' || spec.permission === 'public'
    ? []
    : [{ $ref: '#/components/parameters/IdempotencyKey' }, { $ref: '#/components/parameters/Thea' }];

const responsesOf = (spec: RouteSpec, components: JsonSchema): JsonSchema => {
  const answers = Object.entries(spec.responses).map(([status, shape]) => [
    status,
    {
      description: descriptions[status] ?? 'Answer',
      ...(shape !== null && {
        content: { [spec.produces ?? 'application/json']: { schema: schemaOf(shape, 'output', components) } },
      }),
    },
  ]);
  return { ...(Object.fromEntries(answers) as JsonSchema), default: { $ref: '#/components/responses/Problem' } };
};

const descriptions: { [status: string]: string } = {
  200: 'Done',
  201: 'Made; Location names it',
  202: 'Kept durably and not yet answered; Location is where to look',
  204: 'Done, nothing to tell',
  303: 'Go on there',
  503: 'Not ready',
};

const operation = (spec: RouteSpec, components: JsonSchema): JsonSchema => ({
  operationId: spec.id,
  summary: spec.summary,
  tags: [spec.path.replace(/^\/v1/, '').split('/')[1] ?? ''],
  'x-permission': spec.permission,
  security: spec.permission === 'public' ? [] : [{ apiKey: [] }, { session: [] }],
  parameters: [...parametersOf(spec, components), ...headerParameters(spec)],
  ...(spec.body !== undefined && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(spec.body, 'input', components) } },
    },
  }),
  responses: responsesOf(spec, components),
});

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key again gets the same answer and has no second effect; with another body it is a 409.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  Thea: {
    name: 'X-Thea',
    in: 'header',
    description: 'Must be 1 on writes that a session cookie authenticates.',
    schema: { type: 'string', const: '1' },
  },
};

/** Builds the document. */
export const openapi = (routes: readonly Route[], version: string): JsonSchema => {
  const components: JsonSchema = {};
  const paths: { [path: string]: JsonSchema } = {};
  for (const { spec } of routes) (paths[spec.path] ??= {})[spec.method] = operation(spec, components);
  const problem = { 'application/problem+json': { schema: schemaOf(problemDocument, 'output', components) } };
  return {
    openapi: '3.1.0',
    info: {
      title: 'THEA',
      version,
      description: 'An assistant for companies: conversations, agenda, notes and events.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: components,
      parameters,
      responses: { Problem: { description: 'What went wrong (RFC 9457)', content: problem } },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `thea keys create`' },
        session: { type: 'apiKey', in: 'cookie', name: 'thea_session' },
      },
    },
  };
};
