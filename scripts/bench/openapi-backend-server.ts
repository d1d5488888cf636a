// A mock built on openapi-backend as its documentation shows: it validates, then responds with the operation's example.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const [packageFile = '', definition = '', port = ''] = process.argv.slice(2);
const { OpenAPIBackend } = createRequire(packageFile)('openapi-backend');
const api = new OpenAPIBackend({ definition, quick: true, validate: true, ajvOpts: { strict: false } });
const send = (response: ServerResponse, status: number, body: unknown) => {
  const json = JSON.stringify(body) ?? '';
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
  response.end(json);
};
api.register({
  notFound: (_context: unknown, response: ServerResponse) => send(response, 404, {}),
  validationFail: (context: { validation: { errors: unknown } }, response: ServerResponse) =>
    send(response, 400, context.validation.errors),
  notImplemented: (context: { operation: { operationId: string } }, response: ServerResponse) => {
    const { status, mock } = api.mockResponseForOperation(context.operation.operationId);
    send(response, status, mock);
  },
});
await api.init();

createServer(async (request: IncomingMessage, response) => {
  const body = await text(request);
  const { method, url: path, headers } = request;
  await api.handleRequest({ method, path, headers, body: body === '' ? undefined : JSON.parse(body) }, response);
}).listen(Number(port), '127.0.0.1');
