// The upper bound for Node: a server that responds without reading the request.
import { createServer } from 'node:http';

createServer((_request, response) => response.end('{}')).listen(Number(process.argv[2]), '127.0.0.1');
