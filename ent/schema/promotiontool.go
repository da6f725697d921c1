package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"maillage/internal/vocab"
)

// PromotionTool is what cities and regions make to be chosen as places to settle (volet 1).
type PromotionTool struct{ ent.Schema }

// Mixin of the PromotionTool.
func (PromotionTool) Mixin() []ent.Mixin {
	return []ent.Mixin{Contribution{prefix: "pro", plural: "promotion_tools"}}
}

// Fields of the PromotionTool.
func (PromotionTool) Fields() []ent.Field {
	return []ent.Field{
		oneOf("type", vocab.PromotionToolType(""), "WEBSITE", "Type d'outil.", "Type of tool."),
		field.JSON("languages", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Langues de l'outil, codes ISO 639 (« fr »).", "Languages of the tool, ISO 639 codes (“fr”).")),
		field.String("url").Default("").MaxLen(500).Comment(doc("Adresse de l'outil; vide si elle est inconnue.", "Address of the tool; empty when unknown.")),
		field.JSON("files", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Adresses de fichiers à télécharger.", "Addresses of files to download.")),
		oneOf("delivery", vocab.Delivery(""), "PUBLISHED", "Cheminement vers le MIFI; figé une fois livré.", "Delivery to MIFI; frozen once delivered."),
		day("image_consent_until", "Fin du consentement à l'usage des images; nulle quand elle est inconnue.", "End of the consent to use the images; null when unknown."),
	}
}

// Annotations of the PromotionTool.
func (p PromotionTool) Annotations() []schema.Annotation {
	return contributionTable("promotion_tools",
		"Outil de promotion d'une ville ou d'une région comme terre d'accueil (volet 1).",
		"Promotion tool of a city or region as a place to settle (component 1).",
		p.Fields(), nil)
}
