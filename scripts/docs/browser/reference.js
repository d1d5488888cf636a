// Redoc remembers a colour mode from its first run; these pages follow the system.
const dark = matchMedia('(prefers-color-scheme: dark)');
const showDark = (isDark) => {
  document.documentElement.classList.toggle('dark', isDark);
  document.documentElement.classList.toggle('light', !isDark);
};
const followSystem = () => showDark(dark.matches);
localStorage.removeItem('redoc.colorMode');
followSystem();
dark.addEventListener('change', followSystem);
addEventListener('beforeprint', () => showDark(false));
addEventListener('afterprint', followSystem);

const element = document.querySelector('#redoc');
const { definition, script } = element.dataset;
const [{ init }, response] = await Promise.all([import(new URL(script, location.href).href), fetch(definition)]);
const definitionText = await response.text();
// A mock that serves this page is where the reader found it, whatever address the page was built for.
const mockUrl = document.querySelector('meta[name="mock-url"]')?.content ?? location.origin;
const description = JSON.parse(definitionText.replaceAll(mockUrl, location.origin));
const operations = Object.values(description.paths ?? {}).flatMap((item) => Object.values(item).filter(({ operationId }) => operationId));
// Redoc offers the samples of those languages only that it is told of; it knows a sample by its label.
const labels = new Set(operations.flatMap((operation) => operation['x-codeSamples'] ?? []).map(({ label }) => label));

init(
  description,
  {
    disableTelemetry: true,
    skipBundle: true,
    sanitize: true,
    hideDownloadButtons: true,
    schemasExpansionLevel: 8,
    jsonSamplesExpandLevel: 8,
    codeSamples: { languages: [...[...labels].map((label) => ({ lang: label, label })), { lang: 'payload' }] },
  },
  element,
);

// Redoc folds operations until one is chosen; where there is only one, it is what the reader came for.
if (operations.length === 1 && location.hash.length <= '#/'.length) {
  new MutationObserver((_, observer) => {
    const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === '+ Show');
    if (button === undefined) return;
    observer.disconnect();
    button.click();
  }).observe(element, { childList: true, subtree: true });
}
