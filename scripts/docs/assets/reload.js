// Reloads the page when `npm start -- --watch` has built the site again.
new EventSource('/.reload').addEventListener('built', () => location.reload());
