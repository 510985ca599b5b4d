"""PlantUML, Mermaid and DOT as text: names that look like commands stay names."""

from __future__ import annotations

import pytest
from samples import sample_draft

from orgeditor.exchange.graphs.charts import graph_of
from orgeditor.exchange.graphs.dot_writing import dot_text, quoted
from orgeditor.exchange.graphs.forms import graph_bytes
from orgeditor.exchange.graphs.graph import Edge, Graph, Node
from orgeditor.exchange.graphs.mermaid import escaped as mermaid_escaped
from orgeditor.exchange.graphs.mermaid import mermaid_text
from orgeditor.exchange.graphs.plantuml import escaped as plantuml_escaped
from orgeditor.exchange.graphs.plantuml import plantuml_text
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.kinds import BUILTIN_KINDS

ODD = ['"]; click b1 "x"', "<b>Umum</b>", "#quot;", "`x`", "1. Bagian", "- Bagian", "end", "%% x", "%date()",
       "!include x", "**A**", "_", "@endwbs", "'x", "[#red]", "A\nB", "", "قسم"]  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_no_name_is_a_sign(name):
    signs = set("\"<>[]{}|`*_~%!@\\\n:'") - {"'"}
    mermaid, plantuml = mermaid_escaped(name), plantuml_escaped(name)
    assert not set(mermaid) & signs and mermaid
    assert not set(plantuml.replace("<U+", "").replace(">", "")) & signs
    assert plantuml[0].isalnum() or plantuml.startswith("<U+")
    assert quoted(name).count('"') - quoted(name).count('\\"') == 2 and "\n" not in quoted(name)


def test_a_html_label_is_a_plain_string_in_dot():
    graph = Graph((Node("b1", {"label": "<b>Umum</b>", "name": "<b>Umum</b>"}),), ())
    assert 'label="<b>Umum</b>"' in dot_text(graph)


def test_lines_look_like_their_kinds():
    nodes = tuple(
        Node(f"b{number}", {"label": str(number), "superior": above}) for number, above in enumerate(("", "b0"))
    )
    lines = {
        "structural": ("---", 'style="solid"', 'dir="none"'),
        "coordinative": ("---", 'style="dashed"', 'dir="none"'),
        "consultative": ("---", 'style="dotted"', 'dir="none"'),
        "command": ("-->", 'style="solid"', 'arrowhead="normal"'),
        "assistance": ("-->", 'style="dashed"', 'arrowhead="empty"'),
    }
    for key, (mermaid, style, head) in lines.items():
        graph = Graph(nodes, (Edge("b0", "b1", {}, BUILTIN_KINDS[key]),))
        assert f"  b0 {mermaid} b1" in mermaid_text(graph)
        assert ("stroke-dasharray" in mermaid_text(graph)) == bool(BUILTIN_KINDS[key].dash)
        assert style in dot_text(graph) and head in dot_text(graph)


def test_a_breakdown_has_one_root_and_names_what_it_leaves_out():
    draft = read_outline(
        "[Bagan] MEKANISME\nmetode: berlapis\nBupati\n---\n{Asisten} [kolektif]\n  Asisten I\n\n"
        "Bupati -> {Asisten}: perintah\n"
    )
    text, said = plantuml_text(graph_of(draft, draft.charts_in_order()[0].id))
    assert text.splitlines() == [
        "@startwbs", "* MEKANISME", "** Asisten", "*** Asisten I", "** Bupati", "' Bupati -> Asisten: perintah",
        "@endwbs",
    ]  # fmt: skip
    assert [remark.text for remark in said] == [
        "PlantUML WBS hanya mengenal garis induk; 1 garis lain ditulis sebagai komentar"
    ]


@pytest.mark.parametrize("form", ["dot", "graphml", "plantuml", "mermaid"])
def test_every_unit_is_there_in_order(form):
    draft = sample_draft()
    chart = draft.charts_in_order()[0].id
    data, _ = graph_bytes(draft, chart, form)
    text = data.decode().replace("\\n", " ").replace("&amp;", "&")
    names = [draft.unit_of(box.id).name for box in draft.placements_of_chart(chart)]
    words = [name.split()[0] for name in names]
    at = -1
    for word in words:
        at = text.find(word, at + 1)
        assert at >= 0
