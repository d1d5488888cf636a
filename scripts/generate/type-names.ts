import { pascalCase } from '../shared/pascal-case.ts';

/** Gives each type of a module a unique name: the wanted name, or the wanted name with a number. */
export function createTypeNames(reserved: string[]): (wanted: string) => string {
  const taken = new Set(reserved);
  return (wanted) => {
    const name = /^[A-Z]\w*$/.test(wanted) ? wanted : pascalCase(wanted) || 'Unnamed';
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name}${count}`;
    taken.add(unique);
    return unique;
  };
}
