// Documents with script in every field: all of it is text, nothing of it runs.
import assert from 'node:assert/strict';

import { drawing, pageTest } from './browser.mjs';

const nothingRan = async (page) => {
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  const inserted = 'main script, main img, main svg[onload], [onerror], [onload], aside script';
  assert.equal(await page.locator(inserted).count(), 0);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.href));
  for (const link of links) assert.match(link, /^https?:/);
};

pageTest('in results, facets and what is like them', 'hostile', async (page, go) => {
  await go('?q=poireau');
  assert.match(await page.innerText('.hit h2'), /Titre <script>window\.pwned=1<\/script>/);
  assert.match(await page.innerText('.passage'), /<script>|<img/);
  await nothingRan(page);
  await go('?q=poireau&more=author');
  await page.waitForSelector('.whole li');
  await nothingRan(page);
  await go('?q=poireau&more=section');
  await page.waitForSelector('.whole li');
  await nothingRan(page);
  await go('?similar=data');
  await nothingRan(page);
});

pageTest('in a thread, by its hostile id', 'hostile', async (page, go) => {
  await go('?q=poireau&flat=1&type=comment');
  await drawing(page, () => page.locator('.hit h2 a').first().click());
  await page.waitForSelector('.comment.deleted');
  assert.match(await page.innerText('.comment.deleted'), /ne soit <b onclick/);
  await nothingRan(page);
});

pageTest('in words over time and in contexts', 'hostile', async (page, go) => {
  for (const by of ['author', 'site', 'year']) {
    await go(`?view=frequency&q=poireau&by=${by}`);
    await nothingRan(page);
  }
  await go('?view=concordance&q=pwned');
  await nothingRan(page);
});

pageTest('in an address', 'hostile', async (page, go) => {
  const script = encodeURIComponent(`"'><script>window.pwned=6</script><mark>`);
  for (const name of ['q', 'author', 'site', 'since', 'thread', 'similar', 'doc', 'index']) {
    await go(`?${name}=${script}`);
    await nothingRan(page);
  }
  await go(`?view=frequency&q=${script}`);
  await nothingRan(page);
});
