/** Whether a version allows changes that break callers, compared with an older one. Below 1.0.0, a new minor version does. */
export function isMajorBump(base: string, revision: string): boolean {
  const [major = 0, minor = 0] = readNumbers(base);
  const [newMajor = 0, newMinor = 0] = readNumbers(revision);
  return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}

/** Whether a version is newer than another. */
export function isNewer(version: string, other: string): boolean {
  const [numbers, others] = [readNumbers(version), readNumbers(other)];
  const different = numbers.findIndex((number, index) => number !== (others[index] ?? 0));
  return different !== -1 && (numbers[different] ?? 0) > (others[different] ?? 0);
}

function readNumbers(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
