// What the page's modules do by themselves, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ENGLISH } from '../../tools/page/english.mjs';
import { FRENCH } from '../../tools/page/french.mjs';
import { threadState } from '../../tools/page/hit.mjs';
import { chooseLanguage, day, period, t } from '../../tools/page/language.mjs';
import { replayAddress, timestamp, webAddress } from '../../tools/page/links.mjs';
import { folded, snippetPieces, wordPieces } from '../../tools/page/marks.mjs';
import { bounds, chosenRange, labelled, ticks } from '../../tools/page/periods.mjs';
import * as states from '../../tools/page/state.mjs';
import { foldedAway, readingOrder } from '../../tools/page/tree.mjs';

const { parseState, printState } = states;
const { readFileSync, readdirSync } = await import('node:fs');

globalThis.document ??= { documentElement: {} }; // that language.mjs names its language to

test('an address and its state say the same', () => {
  const addresses = [
    './',
    './?q=v%C3%A9lo',
    './?q=a&author=Octave&author=R%26D&site=x.example&since=2019&until=2020-07',
    './?view=frequency&q=v%C3%A9lo%2C+tram&by=month&unit=documents',
    './?thread=https%3A%2F%2Fx.example%2F1%23c2&doc=https%3A%2F%2Fx.example%2F1%23c3',
    './?all=1&sort=date&flat=1&offset=40&more=author',
    './?similar=x&index=a&index=b',
  ];
  for (const address of addresses) {
    assert.equal(printState(parseState(address.slice(2))), address);
  }
});

test('an address that makes no sense is the usual state', () => {
  const odd = '?view=nothing&offset=-3&sort=%00&all=maybe&by=&unknown=1&author=';
  assert.equal(printState(parseState(odd)), './');
  assert.equal(parseState('?offset=1e3').offset, 1000);
});

test('another question begins at its first page, and a fresh one without filters', () => {
  const state = parseState('?q=a&author=b&offset=20&index=i');
  assert.equal(states.changed(state, { q: 'c' }).offset, 0);
  assert.deepEqual(states.fresh(state, { author: ['d'] }), parseState('?author=d&index=i'));
  assert.deepEqual(states.toggled(['a'], 'b'), ['a', 'b']);
  assert.deepEqual(states.toggled(['a', 'b'], 'a'), ['b']);
});

test('words are separated by commas that are in no quotes and no brackets', () => {
  assert.deepEqual(states.splitWords('vélo, tram'), ['vélo', 'tram']);
  assert.deepEqual(states.splitWords(' "a, b" ,(c, d),, e'), ['"a, b"', '(c, d)', 'e']);
  assert.deepEqual(states.splitWords(' , '), []);
});

test('of a snippet <mark> alone is markup', () => {
  assert.deepEqual(snippetPieces('a <mark>b</mark> c'), [
    { text: 'a ', lit: false },
    { text: 'b', lit: true },
    { text: ' c', lit: false },
  ]);
  assert.deepEqual(snippetPieces('&lt;b&gt; &amp;lt; &quot;&#39;'), [
    { text: `<b> &lt; "'`, lit: false },
  ]);
  assert.deepEqual(snippetPieces('<img src=x onerror=y>'), [
    { text: '<img src=x onerror=y>', lit: false },
  ]);
  assert.deepEqual(snippetPieces('<mark>un'), [{ text: '<mark>un', lit: false }]);
  assert.deepEqual(snippetPieces(null), []);
});

test('words are lit whatever their case and accents', () => {
  const forms = new Set(['velo', 'velos'].map(folded));
  const lit = wordPieces('Vélos, VÉLO et vélodrome', forms).filter((piece) => piece.lit);
  assert.deepEqual(
    lit.map((piece) => piece.text),
    ['Vélos', 'VÉLO'],
  );
  const text = 'l’œuf, aujourd’hui : 3 €';
  assert.equal(
    wordPieces(text, new Set(['oeuf']))
      .map((piece) => piece.text)
      .join(''),
    text,
  );
});

test('only addresses of the web become links', () => {
  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'x',
    '',
    null,
    'file:///etc/passwd',
    'java\nscript:alert(1)',
    'vbscript:x',
    'blob:https://x/1',
  ]) {
    assert.equal(webAddress(url), null, url);
  }
  assert.equal(webAddress('https://x.example/é'), 'https://x.example/%C3%A9');
});

test('an archived copy is named by time, in UTC, and address', () => {
  assert.equal(timestamp('2023-11-14T23:13:20+01:00'), '20231114221320');
  assert.equal(timestamp(null), '*'); // all captures of it
  const document = { url: 'https://x.example/a?b', crawled: '2023-11-14T23:13:20+01:00' };
  const template = 'https://web.example/{timestamp}/{url}';
  assert.equal(
    replayAddress(template, document),
    'https://web.example/20231114221320/https://x.example/a?b',
  );
  assert.equal(replayAddress(null, document), null);
  assert.equal(replayAddress(template, { ...document, url: 'javascript:1' }), null);
});

test('a bucket of dates has its first and last day', () => {
  assert.deepEqual(bounds('2022'), { since: '2022', until: '2022' });
  assert.deepEqual(bounds('1990s'), { since: '1990', until: '1999' });
  assert.deepEqual(bounds('2022-W28'), { since: '2022-07-11', until: '2022-07-17' });
  assert.deepEqual(bounds('2020-W53'), { since: '2020-12-28', until: '2021-01-03' });
  assert.deepEqual(bounds('2021-W01'), { since: '2021-01-04', until: '2021-01-10' });
});

test('what was chosen is found among buckets', () => {
  const years = ['2016', '2017', '2018', '2019'];
  assert.deepEqual(chosenRange(years, '', ''), { first: 0, last: 3 });
  assert.deepEqual(chosenRange(years, '2017', '2018'), { first: 1, last: 2 });
  assert.deepEqual(chosenRange(years, '2017-05', '2018-02-03'), { first: 1, last: 2 });
  assert.deepEqual(chosenRange(years, '2030', ''), { first: 3, last: 3 });
  assert.deepEqual(chosenRange(years, 'hier', ''), { first: 0, last: 3 });
  const months = ['2017-01', '2017-02', '2017-03'];
  assert.deepEqual(chosenRange(months, '2017-02', '2017-02'), { first: 1, last: 1 });
  assert.deepEqual(chosenRange(['2010s', '2020s'], '2021', ''), { first: 1, last: 1 });
});

test('marks of a scale are round and reach beyond its values', () => {
  assert.deepEqual(ticks(0), [0, 1]);
  assert.deepEqual(ticks(4), [0, 1, 2, 3, 4]);
  assert.deepEqual(ticks(19_500), [0, 5000, 10_000, 15_000, 20_000]);
  for (const most of [0.003, 0.7, 1, 7, 11, 99, 101, 123_456]) {
    assert.ok(ticks(most).length <= 6 && ticks(most).at(-1) >= most, String(most));
  }
  assert.deepEqual(labelled(7, 3), [0, 3, 6]);
  assert.deepEqual(labelled(2, 10), [0, 1]);
});

test('a thread is read comment by comment, each before its answers', () => {
  const nodes = [
    ['a', null],
    ['1', 'a'],
    ['2', 'a'],
    ['3', '1'],
    ['4', '3'],
    ['5', 'gone'],
  ];
  const order = readingOrder(nodes.map(([id, parent]) => ({ id, parent })));
  assert.deepEqual(
    order.map(({ node }) => node.id),
    ['a', '1', '3', '4', '2', '5'],
  );
  assert.deepEqual(
    order.map(({ depth }) => depth),
    [0, 1, 2, 3, 1, 0],
  );
  assert.deepEqual(
    order.map(({ below }) => below),
    [4, 2, 1, 0, 0, 0],
  );
  assert.deepEqual([...foldedAway(order, new Set([1]))], [2, 3]);
});

test('ten thousand answers, one below the other, are a thread too', () => {
  const nodes = Array.from({ length: 10_000 }, (_, n) => ({
    id: `${n}`,
    parent: n === 0 ? null : `${n - 1}`,
  }));
  assert.equal(readingOrder(nodes)[0].below, 9999);
});

test('a thread that two indexes hold is two trees', () => {
  const thread = ['a', 'b', 'c', 'd'].map((id, at, ids) => ({ id, parent: ids[at - 1] ?? null }));
  const nodes = ['presse', 'forum'].flatMap((index) => thread.map((node) => ({ ...node, index })));
  const order = readingOrder(nodes);
  assert.deepEqual(
    order.map(({ node }) => node.index + node.id).join(' '),
    'pressea presseb pressec pressed foruma forumb forumc forumd',
  );
  assert.equal(order[4].below, 3);
});

test('a thread is of the index that the hit is of', () => {
  const state = parseState('./?q=a');
  assert.deepEqual(threadState(state, { id: 'x', index: 'forum' }).index, ['forum']);
  assert.deepEqual(threadState(state, { id: 'x' }).index, state.index);
});

test('both languages say the same', () => {
  assert.deepEqual(Object.keys(ENGLISH), Object.keys(FRENCH));
  const names = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
  for (const key of Object.keys(FRENCH)) {
    assert.deepEqual(names(ENGLISH[key]), names(FRENCH[key]), key);
  }
});

test('every message that is asked for is there', () => {
  const folder = new URL('../../tools/page/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => /\.(mjs|html)$/.test(file))) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [, key] of source.matchAll(/\bt\('([^']+)'|data-(?:t|label)="([^"]+)"/g)) {
      if (key) assert.ok(key in FRENCH, `${name}: ${key}`);
    }
  }
});

test('dates are said as far as they are known, by the clock of their page', () => {
  chooseLanguage('fr');
  assert.equal(day('2022'), '2022');
  assert.equal(day('2022-07'), 'juillet 2022');
  assert.equal(day('2022-07-15'), '15 juillet 2022');
  assert.match(day('2022-07-15T11:45:00+02:00', 'minute'), /^15 juillet 2022.*11:45$/);
  assert.equal(day('2022-07-15T11:45:00+02:00', 'day'), '15 juillet 2022');
  assert.equal(day(null), 'sans date');
  assert.equal(period('2020s'), 'années 2020');
  assert.equal(period('2022-W28'), 'semaine 28 de 2022');
  assert.equal(t('documents', { n: 0 }), '0 document');
  assert.equal(t('documents', { n: 1234 }).replace(/\s/gu, ' '), '1 234 documents');
  chooseLanguage('en');
  assert.equal(day('2022-07-15'), '15 July 2022');
  assert.equal(t('documents', { n: 0 }), '0 documents');
});
