import type { CallRequest } from '../call.ts';
import { indentRest, prettyJson, quote, quoteLines } from './text.ts';

/** A program that `java Restore.java` runs. */
export function renderJava({ method, url, headers, body }: CallRequest): string {
  const text = indentRest(quoteLines(prettyJson(body), '"""\n', '"""', /\\|"""|"$/), 12);
  const publisher = body === '' ? 'HttpRequest.BodyPublishers.noBody()' : `HttpRequest.BodyPublishers.ofString(${text})`;
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public class Restore {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(${quote(url)}))
            .timeout(Duration.ofSeconds(30))
${headers.map(([name, value]) => `            .header(${quote(name)}, ${quote(value)})\n`).join('')}            .method(${quote(method)}, ${publisher})
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            System.err.println(response.statusCode() + " " + response.body());
            System.exit(1);
        }
        System.out.println(response.statusCode() + " " + response.body());
    }
}
`;
}
