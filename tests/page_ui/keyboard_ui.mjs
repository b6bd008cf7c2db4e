// One hand on the keys.
import assert from 'node:assert/strict';

import { addressOf, drawing, pageTest } from './browser.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());

const titleAt = (page, place) => page.locator('.hit h2 a').nth(place).textContent();

pageTest('/ j k o u go through results', 'example', async (page, go) => {
  await go('?q=vélo');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.type('j/k?'); // letters, where one types
  assert.equal(await page.inputValue('#q'), 'j/k?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await focused(page), await titleAt(page, 1));
  await page.keyboard.press('k');
  assert.equal(await focused(page), await titleAt(page, 0));
  await drawing(page, () => page.keyboard.press('o'));
  assert.ok(addressOf(page).get('thread'));
  await drawing(page, () => page.keyboard.press('u'));
  assert.equal(addressOf(page).get('thread'), null);
  assert.equal(addressOf(page).get('q'), 'vélo');
});

pageTest('j, k and x go through a thread', 'example', async (page, go) => {
  await go('?thread=crawl/octet.example/5g-et-lait.txt');
  for (let step = 0; step < 4; ++step) await page.keyboard.press('j');
  assert.match(await focused(page), /^Grognard59/);
  await page.keyboard.press('x');
  assert.equal(await page.locator('.comment:visible').count(), 4);
  await page.keyboard.press('j');
  assert.match(await focused(page), /^Roxane_officielle/);
});

pageTest('n and p turn pages', 'example', async (page, go) => {
  await go('?flat=1');
  await drawing(page, () => page.keyboard.press('n'));
  assert.equal(addressOf(page).get('offset'), '20');
  await drawing(page, () => page.keyboard.press('p'));
  assert.equal(addressOf(page).get('offset'), null);
});

pageTest('? says what the keys do, and switches them off', 'example', async (page, go) => {
  await go('?q=vélo');
  await page.keyboard.press('?');
  assert.match(await page.innerText('dialog'), /résultat ou commentaire suivant/);
  await page.getByLabel('Raccourcis d’une lettre actifs').uncheck();
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('dialog'), false);
  const before = await focused(page);
  await page.keyboard.press('j');
  assert.equal(await focused(page), before);
  await page.click('#show-help');
  await page.getByLabel('Raccourcis d’une lettre actifs').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await focused(page), await titleAt(page, 0));
});

pageTest('the tabulator reaches results past the frame', 'example', async (page, go) => {
  await go('?q=vélo');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Aller aux résultats');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
});
