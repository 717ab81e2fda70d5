/** The files that people's browsers ask for: the page (web/dist) and the reader of the OpenAPI document at /docs. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type RequestHandler } from 'express';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>THEA: the REST interface</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const docsScript = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null,
  requestInterceptor: (request) => { request.headers['X-Thea'] = '1'; return request; } });
`;

/** `/docs`: readable documentation, served from here alone. */
export const docs = (): RequestHandler => {
  const router = express.Router();
  router.get('/docs', (_request, response) => void response.type('html').send(docsPage));
  router.get('/docs/start.js', (_request, response) => void response.type('js').send(docsScript));
  const assets = express.static(swagger, { index: false, maxAge: '1d' });
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js'])
    router.get(`/docs/${name}`, (request, response, next) => {
      request.url = `/${name}`;
      void assets(request, response, next);
    });
  return router;
};

const missing = 'The page is not built yet. Run: npm run build:web\n';

/** The page at `/`; hashed assets may be kept for ever, the page itself is asked for each time. */
export const page = (directory: string): RequestHandler => {
  const router = express.Router();
  router.get('/', (_request, response, next) => {
    if (existsSync(join(directory, 'index.html'))) next();
    else response.status(503).type('text').send(missing);
  });
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(directory, { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }));
  return router;
};
