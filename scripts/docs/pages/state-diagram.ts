import { describeStates, type StateNode, type StateTree } from '../model/state-tree.ts';
import { type Html, html } from './markup.ts';

// Pixels, unless the column is narrower.
const COLUMN = 190;
const BOX = { width: 140, height: 32 };
const MARGIN = 12;
const LINE = 13;

/** A state with its place in the drawing, and the state before it. */
interface Place {
  node: StateNode;
  x: number;
  y: number;
  /** Where the next row begins. */
  bottom: number;
  from: Place | undefined;
}

/** Draws the states of a restore from left to right. The states at the end have the names of their outcomes below them. */
export function renderStateDiagram({ api, summary, operationId, root }: StateTree): Html {
  const places = placeStates(root, MARGIN, MARGIN);
  const width = Math.max(...places.map(({ x }) => x)) + BOX.width + MARGIN;
  const height = Math.max(...places.map(({ bottom }) => bottom));
  const arrow = `arrow-${api}-${operationId}`;
  return html`<figure class="diagram" tabindex="0">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${`The states that ${operationId} shows: ${describeStates(root)}.`}">
<defs><marker id="${arrow}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${places.map((place) => renderEdge(place, arrow))}
${places.map(renderState)}
</svg>
<figcaption>${summary}: <code>${operationId}</code></figcaption>
</figure>`;
}

/** Places a state, and those that follow it to its right, in rows of their own. */
function placeStates(node: StateNode, x: number, y: number, from?: Place): Place[] {
  const place: Place = { node, x, y, bottom: y + BOX.height + MARGIN + LINE * node.outcomes.length, from };
  let top = y;
  const followers = node.next.flatMap((next) => {
    const places = placeStates(next, x + COLUMN, top, place);
    top = Math.max(...places.map(({ bottom }) => bottom));
    return places;
  });
  return [place, ...followers];
}

function renderState({ node: { state, outcomes, next }, x, y }: Place): Html {
  const center = x + BOX.width / 2;
  return html`<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="${next.length === 0 ? BOX.height / 2 : 4}"/>
<text x="${center}" y="${y + 21}">${state}</text>
${outcomes.map((outcome, index) => html`<text class="outcome" x="${center}" y="${y + BOX.height + LINE * (index + 1)}">${outcome}</text>`)}`;
}

function renderEdge({ x, y, from }: Place, arrow: string): Html | string {
  if (from === undefined) return '';
  const middle = BOX.height / 2;
  const start = from.x + BOX.width;
  return html`<path class="edge" marker-end="url(#${arrow})" d="M${start} ${from.y + middle}H${(start + x) / 2}V${y + middle}H${x}"/>`;
}
