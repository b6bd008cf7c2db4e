// Questions, results, links and exports.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { addressOf, drawing, pageTest, texts } from './browser.mjs';

async function ask(page, words) {
  await page.fill('#q', words);
  await drawing(page, () => page.press('#q', 'Enter'));
}

pageTest('the whole archive stands there before anything is asked', 'example', async (page, go) => {
  await go('');
  assert.match(await page.innerText('h1'), /Toute l’archive : 26 fils · 123 documents/);
  assert.equal(await page.locator('.hit').count(), 20);
});

pageTest('a question finds threads, and its words are lit', 'example', async (page, go) => {
  await go('');
  await ask(page, 'velo');
  assert.match(await page.innerText('h1'), /11 fils · 16 documents/);
  assert.equal(addressOf(page).get('q'), 'velo');
  assert.equal(await page.title(), 'velo — glane');
  for (const word of await texts(page, '.hit mark')) assert.match(word, /^vélos?$/i);
  const thread = page.locator('.hit', { hasText: 'Mon vélo grince' });
  assert.equal(await thread.locator('.found li').count(), 3);
  assert.match(await thread.innerText(), /encore 1 document trouvé dans ce fil/);
  assert.equal(await page.innerText('#status'), '11 fils · 16 documents');
});

pageTest('an address is all that a state is', 'example', async (page, go, context) => {
  await go('?q=vélo&sort=date-asc&flat=1&type=comment');
  const first = await texts(page, '.hit h2');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForSelector('#main[data-drawn]');
  assert.deepEqual(await texts(other, '.hit h2'), first);
  assert.match(await page.innerText('.hit >> nth=0'), /commentaire/);
});

pageTest('back and forth go through questions', 'example', async (page, go) => {
  await go('?q=vélo');
  await ask(page, 'piano');
  await drawing(page, () => page.goBack());
  assert.equal(await page.inputValue('#q'), 'vélo');
  assert.match(await page.innerText('h1'), /11 fils/);
  await drawing(page, () => page.goForward());
  assert.equal(await page.inputValue('#q'), 'piano');
});

pageTest('from a thread one comes back to where one was', 'example', async (page, go) => {
  await go('?q=le&flat=1');
  const title = page.locator('.hit h2 a').nth(12);
  const name = await title.innerText();
  await title.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  assert.ok(scrolled > 0);
  await drawing(page, () => title.click());
  await drawing(page, () => page.goBack());
  assert.equal(await page.evaluate(() => scrollY), scrolled);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), name);
});

pageTest('pages of results follow each other', 'example', async (page, go) => {
  await go('?flat=1');
  const first = await texts(page, '.hit h2');
  await drawing(page, () => page.click('a[rel=next]'));
  assert.equal(addressOf(page).get('offset'), '20');
  assert.match(await page.innerText('.pager'), /21 – 40 sur 123/);
  assert.notDeepEqual(await texts(page, '.hit h2'), first);
  await drawing(page, () => page.click('a[rel=prev]'));
  assert.deepEqual(await texts(page, '.hit h2'), first);
});

pageTest('any word or all of them', 'example', async (page, go) => {
  await go('?q=piano boulangerie');
  assert.match(await page.innerText('h1'), /1 avec tous les mots/);
  await drawing(page, () => page.getByRole('link', { name: 'tous', exact: true }).click());
  assert.match(await page.innerText('h1'), /^1 fil/);
});

pageTest('what is found is taken along', 'example', async (page, go) => {
  await go('?q=piano');
  const beginnings = { CSV: /^id,type,/, RIS: /^TY {2}- /, BibTeX: /^@/, 'CSL-JSON': /^\[/ };
  for (const [name, beginning] of Object.entries(beginnings)) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, beginning);
    assert.match(text, /piano/);
  }
});

pageTest('links lead to the page and to its archived copy', 'example', async (page, go) => {
  await go('?q=fontaine');
  const links = page.locator('.hit', { hasText: 'Vingt ans après' }).locator('a[target=_blank]');
  const url = 'https://www.radio-brisonne.example/actualites/fontaine-vingt-ans-apres';
  assert.equal(await links.nth(0).getAttribute('href'), url);
  assert.match(await links.nth(1).getAttribute('href'), /^https:\/\/web\.example\/\d{14}\/https:/);
  for (const link of await links.all()) {
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  }
});

pageTest('what one author wrote, what is like a document', 'example', async (page, go) => {
  await go('?q=grince');
  await drawing(page, () => page.getByRole('link', { name: 'Lanterne_rouge' }).first().click());
  assert.equal(page.url().split('?')[1], 'author=Lanterne_rouge');
  await go('?q=grince');
  await drawing(page, () => page.getByRole('link', { name: 'Articles proches' }).first().click());
  assert.match(await page.innerText('h1'), /^Documents proches de Mon vélo grince/);
  assert.ok((await page.locator('.hit').count()) > 3);
});

pageTest('copies of an article are folded into one', 'big', async (page, go) => {
  await go('?q=titre:"marché couvert"');
  assert.equal(await page.locator('.hit').count(), 1);
  await page.click('.copies summary');
  assert.match(await page.innerText('.copies'), /2 copies presque identiques/);
  assert.equal(await page.locator('.copies li').count(), 2);
});

pageTest('several indexes are asked together or one by one', 'several', async (page, go) => {
  await go('');
  assert.match(await page.innerText('h1'), /129 documents/);
  await drawing(page, () => page.getByLabel('deux').click());
  assert.match(await page.innerText('h1'), /6 documents/);
});

pageTest('authors are proposed for the last word, and filter', 'example', async (page, go) => {
  await go('?q=');
  await page.locator('#q').pressSequentially('le mami');
  const options = page.locator('#proposals [role=option]');
  await options.first().waitFor();
  assert.match(await options.first().innerText(), /^Mamie_Danger\s+Auteur · \d+$/);
  assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true');
  await page.keyboard.press('Escape'); // closes the list, and leaves one in the field
  assert.equal(await options.count(), 0);
  await page.keyboard.type('e');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await page.getAttribute('#q', 'aria-activedescendant');
  assert.equal(await page.getAttribute(`#${active}`, 'aria-selected'), 'true');
  await drawing(page, () => page.keyboard.press('Enter'));
  assert.equal(addressOf(page).get('author'), 'Mamie_Danger');
  assert.equal(addressOf(page).get('q'), 'le');
  assert.equal(await page.inputValue('#q'), 'le');
  assert.equal(await page.isVisible('#proposals'), false);
});

pageTest('what is proposed is not asked for unless chosen', 'example', async (page, go) => {
  await go('');
  await page.locator('#q').pressSequentially('mamie');
  await page.locator('#proposals [role=option]').first().waitFor();
  await drawing(page, () => page.press('#q', 'Enter'));
  assert.equal(addressOf(page).get('author'), null);
  assert.equal(addressOf(page).get('q'), 'mamie');
  assert.equal(await page.isVisible('#proposals'), false);
});
