// A thread as it is read.
import assert from 'node:assert/strict';

import { addressOf, drawing, pageTest, texts } from './browser.mjs';

const MILK = '?thread=crawl/octet.example/5g-et-lait.txt';

const comment = (page, name) =>
  page.locator('.comment').filter({ has: page.locator('.author', { hasText: name }) });

pageTest('a thread is its article and a tree of comments', 'example', async (page, go) => {
  await go(`${MILK}&q=lait`);
  assert.match(await page.innerText('h1'), /La 5G fait-elle tourner le lait/);
  assert.match(await page.innerText('#comments'), /6 commentaires · 1 supprimé survit/);
  assert.equal(await page.locator('.comment').count(), 7);
  const depth = (element) => element.evaluate((one) => one.style.getPropertyValue('--depth'));
  assert.equal(await depth(comment(page, 'HK42')), '0');
  assert.equal(await depth(comment(page, 'Gniarf')), '3');
  assert.match(await comment(page, 'Gniarf').innerText(), /répond à Fred-de-la-Combe/);
  for (const word of await texts(page, '.reading mark')) assert.match(word, /^lait$/i);
});

pageTest('a deleted comment survives in a quotation, and says so', 'example', async (page, go) => {
  await go(MILK);
  const gone = page.locator('.comment.deleted');
  assert.match(await gone.innerText(), /Grognard59[^]*supprimé[^]*citation de Tokamak/);
  assert.match(await gone.innerText(), /depuis la 5G ma télécommande/);
  await drawing(page, () => gone.getByRole('link', { name: 'Tokamak' }).click());
  assert.equal(addressOf(page).get('doc'), 'crawl/octet.example/5g-et-lait.txt#c3');
  assert.match(await page.innerText('.aim'), /Change la pile/);
  assert.ok(await page.locator('.aim').evaluate((one) => one === document.activeElement));
});

pageTest('quotations are folded until one asks for them', 'example', async (page, go) => {
  await go(MILK);
  const quotation = comment(page, 'Tokamak').locator('blockquote').first();
  assert.equal(await quotation.isVisible(), false);
  await comment(page, 'Tokamak').getByText('cite Grognard59').click();
  assert.equal(await quotation.isVisible(), true);
});

pageTest(
  'answers are folded, and shown where an address asks for one',
  'example',
  async (page, go) => {
    await go(MILK);
    const fold = page.locator('.comment.deleted .fold');
    await fold.click();
    assert.equal(await fold.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('.comment:visible').count(), 4);
    await page.evaluate(() => {
      const to = new URL(location.href);
      to.searchParams.set('doc', 'crawl/octet.example/5g-et-lait.txt#c5');
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    });
    await page.waitForSelector('.aim');
    assert.equal(await page.locator('.comment:visible').count(), 7);
  },
);

pageTest('a permalink leads to its comment', 'example', async (page, go) => {
  await go('?thread=https://forum-velo.example/t/1187&doc=https://forum-velo.example/t/1187%23c14');
  assert.match(await page.innerText('.aim'), /Opéré, rééduqué/);
  const { y } = await page.locator('.aim').boundingBox();
  assert.ok(y > 0 && y < 700, String(y));
});

pageTest('a thread is found by any document of it', 'example', async (page, go) => {
  await go('?q=savon&flat=1');
  await drawing(page, () => page.locator('.hit h2 a').first().click());
  assert.match(await page.innerText('.aim'), /savon/i);
  await drawing(page, () => page.click('#back'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
});

pageTest(
  'beside a thread stand what is like it and what its author wrote',
  'example',
  async (page, go) => {
    await go('?thread=https://forum-velo.example/t/1187');
    await page.waitForSelector('.neighbours');
    assert.deepEqual(await texts(page, '.neighbours h2'), ['Articles proches', 'Du même auteur']);
    assert.ok((await page.locator('.neighbours section').nth(0).locator('li').count()) > 2);
    for (const title of await texts(page, '.neighbours li > a')) {
      assert.doesNotMatch(title, /Mon vélo grince/);
    }
  },
);

pageTest('a document that is not there is said to be missing', 'example', async (page, go) => {
  await go('?thread=absent');
  assert.match(await page.innerText('.notice'), /n’est pas dans l’index/);
  await go('?similar=absent');
  assert.match(await page.innerText('.notice'), /n’est pas dans l’index/);
});

pageTest('a thread at a comment is drawn in another language', 'example', async (page, go) => {
  await go(`${MILK}&doc=crawl/octet.example/5g-et-lait.txt%23c3`);
  await drawing(page, () => page.click('#language'));
  assert.match(await page.innerText('#comments'), /6 comments/);
});
