# `make run` opens the desk on a machine where nothing is prepared; `make test` runs every test there.
# Add args="..." to pass more: make run args="--demo", make test args="-k promise".
.DEFAULT_GOAL := help
.PHONY: help run demo test test-windows check bench package translations gallery exhaustive faults clean
PY := .venv/bin/python
setup = @sh packaging/setup.sh

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):  ## /  make \1 - /p' Makefile

run:  ## set up what is missing and open the desk
	$(setup) run run
	@$(PY) -m follow_up_desk $(args)

demo:  ## open the sample desk in a temporary folder
	$(setup) run demo
	@$(PY) -m follow_up_desk --demo $(args)

test:  ## run every test, those on the real virtual desktop included
	$(setup) test test
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(args)

test-windows:  ## run the tests on Windows Python under Wine (root, 4 GB; not part of `make test`)
	$(setup) check test-windows
	@$(PY) packaging/windows/run_tests.py $(args)

check:  ## format, lint, types, who imports whom
	$(setup) check check
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-cache

bench:  ## measure start, memory and speed; figures also into build/bench.json
	$(setup) test bench
	@$(PY) -m tests.bench $(args)

package:  ## build the packages into dist/
	$(setup) package package
	@$(PY) packaging/package.py $(args)

translations:  ## bring the catalogues up to date (new=fr starts a language)
	$(setup) check translations
	@$(PY) packaging/translations.py $(if $(new),new $(new),update)

gallery:  ## picture every page and dialog into build/gallery/
	$(setup) test gallery
	@$(PY) -m tests.gallery $(args)

exhaustive:  ## the long checks: all small histories, thousands of random timelines
	$(setup) dev exhaustive
	@$(PY) -m pytest --exhaustive -m exhaustive $(args)

faults:  ## kill the program, cut its power, fill its disk, damage its file: nothing may be lost (args="--scale 0.1")
	$(setup) dev faults
	@$(PY) -m tests.faults $(args)

clean:  ## forget the environment and everything built
	rm -rf .venv build dist
