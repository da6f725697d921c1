// Walks through the states of the interface and collects what it says outside the editors. A label
// that reads the same in both languages was not translated, but for the words in SAME.
const SAME = new Set([
  'Maillage', 'Variables', 'Windows', 'macOS', 'Type', 'Arguments', 'Directives', 'Documentation', 'Action',
  'Query', 'Mutation', 'Subscription', 'query', 'mutation', 'subscription', // keywords of GraphQL
  'Ctrl', 'Alt', 'Ctrl Alt K', 'F1',
]);
const KEYS = /^\w+(?:\+\w+)+$/; // Ctrl+F12

/** Returns the labels of fr that are in en too and should not be. */
export function untranslated(fr, en) {
  return [...fr].filter((label) => en.has(label) && !SAME.has(label) && !KEYS.test(label) && /\p{L}{2}/u.test(label)).sort();
}

/** Opens each panel, dialog and menu of the page, and returns the set of what they say. */
export async function labelsOf(page, shoot) {
  const labels = new Set();
  const collect = async () => {
    await page.waitForTimeout(250);
    for (const label of await page.evaluate(visibleLabels)) labels.add(label);
  };
  await collect();

  const side = page.locator('.graphiql-sidebar button');
  for (let i = 0; i < (await side.count()); i++) {
    await side.nth(i).hover();
    await collect(); // the tooltip
  }
  const [documentation, examples, history, explorer] = [0, 1, 2, 3];
  await side.nth(documentation).click();
  await collect();
  await shoot('2-documentation');
  await documentationPages(page, collect);
  await side.nth(explorer).click();
  await collect();
  await shoot('3-explorer');
  await page.click('.graphiql-execute-button');
  await side.nth(history).click();
  await page.waitForSelector('.graphiql-history-item');
  await collect();
  await page.locator('.graphiql-history-item-action').first().click(); // rename
  await collect();
  await shoot('4-history');
  await side.nth(examples).click();

  for (const [value, name] of [['short-keys', '5-keys'], ['settings', '6-settings']]) {
    await page.click(`.graphiql-sidebar button[data-value="${value}"]`);
    await page.waitForSelector('.graphiql-dialog');
    await collect();
    await shoot(name);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.graphiql-dialog', { state: 'detached' });
  }
  for (const button of await page.locator('.graphiql-toolbar button, .graphiql-tab-add, .graphiql-toggle-editor-tools').all()) {
    await button.hover();
    await collect();
  }
  await page.click('.graphiql-toggle-editor-tools');
  await collect();
  await page.click('.graphiql-toggle-editor-tools');

  await page.click('.graphiql-query-editor .view-lines', { button: 'right' });
  await collect();
  await shoot('7-menu');
  await page.keyboard.press('Escape');
  return labels;
}

// The root type, one of its fields, and the type that the field has.
async function documentationPages(page, collect) {
  for (const link of ['.graphiql-doc-explorer-type-name', '.graphiql-doc-explorer-field-name', '.graphiql-doc-explorer-type-name']) {
    await page.locator(`.graphiql-doc-explorer-content ${link}`).first().click();
    await collect();
  }
  const search = page.locator('.graphiql-doc-explorer-search input');
  if (await search.count()) {
    await search.fill('zzzz');
    await collect();
    await page.keyboard.press('Escape'); // the open list makes the rest of the page inert
  }
}

// Runs in the page: texts and labels of the interface, without the schema's own names and
// descriptions, the operations, and the tabs named after them.
function visibleLabels() {
  const skipped = '.monaco-editor .view-lines, script, style, .graphiql-tab-button, .graphiql-history-item-label, .graphiql-explorer-root, '
    + '[class*="markdown"], [class*="graphiql-doc-explorer-"][class*="-name"], .graphiql-doc-explorer-title, .graphiql-doc-explorer-back, '
    + '.graphiql-doc-explorer-enum-value, .graphiql-doc-explorer-root-type, .graphiql-doc-explorer-default-value, .graphiql-doc-explorer-item, [data-example]';
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return found.push(node.data.trim());
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    if (node instanceof Element) {
      if (node.matches(skipped)) return;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(node.getAttribute(name)?.trim() ?? '');
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return found.filter(Boolean);
}
