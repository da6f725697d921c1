package playground

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"maillage/internal/i18n"
)

//go:embed page.html
var pageHTML string

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

var (
	title    = i18n.T("Maillage : terrain d’essai GraphQL", "Maillage: GraphQL playground")
	narrow   = i18n.T("Cet éditeur demande un écran plus large.", "This editor needs a wider screen.")
	home     = i18n.T("Aller à l’accueil", "Go to the home page")
	noScript = i18n.T("Cet éditeur demande JavaScript.", "This editor needs JavaScript.")
)

// pageConfig is what the script of the page reads.
type pageConfig struct {
	Language string        `json:"language"` // fr or en
	Tag      string        `json:"tag"`      // BCP 47
	Endpoint string        `json:"endpoint"`
	Examples []pageExample `json:"examples"`
}

type pageExample struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Query       string `json:"query"`
	Variables   string `json:"variables"`
}

// page renders the page in l; script and style are names of assets.
func page(l i18n.Language, config Config, script, style string) (asset, error) {
	examples := make([]pageExample, len(config.Examples))
	for i, e := range config.Examples {
		examples[i] = e.in(l)
	}
	var b bytes.Buffer
	err := pageTemplate.Execute(&b, map[string]any{
		"Tag": l.Tag(), "Title": title.In(l), "Narrow": narrow.In(l), "Home": home.In(l), "NoScript": noScript.In(l),
		"Script": script, "Style": style,
		"Config": pageConfig{Language: strings.ToLower(string(l)), Tag: l.Tag(), Endpoint: config.Endpoint, Examples: examples},
	})
	if err != nil {
		return asset{}, fmt.Errorf("playground: page: %w", err)
	}
	var compressed bytes.Buffer
	z, _ := gzip.NewWriterLevel(&compressed, gzip.BestCompression) // fails for an unknown level only
	if _, err := z.Write(b.Bytes()); err != nil {
		return asset{}, fmt.Errorf("playground: page: %w", err)
	}
	if err := z.Close(); err != nil {
		return asset{}, fmt.Errorf("playground: page: %w", err)
	}
	sum := sha256.Sum256(b.Bytes())
	return asset{
		contentType: "text/html; charset=utf-8",
		tag:         hex.EncodeToString(sum[:12]),
		plain:       func() ([]byte, error) { return b.Bytes(), nil },
		gzip:        [][]byte{compressed.Bytes()},
	}, nil
}

// in returns the example as a reader of l sees it; the operation opens with the title.
func (e Example) in(l i18n.Language) pageExample {
	heading := i18n.T(e.TitleFr, e.TitleEn).In(l)
	description := i18n.T(e.DescriptionFr, e.DescriptionEn).In(l)
	query := "# " + heading + "\n" + e.Query
	return pageExample{Name: e.Name, Title: heading, Description: description, Query: query, Variables: indent(e.Variables)}
}

// indent spreads a JSON object over lines; what is not JSON stays as it is.
func indent(variables string) string {
	var b bytes.Buffer
	if json.Indent(&b, []byte(variables), "", "  ") != nil {
		return variables
	}
	return b.String()
}
