import type { CallRequest } from '../call.ts';
import { indentRest, prettyJson, quote, quoteLines } from './text.ts';

/** A program of top-level statements for .NET 7 or later. */
export function renderCSharp({ method, url, headers, body }: CallRequest): string {
  const own = headers.filter(([name]) => name !== 'Content-Type');
  const mediaType = headers.find(([name]) => name === 'Content-Type')?.[1] ?? '';
  const content = indentRest(quoteLines(prettyJson(body), '"""\n', '\n"""', /"""/), 4);
  return `using System.Net.Http.Headers;

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(new HttpMethod(${quote(method)}), ${quote(url)});
${own.map(([name, value]) => `request.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)});\n`).join('')}${
  body === ''
    ? ''
    : `request.Content = new StringContent(${content});
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${quote(mediaType)});
`
}using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"{(int)response.StatusCode} {body}");
    return 1;
}
Console.WriteLine($"{(int)response.StatusCode} {body}");
return 0;
`;
}
