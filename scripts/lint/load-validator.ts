import { registerHooks } from 'node:module';

// GitHub's language service is built for bundlers: it imports JSON without the attribute that Node requires.
registerHooks({
  load(url, context, next) {
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);
  },
});

/** Loads GitHub's language service, which also checks workflows in its editors. */
export async function loadValidator() {
  const [{ validate }, { TextDocument }] = await Promise.all([
    import('@actions/languageservice'),
    import('vscode-languageserver-textdocument'),
  ]);
  return { validate, TextDocument };
}
