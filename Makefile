# The commands of this project. Each one first sets up what is missing: .venv, the package in it, the libraries Qt loads.

# The first Python that is new enough; `make PYTHON=/some/python3 ...` chooses another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin

# What Qt lacks on a bare Debian 12, found in a chroot with ldd over PySide6's libraries and plugins. The first line is
# needed to import it at all, the second to open a window on X11, the third on Wayland. The other libraries that Qt names
# come with these as dependencies (libfontconfig1 brings a font configuration too). The last is asked for by the drawing
# side of the Graphviz in pygraphviz's wheel, without which that does not load.
QT_PACKAGES := libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3 \
	libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 \
	libwayland-cursor0 \
	libxrender1
APT_INSTALL := apt-get install --yes --no-install-recommends $(QT_PACKAGES)

.PHONY: help setup qt tools bundle-tools office demo examples run test fuzz faults interop peers graph-programs lock wheelhouse bundle bench screenshots translations lint

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## export every example to out/ as PDF and PNG, then open the editor where there is a display
	$(BIN)/orgeditor export examples/*.bagan -o out --format pdf
	$(BIN)/orgeditor export examples/*.bagan -o out --format png
	@echo "Written to out/:" && ls -1 out
	@if [ -z "$$CI" ] && [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "Opening the editor" && $(BIN)/orgeditor examples/bukittinggi-2017.bagan; \
	fi

run: setup ## open the editor; FILE=some.bagan opens that file
	$(BIN)/orgeditor $(if $(FILE),"$(FILE)")

examples: setup ## make each examples/*.bagan anew from its outline text
	@for outline in examples/*.txt; do \
		echo "$${outline%.txt}.bagan" && $(BIN)/orgeditor import "$$outline" -o "$${outline%.txt}.bagan" --force || exit 1; \
	done

test: setup tools ## run the tests
	$(BIN)/python -m pytest -n auto --dist worksteal

# atheris is installed where that can be done; without it only hypothesis draws.
fuzz: setup ## try TIMES (20) as many random charts and files as `make test` does, other ones each time
	@$(BIN)/python -c 'import atheris' 2>/dev/null || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]' || true
	CI= ORGEDITOR_FUZZ=$(or $(TIMES),20) $(BIN)/python -m pytest \
		tests/layout/test_any_chart.py tests/layout/test_edits.py tests/bad_inputs/test_fuzzing.py
	$(BIN)/python tests/bad_inputs/guided_fuzzing.py $(or $(SECONDS),60)

faults: setup ## kill the program, break its disk and crowd it, and count what is lost
	$(BIN)/python tests/faults/journal_kills.py
	$(BIN)/python tests/faults/journal_disk.py
	$(BIN)/python tests/benchmarks/journal.py
	$(BIN)/python tests/faults/save_faults.py
	$(BIN)/python tests/faults/two_programs.py
	$(BIN)/python tests/faults/long_edits.py

# The validators are installed where that can be done: word.py and archive.py say when they lack theirs.
interop: setup office tools peers graph-programs bundle wheelhouse ## open what it exports with other programs, and compare
	@$(BIN)/python -c 'import openxml_audit, page' 2>/dev/null || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[interop]' || true
	$(BIN)/python tests/interop/word.py
	$(BIN)/python tests/interop/archive.py
	$(BIN)/python tests/interop/graphs.py
	$(BIN)/python tests/interop/one_folder.py
	$(BIN)/python tests/interop/offline_install.py
	$(BIN)/python tests/interop/windows_scripts.py

bundle: setup bundle-tools build/bundle/installed ## make dist/orgeditor, the one-folder program of this system, with PyInstaller
	build/bundle/bin/python resources/install/bundle.py

wheelhouse: setup ## make dist/wheelhouse: folders that install without internet, for Windows and Linux
	$(BIN)/python resources/install/wheelhouse.py

# colorama stands in a file of its own as pip-compile asks this system alone. What it says of Pythons goes: the versions
# for the oldest one serve all.
lock: build/tools/installed ## choose the versions anew that bundle and wheelhouse carry (resources/install/requirements.txt)
	CUSTOM_COMPILE_COMMAND='make lock' build/tools/bin/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe \
		--strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--output-file resources/install/requirements.txt pyproject.toml resources/install/windows/colorama.in
	sed -i 's/ ; python_version < "3.12"//' resources/install/requirements.txt

# The peers are installed where that can be done: layout_peers.py says which it lacks.
bench: setup tools ## measure exports, fits, the reading of articles, the canvas frame by frame, and the layout against other programs'
	@$(BIN)/python -c 'import igraph' 2>/dev/null || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]' || true
	@[ -d .bench/node_modules/elkjs ] || ! command -v npm >/dev/null || { \
		mkdir -p .bench && echo '{"private": true}' >.bench/package.json && \
		npm install --prefix .bench --silent --no-audit --no-fund d3-flextree@2 elkjs@0.12 || true; \
	}
	$(BIN)/python tests/benchmarks/cold_export.py
	$(BIN)/python tests/benchmarks/layout_peers.py
	$(BIN)/python tests/benchmarks/fits.py
	$(BIN)/python tests/benchmarks/reading.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python tests/benchmarks/canvas.py
	$(BIN)/python tests/benchmarks/canvas.py --xvfb

screenshots: setup ## make the pictures of the guide and of the templates anew, from the program itself
	$(BIN)/python tests/screenshots.py

translations: .venv/installed ## refresh resources/translations from the source strings
	$(BIN)/pyside6-lupdate $$(git ls-files 'orgeditor/ui/*.py' 'orgeditor/canvas/*.py' 'orgeditor/editing/*.py') \
		-locations none -no-obsolete -ts resources/translations/orgeditor_en.ts
	for catalogue in resources/translations/*.ts; do $(BIN)/pyside6-lrelease $$catalogue; done

lint: .venv/installed ## check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

setup: .venv/installed qt ## only set up what is missing

.venv/installed: pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo "orgeditor needs Python 3.11 or newer; name one with make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# The lock is for the oldest Python: it must be asked with that one.
build/tools/installed: resources/install/tools.txt
	python3.11 -m venv build/tools
	build/tools/bin/python -m pip install --quiet --disable-pip-version-check --requirement resources/install/tools.txt
	@touch $@

# An environment with just what goes into the program, by hash, and PyInstaller.
build/bundle/installed: resources/install/requirements.txt resources/install/tools.txt
	rm -rf build/bundle
	$(PYTHON) -m venv build/bundle
	build/bundle/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement resources/install/requirements.txt
	build/bundle/bin/python -m pip install --quiet --disable-pip-version-check --requirement resources/install/tools.txt
	@touch $@

# Asked every time, as it takes a fraction of a second and a kept .venv says nothing about the machine it is on.
# LC_ALL=C: "not found" is what ldd says in English.
qt: .venv/installed
	@lacking() { \
		for plugin in .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libq[xw]*.so; do \
			[ ! -e "$$plugin" ] || LC_ALL=C ldd "$$plugin"; \
		done | awk '/not found/ { print $$1 }' | sort -u; \
		$(BIN)/python -c 'import PySide6.QtWidgets, pygraphviz' 2>&1 | tail -n 1; \
	}; \
	[ -n "$$(lacking)" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
		echo "Qt lacks these system libraries; install them and try again:" >&2; lacking >&2; exit 1; \
	elif [ "$$(id -u)" != 0 ]; then \
		echo "Qt lacks system libraries. Install them with this command and try again:" >&2; \
		echo "  sudo $(APT_INSTALL)" >&2; exit 1; \
	fi; \
	echo "Installing the system libraries that Qt loads"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update -qq && $(APT_INSTALL) -qq >/dev/null </dev/null || exit 1; \
	lacking=$$(lacking); \
	[ -z "$$lacking" ] || { echo "Qt still lacks:" >&2; echo "$$lacking" >&2; exit 1; }

# What the tests need beside Qt: a screen without a monitor, hands, and other readers of PDFs than our own.
tools:
	@lacking() { for name in Xvfb xdotool qpdf pdftotext; do command -v $$name >/dev/null || echo $$name; done; }; \
	[ "$$(uname)" = Linux ] && [ -n "$$(lacking)" ] || exit 0; \
	if ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then \
		echo "The tests run the real window on a virtual screen and read PDFs with other programs. Install them with this command and try again:" >&2; \
		echo "  sudo apt-get install --yes --no-install-recommends xvfb xdotool qpdf poppler-utils" >&2; exit 1; \
	fi; \
	echo "Installing the virtual screen and the readers of PDFs that the tests need"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update -qq && apt-get install --yes --no-install-recommends xvfb xdotool qpdf poppler-utils -qq >/dev/null </dev/null

# What PyInstaller needs: objdump, and the Python library, a package of its own on Debian.
bundle-tools:
	@lacking() { \
		command -v objdump >/dev/null || echo binutils; \
		$(PYTHON) -c 'import ctypes, sysconfig; ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))' 2>/dev/null || \
			$(PYTHON) -c 'import sys; print("libpython3.%d" % sys.version_info[1])'; \
	}; \
	[ "$$(uname)" = Linux ] && packages=$$(lacking) && [ -n "$$packages" ] || exit 0; \
	packages=$$(echo $$packages); \
	if ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then \
		echo "PyInstaller lacks something. Install it with this command and try again:" >&2; \
		echo "  sudo apt-get install --yes --no-install-recommends $$packages" >&2; exit 1; \
	fi; \
	echo "Installing what PyInstaller needs: $$packages"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update -qq && apt-get install --yes --no-install-recommends $$packages -qq >/dev/null </dev/null

# What `make interop` opens its files with.
office:
	@lacking() { for name in soffice pdftoppm; do command -v $$name >/dev/null || echo $$name; done; }; \
	[ -n "$$(lacking)" ] || exit 0; \
	if ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then \
		echo "Lacking: $$(lacking | tr '\n' ' '). Install them with this command and try again:" >&2; \
		echo "  sudo apt-get install --yes --no-install-recommends libreoffice-writer-nogui poppler-utils" >&2; exit 1; \
	fi; \
	echo "Installing LibreOffice Writer without a window, and Poppler"; \
	export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && \
	apt-get install --yes --no-install-recommends libreoffice-writer-nogui poppler-utils -qq >/dev/null </dev/null

# What opens the graphs. The npm packages are installed where that can be done: graphs.py says which it lacks.
# (jsdom 27 and later want a newer Node than Debian 13's.)
graph-programs:
	@[ -d build/graphs/node_modules/mxgraph ] || ! command -v npm >/dev/null || { \
		mkdir -p build/graphs && echo '{"private": true}' >build/graphs/package.json && \
		npm install --prefix build/graphs --silent --no-audit --no-fund mermaid@12 jsdom@26 mxgraph@4 || true; \
	}
	@lacking() { for name in dot plantuml; do command -v $$name >/dev/null || echo $$name; done; }; \
	[ -n "$$(lacking)" ] || exit 0; \
	if ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then \
		echo "Lacking: $$(lacking | tr '\n' ' '). Install them with this command and try again:" >&2; \
		echo "  sudo apt-get install --yes --no-install-recommends graphviz plantuml" >&2; exit 1; \
	fi; \
	echo "Installing Graphviz and PlantUML"; \
	export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && \
	apt-get install --yes --no-install-recommends graphviz plantuml -qq >/dev/null </dev/null

# What checks the installers: of Windows, and of Linux's menu entry and file type.
peers:
	@lacking() { for name in makensis desktop-file-validate appstreamcli gio update-mime-database; do \
		command -v $$name >/dev/null || echo $$name; done; }; \
	[ -n "$$(lacking)" ] || exit 0; \
	packages="nsis desktop-file-utils appstream libglib2.0-bin shared-mime-info"; \
	if ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then \
		echo "Lacking: $$(lacking | tr '\n' ' '). Install them with this command and try again:" >&2; \
		echo "  sudo apt-get install --yes --no-install-recommends $$packages" >&2; exit 1; \
	fi; \
	echo "Installing NSIS and what checks desktop files"; \
	export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && \
	apt-get install --yes --no-install-recommends $$packages -qq >/dev/null </dev/null
