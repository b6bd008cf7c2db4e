// A document as it is read in its thread: the article, or a comment with what it cites and answers.
import { el, joined } from './dom.mjs';
import { authorLinks, dateOf } from './hit.mjs';
import { day, t } from './language.mjs';
import { pageLinks, within } from './links.mjs';
import { marked, wordPieces } from './marks.mjs';
import { fresh } from './state.mjs';

const MOST_INDENT = 8; // deeper answers say whom they answer, and stand no further in

const paragraphs = (text, lit) =>
  (text ?? '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => el('p', {}, marked(wordPieces(line, lit))));

function quotation(quote, lit) {
  const says = quote.author ? t('quotedFrom', { name: quote.author }) : t('quotedUnknown');
  return el(
    'details.quotation',
    {},
    el('summary', {}, says),
    el('blockquote', {}, paragraphs(quote.text, lit)),
  );
}

const gone = (node) =>
  node.removed_from_page &&
  el('span.gone', {}, t('removedFromPage', { date: day(node.removed_from_page, 'day') }));

// The number of a comment is its permalink.
const permalink = (state, node) =>
  within(
    { ...state, doc: node.id },
    { title: t('permalink') },
    t('commentNumber', { n: node.position }),
  );

export function articleElement(state, node, lit) {
  return el(
    'article.reading',
    { 'data-item': true },
    el('h1', {}, node.title ?? node.thread_title ?? t('untitled')),
    el(
      'p.byline',
      {},
      joined([
        authorLinks(state, node),
        dateOf(node),
        node.site,
        node.section,
        node.captures > 1 && t('captures', { n: node.captures }),
        node.index,
      ]),
    ),
    node.quotes.map((quote) => quotation(quote, lit)),
    paragraphs(node.text, lit),
    el(
      'p.tools',
      {},
      joined([...pageLinks(node), within(fresh(state, { similar: node.id }), {}, t('near'))]),
    ),
  );
}

// Whom it answers, where that is not plain: the article is what all else answers.
function answered(state, entry) {
  const to = entry.parent?.node;
  if (!to) return null;
  if (to.type === 'article') return null;
  const name = to.author ?? t('anonymous');
  return within({ ...state, doc: to.id }, { class: 'answered' }, `↳ ${t('answersTo', { name })}`);
}

// A deleted comment says by whose quotation it is known.
function survives(state, node, known) {
  const by = node.quoted_by.map((id) =>
    within({ ...state, doc: id }, {}, known.get(id)?.author ?? t('anonymous')),
  );
  return el(
    'p.survives',
    {},
    el('strong', {}, t('deleted')),
    ' — ',
    t('deletedLong'),
    ' ',
    joined(by, ', '),
  );
}

// in: entry  of readingOrder
//     lit    words of the question, folded
//     known  the nodes of the thread by their ids
//     fold   called where its answers are folded or unfolded
export function commentElement(state, entry, { lit, known, fold }) {
  const { node, depth, below } = entry;
  const folding =
    below > 0 &&
    el(
      'button.fold',
      { type: 'button', 'aria-expanded': 'true', onclick: fold },
      t('answers', { n: below }),
    );
  const element = el(
    node.deleted ? 'article.comment.deleted' : 'article.comment',
    {
      'data-item': true,
      tabindex: -1,
      'aria-label': `${t('comment')} ${t('by')} ${node.author ?? t('anonymous')}`,
    },
    el(
      'p.byline',
      {},
      joined([
        authorLinks(state, node),
        answered(state, entry),
        node.date && dateOf(node),
        !node.deleted && permalink(state, node),
        gone(node),
        ...pageLinks(node),
      ]),
    ),
    node.deleted && survives(state, node, known),
    node.quotes.map((quote) => quotation(quote, lit)),
    paragraphs(node.text, lit),
    folding,
  );
  element.style.setProperty('--depth', String(Math.min(depth - 1, MOST_INDENT)));
  return element;
}
