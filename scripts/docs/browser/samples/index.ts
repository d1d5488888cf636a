import { type Call, createRequest, type Input } from '../call.ts';
import { renderCSharp } from './csharp.ts';
import { renderCurl } from './curl.ts';
import { renderGo } from './go.ts';
import { renderJava } from './java.ts';
import { renderPython } from './python.ts';
import { renderTypeScript } from './typescript.ts';

export const LANGUAGES = ['curl', 'TypeScript', 'Python', 'Go', 'Java', 'C#'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A program that sends a request to the mock, prints status and body, and fails if the status is an error. */
export function renderSample(language: Language, call: Call, input: Input): string {
  if (language === 'TypeScript') return renderTypeScript(call, input);
  const render = { curl: renderCurl, Python: renderPython, Go: renderGo, Java: renderJava, 'C#': renderCSharp }[language];
  return render(createRequest(call, input));
}
