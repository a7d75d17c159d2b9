# Every target works in a fresh clone: it needs Python with venv, and make.
# `make` alone lists the targets.

PYTHON ?= python3
VENV   ?= .venv

BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SPHINX := $(BIN)/python -m sphinx -n -W --keep-going
PYTEST := $(BIN)/python -m pytest

# The default suite leaves out what is marked slow; USECASE_TEST_ALL=1 runs everything and skips nothing.
SELECT := $(if $(USECASE_TEST_ALL),,-m "not slow")

# Packages whose every branch is tested.
PURE := */model/*,*/graph/*,*/checks/*,*/scenarios/*,*/exports/*

# The folders of their tests, and of the drawing, which work without Sphinx.
PURE_TESTS := $(addprefix tests/,model graph checks scenarios exports diagrams)
QUICK := not thorough and not hypothesis and not slow

# What an extra contains.
CONTAINED_dev := docs test

# To pass options on to nox.
NOXFLAGS ?=

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site docs test pure coverage fuzz browser latex lint format types imports messages matrix matrix-ends clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# One stamp per extra: a second call installs nothing until pyproject.toml changes.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed-%: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[$*]'
	@touch $@ $(CONTAINED_$*:%=$(VENV)/.installed-%)

.SECONDARY:

site: $(VENV)/.installed-docs ## build the example sites into example_site/_build/html and example_site/needs/_build/html
	$(SPHINX) -d example_site/_build/doctrees example_site example_site/_build/html
	$(SPHINX) -d example_site/needs/_build/doctrees example_site/needs example_site/needs/_build/html

docs: $(VENV)/.installed-docs ## build the documentation into docs/_build/html
	$(SPHINX) -d docs/_build/doctrees docs docs/_build/html

test: $(VENV)/.installed-test ## run the default test suite
	$(PYTEST) -n auto -q $(SELECT)

pure: $(VENV)/.installed-test ## run the quick tests of what works without Sphinx, in seconds
	$(PYTEST) --noconftest -q -m "$(QUICK)" $(PURE_TESTS)

coverage: $(VENV)/.installed-test ## run the default suite, show the lines and branches not run; pure packages: 100 %
	$(PYTEST) -n auto -q $(SELECT) --cov --cov-report=term
	$(BIN)/python -m coverage report --fail-under=100 --include='$(PURE)'

fuzz: $(VENV)/.installed-test ## run the property tests with many random examples
	$(PYTEST) -n auto -q -p tests._tools -m hypothesis --hypothesis-profile=fuzz

browser: $(VENV)/.installed-test ## run the tests that open pages in Chromium
	USECASE_TEST_ALL=1 $(PYTEST) -q -m browser

latex: $(VENV)/.installed-test ## run the tests that make a PDF
	USECASE_TEST_ALL=1 $(PYTEST) -q -m latex

lint: $(VENV)/.installed-dev ## check style, formatting and spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/codespell

format: $(VENV)/.installed-dev ## repair what can be repaired automatically
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.installed-dev ## check the types
	$(BIN)/mypy

imports: $(VENV)/.installed-dev ## check that imports point down only
	$(BIN)/lint-imports

messages: $(VENV)/.installed-docs ## compile the message catalogues
	$(BIN)/pybabel compile --domain sphinxcontrib_usecase --directory src/sphinxcontrib_usecase/locale --statistics

matrix: $(VENV)/.installed-dev ## run the suite on every supported pair of Python and Sphinx
	$(BIN)/nox $(NOXFLAGS) --session matrix

matrix-ends: $(VENV)/.installed-dev ## run it on the oldest and the newest pair this machine can run
	$(BIN)/nox $(NOXFLAGS) --session ends

clean: ## remove everything that is built, and the environments
	rm -rf $(VENV) .nox dist build docs/_build example_site/_build example_site/needs/_build .coverage .coverage.* .hypothesis .*_cache
	find src tests -name __pycache__ -prune -exec rm -rf {} +
