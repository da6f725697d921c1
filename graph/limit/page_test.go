package limit_test

import (
	"maps"
	"sync"
	"testing"

	"maillage/graph/limit"
)

func TestEveryConnectionHasAPage(t *testing.T) {
	for name, c := range map[string]struct {
		request
		want map[string]string
	}{
		"none":         {request{Query: `{cities{totalCount}}`}, map[string]string{"cities": "first 25"}},
		"given":        {request{Query: `{cities(last:7){totalCount}}`}, map[string]string{"cities": "last 7"}},
		"zero":         {request{Query: `{cities(first:0){totalCount}}`}, map[string]string{"cities": "first 0"}},
		"null":         {request{Query: `{cities(first:null last:null){totalCount}}`}, map[string]string{"cities": "first 25"}},
		"null and 3":   {request{Query: `{cities(first:null last:3){totalCount}}`}, map[string]string{"cities": "last 3"}},
		"only after":   {request{Query: `{cities(after:null){totalCount}}`}, map[string]string{"cities": "first 25"}},
		"nested":       {request{Query: `{cities{nodes{p:practices{totalCount}}}}`}, map[string]string{"cities": "first 25", "cities.nodes.p": "first 25"}},
		"in fragments": {request{Query: `{...Q} fragment Q on Query{cities{edges{node{...C}}}} fragment C on City{... on City{practices{totalCount}}}`}, map[string]string{"cities": "first 25", "cities.edges.node.practices": "first 25"}},
		"of the interface": {request{Query: `{contributions{nodes{cities{totalCount}}}}`}, map[string]string{
			"contributions": "first 25", "contributions.nodes.cities": "first 25"}},
		"undefined": {request{Query: `query($n:Int){cities(first:$n){totalCount}}`}, map[string]string{"cities": "first 25"}},
		"null variable": {request{Query: `query($n:Int=4){cities(first:$n){totalCount}}`, Variables: map[string]any{"n": nil}},
			map[string]string{"cities": "first 25"}},
		"default of the variable": {request{Query: `query($n:Int=4){cities(first:$n){totalCount}}`}, map[string]string{"cities": "first 4"}},
		"null variable of last": {request{Query: `query($n:Int){cities(last:$n){totalCount}}`},
			map[string]string{"cities": "first 25"}},
		"two variables": {request{Query: `query($a:Int $b:Int){cities(first:$a last:$b){totalCount}}`, Variables: map[string]any{"b": 6}},
			map[string]string{"cities": "last 6"}},
		"null variable in a fragment": {request{Query: `query($n:Int){cities(first:2){nodes{...C}}} fragment C on City{practices(first:$n){totalCount}}`},
			map[string]string{"cities": "first 2", "cities.nodes.practices": "first 25"}},
		"merged with and without": {request{Query: `{cities{totalCount} cities(first:25){nodes{id}}}`}, map[string]string{"cities": "first 25"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := serve(limit.Default).ask(t, "fr", c.request)
			if len(a.Errors) > 0 || !maps.Equal(a.Data, c.want) {
				t.Fatalf("got %v %+v, want %v", a.Data, a.Errors, c.want)
			}
		})
	}
}

// Requests with one text share one document; what one leaves out must not stay for the next.
func TestPagesOfOneRequestAreNotThoseOfAnother(t *testing.T) {
	s := serve(limit.Default)
	const text = `query($n:Int){cities(first:$n){nodes{...C}}} fragment C on City{practices(last:$n){totalCount}}`
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			if i%2 == 0 {
				a := s.ask(t, "fr", request{Query: text, Variables: map[string]any{"n": 3}})
				if a.Data["cities"] != "first 3" || a.Data["cities.nodes.practices"] != "last 3" {
					t.Errorf("with a variable: %v %+v", a.Data, a.Errors)
				}
				return
			}
			a := s.ask(t, "fr", request{Query: text})
			if a.Data["cities"] != "first 25" || a.Data["cities.nodes.practices"] != "first 25" {
				t.Errorf("without: %v %+v", a.Data, a.Errors)
			}
		})
	}
	all.Wait()
}
