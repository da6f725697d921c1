package graph_test

import (
	"slices"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/gid"
)

// TestNodeFindsEveryType reads an object of each type by its identifier, alone and among others,
// and finds null where there is none.
func TestNodeFindsEveryType(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		more(t, api)
		ids := objects(t, api, introspect(t, api).connections(t))
		var all []string
		for _, prefix := range gid.Prefixes() {
			typ, err := gid.TypeOf(prefix + "_0")
			if err != nil {
				t.Fatal(err)
			}
			if len(ids[typ]) == 0 {
				t.Errorf("there is no %s to read", typ)
				continue
			}
			id := ids[typ][0]
			all = append(all, id)
			var got struct {
				Node, None *struct {
					ID   string
					Type string `json:"__typename"`
				}
			}
			api.Ask(t, `query($id: ID!, $none: ID!) { node(id: $id) { id __typename } none: node(id: $none) { id __typename } }`,
				map[string]any{"id": id, "none": prefix + "_NONE"}, &got)
			if got.Node == nil || got.Node.ID != id || got.Node.Type != typ || got.None != nil {
				t.Errorf("%s: %+v, none %+v", id, got.Node, got.None)
			}
		}
		asked := slices.Concat(all, []string{"cit_NONE"}, all[:2])
		slices.Reverse(asked)
		var got struct{ Nodes []*struct{ ID string } }
		api.Ask(t, `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": asked}, &got)
		for i, id := range asked {
			if n := got.Nodes[i]; (n == nil) != (id == "cit_NONE") || n != nil && n.ID != id {
				t.Errorf("place %d: %+v, want %s", i, n, id)
			}
		}
		api.Ask(t, `{ nodes(ids: ["cit_NONE"]) { id } }`, nil, &got)
		if len(got.Nodes) != 1 || got.Nodes[0] != nil {
			t.Errorf("one that is not: %+v", got.Nodes)
		}
		api.Ask(t, `{ nodes(ids: []) { id } }`, nil, &got)
		if len(got.Nodes) != 0 {
			t.Errorf("none asked: %+v", got.Nodes)
		}
	})
}

// TestNodeRefusesForeignIdentifiers checks what is no identifier of the hub.
func TestNodeRefusesForeignIdentifiers(t *testing.T) {
	api := apitest.SQLite(t)
	for _, id := range []string{"", "12", "zzz_1", "cit", "cit_", "cit_a b", "shelf_1", "CIT_23027"} {
		for _, query := range []string{`query($id: ID!) { node(id: $id) { id } }`, `query($id: ID!) { nodes(ids: ["reg_01", $id]) { id } }`} {
			answer := api.Post(t, query, map[string]any{"id": id})
			if len(answer.Errors) != 1 || answer.Errors[0].Extensions["code"] != "BAD_USER_INPUT" {
				t.Errorf("%q: %+v", id, answer.Errors)
			}
		}
	}
}
