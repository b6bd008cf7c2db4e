// Moves between states by the browser's own history.
import { parseState, printState } from './state.mjs';

let show = () => {};
let shown = '';

export const currentState = () => parseState(location.search);

// Leaves a note in the history of how far the page was scrolled, for the way back.
const noteScroll = () => history.replaceState({ scroll: scrollY }, '');

export function go(state) {
  const target = printState(state);
  if (target === printState(currentState())) return show({});
  noteScroll();
  history.pushState({}, '', target);
  show({});
}

// Says in the address what is shown already.
export function note(change) {
  history.replaceState(history.state, '', printState({ ...currentState(), ...change }));
  shown = location.search;
}

// Draws the same state again: after another language, a token, an error.
export const again = () => show({ afresh: true });

const isPlainClick = (event) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function follow(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || link.hasAttribute('download') || !isPlainClick(event)) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return;
  event.preventDefault();
  go(parseState(url.search));
}

// in: draw  called with { from } for a step forward, besides with { scroll } for one in the history,
//           with { afresh } for none
export function startNavigation(draw) {
  shown = location.search;
  show = (step) => {
    const from = shown;
    shown = location.search;
    draw({ ...step, from });
  };
  history.scrollRestoration = 'manual';
  document.addEventListener('click', follow);
  addEventListener('popstate', (event) => {
    if (location.search !== shown) show({ scroll: event.state?.scroll ?? 0 });
  });
  show({ scroll: history.state?.scroll ?? 0 });
  addEventListener('pagehide', noteScroll);
}
