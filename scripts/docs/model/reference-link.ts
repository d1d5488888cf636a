import type { DescribedOperation } from '../../openapi/list-operations.ts';

/**
 * The fragment under which Redoc shows an operation, or an element of it:
 * `#/backups/restorebackup#backups/restorebackup/t=request&path=restore`.
 */
export function referenceFragment({ operation }: DescribedOperation, element?: string): string {
  const tag = operation.tags?.[0];
  const route = [...(tag === undefined ? [] : [slug(tag)]), slug(operation.operationId ?? '')].join('/');
  return element === undefined ? `#/${route}` : `#/${route}#${route}/${element}`;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}
