# buurtsim: `make` runs the first scenario, `make test` runs every test. As root on Debian both install
# what is missing first; another user gets the one line to type.
#
# Where GSL is missing and cannot be installed, the recipe exits 69 (EX_UNAVAILABLE) and make says
# `Error 69`; make itself always returns 2 for a failed recipe. `.ci/need` called directly returns 69.

SCENARIO   ?= Scenarios/basis.yaml
GSL_CONFIG ?= gsl-config
PYTHON     ?= python3

SWIFT_TEST = swift test --disable-xctest -c release -Xswiftc -enable-testing --scratch-path .build-test

.PHONY: run test format lint bench clean gsl python
.NOTPARALLEL:
.DEFAULT_GOAL := run

## Build the command and run a scenario: `make run SCENARIO=path.yaml` for another one.
run: gsl
	swift build -c release --product buurtsim 1>&2
	.build/release/buurtsim $(SCENARIO)

## All tests, the Python checks and the notebooks among them; the last line is the test runner's own.
test: gsl python
	$(SWIFT_TEST)

## Rewrite every Swift file in the house format.
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

## The format, and the rules of the house that the compiler cannot check.
lint:
	.ci/lint

## Speed, memory and scaling of this machine: a table and JSON.
bench: gsl
	swift build -c release --product buurtsim-bench 1>&2
	.build/release/buurtsim-bench

## Remove what the targets above have built; results in `out` stay.
clean:
	rm -rf .build .build-test

gsl:
	@.ci/need '$(GSL_CONFIG) --version' libgsl-dev pkg-config

# Without a virtual environment the Python checks are skipped by name, so only root installs it here.
python:
	@test "$$(id -u)" -ne 0 || .ci/need '$(PYTHON) -c "import ensurepip, venv"' python3-venv
