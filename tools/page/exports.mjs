// What is shown, to be taken along: as a table or as references.
import { address, hasToken, save } from './server.mjs';
import { el, joined } from './dom.mjs';
import { t } from './language.mjs';
import { questionParameters } from './state.mjs';

export const EXPORTED = 1000;
const FORMATS = { CSV: 'csv', RIS: 'ris', BibTeX: 'bibtex', 'CSL-JSON': 'csl-json' };

export function exportLink(label, path, parameters, format) {
  const all = new URLSearchParams(parameters);
  all.set('format', format);
  const href = address(path, all);
  const failed = (link) => link.after(el('span', { role: 'alert' }, ` ${t('exportFailed')}`));
  const onclick = (event) => {
    if (!hasToken()) return; // the browser's own way of saving is the better one
    event.preventDefault();
    save(href).catch(() => failed(event.target));
  };
  return el('a', { href, download: true, onclick }, label);
}

// Every document that is found, thread by thread or not, in the order shown.
export function exportLinks(state, documents) {
  const parameters = questionParameters(state);
  const shown = Math.min(documents, EXPORTED);
  parameters.set('limit', String(EXPORTED));
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  const links = Object.entries(FORMATS).map(([label, format]) =>
    exportLink(label, '/search', parameters, format),
  );
  return el('p.export', {}, `${t('export')} (${t('exportFirst', { n: shown })}) : `, joined(links));
}
