package sdl

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
)

// filter is one condition that a where may hold.
type filter struct {
	name  string // in the API
	from  string // condition of entgql that it renames; empty when a resolver applies it
	typ   string // of a condition that a resolver applies
	about i18n.Text
}

// keep offers a generated condition under its own name.
func keep(name, fr, en string) filter { return filter{name: name, from: name, about: i18n.T(fr, en)} }

// as offers a generated condition under a name for people.
func as(name, from, fr, en string) filter {
	return filter{name: name, from: from, about: i18n.T(fr, en)}
}

// own is a condition that graph/filters.go applies.
func own(name, typ, fr, en string) filter { return filter{name: name, typ: typ, about: i18n.T(fr, en)} }

// ofContribution are the conditions that the four kinds share, and contributions itself.
var ofContribution = []filter{
	own("titleContains", "String", "Mots du titre français, dans n'importe quel ordre, sans égard aux accents ni à la casse; début de mot admis.", "Words of the French title, in any order, regardless of accents and case; word beginnings allowed."),
	own("volet", "Volet", "Touche ce volet.", "Concerns this component."),
	own("theme", "Theme", "A ce thème.", "Has this theme."),
	own("themeIn", "[Theme!]", "A l'un de ces thèmes.", "Has one of these themes."),
	own("keyword", "String", "A ce mot-clé (« MONTREAL_REGIONS »).", "Has this keyword (“MONTREAL_REGIONS”)."),
	own("region", "String", "Touche la région de ce code (« 08 »).", "Concerns the region of this code (“08”)."),
	own("regionIn", "[String!]", "Touche une des régions de ces codes.", "Concerns one of the regions of these codes."),
	own("city", "CityMatch", "Une même ville participante satisfait à toutes ces conditions.", "One and the same participating city meets all of these conditions."),
	own("organization", "String", "L'organisme de ce code en est partenaire ou porteur.", "The organisation of this code is a partner or the lead."),
	own("indicator", "String", "A un chiffre selon l'indicateur de ce code.", "Has a figure under the indicator of this code."),
	own("hasAdoptions", "Boolean", "A été reprise par une autre ville, ou non.", "Was taken up by another city, or not."),
	own("evidenceAtLeast", "EvidenceLevel", "Preuve au moins de cette force.", "Evidence at least this strong."),
	as("evidenceIn", "evidenceLevelIn", "Preuve d'une de ces forces, baisses comprises.", "Evidence of one of these strengths, downgrades included."),
	as("evidenceBaseIn", "evidenceBaseIn", "Preuve d'une de ces forces, avant les baisses.", "Evidence of one of these strengths, before downgrades."),
	as("costBandIn", "costBandIn", "Coût annuel dans une de ces tranches.", "Yearly cost in one of these bands."),
	as("territoryLevelIn", "territoryLevelIn", "Territoire visé à l'une de ces échelles.", "Territory concerned at one of these levels."),
	as("status", "status", "État public.", "Public status."),
	own("startedFrom", "Date", "A commencé à cette date ou après; une date inconnue est exclue.", "Started on this date or after; an unknown date is excluded."),
	own("startedTo", "Date", "A commencé à cette date ou avant, autant que la date est précise; une date inconnue est exclue.", "Started on this date or before, as far as the date is precise; an unknown date is excluded."),
	as("publishedSince", "publishedAtGTE", "Publiée depuis.", "Published since."),
	as("reference", "reference", "Référence dans le recueil d'origine.", "Reference in the original collection."),
	as("slug", "slug", "Nom court.", "Short name."),
}

// Filters lists, for each type, what its where may hold: what is useful and safe. Nothing here
// reads a value that the small-number rule protects.
var Filters = map[string][]filter{
	"Region": {
		keep("code", "Code.", "Code."), keep("codeIn", "Un de ces codes.", "One of these codes."),
	},
	"City": {
		keep("code", "Code officiel.", "Official code."), keep("codeIn", "Un de ces codes.", "One of these codes."),
		own("search", "String", "Mots du nom, présent ou passé, sans égard aux accents, à la casse ni à St/Saint; début de mot admis.", "Words of the name, present or past, regardless of accents, case and St/Saint; word beginnings allowed."),
		keep("kind", "De ce genre.", "Of this kind."), keep("kindIn", "D'un de ces genres.", "Of one of these kinds."),
		own("municipalBody", "Boolean", "Vrai : municipalités locales, villages nordiques, cris et naskapi, gouvernement régional en existence (sans les MRC, territoires équivalents, arrondissements et organismes absorbés).", "True: local municipalities, northern, Cree and Naskapi villages, regional government in existence (without MRCs, equivalent territories, boroughs and absorbed bodies)."),
		keep("designation", "De cette désignation.", "Of this designation."),
		own("region", "String", "Dans la région de ce code.", "In the region of this code."),
		own("regionIn", "[String!]", "Dans une des régions de ces codes.", "In one of the regions of these codes."),
		own("mrc", "String", "Dans la MRC ou le territoire équivalent de ce code.", "In the MRC or equivalent territory of this code."),
		keep("populationBand", "Dans cette tranche de population.", "In this population band."), keep("populationBandIn", "Dans une de ces tranches de population.", "In one of these population bands."),
		as("populationAtLeast", "populationGTE", "Au moins tant d'habitants.", "At least so many inhabitants."), as("populationAtMost", "populationLTE", "Au plus tant d'habitants.", "At most so many inhabitants."),
		keep("metropolitanCommunity", "Dans cette communauté métropolitaine.", "In this metropolitan community."),
		keep("status", "État.", "Status."),
		keep("umqMember", "Membre de l'UMQ.", "Member of UMQ."),
		own("hasContributions", "Boolean", "Participe à une fiche, ou à aucune.", "Takes part in a record, or in none."),
	},
	"Organization": {
		keep("code", "Code.", "Code."), keep("codeIn", "Un de ces codes.", "One of these codes."),
		own("search", "String", "Mots du nom, dans n'importe quel ordre, sans égard aux accents ni à la casse; début de mot admis.", "Words of the name, in any order, regardless of accents and case; word beginnings allowed."),
		keep("kind", "De ce genre.", "Of this kind."), keep("kindIn", "D'un de ces genres.", "Of one of these kinds."),
		own("region", "String", "Établi dans la région de ce code.", "Based in the region of this code."),
	},
	"Program":   {keep("code", "Code.", "Code."), keep("kind", "De ce genre.", "Of this kind.")},
	"Agreement": {keep("code", "Code.", "Code."), own("program", "String", "Du programme de ce code.", "Of the programme of this code."), keep("status", "État.", "Status.")},
	"Funding":   {keep("volet", "Imputée à ce volet.", "Charged to this component.")},
	"Practice": append(ofContribution[:len(ofContribution):len(ofContribution)],
		keep("stage", "À ce stade.", "At this stage."), keep("stageIn", "À l'un de ces stades.", "At one of these stages."),
		own("targetGroup", "PopulationGroup", "Vise ce groupe.", "Targets this group.")),
	"HiringInitiative": append(ofContribution[:len(ofContribution):len(ofContribution)],
		keep("type", "De ce type.", "Of this type."), keep("typeIn", "D'un de ces types.", "Of one of these types."),
		own("targetGroup", "PopulationGroup", "Vise ce groupe.", "Targets this group."),
		own("jobCategory", "JobCategory", "Vise cette catégorie d'emploi.", "Concerns this job category."),
		keep("wageSubsidy", "Subvention salariale.", "Wage subsidy."), keep("mentorship", "Mentorat.", "Mentorship."),
		keep("headcountBand", "Taille de l'effectif.", "Size of the workforce.")),
	"PromotionTool": append(ofContribution[:len(ofContribution):len(ofContribution)],
		keep("type", "De ce type.", "Of this type."), keep("typeIn", "D'un de ces types.", "Of one of these types."),
		keep("delivery", "À ce point du cheminement.", "At this point of delivery."), keep("deliveryIn", "À l'un de ces points du cheminement.", "At one of these points of delivery."),
		as("imageConsentEndsBefore", "imageConsentUntilLT", "Le consentement aux images finit avant cette date.", "The consent to the images ends before this date.")),
	"OutreachMission": append(ofContribution[:len(ofContribution):len(ofContribution)],
		keep("direction", "Dans cette direction.", "In this direction."), keep("directionIn", "Dans une de ces directions.", "In one of these directions."),
		keep("format", "De ce format.", "Of this format."), keep("missionStatus", "À cet avancement.", "At this progress.")),
	"Indicator": {
		keep("code", "Code.", "Code."), keep("codeIn", "Un de ces codes.", "One of these codes."),
		own("volet", "Volet", "Concerne ce volet.", "Concerns this component."),
		keep("unit", "De cette unité.", "Of this unit."), keep("sensitivity", "De cette sensibilité.", "Of this sensitivity."),
	},
	"Outcome": {
		own("indicator", "String", "Selon l'indicateur de ce code.", "Under the indicator of this code."),
		own("indicatorIn", "[String!]", "Selon un de ces indicateurs.", "Under one of these indicators."),
		own("example", "Boolean", "Porte sur un exemple hors Québec, ou non.", "Is about an example outside Québec, or is not."),
		own("volet", "Volet", "Selon un indicateur de ce volet.", "Under an indicator of this component."),
		keep("kind", "De cette nature.", "Of this nature."), keep("kindIn", "D'une de ces natures.", "Of one of these natures."),
		keep("group", "Sur ce groupe.", "About this group."), keep("groupIn", "Sur un de ces groupes.", "About one of these groups."),
		keep("employmentStatus", "Sur ce statut d'emploi.", "About this employment status."),
		keep("method", "Mesuré ainsi.", "Measured this way."),
		own("periodFrom", "Date", "La période commence à cette date ou après; une période inconnue est exclue.", "The period starts on this date or after; an unknown period is excluded."),
		own("periodTo", "Date", "La période commence à cette date ou avant; une période inconnue est exclue.", "The period starts on this date or before; an unknown period is excluded."),
	},
	"Source": {keep("kind", "De ce genre.", "Of this kind."), keep("language", "Dans cette langue.", "In this language."),
		own("search", "String", "Mots du titre, dans n'importe quel ordre, sans égard aux accents ni à la casse; début de mot admis.", "Words of the title, in any order, regardless of accents and case; word beginnings allowed.")},
	"Adoption": {
		keep("status", "À cet état.", "At this status."), keep("statusIn", "À l'un de ces états.", "At one of these statuses."),
		own("adopter", "String", "Reprise par la ville de ce code.", "Taken up by the city of this code."),
		keep("confirmed", "Confirmée par l'origine.", "Confirmed by the origin."),
	},
	"CoverageNeed": {
		own("theme", "Theme", "A ce thème.", "Has this theme."), own("volet", "Volet", "Touche ce volet.", "Concerns this component."),
		own("keyword", "String", "A ce mot-clé.", "Has this keyword."),
		own("region", "String", "Exprimé dans la région de ce code.", "Stated in the region of this code."),
		own("program", "String", "Dit n'être pas couvert par le programme de ce code.", "Said not to be covered by the programme of this code."),
		keep("verified", "Vérifié par l'UMQ.", "Verified by UMQ."),
	},
	"Question":  {keep("theme", "Sur ce thème.", "On this theme."), keep("language", "Dans cette langue.", "In this language."), own("unanswered", "Boolean", "Sans réponse, ou avec.", "Without an answer, or with.")},
	"Answer":    {keep("language", "Dans cette langue.", "In this language.")},
	"Consensus": {keep("number", "De ce numéro.", "Of this number.")},
	"Release":   {keep("number", "De ce numéro.", "Of this number.")},
	"PublishedLeaf": {
		own("city", "String", "De la ville de ce code.", "Of the city of this code."),
		own("region", "String", "De la région de ce code, ou d'une ville de cette région.", "Of the region of this code, or of a city of that region."),
		own("indicator", "String", "Selon l'indicateur de ce code.", "Under the indicator of this code."),
		keep("year", "De cette année.", "Of this year."), as("yearFrom", "yearGTE", "De cette année ou après.", "Of this year or after."), as("yearTo", "yearLTE", "De cette année ou avant.", "Of this year or before."),
		keep("group", "Sur ce groupe.", "About this group."), keep("employmentStatus", "Sur ce statut d'emploi.", "About this employment status."),
	},
}

var logical = map[string]i18n.Text{
	"and": i18n.T("Toutes ces conditions.", "All of these conditions."),
	"or":  i18n.T("Une de ces conditions.", "One of these conditions."),
	"not": i18n.T("Pas cette condition.", "Not this condition."),
}

// filters replaces each generated where by the chosen one.
func filters(s *ast.Schema) error {
	for typ, chosen := range Filters {
		def := s.Types[typ+"WhereInput"]
		if def == nil {
			return fmt.Errorf("sdl: %s has no where", typ)
		}
		generated := def.Fields
		def.Description = describe(i18n.T("Filtre d'une liste de « "+typ+" »; les conditions d'un même objet valent toutes à la fois.", "Filter of a list of “"+typ+"”; the conditions of one object hold all at once."))
		def.Fields = nil
		for _, name := range []string{"and", "or", "not"} {
			f := generated.ForName(name)
			f.Description = describe(logical[name])
			def.Fields = append(def.Fields, f)
		}
		for _, c := range chosen {
			if c.from == "" {
				def.Fields = append(def.Fields, field(c.name, typeOf(c.typ), c.about))
				continue
			}
			f, err := generatedFilter(generated, c)
			if err != nil {
				return fmt.Errorf("sdl: %s: %w", typ, err)
			}
			def.Fields = append(def.Fields, f)
		}
	}
	anyContribution(s)
	for name := range s.Types {
		if typ, ok := strings.CutSuffix(name, "WhereInput"); ok && Filters[typ] == nil && typ != "Contribution" {
			return fmt.Errorf("sdl: %s has a where that nobody chose", typ)
		}
	}
	return nil
}

// anyContribution defines the where of the list of all four kinds.
func anyContribution(s *ast.Schema) {
	const name = "ContributionWhereInput"
	def := &ast.Definition{Kind: ast.InputObject, Name: name, Description: describe(i18n.T(
		"Filtre d'une liste de contributions des quatre genres; les conditions d'un même objet valent toutes à la fois.",
		"Filter of a list of contributions of the four kinds; the conditions of one object hold all at once."))}
	for _, l := range []string{"and", "or", "not"} {
		t := ast.NamedType(name, nil)
		if l != "not" {
			t = ast.ListType(ast.NonNullNamedType(name, nil), nil)
		}
		def.Fields = append(def.Fields, field(l, t, logical[l]))
	}
	def.Fields = append(def.Fields,
		field("kind", ast.NamedType("ContributionKind", nil), i18n.T("De ce genre.", "Of this kind.")),
		field("kindIn", typeOf("[ContributionKind!]"), i18n.T("D'un de ces genres.", "Of one of these kinds.")))
	shared := s.Types["PracticeWhereInput"].Fields
	for _, c := range ofContribution {
		def.Fields = append(def.Fields, field(c.name, shared.ForName(c.name).Type, c.about))
	}
	s.Types[name] = def
}

func generatedFilter(generated ast.FieldList, c filter) (*ast.FieldDefinition, error) {
	g := generated.ForName(c.from)
	if g == nil {
		return nil, fmt.Errorf("no condition %s", c.from)
	}
	f := &ast.FieldDefinition{Name: c.name, Type: g.Type, Description: describe(c.about), Directives: g.Directives}
	if c.name != c.from {
		f.Directives = append(f.Directives, directive("goField", "name", strings.ToUpper(c.from[:1])+c.from[1:]))
	}
	return f, nil
}

func typeOf(s string) *ast.Type {
	if inner, ok := strings.CutPrefix(s, "["); ok {
		return ast.ListType(ast.NonNullNamedType(strings.TrimSuffix(inner, "!]"), nil), nil)
	}
	return ast.NamedType(s, nil)
}
