/** A signal that is aborted with another one, or after a number of milliseconds, and a function that ends both. */
export function limitTime(signal: AbortSignal | null | undefined, timeout: number | undefined) {
  if (!timeout) return [signal] as const;
  // Node 20 loses the sources of `AbortSignal.any` when it collects garbage; a timer keeps a reference to the controller that it aborts.
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.aborted ? signal.reason : new DOMException('Timeout', 'TimeoutError'));
  const timer = setTimeout(abort, timeout);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const release = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  return [controller.signal, release] as const;
}
