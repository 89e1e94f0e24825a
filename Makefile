# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2

PY := .venv/bin/python
CATALOGUES := $(PY) packaging/catalogues.py
# One process per core; the tests of a file share what they set up.
PYTEST := $(PY) -m pytest -n auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder
# The offscreen platform remarks at each window that it has no size hints.
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false

TOOLS := build/tools/bin

.DEFAULT_GOAL := help
.PHONY: help run test full promise check lint format types floors texts bench pictures contact-sheets manual catalogues wheel frozen deb \
        setup setup-test pin sbom audit fuzz clean

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' Makefile | while read -r name what; do \
	    printf '  make %-14s %s\n' "$$name" "$$what"; done

run: setup ## start the program on a sample office; without a screen: the same job, with pictures
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    .venv/bin/amstrat-desktop --sample; \
	else \
	    $(OFFSCREEN) .venv/bin/amstrat-desktop tour --out out/tour; \
	fi

test: setup-test ## all tests; ARGS="tests/base -x" for some of them
	$(PYTEST) $(ARGS)

full: setup-test ## all tests with the full numbers of rounds (an hour and more)
	AMSTRAT_FULL=1 $(PYTEST) $(ARGS)

promise: setup-test ## the tests of one promise of docs/promises.md in full: N=16
	$(PY) -m tests.promised $(N)

check: lint format types floors texts ## everything that is checked without running the program

lint: setup
	.venv/bin/ruff check .

format: setup
	.venv/bin/ruff format --check .

types: setup
	.venv/bin/mypy

floors: setup
	.venv/bin/lint-imports --no-logo

texts: setup
	$(CATALOGUES) check

bench: setup ## the figures that docs promise, each beside its floor; ARGS="--quick"
	$(PY) -m benchmarks $(ARGS)

pictures: setup-test ## a picture of every screen in every language in out/pictures
	AMSTRAT_PICTURES=out/pictures $(PYTEST) tests/visual $(ARGS)

manual: setup ## the pictures of docs/manual, from the program; ARGS="--check" only compares
	PYTHONPATH=packaging $(PY) -m manual $(ARGS)

contact-sheets: pictures ## those pictures, sixteen on a sheet, in out/contact-sheets
	$(PY) -m tests.visual.contact_sheets out/pictures/screens out/contact-sheets

catalogues: setup ## collect the marked texts, update and compile every language
	$(CATALOGUES) extract
	$(CATALOGUES) update
	$(CATALOGUES) compile

wheel: sbom ## build the wheel, with its bill of materials, into dist/
	$(PY) -m build --wheel --no-isolation --outdir dist

frozen: ## the program as a folder that needs no Python, in build/frozen; ARGS="--installed-numpy"
	@packaging/setup.sh run package
	$(PY) packaging/freeze.py $(ARGS)

deb: frozen sbom ## the package for Debian and Ubuntu, in dist/
	$(PY) packaging/make_deb.py

sbom: setup ## what the program is made of, as CycloneDX, in build/
	$(PY) packaging/sbom.py build/amstrat-desktop.cdx.json

audit: $(TOOLS) ## look for known faults in the packages (needs the advisories of pypi.org)
	$(TOOLS)/pip-audit --strict --disable-pip --require-hashes -r packaging/requirements.lock

fuzz: setup-test ## look for inputs that break something; MINUTES=60
	$(PY) -m pip install --quiet 'atheris>=3' || echo "without atheris: hypothesis searches"
	$(PY) -m tests.fuzz --minutes $(or $(MINUTES),60)

$(TOOLS):
	python3 -m venv build/tools
	$(TOOLS)/pip install --quiet uv pip-audit

setup: ## the virtual environment and the system's libraries
	@packaging/setup.sh run

setup-test:
	@packaging/setup.sh run test

pin: $(TOOLS) ## write the installed versions, and the hashes of their files
	@{ grep '^#' packaging/constraints.txt; \
	   $(PY) -m pip freeze --all --exclude-editable --exclude atheris \
	   | grep '=='; } > packaging/constraints.new \
	   && mv packaging/constraints.new packaging/constraints.txt
	@{ sed -n '1,2p' packaging/constraints.txt; \
	   echo '#'; \
	   echo '# The hashes of every file of those versions, written by make pin.'; \
	   UV_DEFAULT_INDEX="$$($(PY) -m pip config get global.index-url 2>/dev/null)" \
	   $(TOOLS)/uv pip compile --quiet --generate-hashes --no-deps --no-header --no-annotate \
	       --no-emit-index-url packaging/constraints.txt; } > packaging/requirements.new \
	   && mv packaging/requirements.new packaging/requirements.lock

clean: ## remove what was built; .venv stays
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find i18n -name '*.mo' -delete
