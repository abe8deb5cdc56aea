# make demo and make test are each enough on a fresh Debian machine with a Swift 6.3 toolchain:
# both install what is missing first, and install nothing the second time.

DATA ?= data
PREFIX ?= /usr/local
GRAPH ?= .build/demo.birlik
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error
BIRLIK := .build/release/birlik
CORPORA ?= ../shared/corpora

# What the build links, then what runs beside it: Graphviz draws, poppler reads PDF, xmllint and
# rapper check the exports, pip fetches the data.
PACKAGES := pkg-config libxxhash-dev zlib1g-dev libzstd-dev libxml2-dev libarchive-dev \
  libuchardet-dev libedit-dev libstemmer-dev hunspell-kk \
  graphviz fonts-dejavu-core poppler-utils libxml2-utils raptor2-utils unzip \
  $(if $(shell python3 -m pip --version 2>/dev/null),,python3-pip)

# Data that is read and never committed (NOTICE has the licences).
DICTIONARY := pymorphy3-dicts-ru==2.4.417150.4580142
NETWORKS := natasha==1.6.0
DATA_VERSIONS := $(DICTIONARY) $(NETWORKS) layout-1

.PHONY: setup packages data build train demo test agreement lint format exports transcript install clean

setup: packages data

packages:
	@missing=$$(for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# Downloads to a temporary folder and puts the finished one in place, so that half a download is
# never taken for the whole.
data: packages
	@if [ "$$(cat $(DATA)/.versions 2>/dev/null)" != "$(DATA_VERSIONS)" ]; then \
	  sh scripts/fetch-data.sh "$(DATA)" "$(DICTIONARY)" "$(NETWORKS)" "$(DATA_VERSIONS)"; \
	fi

build: setup
	swift build $(SWIFT_FLAGS) --product birlik

# The tagger's weights from factRuEval-2016 and KazNERD: a few minutes, the same bytes every time.
train: build
	$(BIRLIK) train $(CORPORA) -o Sources/CLibraries/CTaggerModel/tagger.model

test: setup
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build

# A hundred thousand generated queries on the engine and on a naive evaluator: some minutes.
agreement: setup
	BIRLIK_GENERATED=100000 swift test $(SWIFT_FLAGS) --filter AgreementTests

# The graph of seeds/, three questions with their proof, and exports/.
demo: build
	sh scripts/demo.sh $(BIRLIK) $(GRAPH)
	$(MAKE) --no-print-directory exports

# What stands in exports/ is committed; the tests make the first three again and compare.
exports: build
	test -d $(GRAPH) || $(BIRLIK) build seeds -o $(GRAPH)
	mkdir -p exports
	$(BIRLIK) export $(GRAPH) --to rdfxml -o exports/graph.rdf
	$(BIRLIK) export $(GRAPH) --to ttl -o exports/graph.ttl
	$(BIRLIK) draw $(GRAPH) --limit 300 -o exports/graph.dot
	$(BIRLIK) draw $(GRAPH) --limit 300 -o exports/graph.svg
	xmllint --noout exports/graph.rdf
	rapper --quiet --count exports/graph.rdf

# The README's transcript, said again by the program as it is now.
transcript: build
	sh scripts/transcript.sh $(BIRLIK) README.md

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

# The manual page and what the shells complete by, from the program as it is now.
PACKAGED := .build/package
.PHONY: man completions
man: build
	mkdir -p $(PACKAGED)
	sh scripts/manual.sh $(BIRLIK) >$(PACKAGED)/birlik.1

completions: build
	mkdir -p $(PACKAGED)
	for shell in bash zsh fish; do \
	  $(BIRLIK) --generate-completion-script $$shell >$(PACKAGED)/birlik.$$shell || exit 1; \
	done

install: build man completions
	install -d $(PREFIX)/bin $(PREFIX)/share/birlik $(PREFIX)/share/man/man1 \
	  $(PREFIX)/share/bash-completion/completions $(PREFIX)/share/zsh/site-functions \
	  $(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BIRLIK) $(PREFIX)/bin/birlik
	install -m 644 $(PACKAGED)/birlik.1 $(PREFIX)/share/man/man1/birlik.1
	install -m 644 $(PACKAGED)/birlik.bash $(PREFIX)/share/bash-completion/completions/birlik
	install -m 644 $(PACKAGED)/birlik.zsh $(PREFIX)/share/zsh/site-functions/_birlik
	install -m 644 $(PACKAGED)/birlik.fish $(PREFIX)/share/fish/vendor_completions.d/birlik.fish
	cp -r $(DATA)/. $(PREFIX)/share/birlik/

clean:
	rm -rf .build $(GRAPH)
