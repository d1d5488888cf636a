/** Reads a value by a pointer without a leading slash, such as `error_info/code`; undefined where there is nothing. */
export function readPointer(value: unknown, pointer: string | undefined): unknown {
  return pointer?.split('/').reduce((node, key) => Object(node)[key], value);
}
