package record

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"maillage/internal/date"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// Words of a summary, in French (domain §4).
const (
	minSummaryWords = 10
	maxSummaryWords = 120
)

// Most items that a record has of each.
const (
	maxThemes = 4
	maxItems  = 100
)

// checker gathers what is wrong with a record, each under the name of its field.
type checker struct{ list problem.List }

func (c *checker) refuse(field string, text i18n.Text) {
	c.list = append(c.list, problem.New(problem.BadInput, text).On("content."+field))
}

func (c *checker) want(ok bool, field, fr, en string) {
	if !ok {
		c.refuse(field, i18n.T(fr, en))
	}
}

// CheckSaved returns what keeps a record from being kept even as a draft: texts that are too long,
// addresses, dates and codes that are none. A draft may lack anything.
func CheckSaved(r Record) problem.List {
	c := &checker{}
	c.texts(r)
	c.want(len(r.Themes) <= maxThemes && distinct(r.Themes), "themes", "au plus quatre thèmes, chacun une fois.", "four themes at most, each once.")
	c.want(distinct(r.Volets), "volets", "chaque volet une seule fois.", "each component once.")
	for name, list := range map[string][]string{"keywords": r.Keywords, "cities": r.Cities, "regions": r.Regions, "organizations": r.Organizations} {
		c.want(len(list) <= maxItems && distinct(list), name, "au plus 100 éléments, chacun une fois.", "100 items at most, each once.")
	}
	c.want(len(r.Sources) <= maxItems && len(r.Outcomes) <= maxItems && len(r.Shares) <= maxItems, "outcomes", "au plus 100 chiffres, 100 sources et 100 parts d'entente.", "100 figures, 100 sources and 100 shares of agreements at most.")
	for _, k := range r.Keywords {
		c.want(keyword.MatchString(k), "keywords", "un mot-clé s'écrit en capitales sans accents : « MONTREAL_REGIONS ».", "a keyword is written in capitals without accents: “MONTREAL_REGIONS”.")
	}
	c.period("", r.StartedOn, r.EndedOn, "startedOn", "endedOn")
	c.want(r.ContactMailbox == "" || mailbox.MatchString(r.ContactMailbox), "contactMailbox", "ce n'est pas une adresse de courriel.", "this is not an e-mail address.")
	c.want(r.CostCad == nil || *r.CostCad >= 0, "costCad", "un coût n'est pas négatif.", "a cost is not negative.")
	c.want(r.CostPeriodMonths == nil || *r.CostPeriodMonths > 0, "costPeriodMonths", "une période compte au moins un mois.", "a period has one month at least.")
	c.want(r.CostPeriodMonths == nil || r.CostCad != nil, "costCad", "des mois sans coût ne disent rien : donnez le coût.", "months without a cost say nothing: give the cost.")
	for i, s := range r.Sources {
		c.source(fmt.Sprintf("sources[%d].", i), s)
	}
	for i, o := range r.Outcomes {
		c.period(fmt.Sprintf("outcomes[%d].", i), o.PeriodStart, o.PeriodEnd, "periodStart", "periodEnd")
		c.want(o.Source == "" || slices.ContainsFunc(r.Sources, func(s Source) bool { return s.URL == o.Source }), fmt.Sprintf("outcomes[%d].source", i),
			"cette source n'est pas parmi celles de la fiche.", "this source is not among those of the record.")
		c.want(o.Visibility == vocab.VisibilityPublic || o.Visibility == vocab.VisibilityCityUMQ, fmt.Sprintf("outcomes[%d].visibility", i),
			"un chiffre se montre à tous, ou à la ville et à l'UMQ.", "a figure is shown to all, or to the city and UMQ.")
	}
	agreements := make([]string, len(r.Shares))
	for i, s := range r.Shares {
		agreements[i] = s.Agreement
	}
	c.want(distinct(agreements), "shares", "chaque entente une seule fois.", "each agreement once.")
	for i, s := range r.Shares {
		c.want(s.AmountCad == nil || *s.AmountCad >= 0, fmt.Sprintf("shares[%d].amountCad", i), "une somme n'est pas négative.", "a sum is not negative.")
	}
	c.part(r)
	return c.list
}

// CheckComplete returns what keeps a record from being submitted: all of CheckSaved, and what a
// published record must have.
func CheckComplete(r Record) problem.List {
	c := &checker{list: CheckSaved(r)}
	c.want(strings.TrimSpace(r.TitleFr) != "", "titleFr", "un titre en français est nécessaire.", "a title in French is needed.")
	n := len(strings.Fields(r.SummaryFr))
	if n < minSummaryWords || n > maxSummaryWords {
		c.refuse("summaryFr", i18n.Tf("le résumé en français compte de %[2]d à %[3]d mots; il en a %[1]d.", "the summary in French has %[2]d to %[3]d words; it has %[1]d.", n, minSummaryWords, maxSummaryWords))
	}
	c.want(len(r.Volets) > 0, "volets", "choisissez au moins un volet.", "choose one component at least.")
	c.want(len(r.Themes) > 0, "themes", "choisissez au moins un thème.", "choose one theme at least.")
	c.want(len(r.Sources) > 0, "sources", "donnez au moins une source.", "give one source at least.")
	if p := r.Practice; p != nil {
		c.want(p.Stage != vocab.PracticeStageAbandoned || strings.TrimSpace(p.DifficultiesFr) != "", "practice.difficultiesFr",
			"une pratique abandonnée décrit ses difficultés : c'est ce qui sert le plus aux autres.", "an abandoned practice describes its difficulties: that is what helps others most.")
	}
	return c.list
}

var (
	keyword  = regexp.MustCompile(`^[A-Z0-9]+(_[A-Z0-9]+)*$`)
	mailbox  = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`)
	language = regexp.MustCompile(`^[a-z]{2,3}$`)
)

func (c *checker) source(at string, s Source) {
	c.want(strings.TrimSpace(s.Title) != "", at+"title", "une source a un titre.", "a source has a title.")
	c.want(Address(s.URL), at+"url", "écrivez une adresse complète : https://…", "write a full address: https://…")
	c.want(language.MatchString(s.Language), at+"language", "écrivez le code de la langue : « fr ».", "write the code of the language: “fr”.")
	for name, d := range map[string]*date.Date{"publishedOn": s.PublishedOn, "accessedOn": s.AccessedOn} {
		c.date(at+name, d)
	}
}

func (c *checker) date(field string, d *date.Date) bool {
	ok := d == nil || d.Validate() == nil
	c.want(ok, field, "une date s'écrit AAAA, AAAA-MM ou AAAA-MM-JJ.", "a date is written YYYY, YYYY-MM or YYYY-MM-DD.")
	return ok
}

func (c *checker) period(at string, from, to *date.Date, first, last string) {
	if !c.date(at+first, from) || !c.date(at+last, to) || from == nil || to == nil {
		return
	}
	c.want(!to.End().Before(from.Start()), at+last, "la fin vient avant le début.", "the end comes before the start.")
}

// part checks what is proper to the kind.
func (c *checker) part(r Record) {
	if p := r.Practice; p != nil {
		c.want(p.FTE == nil || *p.FTE >= 0, "practice.fte", "un effectif n'est pas négatif.", "staff is not negative.")
	}
	if h := r.HiringInitiative; h != nil {
		c.want(h.DurationWeeks == nil || *h.DurationWeeks > 0, "hiringInitiative.durationWeeks", "une durée compte au moins une semaine.", "a duration has one week at least.")
		c.want(h.HeadcountBand != vocab.HeadcountBandUnknown || h.SubjectToLaee == vocab.TernaryUnknown, "hiringInitiative.subjectToLaee",
			"l'assujettissement à la LAÉE est inconnu quand l'effectif l'est.", "whether the LAÉE applies is unknown when the workforce is.")
	}
	if t := r.PromotionTool; t != nil {
		c.want(t.URL == "" || Address(t.URL), "promotionTool.url", "écrivez une adresse complète : https://…", "write a full address: https://…")
		for i, f := range t.Files {
			c.want(Address(f), fmt.Sprintf("promotionTool.files[%d]", i), "écrivez une adresse complète : https://…", "write a full address: https://…")
		}
		for _, code := range t.Languages {
			c.want(language.MatchString(code), "promotionTool.languages", "écrivez les codes des langues : « fr », « en ».", "write the codes of the languages: “fr”, “en”.")
		}
		c.date("promotionTool.imageConsentUntil", t.ImageConsentUntil)
	}
}

// Address tells whether s is a full web address.
func Address(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}

func distinct[T comparable](list []T) bool {
	seen := map[T]bool{}
	for _, x := range list {
		if seen[x] {
			return false
		}
		seen[x] = true
	}
	return true
}
