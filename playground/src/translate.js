// GraphiQL speaks English only. Its interface is a closed set of strings, so they are replaced as
// they appear. What comes from the schema and from people is left alone.
import { french } from './fr.js';

const ATTRIBUTES = ['aria-label', 'title', 'placeholder'];
const UNTOUCHED = '.monaco-editor, .playground-examples, script, style';
const NAMES = '.graphiql-tab, .graphiql-history-item-label, .graphiql-explorer-root, [class*="graphiql-doc-explorer-"][class*="-name"], .graphiql-doc-explorer-enum-value, .graphiql-doc-explorer-search-item';
const NAME = /^[_A-Za-z]\w*$/;

/** Keeps everything under root in French from now on. */
export function translate(root) {
  visit(root);
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(visit);
      else if (type === 'characterData') visit(target);
      else visitAttributes(target);
    }
  }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}

function visit(node) {
  if (node.nodeType === Node.TEXT_NODE) return visitText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(UNTOUCHED)) return;
  visitAttributes(node);
  node.childNodes.forEach(visit);
}

function visitText(node) {
  const text = node.data.trim();
  const translation = translationOf(text, node.parentElement);
  if (translation !== undefined) node.data = node.data.replace(text, () => translation);
}

function visitAttributes(element) {
  for (const attribute of ATTRIBUTES) {
    const translation = translationOf(element.getAttribute(attribute) ?? '', element);
    if (translation !== undefined) element.setAttribute(attribute, translation);
  }
}

function translationOf(text, element) {
  if (!text || !element || element.closest(UNTOUCHED)) return undefined;
  if (NAME.test(text) && element.closest(NAMES)) return undefined;
  const translation = french(text);
  return translation === text ? undefined : translation;
}
