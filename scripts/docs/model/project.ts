import { readFileSync } from 'node:fs';

/** The facts about the project itself that the pages show. */
export interface Project {
  version: string;
  /** Where its files and issues can be read, without a slash at the end; not set if package.json names no repository. */
  repository?: string;
}

/** A change of descriptions, as the changelog lists it. */
export interface Change {
  /** The version of the package that contains it: `0.2.0`, or `Unreleased`. */
  release: string;
  text: string;
  /** The APIs that it names; all of them if it names "all descriptions". */
  apis: string[];
}

/** Reads package.json: the single place that names the repository. */
export function readProject(): Project {
  const { version, repository } = JSON.parse(readRootFile('package.json'));
  return { version, ...(repository && { repository: toWebAddress(repository.url ?? repository) }) };
}

/** `git+https://github.com/owner/name.git`, `github:owner/name` → `https://github.com/owner/name`. */
export function toWebAddress(repository: string): string {
  return repository
    .replace(/^git\+/, '')
    .replace(/^(github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$2')
    .replace(/\.git$/, '');
}

/** The text of the changelog. */
export function readChangelog(): string {
  return readRootFile('CHANGELOG.md');
}

/** The entries of a changelog that begin with the name of an API, as CONTRIBUTING.md asks for, or with "All descriptions". */
export function listChanges(changelog: string, apis: string[]): Change[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const release = /^\[?([^\]\s]+)/.exec(section)?.[1] ?? '';
      return [...section.matchAll(/^- (.+(?:\n {2}.+)*)/gm)].flatMap(([, text = '']) => {
        const [subject = ''] = /^[^:]*/.exec(text) ?? [];
        const named = /^All descriptions/.test(subject)
          ? apis
          : apis.filter((name) => subject.startsWith('`') && subject.includes(`\`${name}\``));
        return named.length === 0 ? [] : [{ release, text: text.replace(/\n\s+/g, ' '), apis: named }];
      });
    });
}

function readRootFile(name: string): string {
  return readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
}
