import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/** Files that pages share. Each is stored under a name with a hash of its content, so that browsers can keep it for good. */
export class Assets {
  readonly files = new Map<string, Buffer>();
  readonly #urls = new Map<string, string>();

  /** Adds a file, `site.css`, as `assets/site.<hash>.css`. */
  add(name: string, content: Buffer | string): void {
    const bytes = Buffer.from(content);
    const extension = extname(name);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const url = `assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    this.files.set(url, bytes);
    this.#urls.set(name, url);
  }

  /** Where an added file is, relative to the site's root. */
  url(name: string): string {
    const url = this.#urls.get(name);
    if (url === undefined) throw new Error(`There is no asset ${name}.`);
    return url;
  }
}
