package graph_test

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"maillage/graph"
	"maillage/graph/limit"
	"maillage/graph/transport"
	"maillage/internal/apitest"
)

var (
	graphqlBlock = regexp.MustCompile("(?s)```graphql\n(.*?)```")
	whole        = regexp.MustCompile(`^(\{|query|mutation|subscription|#)`) // not a part of one
)

// documentedOperations are the examples, and the operations of the documentation.
func documentedOperations(t *testing.T) []operation {
	t.Helper()
	all := slices.DeleteFunc(operations(t), func(op operation) bool {
		_, err := os.Stat(filepath.Join("../examples/operations", op.name+".graphql"))
		return err != nil
	})
	pages, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range append(pages, "../README.md") {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range graphqlBlock.FindAllStringSubmatch(string(content), -1) {
			if whole.MatchString(block[1]) {
				all = append(all, operation{name: filepath.Base(page), query: block[1]})
			}
		}
	}
	return all
}

// halved is half of each limit. The size of a page that nobody asks for is none, and one cannot be
// halved.
func halved(t *testing.T) limit.Limits {
	t.Helper()
	l := limit.Default
	for field, v := range reflect.ValueOf(&l).Elem().Fields() {
		if field.Name != "DefaultPage" && v.Int() > 1 {
			v.SetInt(v.Int() / 2)
		}
	}
	return l
}

// TestLimitsAreTwiceWhatWorkNeeds: whatever is documented passes under half of every limit.
func TestLimitsAreTwiceWhatWorkNeeds(t *testing.T) {
	api := apitest.SQLite(t)
	srv := httptest.NewServer(graph.NewHandler(api.Store, graph.Config{
		Limits: halved(t), Timeout: time.Minute, Hub: api.Hub, Transport: transport.Config{MaxBody: transport.DefaultMaxBody / 2},
	}))
	t.Cleanup(srv.Close)
	half := &apitest.API{URL: srv.URL}
	replayed := 0
	for _, op := range documentedOperations(t) {
		if strings.Contains(op.query, "subscription ") {
			continue // not over HTTP; it asks for two fields
		}
		answer := half.Post(t, op.query, op.vars)
		replayed++
		for _, e := range answer.Errors {
			if code := e.Extensions["code"]; slices.Contains([]any{"LIMIT_EXCEEDED", "GRAPHQL_PARSE_FAILED"}, code) {
				limits, _ := json.Marshal(e.Extensions["limit"]) //nolint:errchkjson // of what was JSON
				t.Errorf("%s: %s %s", op.name, e.Message, limits)
			}
		}
	}
	if replayed < 18 {
		t.Errorf("only %d operations", replayed)
	}
}
