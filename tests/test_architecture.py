"""Who may import whom: the sentences of the architecture, each as a test that fails on a breach."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parents[1] / "orgeditor"
PACKAGES = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
PARTS = [*PACKAGES, "cli", "guide", "__main__", "resources"]
WITHOUT_QT = ["model", "layout", "articles", "check", "proof", "exchange", "storage"]


def may_import(part: str, *allowed: str) -> None:
    """Fail where a module of `part` itself imports another part of orgeditor than those allowed."""
    others = [other for other in PARTS if other not in (part, *allowed)]
    rule = archrule(f"{part} imports only {', '.join(allowed) or 'nobody'}").match(*names(part))
    rule.should_not_import(*(name for other in others for name in names(other))).check(
        "orgeditor", only_direct_imports=True
    )


def names(part: str) -> list[str]:
    """Return the modules of a part; those of the command line are cli.py and the cli_*.py beside it."""
    beside = ["orgeditor.cli_*"] if part == "cli" else []
    return [f"orgeditor.{part}", f"orgeditor.{part}.*", *beside]


def only_in(library: str, *places: str) -> None:
    """Fail where a module outside the places imports a library itself."""
    rule = archrule(f"{library} only in {', '.join(places)}").match("orgeditor", "orgeditor.*")
    rule.exclude(*places).should_not_import(library, f"{library}.*").check("orgeditor", only_direct_imports=True)


def test_every_package_has_a_sentence_here():
    told = {name.removeprefix("test_").partition("_imports_")[0] for name in globals() if "_imports_" in name}
    assert set(PACKAGES) <= told


def test_model_imports_nobody():
    may_import("model")


def test_layout_imports_model():
    may_import("layout", "model")


def test_articles_imports_model():
    may_import("articles", "model")


def test_check_imports_model_and_articles():
    may_import("check", "model", "articles")


def test_proof_imports_model():
    may_import("proof", "model")


def test_storage_imports_model():
    may_import("storage", "model")


def test_exchange_imports_model_and_layout():
    may_import("exchange", "model", "layout", "resources")


def test_render_imports_model():
    may_import("render", "model", "resources")


def test_export_imports_render_and_model():
    may_import("export", "render", "model")


def test_editing_imports_what_stands_below_it():
    may_import("editing", "model", "layout", "storage", "exchange", "articles", "check", "render")


def test_editing_imports_nothing_of_the_window():
    """Not by way of another module either."""
    rule = archrule("editing knows no window").match(*names("editing"))
    rule.should_not_import(*names("canvas"), *names("ui"), *names("cli")).check("orgeditor")


def test_canvas_imports_editing_render_and_model():
    may_import("canvas", "editing", "render", "model")


def test_ui_imports_everything_but_cli():
    may_import("ui", *(part for part in PARTS if part not in ("cli", "__main__")))


def test_cli_imports_everything_but_canvas_and_ui():
    may_import("cli", *(part for part in PARTS if part not in ("canvas", "ui")))


@pytest.mark.parametrize("package", WITHOUT_QT)
def test_no_qt_where_none_is_needed(package):
    """Not by way of another module either: these run without a screen, and in any process."""
    rule = archrule(f"no PySide6 in {package}").match(*names(package))
    rule.should_not_import("PySide6", "PySide6.*").check("orgeditor")


def test_widgets_only_in_canvas_and_ui():
    only_in("PySide6.QtWidgets", *names("canvas"), *names("ui"))


@pytest.mark.parametrize("part", ["render", "export", "editing"])
def test_no_widgets_below_the_window(part):
    """Not by way of another module either: the command line paints with QtGui alone."""
    rule = archrule(f"no QtWidgets in {part}").match(*names(part))
    rule.should_not_import("PySide6.QtWidgets", "PySide6.QtWidgets.*").check("orgeditor")


def test_networkx_only_in_the_graph_of_model_and_in_exchange():
    only_in("networkx", "orgeditor.model.graph", *names("exchange"))


def test_pygraphviz_only_where_a_child_process_runs_it():
    only_in("pygraphviz", "orgeditor.layout.layered.graphviz", "orgeditor.exchange.graphs.dot_reading")


@pytest.mark.parametrize("library", ["docx", "lxml"])
def test_word_documents_are_written_only_in_export(library):
    """Word documents of others are read without it: by defusedxml."""
    only_in(library, *names("export"))


@pytest.mark.parametrize("library", ["sqlite3", "sqlite_utils"])
def test_sql_only_in_storage(library):
    only_in(library, *names("storage"))
