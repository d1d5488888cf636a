import type { Document } from '../../openapi/document.ts';
import type { Route } from '../description/list-routes.ts';
import type { MockRequest, Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';

/** A request to an operation, and the response that the engine has for it. */
export interface OperationCall {
  request: MockRequest;
  target: Target;
  /** The body as it is validated: parsed if it is JSON, else text; null if there is none. */
  body: unknown;
  /** Whether the request names or equals the exchange of an error, whose response it then gets in any state. */
  isError: boolean;
  /** Responds to the request, with an example of this key if one is given and the request is valid. */
  respond(example?: string): MockResponse | Promise<MockResponse>;
}

/** Can change the responses of an operation. */
export type OperationHook = (call: OperationCall) => MockResponse | Promise<MockResponse>;

/** Creates the hook of an operation; it is called once, when the operation is first requested. An operation may have none. */
export type CreateHook = (api: string, route: Route, document: Document) => OperationHook | undefined;
