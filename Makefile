# Maillage. The two commands that always work: go run ./cmd/maillage demo, and make test.

STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOSEC := go run github.com/securego/gosec/v2/cmd/gosec@v2.30.0
GOVULNCHECK := go run golang.org/x/vuln/cmd/govulncheck@v1.9.0
HAND := $(shell git ls-files '*.go' 2>/dev/null)

.PHONY: help demo test test-fast generate fresh lint security needs conformance playground

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-13s %s\n", $$1, $$2}'

demo: ## serve the starter directory and the sample
	go run ./cmd/maillage demo

test: needs fresh lint security ## everything: needs, freshness, lint, security, all tests with -race on both databases
	MAILLAGE_REQUIRE_POSTGRES=1 MAILLAGE_CONFORMANCE=1 go test -race -timeout 40m ./...
	go test -count=1 -timeout 20m -run 'TestMatrix|TestNonInterference' ./acceptance

test-fast: ## the tests, without -race nor what is not installed
	go test ./...

needs: ## install what the tests need and the machine lacks
	scripts/needs

generate: ## generate the ent code, the SDL and the GraphQL code
	go generate ./ent
	go tool gqlgen generate

fresh: ## prove that generated code, migrations and built pages are those of the sources
	scripts/fresh

lint: ## gofmt, vet, staticcheck
	@test -z "$$(gofmt -l $(HAND))" || { echo "gofmt:"; gofmt -l $(HAND); exit 1; }
	go vet ./...
	$(STATICCHECK) ./...

security: ## gosec on what is written by hand; govulncheck where its database can be reached
	scripts/security "$(GOSEC)" "$(GOVULNCHECK)"

conformance: needs ## the outside suites and clients against the binary
	MAILLAGE_CONFORMANCE=1 go test -count=1 -v ./conformance

playground: ## build the playground's archive (Node)
	cd playground && npm ci && npm run build
