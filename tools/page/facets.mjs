// Facets: values to choose, several at once, the most frequent first; all of them where asked for.
import { ask } from './server.mjs';
import { el, replace } from './dom.mjs';
import { number, t } from './language.mjs';
import { within } from './links.mjs';
import { folded } from './marks.mjs';
import { currentState, go, note } from './navigation.mjs';
import { changed, questionParameters, toggled } from './state.mjs';

const WHOLE = 10_000; // values that are asked for at once
const VALUES_AT_ONCE = 200; // of them are drawn at once
const PAUSE_MS = 150; // of typing

// What a query calls a facet that the API has no filter for.
const QUERY_FIELDS = { section: 'section', quoted: 'cite' };

let lastChosen = ''; // whose list is loaded anew, and who is to have the focus in it

const valueName = (name, value) =>
  value === null ? t('none') : name === 'type' ? t(value) : value;

function bar(count, most) {
  const element = el('span.bar', { 'aria-hidden': 'true' });
  element.style.setProperty('--part', String(count / most));
  return element;
}

function checkbox(state, name, { value, count }, most) {
  const label = el('span.value', {}, valueName(name, value));
  const figures = el('span.figure', {}, number(count));
  if (value === null) return el('li', {}, el('div.choice', {}, label, figures));
  const key = `${name}=${value}`;
  const onchange = () => {
    lastChosen = key;
    const { more, narrow } = currentState(); // the next one may stand in the same list
    go(changed(state, { [name]: toggled(state[name], value), more, narrow }));
  };
  const box = el('input', {
    type: 'checkbox',
    '.checked': state[name].includes(value),
    onchange,
    'data-key': key,
  });
  return el('li', {}, el('label.choice', {}, box, label, figures, bar(count, most)));
}

// A value that becomes a word of the query.
function fieldLink(state, name, { value, count }, most) {
  const label = el('span.value', {}, valueName(name, value));
  const figures = el('span.figure', {}, number(count));
  if (value === null) return el('li', {}, el('div.choice', {}, label, figures));
  const word = `+${QUERY_FIELDS[name]}:"${value.replaceAll('"', ' ')}"`;
  const q = state.q.includes(word) ? state.q : `${state.q} ${word}`.trim();
  return el(
    'li',
    {},
    within(changed(state, { q }), { class: 'choice' }, label, figures, bar(count, most)),
  );
}

const mostOf = (counts) => counts.reduce((most, { count }) => Math.max(most, count), 1);

const drawValues = (state, name, counts, most = mostOf(counts)) => {
  const one = name in QUERY_FIELDS ? fieldLink : checkbox;
  return counts.map((count) => one(state, name, count, most));
};

function box(name, ...children) {
  return el('section.facet', {}, el('h2', { id: `facet-${name}` }, t(name)), ...children);
}

const moreLink = (state, name, more) =>
  within(
    { ...state, more, narrow: '' },
    {
      class: 'quiet',
      'data-key': `more ${name}`,
      'aria-label': `${t(more ? 'more' : 'less')} (${t(name)})`,
    },
    t(more ? 'more' : 'less'),
  );

// in: counts  of the API; one more than `shown` where there are more
export function facetBox(state, name, counts, shown) {
  const values = counts.filter((one) => one.value !== null);
  if (values.length === 0) return null;
  const visible = values.slice(0, shown);
  const isVisible = (value) => visible.some((one) => one.value === value);
  const hidden = state[name]
    .filter((value) => !isVisible(value))
    .map((value) => values.find((one) => one.value === value) ?? { value, count: 0 });
  return box(
    name,
    el(
      'ul',
      { 'aria-labelledby': `facet-${name}` },
      drawValues(state, name, [...hidden, ...visible]),
    ),
    values.length > shown && moreLink(state, name, name),
  );
}

// One that is shown only when asked for.
export const fieldBox = (state, name) => box(name, moreLink(state, name, name));

function facetParameters(state, facet) {
  const parameters = questionParameters(state);
  parameters.set('facet', facet);
  return parameters;
}

async function countsOf(state, name, size, prefix, signal) {
  const facet = `${name}:${size}${prefix ? `:${prefix}` : ''}`;
  return (await ask('/facets', facetParameters(state, facet), signal)).facets[name];
}

// The values that have what was typed: of those at hand, or of those that the server has where it
// has more.
async function narrowed(state, name, all, typed, signal) {
  if (typed === '') return all;
  if (all.length >= WHOLE) return countsOf(state, name, VALUES_AT_ONCE, typed, signal);
  const part = folded(typed);
  return all.filter((one) => one.value !== null && folded(one.value).includes(part));
}

// All values of a facet, drawn as far as one looks.
export function wholeList(state, name, signal) {
  const list = el('ul.whole', { 'aria-labelledby': `facet-${name}` });
  const count = el('p.figure', { role: 'status' });
  const further = el('button', { type: 'button', onclick: () => append() }, t('showMore'));
  let all = [];
  let values = [];
  let timer = 0;
  const append = () => {
    const drawn = list.childElementCount;
    const next = values.slice(drawn, drawn + VALUES_AT_ONCE);
    list.append(...drawValues(state, name, next, mostOf(values)));
    further.hidden = list.childElementCount >= values.length;
  };
  const show = (found) => {
    values = found;
    count.textContent = t('narrowed', { n: values.length });
    replace(list);
    append();
    if (lastChosen) list.querySelector(`[data-key="${CSS.escape(lastChosen)}"]`)?.focus();
    lastChosen = '';
  };
  const narrow = async () => {
    const typed = field.value.trim();
    note({ narrow: typed });
    const found = await narrowed(state, name, all, typed, signal);
    if (field.value.trim() === typed) show(found);
  };
  const oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => narrow().catch(() => {}), PAUSE_MS);
  };
  const field = el('input', {
    type: 'search',
    oninput,
    '.value': state.narrow,
    'data-key': `narrow ${name}`,
    'aria-label': `${t('narrow')} (${t(name)})`,
    placeholder: t('narrow'),
  });
  countsOf(state, name, WHOLE, '', signal)
    .then((counts) => {
      all = counts;
      return state.narrow === '' ? show(all) : narrow();
    })
    .catch(() => (count.textContent = t('failed')));
  return box(name, field, count, list, further, moreLink(state, name, ''));
}
