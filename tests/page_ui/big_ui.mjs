// Ten thousand values of a facet, five thousand comments.
import assert from 'node:assert/strict';

import { addressOf, drawing, pageTest } from './browser.mjs';

pageTest('ten thousand authors are listed, narrowed and chosen', 'big', async (page, go) => {
  await go('?type=article&more=author');
  const count = page.locator('.facet', { hasText: 'Auteur' }).getByRole('status');
  await page.waitForFunction(() => document.querySelectorAll('.whole li').length > 0);
  assert.match((await count.innerText()).replace(/\s/gu, ' '), /10 000 valeurs/);
  assert.equal(await page.locator('.whole li').count(), 200); // as far as one looks
  await page.getByRole('button', { name: 'Afficher la suite' }).click();
  assert.equal(await page.locator('.whole li').count(), 400);
  await page.getByLabel('Filtrer la liste (Auteur)').fill('plume0777');
  await page.waitForFunction(() => document.querySelectorAll('.whole li').length === 10);
  await drawing(page, () => page.getByLabel(/^Plume07773/).click());
  assert.equal(addressOf(page).get('author'), 'Plume07773');
  assert.match(await page.innerText('h1'), /1 document/);
});

pageTest('a value beyond the list is found by its beginning', 'big', async (page, go) => {
  await go('?more=author');
  await page.waitForSelector('.whole li');
  await page.getByLabel('Filtrer la liste (Auteur)').fill('Maraîch');
  await page.waitForFunction(() => document.querySelectorAll('.whole li').length === 1);
});

pageTest('five thousand comments are read, folded and gone to', 'big', async (page, go) => {
  await go('?thread=https://alpha.example/fil&q=poireaux');
  assert.ok((await page.locator('.comment').count()) >= 150); // the rest comes while one reads
  await page.waitForFunction(() => document.querySelectorAll('.comment').length === 5000);
  assert.match((await page.innerText('#comments')).replace(/\s/gu, ' '), /5 000 commentaires/);
  await page.locator('.comment .fold').first().click();
  assert.equal(await page.locator('.comment:not([hidden])').count(), 5000 - 49 + 1);
  await page.waitForSelector('.neighbours');
});

pageTest('the last of five thousand has its permalink', 'big', async (page, go) => {
  await go('?thread=https://alpha.example/fil&doc=https://alpha.example/fil%23c5001');
  assert.match(await page.innerText('.aim'), /Remarque 5000/);
  assert.ok(
    await page.locator('.aim').evaluate((one) => {
      const { top } = one.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }),
  );
});

pageTest('a permalink does not end the drawing of a long thread', 'big', async (page, go) => {
  await go('?thread=https://alpha.example/fil');
  await drawing(page, () => page.locator('.comment a[href*="doc="]').first().click());
  await page.waitForFunction(() => document.querySelectorAll('.comment').length === 5000);
});
