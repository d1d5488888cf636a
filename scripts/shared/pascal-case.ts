/** A name as part of a type or a function: `vbs-v3` → `VbsV3`, `core@v1` → `CoreV1`, `2fa` → `Api2fa`. */
export function pascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join('').replace(/^(?=\d)/, 'Api');
}
