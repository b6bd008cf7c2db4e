// The view of results: what was found, thread by thread, and what is near to a document.
import { ask } from './server.mjs';
import { el, joined } from './dom.mjs';
import { exportLinks } from './exports.mjs';
import { filterPanel, FACETS } from './filters.mjs';
import { HIT_FIELDS, hitElement, threadState } from './hit.mjs';
import { number, t } from './language.mjs';
import { within } from './links.mjs';
import { choices } from './choices.mjs';
import { correction, emptyIndexNotice, nothingFound, partialNotice } from './notices.mjs';
import { filterParameters, isFiltered, questionParameters } from './state.mjs';

const HITS_A_PAGE = 20;

export function pager(state, total, size) {
  if (total <= size && state.offset === 0) return null;
  const to = (offset, label, attributes) => within({ ...state, offset }, attributes, label);
  const last = Math.min(total, state.offset + size);
  const range = t('range', { first: state.offset + 1, last, n: total });
  return el(
    'nav.pager',
    { 'aria-label': t('pages') },
    joined(
      [
        state.offset > 0 &&
          to(Math.max(0, state.offset - size), `← ${t('previous')}`, { rel: 'prev' }),
        el('span', {}, range),
        last < total && to(last, `${t('next')} →`, { rel: 'next' }),
      ],
      ' ',
    ),
  );
}

function countSentence(state, answer) {
  const threads = answer.total_documents !== null;
  return joined([
    threads && t('threads', { n: answer.total }),
    t('documents', { n: threads ? answer.total_documents : answer.total }),
    state.q &&
      !state.all &&
      answer.total_all > 0 &&
      answer.total_all < answer.total &&
      t('withAll', { n: answer.total_all }),
  ]).join('');
}

function toolbar(state) {
  return el(
    'div.toolbar',
    {},
    choices(state, 'sort', t('sort'), ['relevance', 'date', 'date-asc']),
    choices(state, 'flat', t('each'), [false, true], (flat) =>
      flat ? 'each_document' : 'each_thread',
    ),
    state.q &&
      choices(state, 'all', t('words'), [false, true], (all) => (all ? 'words_all' : 'words_any')),
  );
}

function searchParameters(state) {
  const parameters = questionParameters(state);
  parameters.set('limit', String(HITS_A_PAGE));
  parameters.set('fields', HIT_FIELDS);
  parameters.set('duplicates', 'fold');
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.offset > 0) parameters.set('offset', String(state.offset));
  if (!state.flat) parameters.set('group', 'thread');
  for (const facet of FACETS) parameters.append('facet', facet);
  return parameters;
}

export async function searchView(state, signal) {
  const answer = await ask('/search', searchParameters(state), signal);
  const everything = !state.q && !isFiltered(state);
  if (everything && answer.total === 0 && !answer.partial) {
    return { title: '', status: t('emptyIndex'), main: [emptyIndexNotice()] };
  }
  const counts = countSentence(state, answer);
  const documents = answer.total_documents ?? answer.total;
  return {
    title: state.q,
    status: counts,
    side: filterPanel(state, answer.facets, signal),
    main: [
      partialNotice(answer),
      answer.hits.length === 0
        ? nothingFound(state, answer)
        : [
            el(
              'h1.count',
              {},
              everything ? `${t('everything')} : ` : null,
              counts,
              el('small', {}, ` ${number(answer.took_ms, 1)} ms`),
            ),
            correction(state, answer),
            toolbar(state),
            answer.hits.map((hit) => hitElement(state, hit)),
            pager(state, answer.total, HITS_A_PAGE),
            exportLinks(state, documents),
          ],
    ],
  };
}

function similarParameters(id, state, limit) {
  const parameters = filterParameters(state);
  parameters.set('id', id);
  parameters.set('limit', String(limit));
  parameters.set('duplicates', 'fold');
  return parameters;
}

// in: limit  how many at most; of articles alone
export async function similarArticles(id, state, limit, signal) {
  const parameters = similarParameters(id, { ...state, type: ['article'] }, limit);
  return (await ask('/similar', parameters, signal)).hits;
}

export async function similarView(state, signal) {
  const [answer, documents] = await Promise.all([
    ask('/similar', similarParameters(state.similar, state, HITS_A_PAGE), signal),
    ask(`/documents/${encodeURIComponent(state.similar)}`, null, signal),
  ]);
  const like = [documents].flat()[0];
  const name = like.title ?? like.thread_title ?? like.id;
  return {
    title: `${t('nearOf')} ${name}`,
    status: t('documents', { n: answer.hits.length }),
    main: [
      el('h1.count', {}, `${t('nearOf')} `, within(threadState(state, like), {}, name)),
      partialNotice(answer),
      answer.hits.length === 0 ? nothingFound({ ...state, q: '' }, answer) : null,
      answer.hits.map((hit) => hitElement(state, hit)),
    ],
  };
}
