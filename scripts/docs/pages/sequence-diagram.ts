import type { StepView, WorkflowView } from '../model/journeys.ts';
import { type Html, html } from './markup.ts';

const LANE = 230;
const STEP = 46;
const HEAD = 44;

/** Draws the calls of a workflow from top to bottom, between the client and the APIs. */
export function renderSequenceDiagram({ anchor, steps }: WorkflowView): Html {
  const lanes = ['client', ...new Set(steps.map(({ api }) => api))];
  const width = lanes.length * LANE;
  const height = HEAD + steps.length * STEP + 10;
  return html`<figure class="diagram" tabindex="0">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${describeCalls(steps)}">
<defs><marker id="call-${anchor}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${lanes.map(
  (lane, index) => html`<path class="lane" d="M${center(index)} 34V${height}"/>
<rect x="${center(index) - 70}" y="4" width="140" height="30" rx="4"/><text x="${center(index)}" y="24">${lane}</text>`,
)}
${steps.map((step, index) => renderCall(step, lanes.indexOf(step.api), HEAD + (index + 0.6) * STEP, anchor))}
</svg>
<figcaption>The calls in order. A call with a dashed arrow is repeated until its condition is met.</figcaption>
</figure>`;
}

function renderCall({ operationId, operation, retries }: StepView, lane: number, y: number, id: string): Html {
  const label = `${operation?.method.toUpperCase() ?? ''} ${operationId}`.trim();
  return html`<path class="${retries.length > 0 ? 'edge poll' : 'edge'}" marker-end="url(#call-${id})" d="M${center(0)} ${y}H${center(lane)}"/>
<text class="call" x="${center(0) + 8}" y="${y - 6}">${label}</text>`;
}

function center(lane: number): number {
  return lane * LANE + LANE / 2;
}

function describeCalls(steps: StepView[]): string {
  const calls = steps.map(({ operationId, api, retries }) => `${operationId} of ${api}${retries.length > 0 ? ', repeated' : ''}`);
  return `The client calls ${calls.join('; ')}.`;
}
