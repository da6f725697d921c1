package main

import (
	"github.com/alecthomas/kong"

	"maillage/internal/i18n"
)

var (
	about = i18n.T(
		"Maillage : le carrefour des municipalités en action pour l'intégration des personnes immigrantes. Il sert le graphe des villes, des pratiques, des initiatives et des résultats.",
		"Maillage: the hub of municipalities in action for the integration of immigrants. It serves the graph of cities, practices, initiatives and outcomes.")
	helpFlag = i18n.T("Donner l'aide.", "Give help.")
)

// texts are the help of commands, flags and arguments, by the names that stand for them in the tags.
// {default} stands for the default value of the flag.
var texts = map[string]i18n.Text{
	"demo":              i18n.T("Montrer le carrefour avec ses données réelles, sur cette machine.", "Show the hub with its real data, on this machine."),
	"serve":             i18n.T("Servir une base de données.", "Serve a database."),
	"migrate":           i18n.T("Tenir le schéma de la base à jour.", "Keep the schema of the database up to date."),
	"migrate_up":        i18n.T("Appliquer les migrations en attente.", "Apply the pending migrations."),
	"migrate_status":    i18n.T("Lister les migrations, faites et en attente.", "List the migrations, applied and pending."),
	"directory":         i18n.T("Tenir le répertoire municipal.", "Keep the municipal directory."),
	"directory_load":    i18n.T("Charger une édition du répertoire officiel (MUN.csv).", "Load an edition of the official directory (MUN.csv)."),
	"directory_succeed": i18n.T("Énoncer qu'un organisme a succédé à un autre.", "State that a body succeeded another."),
	"sample":            i18n.T("Tenir l'échantillon de fiches réelles.", "Manage the sample of real records."),
	"sample_load":       i18n.T("Charger les 36 fiches réelles et sourcées.", "Load the 36 real, sourced records."),
	"user":              i18n.T("Tenir les comptes.", "Manage the accounts."),
	"user_create":       i18n.T("Inviter quelqu'un, et donner son lien.", "Invite someone, and give the link."),
	"user_list":         i18n.T("Lister les comptes.", "List the accounts."),
	"user_link":         i18n.T("Donner à un compte un nouveau lien, qui sert une fois.", "Give an account a new one-time link."),
	"user_suspend":      i18n.T("Suspendre un compte, ou le réactiver.", "Suspend an account, or reactivate it."),
	"user_erase":        i18n.T("Effacer un compte pour de bon.", "Erase an account for good."),
	"token":             i18n.T("Tenir les jetons d'API.", "Manage the API tokens."),
	"token_create":      i18n.T("Créer un jeton d'API pour un compte.", "Create an API token for an account."),
	"token_list":        i18n.T("Lister les jetons d'API.", "List the API tokens."),
	"token_revoke":      i18n.T("Révoquer un jeton d'API, tout de suite.", "Revoke an API token, at once."),
	"doctor":            i18n.T("Vérifier que tout est en place, et dire quoi faire.", "Check that all is in place, and say what to do."),
	"version":           i18n.T("Dire les versions du programme et de ses parties.", "Tell the versions of the program and its parts."),

	"lang":            i18n.T("Langue de l'aide, des résultats et des erreurs : fr (par défaut) ou en.", "Language of help, results and errors: fr (the default) or en."),
	"json":            i18n.T("Donner le résultat en JSON, pour un script.", "Give the result as JSON, for a script."),
	"database":        i18n.T("Base de données : sqlite://FICHIER ou postgres://utilisateur@serveur/base.", "Database: sqlite://FILE or postgres://user@server/database."),
	"demo_database":   i18n.T("Fichier de la démonstration, créé s'il manque (par défaut {default}).", "File of the demonstration, created where it is missing (by default {default})."),
	"fresh":           i18n.T("Effacer ce fichier et repartir de zéro.", "Delete this file and start over."),
	"migrate_flag":    i18n.T("Appliquer d'abord les migrations en attente.", "Apply the pending migrations first."),
	"addr":            i18n.T("Adresse où écouter (par défaut {default}); le port 0 en prend un libre.", "Address to listen on (by default {default}); port 0 takes a free one."),
	"proxies":         i18n.T("Adresses ou réseaux des serveurs mandataires dont on croit X-Forwarded-For, séparés par des virgules (10.0.0.0/8); aucun par défaut.", "Addresses or networks of the proxies whose X-Forwarded-For is believed, separated by commas (10.0.0.0/8); none by default."),
	"cors":            i18n.T("Origines des pages web qui peuvent appeler l'API, séparées par des virgules; aucune par défaut.", "Origins of the web pages that may call the API, separated by commas; none by default."),
	"http_spec":       i18n.T("Codes de réponse HTTP : audits (ceux de graphql-http, par défaut) ou 2026-09 (GraphQL over HTTP, septembre 2026).", "HTTP status codes: audits (those of graphql-http, the default) or 2026-09 (GraphQL over HTTP, September 2026)."),
	"playground":      i18n.T("Terrain d'essai sous /playground/ : on (par défaut) ou off.", "Playground under /playground/: on (the default) or off."),
	"disclosure_rule": i18n.T("Fichier YAML d'une règle des petits nombres plus stricte que DC-1; sans lui, DC-1.", "YAML file of a small-number rule stricter than DC-1; without it, DC-1."),
	"base_url": i18n.T("Adresse du site pour les gens, sans chemin : https://maillage.exemple. Il la faut pour un fournisseur de connexion et pour le courriel.",
		"Address of the site for people, without path: https://maillage.example. A sign-in provider and e-mail need it."),
	"local_accounts": i18n.T("Connexion par mot de passe de Maillage : on (par défaut) ou off, s'il y a un fournisseur.", "Sign-in by password of Maillage: on (the default) or off, where there is a provider."),
	"oidc_issuer": i18n.T("Émetteur OpenID Connect, écrit exactement comme le fournisseur : https://login.microsoftonline.com/LOCATAIRE/v2.0; aucun par défaut.",
		"OpenID Connect issuer, written exactly as the provider does: https://login.microsoftonline.com/TENANT/v2.0; none by default."),
	"oidc_client_id":     i18n.T("Identifiant que le fournisseur a donné à ce site.", "Identifier that the provider gave this site."),
	"oidc_client_secret": i18n.T("Secret que le fournisseur a donné à ce site; de préférence par la variable.", "Secret that the provider gave this site; preferably by the variable."),
	"smtp_url": i18n.T("Serveur de courriel, toujours chiffré : smtp://utilisateur:motdepasse@serveur:587 (STARTTLS) ou smtps://…:465; de préférence par la variable. Sans lui, l'UMQ copie les liens.",
		"Mail server, always encrypted: smtp://user:password@server:587 (STARTTLS) or smtps://…:465; preferably by the variable. Without it UMQ copies the links."),
	"mail_from":    i18n.T("Expéditeur des courriels : « Maillage <maillage@umq.exemple> ».", "Sender of e-mail: “Maillage <maillage@umq.example>”."),
	"log":          i18n.T("Ce que le journal retient : debug, info, warn ou error (par défaut {default}).", "What the log keeps: debug, info, warn or error (by default {default})."),
	"log_format":   i18n.T("Forme du journal : text (par défaut) ou json.", "Form of the log: text (the default) or json."),
	"audit":        i18n.T("Le journal d'audit.", "The audit trail."),
	"audit_export": i18n.T("Écrit le journal d'audit, un acte par ligne, en JSON.", "Writes the audit trail, one act a line, in JSON."),
	"audit_verify": i18n.T("Vérifie qu'aucun acte du journal n'a été changé ni retiré.", "Verifies that no act of the trail was changed or taken out."),
	"audit_since":  i18n.T("Depuis cette date, AAAA-MM-JJ, heure du Québec; tout le journal par défaut.", "Since this date, YYYY-MM-DD, Québec time; the whole trail by default."),
	"as_of":        i18n.T("Date de l'édition, AAAA-MM-JJ; par défaut celle que le serveur donne au fichier, sinon aujourd'hui.", "Date of the edition, YYYY-MM-DD; by default the one that the server gives the file, else today."),
	"dry_run":      i18n.T("Dire ce qui changerait, sans rien changer.", "Tell what would change, and change nothing."),
	"source":       i18n.T("Fichier, adresse https, ou - pour l'entrée standard.", "File, https address, or - for standard input."),
	"old":          i18n.T("Code géographique de l'organisme disparu (5 chiffres).", "Geographic code of the body that is gone (5 digits)."),
	"withdraw":     i18n.T("Retire la succession énoncée pour l'organisme.", "Takes back the succession stated for the body."),
	"new":          i18n.T("Code géographique de celui qui lui succède.", "Geographic code of the one that succeeds it."),

	"email":             i18n.T("Adresse de courriel du compte.", "E-mail address of the account."),
	"role":              i18n.T("Rôle : editor et reader (d'une ville), partner (d'un organisme), umq ou mifi.", "Role: editor and reader (of a city), partner (of an organisation), umq or mifi."),
	"user_city":         i18n.T("Code géographique de la ville d'un membre (87090).", "Geographic code of the city of a member (87090)."),
	"user_organization": i18n.T("Code de l'organisme d'un partenaire (PROMIS).", "Code of the organisation of a partner (PROMIS)."),
	"function":          i18n.T("Fonction, montrée à côté de la ville; jamais un nom.", "Function, shown beside the city; never a name."),
	"link_base_url":     i18n.T("Adresse du site, à mettre devant le chemin du lien.", "Address of the site, to put in front of the path of the link."),
	"user_undo":         i18n.T("Réactiver un compte suspendu.", "Reactivate a suspended account."),
	"reason":            i18n.T("Pourquoi, sans nommer personne; gardé au journal d'audit.", "Why, without naming anyone; kept in the audit trail."),
	"token_user":        i18n.T("Adresse de courriel du compte.", "E-mail address of the account."),
	"token_name":        i18n.T("À quoi le jeton sert.", "What the token is for."),
	"token_scope":       i18n.T("Portées, séparées par des virgules : read-public, read-own, write-own.", "Scopes, separated by commas: read-public, read-own, write-own."),
	"token_days":        i18n.T("Jours jusqu'à ce qu'il expire, 365 au plus (par défaut {default}).", "Days until it expires, 365 at most (by default {default})."),
	"token_list_user":   i18n.T("Ne donner que ceux du compte de cette adresse.", "Give only those of the account of this address."),
	"token_id":          i18n.T("Identifiant du jeton (tok_…).", "Identifier of the token (tok_…)."),

	"email_place":   i18n.T("COURRIEL", "EMAIL"),
	"code_place":    i18n.T("CODE", "CODE"),
	"text_place":    i18n.T("TEXTE", "TEXT"),
	"days_place":    i18n.T("JOURS", "DAYS"),
	"url_place":     i18n.T("ADRESSE", "ADDRESS"),
	"network_place": i18n.T("RÉSEAUX", "NETWORKS"),
	"file_place":    i18n.T("FICHIER", "FILE"),
	"origin_place":  i18n.T("ORIGINES", "ORIGINS"),
	"id_place":      i18n.T("IDENTIFIANT", "IDENTIFIER"),
	"secret_place":  i18n.T("SECRET", "SECRET"),
	"date_place":    i18n.T("DATE", "DATE"),
	"level_place":   i18n.T("NIVEAU", "LEVEL"),
}

// words are the texts in a language, for kong.
func words(l i18n.Language) kong.Vars {
	vars := kong.Vars{}
	for name, text := range texts {
		vars[name] = text.In(l)
	}
	return vars
}

// detail is what the help of one command says beyond its first line.
type detail struct{ about, examples i18n.Text }

// details are by the path of the command.
var details = map[string]detail{
	"demo": {
		i18n.T("Crée le fichier s'il manque, y charge le répertoire de départ et l'échantillon, et sert. Au prochain démarrage, le fichier est gardé. La variable MAILLAGE_DATABASE ne compte pas ici, et --fresh n'efface qu'un fichier qu'une démonstration a créé.",
			"Creates the file where it is missing, loads the starter directory and the sample into it, and serves. At the next start the file is kept. The variable MAILLAGE_DATABASE does not count here, and --fresh deletes only a file that a demonstration made."),
		i18n.T("maillage demo\nmaillage demo --addr 127.0.0.1:8081\nmaillage demo --fresh --database sqlite://essai.db",
			"maillage demo\nmaillage demo --addr 127.0.0.1:8081\nmaillage demo --fresh --database sqlite://trial.db"),
	},
	"serve": {
		i18n.T("Sert la base telle qu'elle est : vide tant que rien n'est chargé. Refuse de démarrer si une migration est en attente. À SIGTERM, /readyz dit non, tout est servi encore deux secondes, puis ce qui est en cours se termine, en dix secondes au plus.",
			"Serves the database as it is: empty until something is loaded. Refuses to start when a migration is pending. At SIGTERM /readyz says no, everything is served for two more seconds, then what is under way ends, within ten seconds."),
		i18n.T("maillage serve --database sqlite://maillage.db\nMAILLAGE_DATABASE=postgres://maillage@localhost/maillage maillage serve --addr 0.0.0.0:8080\nmaillage serve --database sqlite://maillage.db --cors-origins https://exemple.org --log-format json",
			"maillage serve --database sqlite://maillage.db\nMAILLAGE_DATABASE=postgres://maillage@localhost/maillage maillage serve --addr 0.0.0.0:8080\nmaillage serve --database sqlite://maillage.db --cors-origins https://example.org --log-format json"),
	},
	"migrate_up": {
		i18n.T("Toutes les migrations en attente s'appliquent en une transaction, ou aucune. Crée le fichier SQLite s'il manque.",
			"All pending migrations are applied in one transaction, or none. Creates the SQLite file where it is missing."),
		same("maillage migrate up --database sqlite://maillage.db"),
	},
	"migrate_status": {
		i18n.T("Ne change rien. Code de sortie 4 si une migration est en attente.", "Changes nothing. Exit code 4 when a migration is pending."),
		same("maillage migrate status --database sqlite://maillage.db\nmaillage migrate status --database sqlite://maillage.db --json"),
	},
	"directory_load": {
		i18n.T("Les éditions se chargent dans n'importe quel ordre, et deux fois sans dommage : les fusions et les changements de nom deviennent des successions, rien n'est écrasé. Un fichier qui ne va pas est refusé en entier, avec les lignes fautives.",
			"Editions load in any order, and twice without harm: mergers and renamings become successions, nothing is overwritten. A file that is not right is refused as a whole, with the lines at fault."),
		i18n.T("maillage directory load MUN.csv --as-of 2025-06-29 --dry-run\nmaillage directory load https://donneesouvertes.affmunqc.net/repertoire/MUN.csv\nmaillage directory load - --json < MUN.csv",
			"maillage directory load MUN.csv --as-of 2025-06-29 --dry-run\nmaillage directory load https://donneesouvertes.affmunqc.net/repertoire/MUN.csv\nmaillage directory load - --json < MUN.csv"),
	},
	"directory_succeed": {
		i18n.T("Pour ce que les éditions ne disent pas d'elles-mêmes. Les fiches de l'ancien organisme se lisent ensuite sous le nouveau. L'énoncer de nouveau ne change rien; énoncer un autre successeur remplace le premier.",
			"For what the editions do not tell by themselves. The records of the old body are then read under the new one. Stating it again changes nothing; stating another successor replaces the first."),
		same("maillage directory succeed 88060 88057 --database sqlite://maillage.db"),
	},
	"sample_load": {
		i18n.T("Charge aussi le répertoire de départ si aucun répertoire n'est chargé. Recharger n'écrit que ce qui a changé.",
			"Loads the starter directory too when no directory is loaded. Loading again writes only what changed."),
		same("maillage sample load --database sqlite://maillage.db"),
	},
	"user_create": {
		i18n.T("Le compte est invité : il devient actif quand la personne suit le lien, bon 72 heures. C'est ainsi que le premier compte de l'UMQ se fait; les autres se font ensuite sur le site.",
			"The account is invited: it becomes active when the person follows the link, good for 72 hours. This is how the first account of UMQ is made; others are made on the site afterwards."),
		i18n.T("maillage user create --email equipe@umq.example --role umq --function \"équipe du carrefour\" --base-url https://maillage.exemple\nmaillage user create --email immigration@ville.example --role editor --city 87090 --function \"conseil en immigration\"",
			"maillage user create --email team@umq.example --role umq --function \"team of the hub\" --base-url https://maillage.example\nmaillage user create --email immigration@city.example --role editor --city 87090 --function \"immigration adviser\""),
	},
	"user_list": {examples: same("maillage user list\nmaillage user list --json")},
	"user_link": {
		i18n.T("Une invitation, bonne 72 heures, pour qui n'est pas encore entré; un nouveau mot de passe, bon une heure, pour les autres. Le lien précédent ne vaut plus.",
			"An invitation, good for 72 hours, for who was not in yet; a new password, good for one hour, for others. The link before is void."),
		i18n.T("maillage user link equipe@umq.example --base-url https://maillage.exemple", "maillage user link team@umq.example --base-url https://maillage.example"),
	},
	"user_suspend": {
		i18n.T("Ses sessions se terminent et ses jetons sont révoqués, tout de suite. Le dernier compte actif de l'UMQ ne se suspend pas.",
			"Its sessions end and its tokens are revoked, at once. The last active account of UMQ cannot be suspended."),
		same("maillage user suspend immigration@ville.example\nmaillage user suspend immigration@ville.example --undo"),
	},
	"user_erase": {
		i18n.T("Efface le compte, ses sessions, ses jetons et ses liens. Ce qu'il a fait reste au journal d'audit, sous un identifiant qui ne mène plus à personne.",
			"Erases the account, its sessions, its tokens and its links. What it did stays in the audit trail, under an identifier that leads to nobody any more."),
		same("maillage user erase immigration@ville.example"),
	},
	"token_create": {
		i18n.T("Le jeton ne se montre qu'une fois; on n'en garde que l'empreinte. Il s'envoie dans l'en-tête « Authorization: Bearer … ».",
			"The token is shown once only; nothing but its hash is kept. It is sent in the header “Authorization: Bearer …”."),
		i18n.T("maillage token create --user immigration@ville.example --name \"tableau de bord\" --scope read-own --days 365",
			"maillage token create --user immigration@city.example --name \"dashboard\" --scope read-own --days 365"),
	},
	"token_list":   {examples: same("maillage token list\nmaillage token list --user immigration@ville.example --json")},
	"token_revoke": {examples: same("maillage token revoke tok_01JD9Z6Q8E5W4R3T2Y1V0K7M6N")},
	"audit_export": {
		i18n.T("Chaque ligne dit qui (rôle et fonction, jamais un nom), quoi, quand (UTC), sur quoi, d'un état à l'autre, et pourquoi. L'export est lui-même un acte du journal.",
			"Each line says who (role and function, never a name), what, when (UTC), on what, from one status to another, and why. The export is itself an act of the trail."),
		i18n.T("maillage audit export > journal.ndjson\nmaillage audit export --since 2026-04-01", "maillage audit export > trail.ndjson\nmaillage audit export --since 2026-04-01"),
	},
	"audit_verify": {
		i18n.T("Chaque acte porte l'empreinte de celui qui le précède; le premier qui ne tient pas est nommé, et le code de sortie est 3.",
			"Each act bears the digest of the one before it; the first that does not hold is named, and the exit code is 3."),
		i18n.T("maillage audit verify", "maillage audit verify"),
	},
	"doctor": {
		i18n.T("Lit la même configuration que « serve » et ne change rien. Code de sortie 0 si tout est en place, 4 s'il y a quelque chose à faire.",
			"Reads the same configuration as “serve” and changes nothing. Exit code 0 when all is in place, 4 when something is to be done."),
		same("maillage doctor --database sqlite://maillage.db\nmaillage doctor --json"),
	},
	"version": {examples: same("maillage version\nmaillage version --json")},
}

// same is a text alike in both languages.
func same(s string) i18n.Text { return i18n.T(s, s) }
