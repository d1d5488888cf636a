// Redoc remembers a colour mode from its first run; these pages follow the system.
const dark = matchMedia('(prefers-color-scheme: dark)');
const followSystem = () => {
  document.documentElement.classList.toggle('dark', dark.matches);
  document.documentElement.classList.toggle('light', !dark.matches);
};
localStorage.removeItem('redoc.colorMode');
followSystem();
dark.addEventListener('change', followSystem);

const element = document.querySelector('#redoc');
const { definition, script } = element.dataset;
// A page with one operation opens it: Redoc folds operations unless one is chosen.
const [{ init }, response] = await Promise.all([import(new URL(script, location.href).href), fetch(definition)]);
const document_ = await response.json();
init(
  document_,
  {
    disableTelemetry: true,
    skipBundle: true,
    sanitize: true,
    hideDownloadButtons: true,
    schemasExpansionLevel: 8,
    jsonSamplesExpandLevel: 8,
  },
  element,
);
