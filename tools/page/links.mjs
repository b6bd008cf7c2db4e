// Links within the page and out of it.
import { el } from './dom.mjs';
import { t } from './language.mjs';
import { printState } from './state.mjs';

let replayTemplate = null;

export const setReplay = (template) => (replayTemplate = template);

// The address where it is one of the web; null for `javascript:` and all else that a document may
// bring.
export function webAddress(url) {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

// "2023-11-14T23:13:20+01:00": 20231114221320, as web archives count, in UTC; "*", any time,
// where it is not known.
export function timestamp(crawled) {
  const time = new Date(crawled ?? '');
  return Number.isNaN(time.getTime()) ? '*' : time.toISOString().replace(/\D/g, '').slice(0, 14);
}

export function replayAddress(template, document) {
  if (!template || !webAddress(document.url)) return null;
  const values = { timestamp: timestamp(document.crawled), url: document.url };
  return webAddress(template.replace(/\{(timestamp|url)\}/g, (_, name) => values[name]));
}

function outward(address, label) {
  const attributes = { href: address, target: '_blank', rel: 'noopener noreferrer' };
  return el('a.outward', attributes, label, el('span.away', { 'aria-hidden': 'true' }, ' ↗'));
}

// To the page itself and to its archived copy, as far as there are such.
export function pageLinks(document) {
  const page = webAddress(document.url);
  const copy = replayAddress(replayTemplate, document);
  return [page && outward(page, t('page')), copy && outward(copy, t('archived'))].filter(Boolean);
}

export const within = (state, attributes, ...children) =>
  el('a', { ...attributes, href: printState(state) }, ...children);
