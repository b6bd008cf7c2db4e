// A choice among a few ways to show the same: links, of which the one that holds is marked.
import { el } from './dom.mjs';
import { t } from './language.mjs';
import { within } from './links.mjs';
import { changed } from './state.mjs';

// in: name    field of the state
//     values  that it can have
//     keyOf   message that names a value
export function choices(state, name, label, values, keyOf = (value) => `${name}_${value}`) {
  const link = (value) =>
    el(
      'li',
      {},
      within(
        changed(state, { [name]: value }),
        {
          'aria-current': state[name] === value && 'true',
          'data-key': `${name}=${value}`,
        },
        t(keyOf(value)),
      ),
    );
  return el(
    'div.choices',
    {},
    el('span', { id: `choose-${name}` }, label),
    el('ul', { 'aria-labelledby': `choose-${name}` }, values.map(link)),
  );
}
