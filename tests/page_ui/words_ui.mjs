// Words over time, and in their contexts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { addressOf, drawing, pageTest, texts } from './browser.mjs';

pageTest('several words are drawn over the years', 'example', async (page, go) => {
  await go('?q=vélo');
  await drawing(page, () => page.getByRole('link', { name: 'Fréquences' }).click());
  await page.fill('#q', 'vélo, piano, "conseil municipal"');
  await drawing(page, () => page.press('#q', 'Enter'));
  assert.equal(await page.locator('.curve').count(), 3);
  assert.match(await page.innerText('.legend'), /2023[^]*vélo[^]*piano[^]*conseil municipal/);
  await page.click('.values summary');
  assert.equal(await page.locator('tbody tr').count(), 22);
  assert.deepEqual(await texts(page, 'thead th'), [
    'Période',
    'vélo',
    'piano',
    '"conseil municipal"',
  ]);
});

pageTest('values are read by keys and lead to their documents', 'example', async (page, go) => {
  await go('?view=frequency&q=vélo&unit=documents');
  const reader = page.locator('.plot input');
  await reader.focus();
  await page.keyboard.press('Home');
  assert.equal(await reader.getAttribute('aria-valuetext'), '2003 : vélo 0');
  for (let year = 2003; year < 2016; ++year) await page.keyboard.press('ArrowRight');
  assert.equal(await reader.getAttribute('aria-valuetext'), '2016 : vélo 5');
  await drawing(page, () => page.click('.legend a'));
  assert.match(await page.innerText('h1'), /5 documents/);
  assert.equal(addressOf(page).get('since'), '2016');
});

pageTest('words are counted by site, and taken along', 'example', async (page, go) => {
  await go('?view=frequency&q=vélo, piano&by=site&unit=occurrences');
  assert.equal(await page.locator('.curve').count(), 0);
  assert.match((await texts(page, 'tbody tr'))[0], /forum-velo.example/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ]);
  assert.match(await readFile(await download.path(), 'utf8'), /forum-velo\.example/);
});

pageTest('a filter narrows what is counted', 'example', async (page, go) => {
  await go('?view=frequency&q=vélo&unit=occurrences');
  const total = async () => Number((await texts(page, 'tfoot td'))[0]);
  await page.click('.values summary');
  const all = await total();
  await drawing(page, () => page.getByLabel('commentaire').click());
  await page.click('.values summary');
  assert.ok((await total()) < all);
});

pageTest('each place of a word stands in its context', 'example', async (page, go) => {
  await go('?view=concordance&q=vélo');
  assert.match(await page.innerText('h1'), /27 occurrences · 16 documents/);
  assert.equal(await page.locator('.lines li').count(), 27);
  for (const word of await texts(page, '.lines mark')) assert.match(word, /^vélos?$/i);
  await drawing(page, () => page.getByRole('link', { name: 'contexte droit' }).click());
  const letters = (text) => text.normalize('NFD').replace(/[^\p{L}]/gu, '');
  const right = (await texts(page, '.lines .right')).map(letters);
  const words = right.map((text) => text.slice(0, 1).toLowerCase()).filter((text) => text !== '');
  assert.deepEqual(
    words,
    words.toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
  await drawing(page, () => page.locator('.lines a.into').first().click());
  assert.ok(addressOf(page).get('thread'));
});

pageTest('without words there is nothing to count', 'example', async (page, go) => {
  await go('?view=frequency');
  assert.match(await page.innerText('.notice'), /séparés par des virgules/);
  await go('?view=concordance');
  assert.match(await page.innerText('.notice'), /expression/);
  await go('?view=concordance&q=xylophone');
  assert.match(await page.innerText('.notice'), /Rien ne correspond/);
});
