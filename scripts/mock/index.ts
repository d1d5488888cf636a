// The exports of `restore-contracts/mock`.

export type { Document as OpenApiDocument } from '../openapi/document.ts';
export { createMock, type Mock, type MockOptions } from './create-mock.ts';
export type { Documents } from './description/mounts.ts';
export type { MockRequest } from './message/request.ts';
export type { MockResponse, Violation } from './message/response.ts';
export { type Listener, type ListenOptions, listen } from './server/listen.ts';
export { createRequestLog, type LogEntry, type RequestLog } from './server/request-log.ts';
