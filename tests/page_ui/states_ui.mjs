// Nothing there, nothing found, errors, slow and partial answers, a server that asks who one is.
import assert from 'node:assert/strict';

import { drawing, drawn, pageTest, served, token } from './browser.mjs';

const SEARCHES = '**/api/search?*';

pageTest('an empty index says how it is filled', 'empty', async (page, go) => {
  await go('');
  assert.match(await page.innerText('.notice'), /L’index est vide[^]*glane index/);
});

pageTest('nothing found: another spelling, fewer filters', 'example', async (page, go) => {
  await go('?q=bibliothéqe&site=virage.example');
  assert.match(await page.innerText('.notice'), /Rien ne correspond à « bibliothéqe »/);
  await drawing(page, () => page.getByText('Chercher sans les filtres').click());
  await drawing(page, () => page.locator('.correction a').click());
  assert.equal(await page.inputValue('#q'), 'bibliothèque');
  assert.ok((await page.locator('.hit').count()) > 0);
});

pageTest('nothing found but in quotations', 'example', async (page, go) => {
  await go('?q=télécommande');
  await drawing(page, () => page.getByText('cite ces mots').click());
  assert.match(await page.innerText('.hit'), /Grognard59/);
});

pageTest(
  'a field with an impossible value is an error that says so',
  'example',
  async (page, go) => {
    await go('?q=date:hiver-prochain-peut-être');
    assert.equal(await page.getAttribute('.notice', 'role'), 'alert');
    assert.match(await page.innerText('.notice'), /La recherche a échoué[^]*hiver/);
  },
);

pageTest('a server that is gone is said to be, and asked again', 'example', async (page, go) => {
  await go('');
  await page.route(SEARCHES, (route) => route.abort());
  await page.fill('#q', 'vélo');
  await drawing(page, () => page.press('#q', 'Enter'));
  assert.match(await page.innerText('.notice'), /Le serveur ne répond pas/);
  await page.unroute(SEARCHES);
  await drawing(page, () => page.getByRole('button', { name: 'Réessayer' }).click());
  assert.match(await page.innerText('h1'), /11 fils/);
});

pageTest('a server that is busy is said to be', 'example', async (page, go) => {
  await page.route(SEARCHES, (route) => route.fulfill({ status: 503, json: { error: {} } }));
  await go('?q=vélo');
  assert.match(await page.innerText('.notice'), /Le serveur est occupé/);
});

pageTest('a slow search can be stopped', 'example', async (page, go) => {
  await go('');
  await page.route(SEARCHES, () => {}); // never answered
  await page.fill('#q', 'vélo');
  await page.press('#q', 'Enter');
  await page.waitForSelector('#main[aria-busy]');
  await page.waitForSelector('.notice.slow');
  await drawing(page, () => page.getByRole('button', { name: 'Arrêter' }).click());
  assert.match(await page.innerText('.notice'), /Recherche arrêtée/);
  assert.equal(await page.getAttribute('#main', 'aria-busy'), null);
});

pageTest('only the last of several questions is answered', 'example', async (page, go) => {
  await go('');
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/api\/search\?.*q=piano/, async (route) => {
    await held;
    await route.continue().catch(() => {}); // the page has given it up
  });
  await page.fill('#q', 'piano');
  await page.press('#q', 'Enter');
  await page.fill('#q', 'vélo');
  await drawing(page, () => page.press('#q', 'Enter'));
  release();
  await page.unrouteAll({ behavior: 'wait' });
  assert.match(await page.innerText('h1'), /11 fils/);
});

pageTest('a partial answer says that it is one', 'example', async (page, go) => {
  await page.route(SEARCHES, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), partial: true } });
  });
  await go('?q=vélo');
  assert.match(await page.innerText('.notice.partial'), /Réponse partielle/);
  assert.ok((await page.locator('.hit').count()) > 0);
});

pageTest('a token is asked for once', 'locked', async (page, go) => {
  await page.goto(`${served.locked}/?q=vélo`);
  await drawn(page);
  await page.fill('#token', 'un-autre-jeton-de-trente-lettres');
  await drawing(page, () => page.press('#token', 'Enter'));
  assert.match(await page.innerText('.notice'), /Ce jeton n’est pas le bon/);
  await page.fill('#token', token);
  await drawing(page, () => page.press('#token', 'Enter'));
  assert.match(await page.innerText('h1'), /11 fils/);
  await go('?q=piano');
  assert.match(await page.innerText('h1'), /fils/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'RIS', exact: true }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'glane.ris');
});
