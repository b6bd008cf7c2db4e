// How often words are used over time, by whom and where.
import { ask } from './server.mjs';
import { choices } from './choices.mjs';
import { el, joined } from './dom.mjs';
import { exportLink } from './exports.mjs';
import { loadFilterPanel } from './filters.mjs';
import { number, period, t } from './language.mjs';
import { within } from './links.mjs';
import { partialNotice } from './notices.mjs';
import { plot } from './plot.mjs';
import { bounds } from './periods.mjs';
import { changed, filterParameters, splitWords } from './state.mjs';

const MOST_WORDS = 8; // curves that can be told apart
const IN_TIME = ['year', 'month'];

const figure = (state, value) => number(value, state.unit === 'per_million' ? 1 : 0);

const nameOf = (state, value) =>
  IN_TIME.includes(state.by) ? period(value) : (value ?? t('none'));

// The documents that a figure counts.
function behind(state, word, value) {
  const filter = IN_TIME.includes(state.by) ? bounds(value) : { [state.by]: [value] };
  return changed(state, { view: 'search', q: word, ...filter });
}

function table(state, answer) {
  const cell = (bucket) => (count, place) => {
    const text = figure(state, count[state.unit]);
    if (count.documents === 0 || bucket.value === null) return el('td', {}, text);
    return el('td', {}, within(behind(state, answer.queries[place], bucket.value), {}, text));
  };
  const row = (bucket) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, nameOf(state, bucket.value)),
      bucket.counts.map(cell(bucket)),
    );
  const total = answer.total.counts.map((count) => el('td', {}, figure(state, count[state.unit])));
  const column = (name) => el('th', { scope: 'col' }, name);
  const first = IN_TIME.includes(state.by) ? t('period') : t(`by_${state.by}`);
  return el(
    'table',
    {},
    el('caption', {}, `${t('frequency')} (${t(`unit_${state.unit}`)})`),
    el('thead', {}, el('tr', {}, column(first), answer.queries.map(column))),
    el('tbody', {}, answer.buckets.map(row)),
    el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, t('total')), total)),
  );
}

function frequencyParameters(state, words) {
  const parameters = filterParameters(state);
  for (const word of words) parameters.append('q', word);
  if (state.all) parameters.set('all', 'true');
  parameters.set('by', state.by);
  return parameters;
}

function chart(state, answer) {
  const buckets = answer.buckets.filter((bucket) => bucket.value !== null);
  if (!IN_TIME.includes(state.by) || buckets.length === 0) return null;
  // Among months a year stands for what is dated no finer, out of the line.
  const inLine = buckets.filter(({ value }) => state.by === 'year' || value.length > 4);
  return plot({
    names: answer.queries,
    places: inLine.map((bucket) => bucket.value),
    series: answer.queries.map((_, place) =>
      inLine.map((bucket) => bucket.counts[place][state.unit]),
    ),
    figure: (value) => figure(state, value),
    linkOf: (query, place) => behind(state, answer.queries[query], inLine[place].value),
  });
}

export async function frequencyView(state, signal) {
  const words = splitWords(state.q).slice(0, MOST_WORDS);
  const side = loadFilterPanel(state, signal);
  if (words.length === 0) {
    return {
      title: t('frequency'),
      status: '',
      side: await side,
      main: [el('h1', {}, t('frequency')), el('p.notice', {}, t('noWords'))],
    };
  }
  const parameters = frequencyParameters(state, words);
  const [answer, panel] = await Promise.all([ask('/frequency', parameters, signal), side]);
  const drawn = chart(state, answer);
  return {
    title: `${t('frequency')} : ${words.join(', ')}`,
    status: joined(
      words.map(
        (word, place) => `${word} ${t('places', { n: answer.total.counts[place].occurrences })}`,
      ),
      ', ',
    ).join(''),
    side: panel,
    main: [
      el('h1', {}, t('frequency')),
      partialNotice(answer),
      el(
        'div.toolbar',
        {},
        choices(state, 'by', t('byLabel'), ['year', 'month', 'author', 'site']),
        choices(state, 'unit', t('unit'), ['per_million', 'occurrences', 'documents']),
      ),
      drawn,
      drawn
        ? el('details.values', {}, el('summary', {}, t('table')), table(state, answer))
        : table(state, answer),
      el(
        'p.export',
        {},
        `${t('export')} : `,
        joined([
          exportLink('CSV', '/frequency', parameters, 'csv'),
          IN_TIME.includes(state.by) && exportLink('SVG', '/frequency', parameters, 'svg'),
        ]),
      ),
    ],
  };
}
