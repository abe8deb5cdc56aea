# make demo and make test are each enough on a fresh Debian machine with a Swift 6.3 toolchain.

DATA ?= data
PREFIX ?= /usr/local
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error

# What the build links, then what the tools run: Graphviz draws, poppler reads PDF.
PACKAGES := pkg-config libxxhash-dev zlib1g-dev libzstd-dev libxml2-dev libarchive-dev \
  libuchardet-dev libedit-dev libstemmer-dev libopenblas-dev hunspell-kk \
  graphviz fonts-dejavu-core poppler-utils libxml2-utils raptor2-utils python3-pip unzip

# Data that is read, never committed (NOTICE has the licences).
DICTIONARY := pymorphy3-dicts-ru==2.4.417150.4580142
NETWORKS := natasha==1.6.0

.PHONY: setup build demo test lint format

setup: $(DATA)/.complete
	@missing=$$(for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: setup
	swift build $(SWIFT_FLAGS) --product birlik

test: setup
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests
