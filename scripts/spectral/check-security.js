import { METHODS } from './methods.js';

/** Finds operations that can be called without a token: neither they nor the root name a scheme, or one of the alternatives is empty. */
export default function checkSecurity({ security, paths = {} }) {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] && !isSecured(item[method].security ?? security)).map((method) => ({
      message: `${method.toUpperCase()} ${path} can be called without a token; add \`security\` at the root, such as \`- XAuthToken: []\`.`,
      path: ['paths', path, method],
    })),
  );
}

function isSecured(requirements) {
  return Array.isArray(requirements) && requirements.length > 0 && requirements.every((requirement) => Object.keys(requirement).length > 0);
}
