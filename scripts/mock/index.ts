// What `restore-contracts/mock` exports.
export { createMock, type Documents, type Mock, type MockedOperation, type MockOptions } from './create-mock.ts';
export { type Listener, type ListenOptions, listen } from './listen.ts';
export type { OpenApiDocument } from './prune-document.ts';
export type { MockRequest, Reply, Violation } from './request.ts';
export { createRequestLog, type LogEntry, type RequestLog } from './request-log.ts';
