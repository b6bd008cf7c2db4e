// Elements of the page. What comes from documents becomes text nodes and nothing else; no markup is
// ever parsed.

// el('a.title', { href: '?' }, 'text', node, null): attributes by name, listeners as functions of
// `onclick`, properties of the element where their name begins with ".".
export function el(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  return dress(element, attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return dress(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

// Lists within lists are one list; what is null, false or empty is no child.
const present = (children) => children.flat(Infinity).filter((child) => child || child === 0);

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name.startsWith('.')) element[name.slice(1)] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...present(children));
  return element;
}

export const byId = (id) => document.getElementById(id);

// The new children of an element. What had the focus has it again where it is still there: controls
// that are drawn anew with each answer bear the same `data-key`.
export function replace(element, ...children) {
  const key = document.activeElement?.dataset?.key;
  element.replaceChildren(...present(children));
  if (!key || document.activeElement?.dataset?.key === key) return;
  element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

// Items between which a separator stands.
export function joined(items, separator = ' · ') {
  return items
    .filter((item) => item)
    .flatMap((item, place) => (place === 0 ? [item] : [separator, item]));
}
