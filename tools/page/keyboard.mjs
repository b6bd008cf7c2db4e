// One hand on the keys: / j k o u x n p ?. Each can be switched off together, for those who speak
// to their machine (WCAG 2.1.4).
import { byId, el, replace } from './dom.mjs';
import { recall, remember, t } from './language.mjs';

const KEYS_KEPT = 'glane.keys';

const isOn = () => recall(KEYS_KEPT) !== 'off';

const items = () => [...document.querySelectorAll('[data-item]')].filter((item) => !item.hidden);

const focusable = (item) => item.querySelector('a.into') ?? item;

function current() {
  return document.activeElement?.closest?.('[data-item]') ?? null;
}

function move(step) {
  const all = items();
  const from = all.indexOf(current());
  const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : from + step;
  const item = all[to];
  if (!item) return;
  if (!item.querySelector('a.into')) item.tabIndex = -1;
  focusable(item).focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

const clickOn = (selector) => document.querySelector(selector)?.click();

const ACTIONS = {
  '/': () => byId('q').select(),
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector('a.into')?.click(),
  u: () => clickOn('#back'),
  x: () => current()?.querySelector('.fold')?.click(),
  n: () => clickOn('a[rel=next]'),
  p: () => clickOn('a[rel=prev]'),
  '?': () => showHelp(),
};

const KEYS = {
  '/': 'key_search',
  j: 'key_next',
  k: 'key_previous',
  o: 'key_open',
  u: 'key_back',
  x: 'key_fold',
  'p n': 'key_pages',
  '?': 'key_help',
};

const TIPS = {
  'crue digue': 'tip_any',
  '"conseil municipal"': 'tip_phrase',
  '+vélo -train': 'tip_must',
  'biblio*': 'tip_prefix',
  'auteur:"Maëlle Kerdraon"': 'tip_author',
  'date:2021..2022-07': 'tip_date',
  'digue NEAR/5 moulin': 'tip_near',
};

function listed(messages, tag) {
  return el(
    'dl',
    {},
    Object.entries(messages).map(([typed, key]) =>
      el(
        'div',
        {},
        el(
          'dt',
          {},
          typed.split(tag === 'kbd' ? ' ' : '\n').map((one) => el(tag, {}, one)),
        ),
        el('dd', {}, t(key)),
      ),
    ),
  );
}

export function showHelp() {
  const dialog = byId('help');
  const onchange = (event) => remember(KEYS_KEPT, event.target.checked ? 'on' : 'off');
  replace(
    dialog,
    el('h2', { id: 'help-title' }, t('language_help')),
    listed(TIPS, 'code'),
    el('h2', {}, t('keys')),
    listed(KEYS, 'kbd'),
    el(
      'p',
      {},
      el(
        'label',
        {},
        el('input', { type: 'checkbox', '.checked': isOn(), onchange }),
        ' ',
        t('keysOn'),
      ),
    ),
    el('form', { method: 'dialog' }, el('button', { autofocus: true }, t('close'))),
  );
  dialog.showModal();
}

const isTyping = (target) =>
  target.matches('input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]');

export function startKeyboard() {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape' && isTyping(event.target)) event.target.blur();
    if (isTyping(event.target) || byId('help').open || !isOn()) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
