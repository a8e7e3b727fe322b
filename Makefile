# Every task of the project by name; `make help` lists them. ARGS, TESTS and TO narrow or extend a task.
# packaging/bootstrap says which variables of the environment it heeds (PYTHON, HASHIYA_VENV).

VENV := $(or $(HASHIYA_VENV),.venv)
PY := "$(VENV)/bin/python"
# Qt warns about a locale that is not UTF-8, and a warning fails a test: LC_ALL=C must not decide.
OFFSCREEN := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

# The pictures of the tour that README shows.
PICTURES := notes search export english dark

# Without a display there is no window: the guided tour then shows the program in pictures instead.
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM)$(ARGS),)
READER := $(OFFSCREEN) $(PY) -m reader tour --to tour
else
READER := $(PY) -m reader $(ARGS)
endif

.DEFAULT_GOAL := help
.PHONY: help run test lint bench accessibility tour pictures translations wheel clean

help: ## List the tasks | هذه القائمة
	@awk -F ':.*## | [|] ' '/^[a-z]+:.*## / { printf "  make %-14s%s\n%21s%s\n", $$1, $$2, "", $$3 }' Makefile

run: ## Set up and start the reader (ARGS="file.md"); without a display, the tour | التجهيز ثم تشغيل القارئ
	@packaging/bootstrap --for run
	@$(READER)

test: ## Set up and run the tests (TESTS="tests/search") | التجهيز ثم الاختبارات
	@packaging/bootstrap --for test
	@$(OFFSCREEN) $(PY) -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal $(TESTS)

lint: ## Check style and types: ruff, mypy | فحص الأسلوب والأنواع
	@packaging/bootstrap --for test
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

bench: ## Measure speed on this machine | قياس السرعة على هذا الجهاز
	@packaging/bootstrap --for test
	@$(OFFSCREEN) $(PY) -m pytest tests/benchmarks -q -s -p no:cacheprovider -o addopts= -o python_files='bench_*.py'

accessibility: ## Prove that a screen reader can use the window (needs at-spi2-core, dbus, xvfb) | برهان قارئ الشاشة
	@packaging/bootstrap --for run
	@$(PY) packaging/accessibility

tour: ## Drive the window through its main job, offscreen, into pictures (TO=tour) | جولة مصوّرة
	@packaging/bootstrap --for run
	@$(OFFSCREEN) $(PY) -m reader tour --to "$(or $(TO),tour)"

pictures: ## Renew the pictures in README from a tour | تجديد صور README
	@packaging/bootstrap --for run
	@home=$$(mktemp -d) && HOME="$$home" $(OFFSCREEN) $(PY) -m reader tour --to "$$home/Hashiya" >/dev/null && \
	for name in $(PICTURES); do cp "$$home"/Hashiya/*-$$name.png packaging/pictures/$$name.png; done; rm -rf "$$home"

translations: ## Bring the Arabic catalogue up to date with the source | تحديث ملف الترجمة
	@packaging/bootstrap --for run
	@$(PY) packaging/translations.py

wheel: ## Build the installable package into dist/ | بناء الحزمة
	@packaging/bootstrap --for run
	@$(PY) -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove what the tasks left behind, but not the environment | حذف النواتج
	@rm -rf build dist tour .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find reader tests -name __pycache__ -prune -exec rm -rf {} +
