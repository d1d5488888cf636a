// The types of handlers, derived from those that openapi-typescript generates for the operations of a description.

/** Handlers of operations, by mount point and operationId, or method and path. `Apis` has the `operations` of each API. */
export type Handlers<Apis = AnyApis> = { [Api in keyof Apis]?: { [Name in keyof Apis[Api]]?: Handler<Apis[Api][Name]> } };

/** APIs without known types. */
export type AnyApis = Record<string, Record<string, unknown>>;

/** Handlers of APIs with types, and of the other documents, which have none and replace an API of the same name. */
// The index is always 0, but TypeScript cannot infer `Apis` from handlers through it, which would accept every handler.
export type MountedHandlers<Apis, Mounted> = [Handlers<MountedTypes<Apis, Mounted>>][Apis extends unknown ? 0 : never];
type MountedTypes<Apis, Mounted> = Omit<Apis, keyof Mounted> & Record<keyof Mounted, Record<string, unknown>>;

/** Responds to the valid requests to an operation; the mock responds if it returns `undefined`. */
export type Handler<Operation = unknown> = (
  request: HandledRequest<Operation>,
) => HandlerResponse<Operation> | undefined | Promise<HandlerResponse<Operation> | undefined>;

/** A request that matches the description. */
export interface HandledRequest<Operation = unknown> {
  /** The parameters, with their described types: a number for `?limit=10`. */
  params: Operation extends { parameters: infer Parameters }
    ? { [Place in PlacesOf<Parameters>]: NonNullable<Parameters[Place]> }
    : AnyParams;
  body: Operation extends { requestBody?: infer Body } ? ContentOf<Body> : unknown;
}

/** A described response. */
export type HandlerResponse<Operation = unknown> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: { status: Status extends number ? Status : number; headers?: Headers } & BodyOf<Responses[Status]>;
    }[keyof Responses]
  : { status: number; headers?: Headers; body?: unknown };

type Headers = Record<string, string>;
type AnyParams = Record<'path' | 'query' | 'header', Record<string, unknown>>;
type PlacesOf<Parameters> = Extract<keyof Parameters, 'path' | 'query' | 'header'>;
type ContentOf<Body> =
  NonNullable<Body> extends { content: infer Content } ? Content[keyof Content] | (undefined extends Body ? null : never) : unknown;
type BodyOf<Response> = Response extends { content: infer Content } ? { body: Content[keyof Content] } : { body?: undefined };
