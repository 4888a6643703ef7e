# Specwright. The targets that matter:
#
#   make            read Specs, write Generated and the README's counts, say per API what was written
#   make build      build everything, tests included, with warnings as errors
#   make test       build, pass all tests, print what each SDK holds
#   make check      layout, lint, specs, schema and generated code are as they should be
#   make diff       what the specs change against BASE=main: on the wire, in Swift, for the next release
#   make drift      what the page PAGE=FILE means for the spec of API=zonemaster; OLD=FILE shows the changed words
#   make format     bring specs and hand-written Swift into their canonical layout
#   make schema     write Specs/spec.schema.json anew from the reader's tables
#   make consumer   build and run a user's package that imports two SDKs in one file
#   make mutants    break the emitted code of API=zonemaster, one place at a time; its tests must notice every time
#   make bench      measure generating, compiling, size and speed against references, and hold them to budgets
#   make sanitize   run the runtime's tests under Thread Sanitizer
#   make fuzz       feed the JSON reader random bytes for SECONDS seconds (600)
#   make release    build the tool for use elsewhere: optimized, on Linux without the toolchain's libraries
#   make clean      remove what was built
#
# `make generate API=zonemaster` generates one API.

SWIFT ?= swift
PYTHON ?= python3
SECONDS ?= 600
API ?=
BASE ?= main
PAGE ?=
OLD ?=

# The same flags everywhere: other flags would build everything again.
FLAGS = -Xswiftc -warnings-as-errors
TOOL = .build/debug/specwright
FIRST = SpecwrightRuntimeTests
LAST = TorturePackageTests|ProofTests
SOURCES = Package.swift Generator Tests $(wildcard Generated)

.PHONY: generate tool build test check diff drift format schema readme consumer mutants bench sanitize fuzz release clean

generate: tool
	@$(TOOL) generate $(API)
	@$(MAKE) --no-print-directory readme

tool:
	@SPECWRIGHT_TOOL_ONLY=1 $(SWIFT) build $(FLAGS) --product specwright --quiet

build:
	$(SWIFT) build $(FLAGS) --build-tests

TEST = $(SWIFT) test $(FLAGS) --skip-build --disable-xctest

# Clocks come first, before anything takes the machine for itself, and compilers last. Neither reads a spec: what they
# said stays true until a file of these folders changes.
test: build
	@$(MAKE) --no-print-directory .build/tested-first
	$(TEST) --skip '$(FIRST)|$(LAST)'
	@$(MAKE) --no-print-directory .build/tested-last
	@echo
	@$(TOOL) show --counts

.build/tested-first: TESTS = $(FIRST)
.build/tested-last: TESTS = $(LAST)
.build/tested-first .build/tested-last: $(shell find Package.swift Generator Tests -type f)
	$(TEST) --filter '$(TESTS)'
	@touch $@

check: tool
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	$(TOOL) check
	$(TOOL) format --check
	$(TOOL) generate --check
	$(TOOL) schema | cmp - Specs/spec.schema.json || { echo "run 'make schema'" >&2; exit 1; }
	$(PYTHON) .ci/validate-specs.py

diff: tool
	@$(TOOL) diff "$(BASE)"

drift: tool
	@test -n "$(API)" -a -n "$(PAGE)" || { echo "give API=zonemaster PAGE=FILE" >&2; exit 2; }
	@$(TOOL) drift $(API) "$(PAGE)" $(if $(OLD),--old "$(OLD)")

format: tool
	$(TOOL) format
	$(SWIFT) format --in-place --parallel --recursive Package.swift Generator Tests

schema: tool
	$(TOOL) schema > Specs/spec.schema.json

readme: tool
	@$(TOOL) show --counts > .build/counts.txt
	@awk '/^<!-- end of counts/ { print "```"; skip = 0 } !skip { print } \
	  /^<!-- counts/ { print "```"; while ((getline line < ".build/counts.txt") > 0) print line; skip = 1 }' \
	  README.md > .build/README.md
	@cp .build/README.md README.md

consumer:
	@$(SWIFT) build --package-path Tests/Consumer --scratch-path .build/consumer $(FLAGS) --quiet
	@test "$$(.build/consumer/debug/Consumer)" = "expired before it was tested"

mutants:
	@SWIFT=$(SWIFT) $(PYTHON) -B Tests/Mutants/mutate.py $(API)

bench:
	@SWIFT=$(SWIFT) $(PYTHON) -B Tests/Bench/bench.py

# Without the SDKs, whose code only calls the runtime's.
sanitize:
	SPECWRIGHT_TOOL_ONLY=1 $(SWIFT) test --sanitize=thread --scratch-path .build/sanitize --disable-xctest \
	  --filter SpecwrightRuntimeTests

fuzz:
	mkdir -p .build/fuzz/corpus
	$(SWIFT)c -swift-version 6 -O -wmo -package-name specwright -parse-as-library -module-name WireJSON \
	  -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer,address -o .build/fuzz/wirejson \
	  Generator/Runtime/WireJSON/*.swift Tests/Fuzz/WireJSONFuzz.swift
	.build/fuzz/wirejson -max_total_time=$(SECONDS) -timeout=5 -max_len=2048 -dict=Tests/Fuzz/WireJSON.dict \
	  -artifact_prefix=.build/fuzz/ .build/fuzz/corpus Tests/Fuzz/Seeds

STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE = .build/tool

release:
	@SPECWRIGHT_TOOL_ONLY=1 $(SWIFT) build -c release $(STATIC) --scratch-path $(RELEASE) --product specwright --quiet
	@echo $(RELEASE)/release/specwright

clean:
	rm -rf .build
