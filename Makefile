# The words everyone uses. `make` alone lists them.
PYTHON ?= python3
POORT ?= 8501
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet --root-user-action=ignore -c constraints.txt
GEEN_NET := { echo "Installeren is niet gelukt; de reden staat hierboven. Is er verbinding met internet?" >&2; exit 1; }

.PHONY: help run test test-all check format docs bench systeem versies

help:
	@echo "make run       zet alles klaar en start de wizard op http://localhost:$(POORT)"
	@echo "make test      zet alles klaar en doet alle toetsen"
	@echo "make test-all  hetzelfde, met 5.000 willekeurige gevallen per eigenschap"
	@echo "make check     stijl en typen: ruff en mypy"
	@echo "make format    zet de code in de huisstijl"
	@echo "make docs      schrijft docs/parameters.md opnieuw uit de catalogus"
	@echo "make bench     metingen, als verhouding tot wat anderen doen"

run: .venv/klaar-run
	@$(PY) -m wizard start --poort $(POORT)

test: .venv/klaar-dev systeem
	@$(PY) -m pytest

test-all: .venv/klaar-dev systeem
	@CAO_PROFIEL=volledig $(PY) -m pytest

check: .venv/klaar-dev
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

format: .venv/klaar-dev
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

docs: .venv/klaar-run
	@$(PY) -c "from wizard.cli.documentation import parameters_markdown as page; print(page(), end='')" > docs/parameters.md

bench: .venv/klaar-dev
	@$(PY) -m benchmarks.run

# The system packages of apt.txt, when this user may install them; what stays missing is named at the end of the tests.
systeem:
	@sh .ci/systeem

# Write constraints.txt anew from the newest versions, in an environment of its own.
versies:
	@$(PYTHON) -m venv --clear .venv-versies
	@.venv-versies/bin/python -m pip --disable-pip-version-check install --quiet --root-user-action=ignore -e '.[dev]' || $(GEEN_NET)
	@echo "# De versies die samen zijn getoetst. Vernieuwen: make versies" > constraints.txt
	@.venv-versies/bin/python -m pip freeze --exclude-editable >> constraints.txt
	@rm -r .venv-versies

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Nodig: Python 3.11 of nieuwer. Op Debian: apt install python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Nodig: python3-venv. Op Debian: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/klaar-run: pyproject.toml constraints.txt | .venv/bin/pip
	@echo "De wizard wordt klaargezet. Dat gebeurt eenmalig en duurt een paar minuten."
	@$(PIP) -e . || $(GEEN_NET)
	@touch $@

.venv/klaar-dev: pyproject.toml constraints.txt | .venv/bin/pip
	@echo "De wizard en het gereedschap voor de toetsen worden klaargezet. Dat gebeurt eenmalig en duurt een paar minuten."
	@$(PIP) -e '.[dev]' || $(GEEN_NET)
	@touch .venv/klaar-run $@
