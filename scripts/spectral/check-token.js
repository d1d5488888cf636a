import { METHODS } from './methods.js';

/** Finds parameters that duplicate a security scheme. */
export default function checkToken({ components = {}, paths = {} }) {
  const carriers = new Set(Object.values(components.securitySchemes ?? {}).map(nameCarrier));
  return Object.entries(paths).flatMap(([path, item]) =>
    [[], ...METHODS.map((method) => [method])].flatMap((keys) =>
      (keys.reduce((node, key) => node[key], item)?.parameters ?? []).flatMap((parameter, index) =>
        carriers.has(name(parameter))
          ? {
              message: `The ${parameter.in} parameter \`${parameter.name}\` duplicates a security scheme; remove it from the parameters.`,
              path: ['paths', path, ...keys, 'parameters', index],
            }
          : [],
      ),
    ),
  );
}

/** The place of a security scheme's credentials: every type except `apiKey` uses the header Authorization. */
function nameCarrier(scheme) {
  return name(scheme.type === 'apiKey' ? scheme : { in: 'header', name: 'Authorization' });
}

// Header names are case-insensitive.
function name(parameter) {
  return `${parameter.in} ${parameter.in === 'header' ? parameter.name?.toLowerCase() : parameter.name}`;
}
