// A result: a document, or a thread with the best of what is found in it.
import { el, joined } from './dom.mjs';
import { day, t } from './language.mjs';
import { pageLinks, within } from './links.mjs';
import { snippet } from './marks.mjs';
import { changed, fresh } from './state.mjs';

// What a hit is shown by (`fields` of the API).
export const HIT_FIELDS = [
  'id',
  'type',
  'title',
  'title_marked',
  'author',
  'authors',
  'date',
  'date_precision',
  'site',
  'url',
  'crawled',
  'section',
  'thread',
  'position',
  'reply_to',
  'snippet',
  'snippet_source',
  'quoted_author',
  'index',
  'duplicates',
].join(',');

export const threadState = (state, document) => ({
  ...state,
  similar: '',
  index: document.index ? [document.index] : state.index,
  thread: document.thread ?? document.id,
  doc: document.type === 'comment' ? document.id : '',
});

// Names as the page signs, each a link to what else its bearer wrote.
export function authorLinks(state, document) {
  const names = document.authors?.length ? document.authors : [document.author].filter(Boolean);
  if (names.length === 0) return document.type === 'comment' && el('span', {}, t('anonymous'));
  const link = (name) =>
    within(fresh(state, { author: [name] }), { title: t('sameAuthorOf', { name }) }, name);
  return el('span.author', {}, joined(names.map(link), ', '));
}

// in: precision  how much of it is shown: 'day' leaves the time of day out
export function dateOf(document, precision = document.date_precision) {
  if (!document.date) return el('span', {}, t('undated'));
  const time = el('time', { datetime: document.date }, day(document.date, precision));
  const inherited = document.date_precision === 'inherited';
  return inherited ? el('span', { title: t('articleDate') }, '≈ ', time) : time;
}

function byline(state, document) {
  const comment = document.type === 'comment';
  return el(
    'p.byline',
    {},
    joined([
      authorLinks(state, document),
      document.reply_to && t('replyTo', { name: document.reply_to }),
      dateOf(document),
      document.site && within(changed(state, { site: [document.site] }), {}, document.site),
      document.section && el('span', {}, document.section),
      comment && el('span', {}, `${t('comment')} ${t('commentNumber', { n: document.position })}`),
      document.index && el('span', {}, document.index),
    ]),
  );
}

function passage(document) {
  if (!document.snippet) return null;
  if (document.snippet_source !== 'quotation')
    return el('p.passage', {}, snippet(document.snippet));
  const name = document.quoted_author;
  return el(
    'blockquote.passage',
    {},
    el('span.says', {}, name ? t('quotedFrom', { name }) : t('quotedUnknown'), ' : '),
    snippet(document.snippet),
  );
}

function foundComment(state, document) {
  return el(
    'li',
    {},
    el(
      'p.byline',
      {},
      joined([
        within(threadState(state, document), { class: 'into' }, document.author ?? t('anonymous')),
        document.reply_to && t('replyTo', { name: document.reply_to }),
        dateOf(document),
        t('commentNumber', { n: document.position }),
      ]),
    ),
    passage(document),
  );
}

function copies(state, hit) {
  const ids = hit.duplicates ?? [];
  if (ids.length === 0) return null;
  const link = (id) => el('li', {}, within(threadState(state, { id, type: 'article' }), {}, id));
  return el(
    'details.copies',
    {},
    el('summary', {}, t('copies', { n: ids.length })),
    el('ul', {}, ids.map(link)),
  );
}

function rest(state, hit) {
  const group = hit.group;
  const more = group ? group.total - group.hits.length - (group.head_found ? 1 : 0) : 0;
  if (more <= 0) return null;
  return el('p.rest', {}, within(threadState(state, hit), {}, t('moreInThread', { n: more })));
}

export function hitElement(state, hit) {
  const title = hit.title_marked ? snippet(hit.title_marked) : (hit.title ?? t('untitled'));
  return el(
    'article.hit',
    { 'data-item': true },
    el('h2', {}, within(threadState(state, hit), { class: 'into' }, title)),
    byline(state, hit),
    passage(hit),
    hit.group?.hits.length > 0 &&
      el(
        'ol.found',
        {},
        hit.group.hits.map((one) => foundComment(state, one)),
      ),
    rest(state, hit),
    copies(state, hit),
    el(
      'p.tools',
      {},
      joined([within(fresh(state, { similar: hit.id }), {}, t('near')), ...pageLinks(hit)]),
    ),
  );
}
