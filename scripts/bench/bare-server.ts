// What Node can do at most: a server that answers without looking.
import { createServer } from 'node:http';

createServer((_request, response) => response.end('{}')).listen(Number(process.argv[2]), '127.0.0.1');
