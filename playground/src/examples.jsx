// The examples panel: each operation opens in a tab of its own, or shows the tab it is already in.
import { Kind, parse } from 'graphql';
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

const WORDS = {
  fr: { title: 'Exemples', intro: 'Cliquez sur un exemple pour l’ouvrir, puis exécutez-le avec Ctrl-Entrée.', licenses: 'Logiciels utilisés et licences' },
  en: { title: 'Examples', intro: 'Click an example to open it, then run it with Ctrl-Enter.', licenses: 'Software used and licences' },
};

/** Returns the plugin that lists the examples in the language ('fr' or 'en'). */
export function examplesPlugin(language, examples) {
  return {
    title: 'Examples',
    icon: Icon,
    content: () => <Panel words={WORDS[language]} examples={examples} />,
  };
}

function Panel({ words, examples }) {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  function open({ query, variables }) {
    const already = tabs.findIndex((tab) => tab.query === query);
    if (already >= 0) {
      changeTab(already);
    } else {
      addTab();
      updateActiveTabValues({ query, variables, operationName: null });
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    setOperationFacts(factsOf(query));
  }
  return (
    <section aria-label={words.title} className="playground-examples">
      <div className="graphiql-doc-explorer-title">{words.title}</div>
      <p>{words.intro}</p>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" data-example={example.name} onClick={() => open(example)}>
              <strong>{example.title}</strong>
              {example.description && <span>{example.description}</span>}
            </button>
          </li>
        ))}
      </ul>
      <a href="licenses.txt" target="_blank" rel="noreferrer">{words.licenses}</a>
    </section>
  );
}

// GraphiQL reads the operation a moment after the editor changes; run before that, it would ask for
// the operation of the tab before.
function factsOf(query) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

function Icon(props) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" {...props}>
      <path d="M4 6h.01M4 12h.01M4 18h.01M8 6h12M8 12h12M8 18h8" />
    </svg>
  );
}
