package graph

import (
	"entgo.io/ent/dialect/sql"

	"maillage/ent/city"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/predicate"
	"maillage/ent/promotiontool"
	"maillage/ent/publishedleaf"
	"maillage/ent/question"
	"maillage/ent/region"
	"maillage/graph/model"
	"maillage/internal/catalog"
	"maillage/internal/condition"
	"maillage/internal/vocab"
)

// given applies a condition that the client gave; null means that it gave none.
func given[V any](data *V, apply func(V)) error {
	if data != nil {
		apply(*data)
	}
	return nil
}

// listed applies a condition on a list that the client gave. An empty list matches nothing.
func listed[V any](data []V, apply func()) error {
	if data != nil {
		apply()
	}
	return nil
}

// exampleRows keeps what the client wants of the examples outside Québec.
func exampleRows[P condition.Condition](e model.Examples) P {
	only := e == model.ExamplesOnly
	if e == model.ExamplesInclude {
		return catalog.Examples[P](nil)
	}
	return catalog.Examples[P](&only)
}

// leafOfRegion matches the figures about a region, and those about its cities.
func leafOfRegion(code string) predicate.PublishedLeaf {
	return condition.Any(
		publishedleaf.HasRegionWith(region.Code(code)),
		publishedleaf.HasCityWith(city.HasRegionWith(region.Code(code))),
	)
}

// cityNamed matches words of a city's name, present or past, by their beginnings. Who looks for a
// city finds the city, not the equivalent territory that it is under another hat.
func cityNamed(words string) predicate.City {
	return func(s *sql.Selector) {
		catalog.Words[predicate.City](city.FieldSearchKey, words)(s)
		s.Where(
			sql.Or(sql.NEQ(s.C(city.FieldKind), vocab.CityKindEquivalentTerritory), sql.IsNull(s.C(city.ParentColumn))),
		)
	}
}

// municipalBody tells the bodies in existence that the directory counts as municipal from groupings,
// boroughs, examples and absorbed bodies.
func municipalBody(yes bool) predicate.City {
	bodies := []vocab.CityKind{
		vocab.CityKindLocalMunicipality, vocab.CityKindNorthernVillage, vocab.CityKindCreeVillage,
		vocab.CityKindNaskapiVillage, vocab.CityKindRegionalGovernment,
	}
	is := city.And(city.KindIn(bodies...), city.StatusEQ(vocab.CityStatusActive))
	if yes {
		return is
	}
	return city.Not(is)
}

// takesPart tells the cities that take part in a record from those that take part in none.
func takesPart(yes bool) predicate.City {
	in := city.Or(city.HasPractices(), city.HasHiringInitiatives(), city.HasPromotionTools(), city.HasOutreachMissions())
	if yes {
		return in
	}
	return city.Not(in)
}

func unanswered(yes bool) predicate.Question {
	if yes {
		return question.AnswerCount(0)
	}
	return question.AnswerCountGT(0)
}

// figureExamples keeps what the client wants of the figures of examples outside Québec.
func figureExamples(e model.Examples) predicate.Outcome {
	if e == model.ExamplesInclude {
		return condition.All[predicate.Outcome]()
	}
	return aboutExample(e == model.ExamplesOnly)
}

// aboutExample tells the figures of examples outside Québec from the others.
func aboutExample(yes bool) predicate.Outcome {
	about := outcome.Or(
		outcome.HasSubjectPracticeWith(practice.Example(true)),
		outcome.HasSubjectHiringInitiativeWith(hiringinitiative.Example(true)),
		outcome.HasSubjectPromotionToolWith(promotiontool.Example(true)),
		outcome.HasSubjectOutreachMissionWith(outreachmission.Example(true)),
		outcome.HasSubjectCityWith(city.Example(true)),
	)
	if yes {
		return about
	}
	return condition.Not(about)
}
