// The side of the page: what is chosen, and what else might be.
import { ask } from './server.mjs';
import { el } from './dom.mjs';
import { facetBox, fieldBox, wholeList } from './facets.mjs';
import { histogram } from './histogram.mjs';
import { period, t } from './language.mjs';
import { within } from './links.mjs';
import { knownIndexes } from './indexes.mjs';
import { withoutFilters } from './notices.mjs';
import { changed, FILTERS, isFiltered, questionParameters, toggled } from './state.mjs';

const SHOWN = 8; // values of a facet before one asks for all
const BARS = 60;
const BOXES = ['type', 'site', 'author']; // the API filters by them
const FIELD_BOXES = ['section', 'quoted']; // a query names them

// One more than is shown tells whether there are more.
export const FACETS = ['type', `site:${SHOWN + 1}`, `author:${SHOWN + 1}`, `date:auto:${BARS}`];

const NAMES = {
  type: (value) => t(value),
  since: (value) => `${t('since')} ${period(value)}`,
  until: (value) => `${t('until')} ${period(value)}`,
};

// Each chosen value, to be taken back.
function chosen(state) {
  if (!isFiltered(state)) return null;
  const values = FILTERS.flatMap((filter) =>
    [state[filter]]
      .flat()
      .filter(Boolean)
      .map((value) => ({ filter, value })),
  );
  const item = ({ filter, value }) => {
    const name = NAMES[filter]?.(value) ?? value;
    const left = Array.isArray(state[filter]) ? toggled(state[filter], value) : '';
    const attributes = { 'aria-label': t('remove', { name }), 'data-key': `remove ${value}` };
    return el('li', {}, within(changed(state, { [filter]: left }), attributes, `${name} ×`));
  };
  return el(
    'section.chosen',
    { 'aria-label': t('chosen') },
    el('ul', {}, values.map(item)),
    within(withoutFilters(state), { class: 'quiet' }, t('removeAll')),
  );
}

function indexBox(state) {
  const names = knownIndexes();
  if (names.length < 2) return null;
  const counts = names.map(({ name, documents }) => ({ value: name, count: documents }));
  return facetBox(state, 'index', counts, counts.length);
}

export function filterPanel(state, facets, signal) {
  const whole = (name) => wholeList(state, name, signal);
  return [
    chosen(state),
    histogram(state, facets['date:auto']),
    indexBox(state),
    BOXES.map((name) =>
      state.more === name ? whole(name) : facetBox(state, name, facets[name], SHOWN),
    ),
    FIELD_BOXES.map((name) => (state.more === name ? whole(name) : fieldBox(state, name))),
  ];
}

// For views whose answers count nothing.
export async function loadFilterPanel(state, signal) {
  const parameters = questionParameters(state);
  for (const facet of FACETS) parameters.append('facet', facet);
  return filterPanel(state, (await ask('/facets', parameters, signal)).facets, signal);
}
