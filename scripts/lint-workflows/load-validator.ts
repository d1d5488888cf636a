import { registerHooks } from 'node:module';

// GitHub's language service is made for bundlers: it imports JSON without saying so.
registerHooks({
  load(url, context, next) {
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);
  },
});

/** Loads what GitHub's editors check workflows with. */
export async function loadValidator() {
  const [{ validate }, { TextDocument }] = await Promise.all([
    import('@actions/languageservice'),
    import('vscode-languageserver-textdocument'),
  ]);
  return { validate, TextDocument };
}
