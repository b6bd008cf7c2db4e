// What the search field proposes while one types: the authors, sites and sections that have the
// last word. Choosing one filters by it; whoever presses Enter instead asks for what was typed.
import { byId, el, replace } from './dom.mjs';
import { number, t } from './language.mjs';
import { currentState, go } from './navigation.mjs';
import { ask } from './server.mjs';
import { changed } from './state.mjs';

const TYPING_PAUSE_MS = 150;
const LEAST_LETTERS = 2;
const OF_EACH = 4;

let asked = new AbortController();
let pause = 0;

const proposals = () => [...byId('proposals').children];
const selected = () => proposals().find((one) => one.getAttribute('aria-selected') === 'true');

// The word that is being typed, which nothing but letters belong to: no phrase, no field.
const lastWord = (typed) => /(?:^|[\s(])([^\s"():+-][^\s"():]*)$/.exec(typed)?.[1] ?? '';

function showProposals(elements) {
  replace(byId('proposals'), elements);
  byId('proposals').hidden = elements.length === 0;
  byId('q').setAttribute('aria-expanded', String(elements.length > 0));
  byId('q').removeAttribute('aria-activedescendant');
}

export function closeProposals() {
  clearTimeout(pause);
  asked.abort();
  showProposals([]);
}

function choose(name, value) {
  const field = byId('q');
  const before = field.value.slice(0, field.value.length - lastWord(field.value).length).trim();
  const state = currentState();
  const word = name === 'section' ? `+section:"${value.replaceAll('"', ' ')}"` : '';
  const q = `${before} ${word}`.trim();
  const filter = word ? {} : { [name]: [...new Set([...state[name], value])] };
  field.value = q;
  closeProposals();
  go(changed(state, { q, ...filter, thread: '', doc: '', similar: '' }));
}

function proposal(name, { value, count }, place) {
  return el(
    'li',
    {
      role: 'option',
      id: `proposal-${place}`,
      'aria-selected': 'false',
      onmousedown: (event) => event.preventDefault(), // the field keeps the focus
      onclick: () => choose(name, value),
    },
    el('span.value', {}, value),
    el('span.figure', {}, `${t(name)} · ${number(count)}`),
  );
}

async function propose(word) {
  const { signal } = asked;
  const parameters = new URLSearchParams({ q: word, limit: String(OF_EACH) });
  for (const index of currentState().index) parameters.append('index', index);
  const answer = await ask('/suggest', parameters, signal);
  if (signal.aborted) return;
  const found = [
    ...answer.authors.map((one) => ['author', one]),
    ...answer.sites.map((one) => ['site', one]),
    ...answer.sections.map((one) => ['section', one]),
  ];
  showProposals(found.map(([name, one], place) => proposal(name, one, place)));
}

function askAgain() {
  closeProposals();
  const word = lastWord(byId('q').value);
  if (word.length < LEAST_LETTERS) return;
  asked = new AbortController();
  // A search goes without proposals where they fail, and says by itself what is wrong.
  pause = setTimeout(() => propose(word).catch(() => {}), TYPING_PAUSE_MS);
}

function selectProposal(step) {
  const all = proposals();
  const from = all.indexOf(selected());
  const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : from + step;
  for (const [place, one] of all.entries()) one.setAttribute('aria-selected', String(place === to));
  const one = all[to];
  if (one) byId('q').setAttribute('aria-activedescendant', one.id);
  else byId('q').removeAttribute('aria-activedescendant');
}

const PROPOSAL_KEYS = {
  ArrowDown: () => selectProposal(1),
  ArrowUp: () => selectProposal(-1),
  Escape: closeProposals,
  Enter: () => selected()?.click(),
};

export function startProposals() {
  const field = byId('q');
  field.addEventListener('input', askAgain);
  field.addEventListener('blur', closeProposals);
  field.addEventListener('keydown', (event) => {
    const act = PROPOSAL_KEYS[event.key];
    if (!act || event.isComposing || byId('proposals').hidden) return;
    if (event.key === 'Enter' && !selected()) return;
    event.preventDefault();
    act();
  });
}
