import { html } from 'hono/html';

/** Markup whose interpolated text is escaped; what the template tag `html` of hono returns. */
export type Html = ReturnType<typeof html>;

export { html };
