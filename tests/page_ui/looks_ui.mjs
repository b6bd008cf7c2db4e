// Phones, the dark, paper, English, and what axe has to say.
import assert from 'node:assert/strict';

import { addressOf, drawing, pageTest, phone, violations } from './browser.mjs';

const VIEWS = {
  results: '?q=vélo&site=forum-velo.example&since=2016',
  'a whole facet': '?q=le&more=author',
  'nothing found': '?q=xylophone&site=virage.example',
  frequency: '?view=frequency&q=vélo, piano, digue',
  'frequency by site': '?view=frequency&q=vélo, piano&by=site',
  concordance: '?view=concordance&q=vélo',
  'a thread': '?thread=crawl/octet.example/5g-et-lait.txt&q=lait',
  'like documents': '?similar=https://forum-velo.example/t/1187',
};
const beyond = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [name, address] of Object.entries(VIEWS)) {
  pageTest(`${name}: axe finds nothing, and nothing is cut off`, 'example', async (page, go) => {
    await go(address);
    assert.deepEqual(await violations(page), []);
    assert.equal(await beyond(page), 0);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(page, ['color-contrast']), []);
    await page.setViewportSize(phone.viewport);
    assert.deepEqual(await violations(page, ['target-size', 'color-contrast']), []);
    assert.equal(await beyond(page), 0);
  });
}

pageTest('axe finds nothing in the help', 'example', async (page, go) => {
  await go('');
  await page.click('#show-help');
  assert.deepEqual(await violations(page), []);
});

pageTest(
  'on a phone filters are a touch away',
  'example',
  async (page, go) => {
    await go('?q=vélo');
    assert.equal(await page.isVisible('#side'), false);
    await page.tap('#filters');
    assert.equal(await page.getAttribute('#filters', 'aria-expanded'), 'true');
    await drawing(page, () => page.getByText('commentaire', { exact: true }).first().tap());
    assert.equal(addressOf(page).get('type'), 'comment');
  },
  phone,
);

pageTest(
  'it is dark where one wishes so',
  'example',
  async (page, go) => {
    await go('');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red, green, blue] = paper.match(/\d+/g).map(Number);
    assert.ok(red + green + blue < 120, paper);
  },
  { colorScheme: 'dark' },
);

pageTest('on paper there is what one reads, and nothing to press', 'example', async (page, go) => {
  await go('?thread=crawl/octet.example/5g-et-lait.txt');
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['header', '#tabs', 'footer', '.tools', '#back']) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  assert.ok(await page.locator('.comment').last().isVisible());
});

pageTest('English by a toggle, kept for the next time', 'example', async (page, go) => {
  await go('?q=vélo');
  assert.equal(await page.getAttribute('html', 'lang'), 'fr');
  await drawing(page, () => page.click('#language'));
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.match(await page.innerText('h1'), /11 threads · 16 documents/);
  await go('?q=piano');
  assert.equal(await page.innerText('#ask button'), 'Search');
  await drawing(page, () => page.click('#language'));
  assert.match(await page.innerText('h1'), /fils/);
});

pageTest(
  'an English browser is spoken to in English',
  'example',
  async (page, go) => {
    await go('?q=vélo&since=2016');
    assert.match(await page.innerText('h1'), /threads/);
    assert.match(await page.innerText('.chosen'), /since 2016/);
    assert.match(await page.innerText('.hit >> nth=0'), /12 June 2023/);
  },
  { locale: 'en-GB' },
);
