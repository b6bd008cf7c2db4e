// A thread to be read: its article, then every comment where it answers.
import { ApiError, ask } from './server.mjs';
import { articleElement, commentElement } from './comment.mjs';
import { el, joined } from './dom.mjs';
import { authorLinks, dateOf, HIT_FIELDS, threadState } from './hit.mjs';
import { t } from './language.mjs';
import { within } from './links.mjs';
import { folded } from './marks.mjs';
import { similarArticles } from './results.mjs';
import { fresh, questionParameters } from './state.mjs';
import { foldedAway, readingOrder } from './tree.mjs';

const COMMENTS_AT_ONCE = 150; // comments that are drawn before the page is shown again
const NEAR = 5;

let drawn = { thread: '', elements: new Map() };

// The forms of the question's words, which are lit as they were in the results.
async function litForms(state, signal) {
  if (!state.q) return new Set();
  const parameters = questionParameters({ ...state, type: [], author: [], site: [] });
  parameters.set('limit', '1');
  parameters.set('explain', 'true');
  const answer = await ask('/search', parameters, signal).catch(() => ({}));
  const words = (answer.words ?? []).filter((word) => !word.stop_word);
  return new Set(words.flatMap((word) => [word.word, ...word.forms]).map(folded));
}

// Goes to a document of the thread that is shown; false where it is not there.
export function goTo(state) {
  if (drawn.thread !== state.thread) return false;
  const element = drawn.elements.get(state.doc);
  if (!element) return false;
  for (const other of document.querySelectorAll('.aim')) other.classList.remove('aim');
  element.classList.add('aim');
  drawn.reveal(state.doc);
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
  return true;
}

function comments(state, order, lit) {
  const elements = new Map();
  const folds = new Set();
  const known = new Map(order.map(({ node }) => [node.id, node]));
  const places = new Map(order.map(({ node }, place) => [node.id, place]));
  const list = el('div.comments', {});
  const show = () => {
    const away = foldedAway(order, folds);
    order.forEach(({ node }, place) => {
      const element = elements.get(node.id);
      if (!element) return;
      element.hidden = away.has(place);
      const folding = element.querySelector(':scope > .fold');
      folding?.setAttribute('aria-expanded', String(!folds.has(place)));
    });
  };
  const toggle = (place) => {
    if (!folds.delete(place)) folds.add(place);
    show();
  };
  const reveal = (id) => {
    const place = places.get(id);
    for (let above = order[place]?.parent; above; above = above.parent) {
      folds.delete(places.get(above.node.id));
    }
    show();
  };
  const draw = (from, to) => {
    list.append(
      ...order.slice(from, to).map((entry, at) => {
        const element = commentElement(state, entry, { lit, known, fold: () => toggle(from + at) });
        elements.set(entry.node.id, element);
        return element;
      }),
    );
    if (folds.size > 0) show();
  };
  return { list, elements, draw, reveal };
}

const nextTurn = () => new Promise((done) => setTimeout(done, 0));

// All of it, piece by piece: the page answers meanwhile.
async function drawRest(part, total, from, progress, signal) {
  for (let place = from; place < total; place += COMMENTS_AT_ONCE) {
    progress.textContent = t('drawing', { done: place, n: total });
    await nextTurn();
    if (signal.aborted) return;
    part.draw(place, place + COMMENTS_AT_ONCE);
  }
  progress.textContent = '';
}

async function neighbours(state, article, signal) {
  const line = (hit) =>
    el(
      'li',
      {},
      within(threadState(fresh(state), hit), {}, hit.title ?? t('untitled')),
      ' ',
      el('span.byline', {}, joined([authorLinks(state, hit), dateOf(hit), hit.site])),
    );
  const list = (title, hits, all) =>
    hits.length > 0 &&
    el(
      'section',
      {},
      el('h2', {}, all ? within(all, {}, title) : title),
      el('ul', {}, hits.map(line)),
    );
  const near = await similarArticles(article.id, fresh(state), NEAR, signal);
  const names = article.authors.slice(0, 1);
  let others = [];
  if (names.length > 0) {
    const parameters = questionParameters(fresh(state, { author: names }));
    parameters.set('limit', String(NEAR + 1));
    parameters.set('sort', 'date');
    parameters.set('group', 'thread');
    parameters.set('fields', HIT_FIELDS);
    others = (await ask('/search', parameters, signal)).hits.filter(({ id }) => id !== article.id);
  }
  return el(
    'aside.neighbours',
    { 'aria-label': t('near') },
    list(t('near'), near, fresh(state, { similar: article.id })),
    list(t('sameAuthor'), others.slice(0, NEAR), fresh(state, { author: names })),
  );
}

export async function threadView(state, signal) {
  const path = `/threads/${encodeURIComponent(state.thread)}`;
  const parameters = questionParameters(fresh(state));
  const [nodes, lit] = await Promise.all([ask(path, parameters, signal), litForms(state, signal)]);
  if (nodes.length === 0) throw new ApiError(404);
  const order = readingOrder(nodes);
  const article = order[0].node.type === 'article' ? order.shift().node : null;
  const first = article ?? order[0].node;
  const part = comments(state, order, lit);
  const deleted = nodes.filter((node) => node.deleted).length;
  const progress = el('p.figure', { role: 'status' });
  const total = order.length;
  const count = total - deleted;
  const aim = order.findIndex(({ node }) => node.id === state.doc);
  const begun = Math.max(COMMENTS_AT_ONCE, aim + 1);
  part.draw(0, begun);
  drawn = { thread: state.thread, elements: part.elements, reveal: part.reveal };
  const tail = el('div', {});
  const end = async () => {
    await drawRest(part, total, begun, progress, signal);
    if (article && !signal.aborted) tail.append(await neighbours(state, article, signal));
  };
  return {
    title: first.title ?? first.thread_title ?? '',
    status: t('comments', { n: count }),
    after: () => {
      if (state.doc) goTo(state);
      end().catch(() => {}); // what stands beside the thread may be missing
    },
    main: [
      el('p', {}, within({ ...state, thread: '', doc: '' }, { id: 'back' }, `← ${t('back')}`)),
      article
        ? articleElement(state, article, lit)
        : el('h1', {}, first.thread_title ?? t('untitled')),
      el(
        'section',
        { 'aria-labelledby': 'comments' },
        el(
          'h2',
          { id: 'comments' },
          total === 0
            ? t('noComments')
            : joined([t('comments', { n: count }), deleted > 0 && t('goDeleted', { n: deleted })]),
        ),
        part.list,
        progress,
      ),
      tail,
    ],
  };
}
