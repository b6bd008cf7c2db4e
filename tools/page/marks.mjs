// Texts with words lit: the API's snippets, and words of a question in a thread that is read.
import { el } from './dom.mjs';

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

const unescaped = (text) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]);

// A snippet, escaped but for <mark>: pieces in order. Any other markup stays the text that it is.
export function snippetPieces(snippet) {
  return (snippet ?? '')
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, place) => ({ text: unescaped(text), lit: place % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

// Case and accents aside, as words are compared.
export const folded = (word) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase();

// A text in which the words of `forms` (folded) are lit.
export function wordPieces(text, forms) {
  if (forms.size === 0) return [{ text, lit: false }];
  const pieces = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const lit = forms.has(folded(part));
    const last = pieces.at(-1);
    if (last && last.lit === lit) last.text += part;
    else if (part !== '') pieces.push({ text: part, lit });
  }
  return pieces;
}

export const marked = (pieces) =>
  pieces.map(({ text, lit }) => (lit ? el('mark', {}, text) : text));

export const snippet = (text) => marked(snippetPieces(text));
