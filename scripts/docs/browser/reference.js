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
// A mock that serves this page can be reached at the address of the page, which may differ from the one that the page was built for.
const mockUrl = document.querySelector('meta[name="mock-url"]')?.content ?? location.origin;
const description = JSON.parse(definitionText.replaceAll(mockUrl, location.origin));
const operations = Object.values(description.paths ?? {}).flatMap((item) => Object.values(item).filter(({ responses }) => responses));
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

// Redoc folds the operations of each tag. Unless the address names one of them, all are shown.
const tags = new Set(operations.flatMap((operation) => operation.tags ?? ['other']));
if (location.hash.length <= '#/'.length) {
  const unfolded = new Set();
  new MutationObserver((_, observer) => {
    for (const button of element.querySelectorAll('button')) {
      if (button.textContent !== '+ Show' || unfolded.has(button)) continue;
      unfolded.add(button);
      button.click();
    }
    if (unfolded.size >= tags.size) observer.disconnect();
  }).observe(element, { childList: true, subtree: true });
}
