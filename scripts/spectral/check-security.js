import { METHODS } from './methods.js';

/**
 * Finds operations that can be called without a token: neither they nor the root name a scheme, or one of the alternatives is empty.
 * An API whose root states `security: []`, such as an API that creates tokens, needs no token.
 */
export default function checkSecurity({ security, paths = {} }) {
  if (Array.isArray(security) && security.length === 0) return [];
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] && !isSecured(item[method].security ?? security)).map((method) => ({
      message: `${method.toUpperCase()} ${path} can be called without a token; add \`security\` at the root, such as \`- XAuthToken: []\`, or \`security: []\` if the API needs none.`,
      path: ['paths', path, method],
    })),
  );
}

function isSecured(requirements) {
  return Array.isArray(requirements) && requirements.length > 0 && requirements.every((requirement) => Object.keys(requirement).length > 0);
}
