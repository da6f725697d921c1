// The context menu and the command palette of the editors list GraphiQL's own actions under
// English names; give them the French ones as editors are created.
import { french } from './fr.js';

/** Translates the actions of every editor created from now on. */
export async function translateEditorActions() {
  const monaco = await import('monaco-graphql/esm/monaco-editor.js');
  monaco.editor.onDidCreateEditor((editor) => {
    const addAction = editor.addAction.bind(editor);
    editor.addAction = (action) => addAction({ ...action, label: french(action.label) ?? action.label });
  });
}
