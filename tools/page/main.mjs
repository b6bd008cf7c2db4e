// The page: draws what its address says, and says so when it cannot.
import { hasToken } from './server.mjs';
import { concordanceView } from './concordance.mjs';
import { byId, el, replace } from './dom.mjs';
import { frequencyView } from './frequency.mjs';
import { learnIndexes } from './indexes.mjs';
import { showHelp, startKeyboard } from './keyboard.mjs';
import { currentLanguage, keepLanguage, startLanguage, t } from './language.mjs';
import { within } from './links.mjs';
import { again, currentState, go, startNavigation } from './navigation.mjs';
import { errorNotice, slowNotice, stoppedNotice } from './notices.mjs';
import { closeProposals, startProposals } from './proposals.mjs';
import { searchView, similarView } from './results.mjs';
import { changed, parseState, viewName } from './state.mjs';
import { goTo, threadView } from './thread.mjs';

const VIEWS = {
  search: searchView,
  frequency: frequencyView,
  concordance: concordanceView,
  thread: threadView,
  similar: similarView,
};
const TABS = { search: 'viewSearch', frequency: 'viewFrequency', concordance: 'viewConcordance' };
const BUSY_MS = 250; // sooner, nobody wonders
const SLOW_MS = 3000;

let controller = new AbortController();
let learned = null;
let draws = 0;
let shownQuestion = '';

// What stands in index.html, in the language chosen.
function translate() {
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(element.dataset.label));
  }
  byId('language').lang = currentLanguage() === 'fr' ? 'en' : 'fr';
}

function drawFrame(state) {
  const field = byId('q');
  const isTypedIn = document.activeElement === field && field.value.trim() !== shownQuestion;
  if (!isTypedIn) field.value = state.q;
  shownQuestion = state.q;
  field.placeholder = t(state.view === 'frequency' ? 'frequencyHint' : 'searchLabel');
  field.setAttribute('aria-label', t(state.view === 'frequency' ? 'frequencyHint' : 'searchHint'));
  const tab = ([view, message]) =>
    el(
      'li',
      {},
      within(
        changed({ ...state, thread: '', doc: '', similar: '' }, { view }),
        { 'aria-current': viewName(state) === view && 'page', 'data-key': `view ${view}` },
        t(message),
      ),
    );
  replace(byId('tabs'), Object.entries(TABS).map(tab));
}

function showAnswer(view, state) {
  document.title = view.title ? `${view.title} — glane` : 'glane';
  byId('status').textContent = view.status;
  replace(byId('view'), view.main);
  replace(byId('side'), view.side ?? []);
  document.body.classList.toggle('sided', Boolean(view.side));
  document.body.dataset.view = viewName(state);
}

function wait(signal, stop) {
  const busy = setTimeout(() => {
    byId('main').setAttribute('aria-busy', 'true');
    byId('status').textContent = t('loading');
  }, BUSY_MS);
  const slow = setTimeout(() => byId('view').prepend(slowNotice(stop)), SLOW_MS);
  return () => {
    clearTimeout(busy);
    clearTimeout(slow);
    if (!signal.aborted) byId('main').removeAttribute('aria-busy');
  };
}

async function answer(state, signal) {
  learned ??= learnIndexes().catch((error) => {
    learned = null;
    throw error;
  });
  await learned;
  return VIEWS[viewName(state)](state, signal);
}

// The link by which one left, so that one goes on from there.
function focusLink(from) {
  const target = parseState(from);
  if (!target.thread) return;
  const links = [...document.querySelectorAll('a.into')];
  links.find((link) => new URL(link.href).search === from)?.focus({ preventScroll: true });
}

// Says that what the address asks for is there (`data-drawn` counts how often).
function finish() {
  byId('main').dataset.drawn = String(++draws);
}

async function draw({ scroll, from = '', afresh = false }) {
  const state = currentState();
  drawFrame(state);
  delete byId('main').dataset.drawn;
  // The rest of a long thread that is being drawn goes on.
  const isThere = !afresh && state.doc && parseState(from).thread === state.thread;
  if (isThere && goTo(state)) return finish();
  controller.abort();
  controller = new AbortController();
  const { signal } = controller;
  let stopped = false;
  const done = wait(signal, () => {
    stopped = true;
    controller.abort();
  });
  let view;
  try {
    view = await answer(state, signal);
    if (signal.aborted && !stopped) return;
  } catch (error) {
    if (error.name === 'AbortError' && !stopped) return;
    if (error.name !== 'AbortError' && error.status === undefined) throw error;
    error.wrongToken = hasToken();
    view = { title: '', status: '', main: [stopped ? stoppedNotice() : errorNotice(error)] };
  } finally {
    done();
  }
  if (stopped) byId('main').removeAttribute('aria-busy');
  showAnswer(view, state);
  scrollTo(0, scroll ?? 0);
  if (scroll !== undefined) focusLink(from);
  const isOtherView = viewName(parseState(from)) !== viewName(state);
  if (isOtherView && document.activeElement === document.body) {
    byId('main').focus({ preventScroll: true }); // what had the focus is gone
  }
  view.after?.();
  finish();
}

function submit(event) {
  event.preventDefault();
  closeProposals();
  const q = byId('q').value.trim();
  const state = currentState();
  go(changed(state, { q, thread: '', doc: '', similar: '' }));
  if (matchMedia('(pointer: coarse)').matches) byId('q').blur(); // the keyboard hides the answer
}

function toggleSide(event) {
  const open = document.body.classList.toggle('filtering');
  event.currentTarget.setAttribute('aria-expanded', String(open));
}

// The frame of index.html is seen before any answer is asked for: drawing it is all that the
// browser has to do till then. A page that nobody sees has no frames, and waits for none.
function afterFirstPaint(start) {
  if (document.hidden) return start();
  requestAnimationFrame(() => setTimeout(start));
}

startLanguage();
translate();
byId('ask').addEventListener('submit', submit);
byId('filters').addEventListener('click', toggleSide);
byId('show-help').addEventListener('click', showHelp);
byId('language').addEventListener('click', () => {
  keepLanguage(currentLanguage() === 'fr' ? 'en' : 'fr');
  translate();
  again();
});
startKeyboard();
startProposals();
afterFirstPaint(() => startNavigation(draw));
