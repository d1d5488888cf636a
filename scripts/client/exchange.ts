import type { Middleware, MiddlewareCallbackParams } from 'openapi-fetch';
import type { Authorize } from './security.ts';

/**
 * Sends the request of a call and returns the response, each through the middleware; responses and errors pass it in reverse order.
 * Repeats a request only after status 401, since not every call is idempotent.
 */
export async function exchange(
  call: MiddlewareCallbackParams,
  authorize: Authorize | undefined,
  middlewares: Middleware[],
): Promise<Response> {
  const secrets = await authorize?.(call);
  // A body can be sent only once.
  const copy = secrets ? call.request.clone() : undefined;
  let response: Response;
  for (const middleware of middlewares) {
    const result = await middleware.onRequest?.({ ...call });
    // Middleware that responds itself replaces everything after it.
    if (result instanceof Response) return result;
    call.request = result ?? call.request;
  }
  // Browsers refuse to call fetch as a method of another object.
  const { fetch } = call.options;
  const reversed = [...middlewares].reverse();
  try {
    response = await fetch(call.request);
    if (copy && response.status === 401) {
      // The headers may have been changed since they were copied.
      call.request = new Request(copy, { headers: call.request.headers });
      if (await authorize?.(call, secrets)) response = await fetch(call.request);
    }
  } catch (error) {
    response = await handleError(call, error, reversed);
  }
  for (const middleware of reversed) response = (await middleware.onResponse?.({ ...call, response })) ?? response;
  return response;
}

/** Returns the response of the first middleware that replaces the error with one, or throws the error that middleware replaced it with. */
async function handleError(call: MiddlewareCallbackParams, thrown: unknown, middlewares: Middleware[]): Promise<Response> {
  let error = thrown;
  for (const middleware of middlewares) {
    const result = await middleware.onError?.({ ...call, error });
    if (result instanceof Response) return result;
    error = result ?? error;
  }
  throw error;
}
