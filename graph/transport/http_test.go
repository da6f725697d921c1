package transport_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"

	"maillage/graph/transport"
)

const (
	typeJSON = "application/json"
	typeGQL  = "application/graphql-response+json"
)

func mounted(c transport.Config) func(*handler.Server) {
	return func(h *handler.Server) { transport.Mount(h, c) }
}

// call sends one request; headers are pairs.
func call(t *testing.T, method, url, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(b)
}

func TestStatusCodesOfBothProfiles(t *testing.T) {
	audits, _, _ := serve(t, mounted(transport.Config{}))
	released, _, _ := serve(t, mounted(transport.Config{Released: true}))
	for _, c := range []struct {
		name, body                  string
		plain, full                 int // audits profile, by Accept
		releasedPlain, releasedFull int
	}{
		{"good", `{"query":"{double(n:4)}"}`, 200, 200, 200, 200},
		{"unknown members ignored", `{"query":"{double(n:4)}","x":1,"variables":null}`, 200, 200, 200, 200},
		{"partial data", `{"query":"{double(n:4) broken}"}`, 200, 200, 200, 294},
		{"not JSON", `{"query":`, 400, 400, 400, 400},
		{"not an object", `[]`, 400, 400, 400, 400},
		{"null", `null`, 400, 400, 400, 400},
		{"no query", `{"qeury":"{double(n:4)}"}`, 400, 400, 422, 422},
		{"query of wrong type", `{"query":7}`, 400, 400, 422, 422},
		{"variables of wrong type", `{"query":"{double(n:4)}","variables":[7]}`, 400, 400, 422, 422},
		{"extensions of wrong type", `{"query":"{double(n:4)}","extensions":"x"}`, 400, 400, 422, 422},
		{"operationName of wrong type", `{"query":"{double(n:4)}","operationName":1}`, 400, 400, 422, 422},
		{"syntax", `{"query":"{"}`, 200, 400, 400, 400},
		{"validation", `{"query":"{nothing}"}`, 200, 400, 422, 422},
		{"no operation", `{"query":"fragment F on Query {broken}"}`, 200, 400, 422, 422},
		{"unknown operation", `{"query":"query A{broken}","operationName":"B"}`, 200, 400, 422, 422},
		{"ambiguous operation", `{"query":"query A{broken} query B{broken}"}`, 200, 400, 422, 422},
		{"coercion", `{"query":"query($n:Int!){double(n:$n)}","variables":{"n":"x"}}`, 200, 400, 422, 422},
		{"subscription", `{"query":"subscription{count(to:1)}"}`, 400, 400, 422, 422},
		{"defer", `{"query":"{double(n:4) ... @defer {broken}}"}`, 200, 400, 422, 422},
		{"crash", `{"query":"{panics}"}`, 500, 500, 500, 500},
	} {
		for _, p := range []struct {
			profile, url, accept string
			status               int
		}{
			{"audits", audits, typeJSON, c.plain}, {"audits", audits, typeGQL, c.full},
			{"released", released, typeJSON, c.releasedPlain}, {"released", released, typeGQL, c.releasedFull},
		} {
			res, body := call(t, "POST", p.url, c.body, "Content-Type", typeJSON, "Accept", p.accept)
			if res.StatusCode != p.status {
				t.Errorf("%s, %s, %s: status %d, want %d: %s", c.name, p.profile, p.accept, res.StatusCode, p.status, body)
			}
			wantType := p.accept
			if p.profile == "released" && res.StatusCode >= 400 {
				wantType = typeGQL
			}
			if got := res.Header.Get("Content-Type"); got != wantType+"; charset=utf-8" {
				t.Errorf("%s, %s: Content-Type %s, want %s", c.name, p.profile, got, wantType)
			}
			var got map[string]json.RawMessage
			if err := json.Unmarshal([]byte(body), &got); err != nil {
				t.Fatalf("%s: not JSON: %s", c.name, body)
			}
			_, data := got["data"]
			if wantData := c.plain == 200 && c.releasedPlain == 200; data != wantData {
				t.Errorf("%s, %s: data present is %v: %s", c.name, p.profile, data, body)
			}
			if strings.Contains(body, "secret of the house") {
				t.Errorf("%s tells of the inside: %s", c.name, body)
			}
		}
	}
}

func TestRefusalsOfTheTransport(t *testing.T) {
	url, es, _ := serve(t, mounted(transport.Config{}))
	const good = `{"query":"{double(n:4)}"}`
	get := url + "?query=" + escape("mutation{set(n:1)}")
	for _, c := range []struct {
		name, method, url, body, contentType, accept string
		status                                       int
		allow                                        string
	}{
		{"PUT", "PUT", url, good, typeJSON, typeJSON, 405, "GET, POST, OPTIONS"},
		{"PUT for a stream", "PUT", url, good, typeJSON, "text/event-stream", 405, "GET, POST, OPTIONS"},
		{"HEAD", "HEAD", url, "", "", "", 405, "GET, POST, OPTIONS"},
		{"OPTIONS", "OPTIONS", url, "", "", "", 204, "GET, POST, OPTIONS"},
		{"mutation by GET", "GET", get, "", "", typeGQL, 405, "POST"},
		{"mutation by GET for a stream", "GET", get, "", "", "text/event-stream", 405, "POST"},
		{"HTML wanted", "POST", url, good, typeJSON, "text/html", 406, ""},
		{"form", "POST", url, "query={double(n:4)}", "application/x-www-form-urlencoded", typeJSON, 415, ""},
		{"multipart", "POST", url, good, "multipart/form-data; boundary=x", typeJSON, 415, ""},
		{"no type", "POST", url, good, "", typeJSON, 415, ""},
		{"other encoding", "POST", url, good, "application/json; charset=latin1", typeJSON, 415, ""},
		{"bad query string", "GET", url + "?query=%zz", "", "", typeJSON, 400, ""},
	} {
		res, body := call(t, c.method, c.url, c.body, "Content-Type", c.contentType, "Accept", c.accept)
		if res.StatusCode != c.status || res.Header.Get("Allow") != c.allow {
			t.Errorf("%s: status %d, Allow %q; want %d, %q: %s",
				c.name, res.StatusCode, res.Header.Get("Allow"), c.status, c.allow, body)
		}
		if c.method != "HEAD" && c.method != "OPTIONS" && !strings.Contains(body, `"code":"BAD_USER_INPUT"`) {
			t.Errorf("%s: no code in %s", c.name, body)
		}
	}
	if n := es.writes.Load(); n != 0 {
		t.Errorf("%d mutations ran", n)
	}
}

func escape(s string) string { return url.QueryEscape(s) }

func TestErrorsAreInTheReadersLanguageAndEchoNothing(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	for lang, want := range map[string]string{
		"": "La requête doit être un objet JSON.", "en": "The request must be a JSON object.",
	} {
		res, body := call(t, "POST", url, `{"password":"hunter2"`, "Content-Type", typeJSON, "Accept-Language", lang)
		if !strings.Contains(body, want) || strings.Contains(body, "hunter2") {
			t.Errorf("%q: %s", lang, body)
		}
		if vary := strings.Join(res.Header.Values("Vary"), ", "); vary != "Accept, Accept-Language" {
			t.Errorf("Vary: %s", vary)
		}
	}
	_, body := call(t, "POST", url, `{"query":7}`, "Content-Type", typeJSON)
	if want := `{"message":"query : doit être une chaîne de caractères.","extensions":{"code":"BAD_USER_INPUT","field":"query"}}`; !strings.Contains(body, want) {
		t.Errorf("got %s, want %s", body, want)
	}
}

func TestBodyLimit(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{MaxBody: 1000}))
	query := func(size int) string {
		const start, end = `{"query":"{double(n:4)}","x":"`, `"}`
		return start + strings.Repeat("a", size-len(start)-len(end)) + end
	}
	if res, body := call(t, "POST", url, query(1000), "Content-Type", typeJSON); res.StatusCode != 200 {
		t.Errorf("1000 bytes: %d %s", res.StatusCode, body)
	}
	for _, accept := range []string{typeJSON, "text/event-stream"} {
		res, body := call(t, "POST", url, query(1001), "Content-Type", typeJSON, "Accept", accept)
		if res.StatusCode != 413 || !strings.Contains(body, `"code":"LIMIT_EXCEEDED","limit":{"max":1000,"name":"requestBytes"}`) {
			t.Errorf("1001 bytes, %s: %d %s", accept, res.StatusCode, body)
		}
	}
	// Without Content-Length the limit holds while reading.
	req, _ := http.NewRequest("POST", url, io.MultiReader(strings.NewReader(query(1001))))
	req.Header.Set("Content-Type", typeJSON)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != 413 {
		t.Errorf("chunked: %d", res.StatusCode)
	}
}

func TestAnnouncedBodyIsRefusedBeforeItComes(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
	fmt.Fprintf(conn, "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\n\r\n")
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil || !strings.Contains(line, "413") {
		t.Errorf("without a byte of body sent: %q, %v", line, err)
	}
}

func TestVariablesKeepTheirNumbers(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	const query, variables = "query($n:Int!){double(n:$n)}", `{"n":1073741824}`
	for name, do := range map[string]func() (*http.Response, string){
		"GET": func() (*http.Response, string) {
			return call(t, "GET", url+"?query="+escape(query)+"&variables="+escape(variables), "", "Accept", typeGQL)
		},
		"POST": func() (*http.Response, string) {
			return call(t, "POST", url, `{"query":"`+query+`","variables":`+variables+`}`, "Content-Type", typeJSON)
		},
	} {
		if res, body := do(); strings.TrimSpace(body) != `{"data":{"double":2147483648}}` {
			t.Errorf("%s: %d %s", name, res.StatusCode, body)
		}
	}
}

func TestPersistedQueryByHash(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	const query = "{double(n:21)}"
	sum := sha256.Sum256([]byte(query))
	ext := `{"persistedQuery":{"version":1,"sha256Hash":"` + hex.EncodeToString(sum[:]) + `"}}`
	_, body := call(t, "GET", url+"?extensions="+escape(ext), "")
	if !strings.Contains(body, "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("unknown hash: %s", body)
	}
	if _, body = call(t, "POST", url, `{"query":"`+query+`","extensions":`+ext+`}`, "Content-Type", typeJSON); !strings.Contains(body, "42") {
		t.Errorf("query and hash: %s", body)
	}
	if _, body = call(t, "GET", url+"?extensions="+escape(ext), ""); !strings.Contains(body, "42") {
		t.Errorf("known hash: %s", body)
	}
}
