// GraphiQL with the examples panel, in the language of the page. Every worker is a file of the
// same origin, so the page needs neither eval nor blob.
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { examplesPlugin } from './examples.jsx';
import { isFirstVisit, storage } from './storage.js';
import { translateEditorActions } from './editor-actions.js';

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, import.meta.url)),
};

const OTHER = { fr: { tag: 'en', name: 'English' }, en: { tag: 'fr', name: 'Français' } };

const EXPLORER = { fr: 'Explorateur', en: 'Explorer' };

const EMPTY_TAB = {
  fr: '# Écrivez une requête ici.\n# Ctrl-Espace propose des champs, Ctrl-Entrée exécute la requête.\n\n',
  en: '# Write a query here.\n# Ctrl-Space suggests fields, Ctrl-Enter runs the query.\n\n',
};

/** Draws the playground in root. config is what the page carries: language, tag, endpoint, examples. */
export async function mount(root, config) {
  const { language, examples } = config;
  if (language === 'fr') await translateEditorActions();
  const panel = examplesPlugin(language, examples);
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcherOf(config)}
      plugins={[panel, HISTORY_PLUGIN, explorerPlugin({ title: EXPLORER[language], showAttribution: false })]}
      storage={storage}
      defaultQuery={EMPTY_TAB[language]}
      {...(isFirstVisit() ? opening(panel, examples) : {})}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      schemaDescription
    >
      <GraphiQL.Logo>
        <a href="/" className="playground-home">Maillage</a>
        <a href={`?lang=${OTHER[language].tag}`} hrefLang={OTHER[language].tag} lang={OTHER[language].tag} className="playground-language">
          {OTHER[language].name}
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

// Answers come in the language of the page, over HTTP and over the websocket alike.
function fetcherOf({ endpoint, tag }) {
  const url = new URL(endpoint, location.href).href;
  return createGraphiQLFetcher({
    url,
    subscriptionUrl: url.replace(/^http/, 'ws'),
    headers: { 'Accept-Language': tag },
    wsConnectionParams: { 'Accept-Language': tag },
  });
}

// Given on every visit, initial values would add a tab at each reload; without them the variables
// of the first tab would be missing on the first visit.
function opening(panel, examples) {
  if (examples.length === 0) return { visiblePlugin: panel };
  return {
    visiblePlugin: panel,
    defaultTabs: examples.slice(0, 2).map(({ query, variables }) => ({ query, variables })),
    initialQuery: examples[0].query,
    initialVariables: examples[0].variables,
  };
}
