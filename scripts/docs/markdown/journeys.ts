import { renderCurl } from '../model/journey-request.ts';
import type { JourneyView, StepView } from '../model/journeys.ts';
import { describeStates } from '../model/state-tree.ts';
import type { Site } from '../pages/site.ts';
import { code, fence, renderItem } from './text.ts';

/** The list of journeys as Markdown. */
export function renderJourneysMarkdown({ journeys }: Site): string {
  const lines = journeys.map(({ api, title, workflows }) => {
    const calls = workflows[0]?.steps.map(({ api: name, operationId }) => code(`${name} ${operationId}`)) ?? [];
    return renderItem(`[${title}](${api.name}/index.md): ${calls.join(' → ')}`, 0);
  });
  return `# Journeys\n\nThe calls of each restore, from the token to the end.\n\n${lines.join('')}`;
}

/** A journey as Markdown. */
export function renderJourneyMarkdown({ title, summary, workflows, states, sample }: JourneyView, mockUrl: string): string {
  const parts = workflows.map(
    ({ summary: name, description, steps }) =>
      `## ${name}\n\n${description}\n\n${steps.map((step) => renderStep(step, mockUrl)).join('\n')}`,
  );
  const shown = states.map(({ operationId, root }) => renderItem(`${code(operationId)}: ${describeStates(root)}`, 0));
  const rest = sample === undefined ? '' : `\n## With the clients\n\n${fence(sample, 'ts')}`;
  return `# ${title}\n\n${summary}\n\n## States\n\n${shown.join('')}\n${parts.join('\n')}${rest}`;
}

function renderStep(step: StepView, mockUrl: string): string {
  const { name, api, operationId, description, shownIn, inputs, criteria, retries, outputs } = step;
  const heading = `### ${name}: ${code(`${api} ${operationId}`)}\n\n`;
  if (shownIn !== undefined) return `${heading}Same as in “${shownIn.summary}”.\n`;
  const curl = renderCurl(step, mockUrl);
  return [
    `${heading}${description}\n\n`,
    ...inputs.map(([key, value]) => renderItem(`sends ${code(key)} = ${code(value)}`, 0)),
    ...criteria.map((text) => renderItem(`continues when ${code(text)}`, 0)),
    ...retries.map(({ seconds, conditions }) => renderItem(`repeats every ${seconds} s while ${conditions.map(code).join(' and ')}`, 0)),
    ...outputs.map(([key, value]) => renderItem(`stores ${code(key)} = ${code(value)}`, 0)),
    curl === undefined ? '' : `\n${fence(curl, 'sh')}`,
  ].join('');
}
