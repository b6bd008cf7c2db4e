// What stands in place of results, or above them: nothing found, errors, slow and partial answers.
import { setToken } from './server.mjs';
import { el, joined } from './dom.mjs';
import { t } from './language.mjs';
import { within } from './links.mjs';
import { again } from './navigation.mjs';
import { changed, FILTERS, isFiltered, parseState } from './state.mjs';

const notice = (kind, ...children) => el(`div.notice.${kind}`, {}, ...children);

const button = (label, onclick) => el('button', { type: 'button', onclick }, label);

export const withoutFilters = (state) =>
  changed(state, Object.fromEntries(FILTERS.map((name) => [name, parseState('')[name]])));

export function slowNotice(stop) {
  return notice('slow', el('p', {}, t('slow')), button(t('stop'), stop));
}

export function stoppedNotice() {
  return notice('slow', el('p', {}, t('stopped')), button(t('retry'), again));
}

// The server gives no more time than it has given: a narrower question needs less.
export function partialNotice(answer) {
  if (!answer.partial) return null;
  return el(
    'div.notice.partial',
    { role: 'alert' },
    el('p', {}, el('strong', {}, t('partial')), ' ', t('partialHint')),
  );
}

export function emptyIndexNotice() {
  return notice('empty', el('h1', {}, t('emptyIndex')), el('p', {}, t('emptyHint')));
}

export function correction(state, answer) {
  if (!answer.corrected) return null;
  const link = within(changed(state, { q: answer.corrected }), {}, answer.corrected);
  return el('p.correction', {}, t('didYouMean'), ' ', link, ' ?');
}

export function nothingFound(state, answer = {}) {
  const quoted = answer.in_quotations;
  const ways = [
    quoted &&
      within(changed(state, { q: quoted.query }), {}, t('inQuotations', { n: quoted.total })),
    isFiltered(state) && within(withoutFilters(state), {}, t('withoutFilters')),
    state.all && within(changed(state, { all: false }), {}, t('anyWord')),
  ].filter(Boolean);
  return notice(
    'empty',
    el('h1', {}, state.q ? t('noHits', { q: state.q }) : t('noHitsFilters')),
    correction(state, answer),
    ways.length > 0 &&
      el(
        'ul',
        {},
        ways.map((way) => el('li', {}, way)),
      ),
    state.q && el('p', {}, t('tips')),
  );
}

function tokenForm(error) {
  const field = el('input', { type: 'password', id: 'token', autocomplete: 'off', required: true });
  const enter = (event) => {
    event.preventDefault();
    setToken(field.value);
    again();
  };
  return el(
    'form.notice',
    { onsubmit: enter },
    el('h1', {}, t('tokenNeeded')),
    error.wrongToken && el('p', { role: 'alert' }, t('tokenWrong')),
    el(
      'p',
      {},
      el('label', { for: 'token' }, t('token')),
      ' ',
      field,
      ' ',
      el('button', {}, t('enter')),
    ),
  );
}

const SENTENCES = {
  0: ['unreachable', 'unreachableHint'],
  404: ['missing'],
  429: ['busy'],
  503: ['busy'],
};

export function errorNotice(error) {
  if (error.status === 401) return tokenForm(error);
  const [title, hint] = SENTENCES[error.status] ?? ['failed'];
  return el(
    'div.notice.error',
    { role: 'alert' },
    el('h1', {}, t(title)),
    el('p', {}, joined([error.message, error.hint || (hint && t(hint))], ' — ')),
    button(t('retry'), again),
  );
}
