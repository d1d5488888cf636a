import type { JourneyView, StepView } from '../model/journeys.ts';
import type { Site } from '../pages/site.ts';
import { code, renderItem } from './text.ts';

/** The list of journeys as Markdown. */
export function renderJourneysMarkdown({ journeys }: Site): string {
  const lines = journeys.map(({ api, title, workflows }) => {
    const calls = workflows[0]?.steps.map(({ api: name, operationId }) => code(`${name} ${operationId}`)) ?? [];
    return renderItem(`[${title}](${api.name}/index.md): ${calls.join(' → ')}`, 0);
  });
  return `# Journeys\n\nThe calls of each restore, from a token to its end.\n\n${lines.join('')}`;
}

/** A journey as Markdown. */
export function renderJourneyMarkdown({ title, summary, workflows }: JourneyView): string {
  const parts = workflows.map(
    ({ summary: name, description, steps }) => `## ${name}\n\n${description}\n\n${steps.map(renderStep).join('\n')}`,
  );
  return `# ${title}\n\n${summary}\n\n${parts.join('\n')}`;
}

function renderStep({ name, api, operationId, description, inputs, criteria, retries, outputs }: StepView): string {
  return [
    `### ${name}: ${code(`${api} ${operationId}`)}\n\n${description}\n\n`,
    ...inputs.map(([key, value]) => renderItem(`sends ${code(key)} = ${code(value)}`, 0)),
    ...criteria.map((text) => renderItem(`goes on when ${code(text)}`, 0)),
    ...retries.map(({ seconds, conditions }) => renderItem(`repeated every ${seconds} s while ${conditions.map(code).join(' and ')}`, 0)),
    ...outputs.map(([key, value]) => renderItem(`keeps ${code(key)} = ${code(value)}`, 0)),
  ].join('');
}
