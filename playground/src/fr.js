// The French wording of every string that GraphiQL and its plugins show.
const EXACT = {
  // Side bar
  'Show Documentation Explorer': 'Afficher la documentation',
  'Hide Documentation Explorer': 'Masquer la documentation',
  'Show History': 'Afficher l’historique',
  'Hide History': 'Masquer l’historique',
  'Show GraphiQL Explorer': 'Afficher l’explorateur de champs',
  'Hide GraphiQL Explorer': 'Masquer l’explorateur de champs',
  'Show Examples': 'Afficher les exemples',
  'Hide Examples': 'Masquer les exemples',
  'Re-fetch GraphQL schema': 'Recharger le schéma GraphQL',
  'Open short keys dialog': 'Voir les raccourcis clavier',
  'Open settings dialog': 'Ouvrir les paramètres',

  // Tabs, toolbar, editors
  'Select active operation': 'Choisir l’opération active',
  'New tab': 'Nouvel onglet',
  'Close Tab': 'Fermer l’onglet',
  '<untitled>': '<sans titre>',
  'Editor Commands': 'Commandes de l’éditeur',
  'Operation Editor': 'Éditeur de la requête',
  'Execute query': 'Exécuter la requête',
  'Stop query': 'Arrêter la requête',
  'Prettify query': 'Mettre en forme la requête',
  'Merge fragments into query': 'Fusionner les fragments dans la requête',
  'Copy query': 'Copier la requête',
  Headers: 'En-têtes',
  'Show editor tools': 'Afficher les variables et les en-têtes',
  'Hide editor tools': 'Masquer les variables et les en-têtes',
  'Result Window': 'Résultat',
  'Run Operation': 'Exécuter la requête',
  'Prettify Editors': 'Mettre en forme',
  'Merge Fragments into Query': 'Fusionner les fragments dans la requête',
  'Copy Query': 'Copier la requête',

  // Documentation
  'Documentation Explorer': 'Documentation',
  Docs: 'Schéma',
  'A GraphQL schema provides a root type for each kind of operation.':
    'Un schéma GraphQL a un type racine pour chaque genre d’opération.',
  'Root Types': 'Types racines',
  'All Schema Types': 'Tous les types du schéma',
  Type: 'Type',
  Fields: 'Champs',
  'Deprecated Fields': 'Champs désuets',
  'Show Deprecated Fields': 'Afficher les champs désuets',
  Arguments: 'Arguments',
  'Deprecated Arguments': 'Arguments désuets',
  'Show Deprecated Arguments': 'Afficher les arguments désuets',
  'Enum Values': 'Valeurs possibles',
  'Deprecated Enum Values': 'Valeurs désuètes',
  'Show Deprecated Values': 'Afficher les valeurs désuètes',
  Implements: 'Met en œuvre',
  Implementations: 'Mis en œuvre par',
  'Possible Types': 'Types possibles',
  Directives: 'Directives',
  Deprecated: 'Désuet',
  'No results found': 'Aucun résultat',
  'Other results': 'Autres résultats',
  'Error fetching schema': 'Le schéma n’a pas pu être chargé',
  'Schema is invalid:': 'Le schéma n’est pas valide :',
  'No GraphQL schema available': 'Aucun schéma GraphQL',

  // History
  History: 'Historique',
  Clear: 'Effacer',
  Cleared: 'Effacé',
  'Failed to Clear': 'Échec',
  'Set active': 'Ouvrir dans l’onglet',
  'Edit label': 'Modifier le nom',
  'Type a label': 'Écrivez un nom',
  Save: 'Enregistrer',
  'Add favorite': 'Ajouter aux favoris',
  'Remove favorite': 'Retirer des favoris',
  'Delete from history': 'Supprimer de l’historique',

  // Field explorer
  'Add new': 'Ajouter',
  'Query Name': 'Nom de la requête',
  'Mutation Name': 'Nom de la mutation',
  'Subscription Name': 'Nom de l’abonnement',
  'Fragment Name': 'Nom du fragment',
  'Remove the variable': 'Retirer la variable',
  'Extract the current value into a GraphQL variable': 'Faire de la valeur une variable GraphQL',
  'Extract selections into a new reusable fragment': 'Faire de la sélection un fragment réutilisable',
  'No Schema Available': 'Aucun schéma',
  'Missing query type': 'Aucun type de requête',
  'Something went wrong': 'Une erreur s’est produite',

  // Dialogs
  'Close dialog': 'Fermer',
  'Short Keys': 'Raccourcis clavier',
  'This modal provides a list of available keyboard shortcuts and their functions.':
    'Liste des raccourcis clavier et de ce qu’ils font.',
  'Short Key': 'Raccourci',
  Function: 'Action',
  'Open the Command Palette (you must have focus in the editor)':
    'Ouvrir la palette de commandes (le curseur doit être dans l’éditeur)',
  'Prettify editors': 'Mettre en forme',
  'Re-fetch schema using introspection': 'Recharger le schéma',
  'Search in documentation': 'Chercher dans la documentation',
  'Search in editor': 'Chercher dans l’éditeur',
  'Merge fragments definitions into operation definition': 'Fusionner les fragments dans la requête',
  'This Graph': 'Cet éditeur Graph',
  'QL editor uses': 'QL suit',
  'Monaco editor shortcuts': 'les raccourcis de l’éditeur Monaco',
  ', with keybindings similar to VS Code. See the full list of shortcuts for':
    ', proches de ceux de VS Code. La liste complète existe pour',
  or: 'ou',
  Settings: 'Paramètres',
  'This modal lets you adjust header persistence, interface theme, and clear local storage.':
    'Réglez le thème de l’interface ou effacez les données locales.',
  Theme: 'Thème',
  'Adjust how the interface appears.': 'Choisissez l’apparence de l’interface.',
  System: 'Système',
  Light: 'Clair',
  Dark: 'Sombre',
  'Clear storage': 'Données locales',
  'Remove all locally stored data and start fresh.':
    'Efface ce que ce navigateur a gardé (onglets, historique) pour repartir à neuf.',
  'Clear data': 'Effacer',
  'Cleared data': 'Effacé',
  Failed: 'Échec',

  // Icons
  'argument icon': 'argument',
  'chevron down icon': 'chevron vers le bas',
  'chevron left icon': 'chevron vers la gauche',
  'chevron up icon': 'chevron vers le haut',
  'close icon': 'fermer',
  'copy icon': 'copier',
  'deprecated argument icon': 'argument désuet',
  'deprecated enum value icon': 'valeur désuète',
  'deprecated field icon': 'champ désuet',
  'directive icon': 'directive',
  'docs filled icon': 'documentation',
  'docs icon': 'documentation',
  'enum value icon': 'valeur',
  'field icon': 'champ',
  'history icon': 'historique',
  'implements icon': 'mise en œuvre',
  'keyboard shortcut icon': 'raccourci clavier',
  'magnifying glass icon': 'loupe',
  'merge icon': 'fusionner',
  'pen icon': 'crayon',
  'play icon': 'exécuter',
  'plus icon': 'plus',
  'prettify icon': 'mettre en forme',
  'reload icon': 'recharger',
  'root type icon': 'type racine',
  'settings icon': 'paramètres',
  'star filled icon': 'étoile pleine',
  'star icon': 'étoile',
  'stop icon': 'arrêter',
  'trash icon': 'corbeille',
  'type icon': 'type',

  // Keys
  Shift: 'Maj',
  Enter: 'Entrée',
};

const PATTERNS = [
  [/^Search (\S+)\.\.\.$/, (name) => `Chercher dans ${french(name) ?? name}…`],
  [/^Go back to (.+)$/, (name) => `Revenir à ${french(name) ?? name}`],
  [/^<Unnamed (\w+)>$/, () => '<sans nom>'],
  // A label with its shortcut: « Copy query (Shift-Ctrl-C) ».
  [/^(.+) \((\S+-\S+)\)$/, (label, keys) => EXACT[label] && `${EXACT[label]} (${keys.split('-').map((key) => EXACT[key] ?? key).join('-')})`],
];

/** Returns the French wording of an English string of the interface, undefined when it is none. */
export function french(text) {
  if (Object.hasOwn(EXACT, text)) return EXACT[text];
  for (const [pattern, wording] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return wording(...match.slice(1)) || undefined;
  }
  return undefined;
}
