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
	"doctor":            i18n.T("Vérifier que tout est en place, et dire quoi faire.", "Check that all is in place, and say what to do."),
	"version":           i18n.T("Dire les versions du programme et de ses parties.", "Tell the versions of the program and its parts."),

	"lang":          i18n.T("Langue de l'aide, des résultats et des erreurs : fr (par défaut) ou en.", "Language of help, results and errors: fr (the default) or en."),
	"json":          i18n.T("Donner le résultat en JSON, pour un script.", "Give the result as JSON, for a script."),
	"database":      i18n.T("Base de données : sqlite://FICHIER ou postgres://utilisateur@serveur/base.", "Database: sqlite://FILE or postgres://user@server/database."),
	"demo_database": i18n.T("Fichier de la démonstration, créé s'il manque (par défaut {default}).", "File of the demonstration, created where it is missing (by default {default})."),
	"fresh":         i18n.T("Effacer ce fichier et repartir de zéro.", "Delete this file and start over."),
	"migrate_flag":  i18n.T("Appliquer d'abord les migrations en attente.", "Apply the pending migrations first."),
	"addr":          i18n.T("Adresse où écouter (par défaut {default}); le port 0 en prend un libre.", "Address to listen on (by default {default}); port 0 takes a free one."),
	"cors":          i18n.T("Origines des pages web qui peuvent appeler l'API, séparées par des virgules; aucune par défaut.", "Origins of the web pages that may call the API, separated by commas; none by default."),
	"http_spec":     i18n.T("Codes de réponse HTTP : audits (ceux de graphql-http, par défaut) ou 2026-09 (GraphQL over HTTP, septembre 2026).", "HTTP status codes: audits (those of graphql-http, the default) or 2026-09 (GraphQL over HTTP, September 2026)."),
	"playground":    i18n.T("Terrain d'essai sous /playground/ : on (par défaut) ou off.", "Playground under /playground/: on (the default) or off."),
	"log":           i18n.T("Ce que le journal retient : debug, info, warn ou error (par défaut {default}).", "What the log keeps: debug, info, warn or error (by default {default})."),
	"log_format":    i18n.T("Forme du journal : text (par défaut) ou json.", "Form of the log: text (the default) or json."),
	"as_of":         i18n.T("Date de l'édition, AAAA-MM-JJ; par défaut celle que le serveur donne au fichier, sinon aujourd'hui.", "Date of the edition, YYYY-MM-DD; by default the one that the server gives the file, else today."),
	"dry_run":       i18n.T("Dire ce qui changerait, sans rien changer.", "Tell what would change, and change nothing."),
	"source":        i18n.T("Fichier, adresse https, ou - pour l'entrée standard.", "File, https address, or - for standard input."),
	"old":           i18n.T("Code géographique de l'organisme disparu (5 chiffres).", "Geographic code of the body that is gone (5 digits)."),
	"withdraw":      i18n.T("Retire la succession énoncée pour l'organisme.", "Takes back the succession stated for the body."),
	"new":           i18n.T("Code géographique de celui qui lui succède.", "Geographic code of the one that succeeds it."),

	"url_place":    i18n.T("ADRESSE", "ADDRESS"),
	"origin_place": i18n.T("ORIGINES", "ORIGINS"),
	"date_place":   i18n.T("DATE", "DATE"),
	"level_place":  i18n.T("NIVEAU", "LEVEL"),
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
	"doctor": {
		i18n.T("Lit la même configuration que « serve » et ne change rien. Code de sortie 0 si tout est en place, 4 s'il y a quelque chose à faire.",
			"Reads the same configuration as “serve” and changes nothing. Exit code 0 when all is in place, 4 when something is to be done."),
		same("maillage doctor --database sqlite://maillage.db\nmaillage doctor --json"),
	},
	"version": {examples: same("maillage version\nmaillage version --json")},
}

// same is a text alike in both languages.
func same(s string) i18n.Text { return i18n.T(s, s) }
