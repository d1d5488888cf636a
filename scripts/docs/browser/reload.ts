// Reloads the page when `npm start -- --watch` has built the site again: the server responds only then.
const pause = () => new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
for (let isBuilt = false; !isBuilt; ) {
  const response = await fetch('/.reload').catch(pause);
  isBuilt = response?.ok === true;
}
location.reload();

export {};
