// What the page shows is its address: every view, filter and page of results is a permalink.
// A state is a plain object that has every field; the address leaves out what is as usual.

const text = { usual: '', read: (values) => values[0] ?? '', write: (value) => [value] };
const list = { usual: [], read: (values) => values, write: (value) => value };
const flag = { usual: false, read: (values) => values[0] === '1', write: () => ['1'] };
const count = {
  usual: 0,
  read: (values) => Math.max(0, Math.trunc(Number(values[0])) || 0),
  write: (value) => [String(value)],
};
const choice = (...names) => ({
  usual: names[0],
  read: (values) => (names.includes(values[0]) ? values[0] : names[0]),
  write: (value) => [value],
});

// In the order in which they stand in an address.
const FIELDS = {
  view: choice('search', 'frequency', 'concordance'),
  thread: text, // the id of any document of it: its thread is read
  doc: text, // the document of that thread to go to
  similar: text, // the id of the document that others are like
  q: text,
  all: flag, // every word, not any
  index: list,
  type: list,
  author: list,
  site: list,
  since: text,
  until: text,
  sort: choice('relevance', 'date', 'date-asc'),
  flat: flag, // a hit a document, not a thread
  offset: count,
  by: choice('year', 'month', 'author', 'site'),
  unit: choice('per_million', 'occurrences', 'documents'),
  order: choice('document', 'left', 'right', 'date', 'author'),
  more: choice('', 'author', 'site', 'section', 'quoted'), // the facet that is shown whole
  narrow: text, // what its values have
};

export const FILTERS = ['type', 'author', 'site', 'since', 'until'];

export function parseState(search) {
  const parameters = new URLSearchParams(search);
  const state = {};
  for (const [name, field] of Object.entries(FIELDS)) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    state[name] = field.read(values);
  }
  return state;
}

export function printState(state) {
  const parameters = new URLSearchParams();
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = state[name];
    if (String(value) === String(field.usual)) continue;
    for (const one of field.write(value)) parameters.append(name, one);
  }
  return parameters.size === 0 ? './' : `./?${parameters}`;
}

// Another view of the same question begins at its first page; so does another question.
export function changed(state, change) {
  return { ...state, offset: 0, more: '', narrow: '', ...change };
}

// A question of its own, put to the same indexes; nothing else that was chosen before holds.
export const fresh = (state, change) => ({ ...parseState(''), index: state.index, ...change });

export const viewName = (state) =>
  state.thread ? 'thread' : state.similar ? 'similar' : state.view;

export const isFiltered = (state) => FILTERS.some((name) => state[name].length > 0);

// A value of a list put in, or taken out where it is there.
export function toggled(values, value) {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

// The parameters of the API that say which documents are asked about.
export function filterParameters(state) {
  const parameters = new URLSearchParams();
  for (const name of ['index', ...FILTERS]) {
    for (const value of [state[name]].flat()) if (value) parameters.append(name, value);
  }
  return parameters;
}

export function questionParameters(state) {
  const parameters = filterParameters(state);
  if (state.q) parameters.set('q', state.q);
  if (state.all) parameters.set('all', 'true');
  return parameters;
}

// "vélo, tram": a series for each; commas within quotes and brackets separate nothing.
export function splitWords(q) {
  const words = [''];
  let quoted = false;
  let depth = 0;
  for (const letter of q) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === '(') ++depth;
    if (!quoted && letter === ')') --depth;
    if (letter === ',' && !quoted && depth <= 0) words.push('');
    else words[words.length - 1] += letter;
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
