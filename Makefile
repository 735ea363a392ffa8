# Two commands matter: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
GO    ?= go
DATA  ?= data
ONLY  ?=
export GOFLAGS ?= -mod=readonly

console  := web/console
journey  := test/journey
web_src  := $(shell find $(console)/src $(console)/public $(console)/index.html $(console)/vite.config.ts -type f 2>/dev/null)
lint_ver := v0.8.2

.PHONY: help run build test test-fast test-long check format generate bench screenshots clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

run: build ## start everything with the demo force "Northshire"
	@bin/bluelamp serve --demo --data $(DATA)

build: $(console)/dist/index.html ## build console and server into bin/bluelamp
	@echo "building the server (the first time takes a minute or two)"
	@$(GO) build -o bin/bluelamp ./cmd/bluelamp

$(console)/node_modules/.package-lock.json: $(console)/package-lock.json
	@echo "fetching the console's packages"
	@cd $(console) && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(console)/dist/index.html: $(console)/node_modules/.package-lock.json $(web_src)
	@echo "building the console"
	@cd $(console) && npm run --silent build -- --logLevel warn

$(journey)/node_modules/.package-lock.json: $(journey)/package-lock.json
	@cd $(journey) && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

test: build $(journey)/node_modules/.package-lock.json ## every test, with all that they need installed
	@scripts/need chromium=chromium sipp=sip-tester
	@echo "== console"
	@cd $(console) && npm run --silent lint && npm test --silent
	@echo "== server"
	@$(GO) vet ./...
	@$(GO) test -timeout 10m ./test/... ./internal/... ./cmd/... ./policies/... # the longest first
	@echo "== the whole thread in a browser"
	@cd $(journey) && npm test --silent

test-fast: ## the inner loop: server tests without long ones, no browser
	@$(GO) test -short ./...

test-long: build ## 200 kills and everything that takes long
	@scripts/need sipp=sip-tester
	@BLUELAMP_KILLS=200 $(GO) test -count=1 -timeout 60m -run 'Kill' ./...

check: $(console)/node_modules/.package-lock.json ## format, vet, lint, law of imports, generated files unchanged
	@test -z "$$(gofmt -l cmd internal policies test web/console/*.go)" || { echo "not formatted; run: make format"; gofmt -l cmd internal policies test; exit 1; }
	@$(GO) vet ./...
	@$(GO) run honnef.co/go/tools/cmd/staticcheck@$(lint_ver) ./...
	@$(GO) test -count=1 ./internal/layout ./cmd/...
	@cd $(console) && npm run --silent lint && npx tsc --noEmit
	@scripts/generated

format: ## format Go and TypeScript
	@gofmt -w cmd internal policies test
	@cd $(console) && npx biome check --write src

generate: ## api/openapi.yaml from the operations, the console's client from that
	@$(GO) run ./cmd/bluelamp openapi > api/openapi.yaml.new && mv api/openapi.yaml.new api/openapi.yaml
	@cd $(console) && npm run --silent generate

bench: build $(journey)/node_modules/.package-lock.json ## figures; `make bench ONLY=journal` for one (painted: ring to painted screen, in a browser)
	@[ "$(ONLY)" = painted ] || bin/bluelamp bench $(ONLY)
	@[ -n "$(ONLY)" -a "$(ONLY)" != painted ] || { scripts/need chromium=chromium && cd $(journey) && node ring-figure.mjs; }

screenshots: build $(journey)/node_modules/.package-lock.json ## the README's pictures, made again
	@scripts/need chromium=chromium
	@cd $(journey) && node screenshots.mjs

clean: ## remove what was built; data stays
	@rm -rf bin $(console)/dist/assets $(console)/dist/index.html
