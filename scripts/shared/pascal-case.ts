/** A name as part of a type or a function: `vbs-v3` → `VbsV3`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
