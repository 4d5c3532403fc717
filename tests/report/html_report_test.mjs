// The HTML report in a browser: reads the names of pages that html_report_test.py has made, and says what is wrong.
//     node html_report_test.mjs SAMPLE HOSTILE LARGE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [sample, hostile, large] = process.argv.slice(2).map((path) => pathToFileURL(path).href);
const failures = [];

function expect(what, got, wanted) {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (a !== b) failures.push(`${what}: ${a}, not ${b}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});

// A page of its own for each test. Whatever it asks for, says on the console or pops up is a failure.
async function open(name, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || !request.url().startsWith('file:')) {
      failures.push(`${name}: asked for ${request.url()}`);
    }
  });
  page.on('console', (message) => failures.push(`${name}: the console says ${message.text()}`));
  page.on('pageerror', (error) => failures.push(`${name}: ${error}`));
  page.on('dialog', (dialog) => {
    failures.push(`${name}: a dialog says ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(url);
  return page;
}

const tests = [];
const test = (name, url, run, options) => tests.push({ name, url, run, options });

const shown = (page) => page.$$eval('article:not([hidden])', (all) => all.length);
const total = (page) => page.$$eval('article', (all) => all.length);
const countText = (page) => page.textContent('#count');
const values = (page, attribute) =>
  page.$$eval('article:not([hidden])', (all, name) => all.map((each) => each.getAttribute(name)), attribute);
const distinct = (all) => [...new Set(all)];

test('a filter by verdict shows those and counts them', sample, async (page, expect) => {
  const all = await total(page);
  await page.check('[name=verdict][value=breach]');
  expect('verdicts', distinct(await values(page, 'data-verdict')), ['breach']);
  expect('count', await countText(page), `10 of ${all} shown`);
  expect('address', new URL(page.url()).hash, '#verdict=breach');
  await page.check('[name=verdict][value=due]');
  expect('both', distinct(await values(page, 'data-verdict')), ['breach', 'due']);
  expect('headings', await page.$$eval('#list h3:not([hidden])', (all) => all.length), 2);
});

test('filters narrow each other', sample, async (page, expect) => {
  await page.check('[name=verdict][value=due]');
  await page.check('[name=severity][value=major]');
  await page.selectOption('#rule', 'REL-014');
  expect('rules', distinct(await values(page, 'data-rule')), ['REL-014']);
  expect('number', await shown(page), 5);
  await page.fill('#search', 'MP081');
  expect('number with a search', await shown(page), 1);
  await page.click('button[type=reset]');
  await page.waitForFunction(() => !location.hash);
  expect('all again', await shown(page), await total(page));
});

test('a Party and a clause are filters', sample, async (page, expect) => {
  await page.selectOption('#party', 'Toto Energy Limited');
  const parties = await values(page, 'data-party');
  expect('parties', distinct(parties), ['Toto Energy Limited']);
  expect('none left out', parties.length,
    await page.$$eval('article[data-party="Toto Energy Limited"]', (all) => all.length));
  await page.selectOption('#party', '');
  await page.selectOption('#clause', 'SEC D6 (SECMP0034)');
  const clauses = await values(page, 'data-clause');
  expect('some', clauses.length > 0, true);
  expect('clauses', clauses.every((each) => each.split('\n').includes('SEC D6 (SECMP0034)')), true);
});

test('a search wants every word, in any case, in evidence too', sample, async (page, expect) => {
  await page.fill('#search', 'secmp0015 IMPACT assessments.toml');
  const found = await shown(page);
  expect('some, not all', found > 0 && found < (await total(page)), true);
  await page.fill('#search', 'no finding says this');
  expect('none', await shown(page), 0);
  expect('that is said', await page.isVisible('#none-shown'), true);
});

test('findings are sorted by what one chooses, and back', sample, async (page, expect) => {
  const before = await values(page, 'id');
  await page.selectOption('#sort', 'rule');
  const rules = await values(page, 'data-rule');
  expect('rules', rules, [...rules].sort());
  await page.selectOption('#sort', 'severity');
  const ranks = (await values(page, 'data-severity')).map((each) => ['critical', 'major', 'minor'].indexOf(each));
  expect('severities', ranks, [...ranks].sort());
  await page.selectOption('#sort', 'date');
  const dates = (await values(page, 'data-date')).map((each) => each || '9999');
  expect('dates', dates, [...dates].sort());
  await page.selectOption('#sort', 'party');
  const parties = (await values(page, 'data-party')).map(Boolean);
  expect('those with a Party first', parties, [...parties].sort((a, b) => b - a));
  await page.selectOption('#sort', 'clause');
  expect('headings of verdicts', await page.$$eval('#list h3:not([hidden])', (all) => all.length), 0);
  await page.selectOption('#sort', '');
  expect('as before', await values(page, 'id'), before);
});

test('the address opens the page as it was left', `${sample}#verdict=due&sort=date&q=MP08`, async (page, expect) => {
  expect('the search', await page.inputValue('#search'), 'MP08');
  expect('the order', await page.inputValue('#sort'), 'date');
  expect('the verdict', await page.isChecked('[name=verdict][value=due]'), true);
  expect('the dates', await values(page, 'data-date'), ['2020-02-27', '2020-11-05']);
});

test('a link to a finding shows it whatever the filter', sample, async (page, expect) => {
  await page.check('[name=verdict][value=note]');
  const link = page.locator('.timeline li a').first();
  const id = (await link.getAttribute('href')).slice(1);
  await link.click();
  await page.waitForFunction((it) => !document.getElementById(it).hidden, id);
  expect('visible', await page.isVisible(`#${id}`), true);
  expect('its evidence is open', await page.$eval(`#${id} details`, (each) => each.open), true);
  expect('the filter is gone', await page.isChecked('[name=verdict][value=note]'), false);
});

test('everything works by keyboard', sample, async (page, expect) => {
  await page.keyboard.press('Tab');
  expect('first comes the way to the findings', await page.$eval(':focus', (each) => each.className), 'skip');
  await page.keyboard.press('Enter');
  await page.focus('[name=verdict][value=breach]');
  await page.keyboard.press('Space');
  expect('a box is checked', await shown(page), 10);
  await page.focus('#search');
  await page.keyboard.type('SECMP0015');
  expect('a search', await shown(page), 1);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.focus('article:not([hidden]) summary');
  await page.keyboard.press('Enter');
  expect('evidence unfolds', await page.$eval('article:not([hidden]) details', (each) => each.open), true);
  const focused = () => page.evaluate(() => document.activeElement.closest('article')?.id);
  const first = await focused();
  await page.keyboard.press('j');
  const second = await focused();
  expect('j goes on', second, await page.$$eval('article:not([hidden])', (all) => all[1].id));
  await page.keyboard.press('k');
  expect('k goes back', await focused(), first);
});

test('without JavaScript it is a plain document with everything in it', sample, async (page, expect) => {
  expect('no controls', await page.isVisible('#controls'), false);
  expect('all findings', await page.locator('article:visible').count(), await page.locator('article').count());
  await page.locator('article summary').first().click();
  expect('evidence unfolds', await page.locator('article table:visible').count(), 1);
  expect('a picture', (await page.locator('svg .box').count()) > 10, true);
}, { javaScriptEnabled: false });

test('on paper there are no controls, and evidence is unfolded', sample, async (page, expect) => {
  await page.emulateMedia({ media: 'print' });
  expect('no controls', await page.isVisible('#controls'), false);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect('evidence', await page.$$eval('article[data-verdict=breach] details', (all) => all.every((each) => each.open)),
    true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect('folded again', await page.$$eval('article details', (all) => all.some((each) => each.open)), false);
  const paper = await page.pdf({ format: 'A4' });
  expect('a paper', paper.length > 20000, true);
});

test('at 400 pixels nothing sticks out', sample, async (page, expect) => {
  expect('width', await page.evaluate(() => document.documentElement.scrollWidth), 400);
}, { viewport: { width: 400, height: 800 } });

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing to complain of in ${colorScheme}`, sample, async (page, expect) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    // The page forbids scripts that are not its own, so this one comes in from outside of it.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    expect('violations', violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`), []);
  }, { colorScheme });
}

test('hostile text is text', hostile, async (page, expect) => {
  const text = await page.textContent('body');
  for (const each of ['<script>alert(1)</script>', '"><img src=x onerror=alert(2)>', "' onload='alert(3)", '<U+202E>']) {
    expect(each, text.includes(each), true);
  }
  expect('scripts', await page.locator('script').count(), 1);
  expect('images', await page.locator('img').count(), 0);
  await page.fill('#search', '<script>alert(1)');
  expect('it can be searched for', (await shown(page)) > 0, true);
  const parties = await page.$$eval('#party option', (all) => all.map((each) => each.value).filter((each) => each.includes('<')));
  expect('it is among the Parties', parties.length > 0, true);
  await page.selectOption('#party', parties[0]);
  await page.reload();
  expect('it comes back from the address', await page.inputValue('#party'), parties[0]);
});

// Limits that a slow machine under load keeps to; a quadratic loop doesn't.
test('10,000 findings are opened, filtered, searched and sorted in time', large, async (page, expect) => {
  const opened = await page.evaluate(() => performance.timing.loadEventEnd - performance.timing.navigationStart);
  expect('how many', (await total(page)) >= 10000, true);
  const time = (act) => page.evaluate(`(async () => {
    const of = (id) => document.getElementById(id);
    const set = (id, value) => { of(id).value = value; of(id).dispatchEvent(new Event('input', { bubbles: true })); };
    const begin = performance.now();
    ${act}
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return Math.round(performance.now() - begin);
  })()`);
  const times = {
    opened,
    filtered: await time("document.querySelector('[name=severity][value=critical]').click();"),
    unfiltered: await time("document.querySelector('[name=severity][value=critical]').click();"),
    searched: await time("set('search', 'zzz');"),
    sorted: await time("set('search', ''); set('sort', 'date');"),
  };
  if (process.env.SHOW_TIMES) console.log(JSON.stringify(times));
  for (const [what, took] of Object.entries(times)) {
    const limit = what === 'opened' ? 30000 : 10000;
    if (took > limit) failures.push(`10,000 findings: ${what} in ${took} ms, over ${limit}`);
  }
});

for (const { name, url, run, options } of tests) {
  const page = await open(name, url, options);
  try {
    await run(page, (what, got, wanted) => expect(`${name}: ${what}`, got, wanted));
  } catch (error) {
    failures.push(`${name}: ${error.message.split('\n')[0]}`);
  }
  await page.context().close();
}
await browser.close();
for (const each of failures) console.error(each);
process.exit(failures.length === 0 ? 0 : 1);
