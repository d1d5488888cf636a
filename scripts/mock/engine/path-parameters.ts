/** The segments of a path template that are parameters. */
export function listPlaces(template: string): { name: string; index: number }[] {
  return template.split('/').flatMap((segment, index) => {
    const [, name] = /^\{([^{}]+)\}$/.exec(segment) ?? [];
    return name === undefined ? [] : [{ name, index }];
  });
}

/** Creates a function that reads the parameters of a path, without their percent-encoding. */
export function createPathReader(template: string): (path: string) => Record<string, string> {
  const places = listPlaces(template);
  return (path) => {
    const segments = path.split('/');
    return Object.fromEntries(places.map(({ name, index }) => [name, decodeURIComponent(segments[index] ?? '')]));
  };
}
