// Drives the playground in a real browser with every other origin blocked:
//
//   node test/browser.mjs http://127.0.0.1:8080/playground/ [folder for screenshots]
//
// CHROMIUM names the browser, /usr/bin/chromium by default. Exits with 1 and says why on a console
// error, a foreign request, a label left in English, an example that does not answer, a tab added
// by a reload, or a header kept in the browser.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { labelsOf, untranslated } from './labels.mjs';

const [url, folder] = process.argv.slice(2);
if (!url) {
  console.error('usage: node test/browser.mjs URL [FOLDER]');
  process.exit(2);
}
if (folder) mkdirSync(folder, { recursive: true });

const TOKEN = 'value-that-must-not-be-kept';
const NOTE = '#edited';
const faults = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const labels = {};
  for (const language of ['fr', 'en']) labels[language] = await visit(language);
  for (const label of untranslated(labels.fr, labels.en)) faults.push(`fr: label left in English: ${label}`);
  await switchLanguage();
} catch (error) {
  faults.push(error.stack); // with the faults before it, which tell more
} finally {
  await browser.close();
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('playground: fr and en pass');

async function open(language, size = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ locale: language === 'fr' ? 'fr-CA' : 'en-CA', viewport: size });
  const { origin } = new URL(url);
  await context.route(
    (target) => target.origin !== origin && /^https?:$/.test(target.protocol),
    (route) => {
      faults.push(`${language}: foreign request: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`${language}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${language}: exception: ${error.stack}`));
  const shoot = (name) => folder && page.screenshot({ path: join(folder, `${language}-${name}.png`) });
  const check = (holds, fault) => holds || faults.push(`${language}: ${fault}`);
  await page.goto(url);
  await ready(page);
  return { page, shoot, check };
}

// Ready: the editors are there and the schema has arrived.
async function ready(page) {
  await page.waitForSelector('.graphiql-query-editor .view-line', { timeout: 30_000 });
  await page.waitForSelector('.graphiql-spin', { state: 'detached' });
}

async function visit(language) {
  const { page, shoot, check } = await open(language);
  check((await page.getAttribute('html', 'lang')).startsWith(language), 'the lang attribute names another language');
  check((await page.locator('main').count()) === 1 && (await page.locator('h1').count()) === 1, 'no main or no h1');
  const config = JSON.parse(await page.textContent('#config'));
  check((await page.locator('.playground-examples li').count()) === config.examples.length, 'the examples are not shown on the first visit');
  check((await tabs(page)) === Math.min(2, config.examples.length), `${await tabs(page)} tabs on the first visit`);
  await shoot('1-first-visit');

  const labels = await labelsOf(page, shoot);
  await runExamples(page, shoot, check, config.examples);
  await keepsNoHeader(page, check);
  await page.click('.graphiql-query-editor .view-lines');
  await page.keyboard.press('Control+Home'); // the editor draws only the lines that it shows
  await page.keyboard.insertText(`${NOTE}\n`);
  await page.waitForTimeout(1000); // GraphiQL stores its tabs half a second after a change
  const before = await tabs(page);
  await page.reload();
  await ready(page);
  check((await tabs(page)) === before, `${before} tabs became ${await tabs(page)} on reload`);
  check((await page.locator('.graphiql-query-editor .view-lines').innerText()).includes(NOTE), 'an edited operation is lost on reload');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  check(!kept.includes(TOKEN), 'a request header is kept in the browser');
  check(kept.includes('graphiql:queries'), 'the history is not kept');
  await shoot('9-reload');
  await page.context().close();
  return labels;
}

function tabs(page) {
  return page.locator('.graphiql-tab').count();
}

// One query and one subscription, where the examples have them.
async function runExamples(page, shoot, check, examples) {
  const isSubscription = ({ query }) => /^subscription\b/m.test(query);
  const chosen = [examples.findLast((example) => !isSubscription(example)), examples.find(isSubscription)];
  for (const example of chosen.filter(Boolean)) {
    const panel = page.locator('.playground-examples');
    if (!(await panel.isVisible())) await page.click('.graphiql-sidebar button[aria-label$="xemples"], .graphiql-sidebar button[aria-label$="xamples"]');
    await page.click(`[data-example="${example.name}"]`);
    await run(page);
    const answer = await result(page);
    check(answer.includes('"data"') && !answer.includes('"errors"'), `example ${example.name} answered ${answer}`);
    await shoot(`8-example-${example.name}`);
    if (isSubscription(example) && (await page.locator('.graphiql-execute-button').getAttribute('aria-label')).match(/^(Arrêter|Stop)/)) await run(page);
  }
}

async function run(page) {
  await page.click('.graphiql-execute-button');
}

async function result(page) {
  await page.waitForFunction(() => document.querySelector('.result-window')?.textContent.includes('{'), null, { timeout: 20_000 });
  await page.waitForTimeout(300);
  return page.locator('.result-window .view-lines').innerText();
}

async function keepsNoHeader(page, check) {
  await page.click('.graphiql-tab-button >> nth=0');
  await page.click('.graphiql-editor-tools button[data-name="headers"]');
  await page.click('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(JSON.stringify({ 'X-Playground-Test': TOKEN }));
  await page.waitForTimeout(700); // the tab takes an edit half a second later
  const sent = page.waitForRequest((request) => request.headers()['x-playground-test'] === TOKEN, { timeout: 10_000 });
  await run(page);
  check(await sent.then(() => true, () => false), 'the header was not sent');
  await page.waitForTimeout(1000);
}

async function switchLanguage() {
  const { page, shoot, check } = await open('fr', { width: 390, height: 780 });
  await shoot('phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.click('.playground-language');
  await ready(page);
  check((await page.getAttribute('html', 'lang')).startsWith('en'), 'the switch does not lead to English');
  await page.context().close();
}
