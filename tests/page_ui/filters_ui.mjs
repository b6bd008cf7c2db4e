// Facets to click, dates to drag over.
import assert from 'node:assert/strict';

import { addressOf, drawing, pageTest } from './browser.mjs';

pageTest('several values of a facet are alternatives', 'example', async (page, go) => {
  await go('?q=vélo');
  await drawing(page, () => page.getByRole('checkbox', { name: 'virage.example' }).click());
  assert.match(await page.innerText('h1'), /^1 fil · 1 document/);
  await drawing(page, () => page.getByRole('checkbox', { name: 'depeches.example' }).click());
  assert.deepEqual(addressOf(page).getAll('site'), ['virage.example', 'depeches.example']);
  assert.match(await page.innerText('h1'), /^3 fils · 3 documents/);
  // A facet leaves out its own filter, so that there is more to choose from.
  assert.ok(await page.getByLabel('forum-velo.example').isVisible());
  assert.ok(await page.getByRole('checkbox', { name: 'virage.example' }).isChecked());
});

pageTest('what was chosen has the focus still, and is taken back', 'example', async (page, go) => {
  await go('?q=vélo');
  await page.getByLabel('commentaire').focus();
  await drawing(page, () => page.keyboard.press('Space'));
  const focused = () => page.evaluate(() => document.activeElement.dataset.key);
  assert.equal(await focused(), 'type=comment');
  await drawing(page, () => page.getByRole('link', { name: 'Retirer commentaire' }).click());
  assert.equal(addressOf(page).get('type'), null);
  await go('?q=vélo&type=article&site=virage.example&since=2019');
  assert.equal(await page.locator('.chosen li').count(), 3);
  await drawing(page, () => page.getByText('Tout retirer').click());
  assert.equal(page.url().split('?')[1], 'q=v%C3%A9lo');
});

pageTest('dates are dragged over', 'example', async (page, go) => {
  await go('');
  const { x, y, width, height } = await page.locator('.bars').boundingBox();
  const at = (year) => x + (width * (year - 2003 + 0.5)) / 21; // 2003 to 2023
  await page.mouse.move(at(2016), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(2018), y + height / 2, { steps: 4 });
  assert.equal(await page.innerText('.reading'), '2016 – 2018');
  await drawing(page, () => page.mouse.up());
  assert.equal(addressOf(page).get('since'), '2016');
  assert.equal(addressOf(page).get('until'), '2018');
  assert.match(await page.innerText('h1'), /29 documents/);
  assert.equal(await page.locator('.bars rect:not(.out)').count(), 3);
});

pageTest('dates are chosen by keys', 'example', async (page, go) => {
  await go('?since=2016&until=2019');
  const begin = page.getByLabel('Première période');
  assert.equal(await begin.getAttribute('aria-valuetext'), '2016');
  await begin.focus();
  await drawing(page, () => page.keyboard.press('ArrowRight'));
  assert.equal(addressOf(page).get('since'), '2017');
  assert.equal(addressOf(page).get('until'), '2019');
});

pageTest('dates are typed', 'example', async (page, go) => {
  await go('?q=vélo');
  await page.fill('[name=since]', '2019-03');
  await page.fill('[name=until]', '31/12/2019');
  await drawing(page, () => page.press('[name=until]', 'Enter'));
  assert.match(await page.innerText('h1'), /^2 fils · 2 documents/);
});

pageTest(
  'a value that is no filter becomes a word of the question',
  'example',
  async (page, go) => {
    await go('?q=livre');
    await drawing(page, () => page.getByRole('link', { name: /Voir tout.*Auteur cité/ }).click());
    const quoted = page.locator('.whole a').first();
    await quoted.waitFor();
    const name = await quoted.locator('.value').textContent();
    await drawing(page, () => quoted.click());
    assert.equal(addressOf(page).get('q'), `livre +cite:"${name}"`);
  },
);

pageTest('a long facet is opened and narrowed', 'example', async (page, go) => {
  await go('');
  await drawing(page, () => page.getByRole('link', { name: 'Voir tout… (Auteur)' }).click());
  await page.waitForSelector('.whole li');
  assert.equal(await page.locator('.whole li').count(), 27);
  await page.getByLabel('Filtrer la liste (Auteur)').fill('dede');
  await page.waitForFunction(() => document.querySelectorAll('.whole li').length === 1);
  assert.match(await page.textContent('.whole li'), /Dédé-la-Rustine/);
  await drawing(page, () => page.locator('.whole input').click());
  assert.equal(addressOf(page).get('author'), 'Dédé-la-Rustine');
  // The list is as narrow as before, for the next one to be chosen.
  await page.waitForFunction(() => document.querySelectorAll('.whole li').length === 1);
});
