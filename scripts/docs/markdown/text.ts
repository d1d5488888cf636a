import type { Discrepancy } from '../../openapi/document.ts';

/** A list whose first level is at `indent`; further lines of an item are indented under it. */
export function renderItem(text: string, indent: number): string {
  const space = '  '.repeat(indent);
  return `${space}- ${text.trim().replaceAll('\n', `\n${space}  `)}\n`;
}

/** A value between backticks; a text that contains some gets more of them around it. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A block of code. */
export function fence(text: string, language = ''): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** A row of a table: one line, with pipes escaped. */
export function renderRow(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |\n`;
}

/** The head of a table. */
export function renderHead(titles: string[]): string {
  return renderRow(titles) + renderRow(titles.map(() => '---'));
}

/** Where an element differs from the provider's documentation, in one paragraph. */
export function renderDiscrepancy({ documented, described, reason }: Discrepancy): string {
  return `Differs from the provider’s documentation. Documented: ${documented} This contract: ${described} Reason: ${reason}`;
}
