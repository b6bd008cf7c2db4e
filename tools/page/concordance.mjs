// Every place of a word with what stands around it.
import { ask } from './server.mjs';
import { choices } from './choices.mjs';
import { el, joined } from './dom.mjs';
import { EXPORTED, exportLink } from './exports.mjs';
import { loadFilterPanel } from './filters.mjs';
import { dateOf, threadState } from './hit.mjs';
import { t } from './language.mjs';
import { within } from './links.mjs';
import { nothingFound, partialNotice } from './notices.mjs';
import { pager } from './results.mjs';
import { questionParameters } from './state.mjs';

const PLACES_A_PAGE = 50;
const WIDTH = 80; // characters on either side

function lineElement(state, line) {
  const source = within(
    threadState(state, line),
    { class: 'into', title: line.title },
    line.author ?? line.site ?? line.id,
  );
  return el(
    'li',
    { 'data-item': true },
    el('span.left', {}, line.left),
    el('mark', {}, line.match),
    el('span.right', {}, line.right),
    el(
      'span.source',
      {},
      joined([source, dateOf(line, 'day'), line.field === 'title' && t('inTitle')]),
    ),
  );
}

function concordanceParameters(state) {
  const parameters = questionParameters(state);
  if (state.order !== 'document') parameters.set('sort', state.order);
  parameters.set('width', String(WIDTH));
  return parameters;
}

const withLimit = (parameters, limit, offset) => {
  const all = new URLSearchParams(parameters);
  all.set('limit', String(limit));
  if (offset > 0) all.set('offset', String(offset));
  return all;
};

export async function concordanceView(state, signal) {
  const side = loadFilterPanel(state, signal);
  if (!state.q) {
    return {
      title: t('concordance'),
      status: '',
      side: await side,
      main: [el('h1', {}, t('concordance')), el('p.notice', {}, t('noConcordance'))],
    };
  }
  const parameters = concordanceParameters(state);
  const question = withLimit(parameters, PLACES_A_PAGE, state.offset);
  const [answer, panel] = await Promise.all([ask('/concordance', question, signal), side]);
  const counts = joined([
    t('places', { n: answer.total }),
    t('documents', { n: answer.total_documents }),
  ]).join('');
  const lines = answer.lines.map((line) => lineElement(state, line));
  return {
    title: `${t('concordance')} : ${state.q}`,
    status: counts,
    side: panel,
    main: [
      partialNotice(answer),
      lines.length === 0
        ? nothingFound(state)
        : [
            el('h1.count', {}, counts),
            el(
              'div.toolbar',
              {},
              choices(state, 'order', t('sort'), ['document', 'left', 'right', 'date', 'author']),
            ),
            el('ol.lines', { start: state.offset + 1 }, lines),
            pager(state, answer.total, PLACES_A_PAGE),
            el(
              'p.export',
              {},
              `${t('export')} : `,
              exportLink('CSV', '/concordance', withLimit(parameters, EXPORTED, 0), 'csv'),
            ),
          ],
    ],
  };
}
