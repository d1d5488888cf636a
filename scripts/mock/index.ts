// The exports of the package `restore-contracts-mock`.

export type { Coverage, OperationCoverage, ResponseCoverage } from './coverage/coverage.ts';
export type { RecordedRequest } from './coverage/journal.ts';
export { createMock, type Mock, type MockOptions } from './create-mock.ts';
export type { OpenApiDocument } from './description/check-document.ts';
export type { Documents } from './description/mounts.ts';
export type { HandledRequest, Handler, HandlerResponse, Handlers } from './handlers/handler.ts';
export type { Delivery, Fault } from './message/fault.ts';
export type { MockRequest } from './message/request.ts';
export type { MockResponse, Violation } from './message/response.ts';
export { type Listener, type ListenOptions, listen } from './server/listen.ts';
export type { LogEntry, RequestLog } from './server/request-log.ts';
