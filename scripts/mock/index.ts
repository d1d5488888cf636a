// What `restore-contracts/mock` exports.

export type { Document as OpenApiDocument } from '../openapi/document.ts';
export { createMock, type Documents, type Mock, type MockedOperation, type MockOptions } from './create-mock.ts';
export type { MockRequest, Reply, Violation } from './message/request.ts';
export { type Listener, type ListenOptions, listen } from './server/listen.ts';
export { createRequestLog, type LogEntry, type RequestLog } from './server/request-log.ts';
