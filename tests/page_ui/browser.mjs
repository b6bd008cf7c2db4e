// One browser for the whole suite, and pages of it that must not fail in silence: a script's error,
// a breach of the content security policy or a request to another host is a failed test.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';

const settings = JSON.parse(process.env.PAGE_SETTINGS);
const require = createRequire(`${settings.modules}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core'), 'utf8');
// As root chromium has no sandbox, and in a container little shared memory.
const args = ['--no-sandbox', '--disable-dev-shm-usage'];
const browser = await chromium.launch({ executablePath: settings.browser, args });

after(() => browser.close());

export const { served, token } = settings;

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const phone = PHONE;

// What is the browser's own notice of an answer, and no fault of the page.
const isOfAnswer = (text) =>
  /^Failed to load resource: .*(status of [45]\d\d|ERR_FAILED)/.test(text);

function watch(page, origin) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfAnswer(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      faults.push(`asks ${request.url()}`);
    }
  });
  return faults;
}

// A test of the page that one server serves.
//   in: name    which server
//       steps   called with the page and `go(address)`, which waits for the answer to be drawn
export function pageTest(title, name, steps, options = {}) {
  test(title, async () => {
    const context = await browser.newContext({ locale: 'fr-FR', ...options });
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    const faults = watch(page, served[name]);
    const go = async (address) => {
      await page.goto(`${served[name]}/${address}`);
      await drawn(page);
    };
    try {
      await steps(page, go, context);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

// The answer to what the address says is there, whatever it is.
export const drawn = (page) => page.waitForSelector('#main[data-drawn]');

// Does something that draws anew, and waits for it.
export async function drawing(page, step) {
  const before = await page.getAttribute('#main', 'data-drawn');
  await step();
  await page.waitForFunction((count) => {
    const { drawn } = document.querySelector('#main').dataset;
    return drawn !== undefined && drawn !== count;
  }, before);
}

export const texts = (page, selector) => page.locator(selector).allInnerTexts();

export const addressOf = (page) => new URL(page.url()).searchParams;

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe finds against WCAG 2.2 A and AA, each by its rule and first place.
//   in: rules  only these; all without them
export async function violations(page, rules = null) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const runOnly = rules ?? STANDARDS;
  const found = await page.evaluate(
    (only) => axe.run(document, { runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`,
  );
}
