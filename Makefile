# Two commands matter: `make demo` plays, `make test` proves. Both set everything up first, inside .venv.
# The README gives the same steps for plain pip and for Windows.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CHECKERS := tests/web/node_modules/.package-lock.json

# Only the stamp of the set-up is a file: everything else runs each time it is asked for.
.PHONY: bench clean constraints demo long messages pictures setup sounds system test
.DEFAULT_GOAL := demo

demo: setup
	$(BIN)/filrouge demo

test: setup system
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n logical
	$(BIN)/filrouge verifier

# The tests of `make test`, and whole what it only samples: soaks, fuzz, hundreds of kills.
long: setup system
	$(BIN)/python -m pytest -m ""

bench: setup system
	$(BIN)/python -m tests.bench

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@PYTHON=$(PYTHON) .ci/system-packages python
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt hatchling
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
		--no-build-isolation --editable '.[dev]'
	@touch $@

# A virtual screen for the tests that drive the real window; browsers, and checkers from npm, for those that judge the
# site. Installed when we may, named when we may not.
system:
	@.ci/system-packages screen
	@.ci/system-packages web
	@command -v npm >/dev/null || exit 0; \
		test $(CHECKERS) -nt tests/web/package-lock.json || { \
			npm ci --prefix tests/web --ignore-scripts --no-audit --no-fund --loglevel=error && touch $(CHECKERS); }

# The interface's sentences, for translators; French is the source.
messages: setup
	$(BIN)/python locales/extract.py

# The pictures and fonts of the pages, encoded once; ten minutes. The versions are pinned so that the bytes do not change.
pictures: setup
	$(BIN)/python -m pip install --quiet pillow==13.0.0 resvg-py==0.5.0 fonttools==4.68.0 brotli==1.2.1
	$(BIN)/python tools/pictures.py

# The sounds, their cards and the sheets that show them; two minutes. ONLY="quai choix" makes two of them.
sounds: setup
	$(BIN)/python -m pip install --quiet numpy==2.4.6 scipy==1.17.1 soundfile==0.14.0 pyloudnorm==0.2.0
	$(BIN)/python tools/sounds.py $(ONLY)

# Newer versions of everything, tried in an environment of their own before they are pinned.
constraints:
	rm -rf build/constraints && $(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	grep '^#' constraints.txt > build/constraints.txt
	build/constraints/bin/python -m pip freeze --exclude fil-rouge >> build/constraints.txt
	mv build/constraints.txt constraints.txt

clean:
	rm -rf $(VENV) tests/web/node_modules build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
