"""Graphs of yEd, Graphviz and others: what becomes a unit and a line, and what is said of the rest."""

from __future__ import annotations

import sys
import time

import pytest

from orgeditor.exchange.graphs import dot_reading, remarks
from orgeditor.exchange.graphs.dot_reading import read_dot
from orgeditor.exchange.graphs.reading import draft_of_graph
from orgeditor.exchange.graphs.remarks import GraphError
from orgeditor.model.draft import Draft

YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.23-->
  <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
  <key for="node" id="d5" yfiles.type="nodegraphics"/>
  <key attr.name="category" attr.type="string" for="node" id="d6"/>
  <key for="edge" id="d9" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d5"><y:ShapeNode><y:Geometry height="30.0" width="90.0"/>
      <y:NodeLabel alignment="center">Camat<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel>
      </y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1" yfiles.foldertype="group">
      <data key="d5"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
        <y:NodeLabel>Sekretariat</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n1:">
        <node id="n1::n0"><data key="d6">Staf Ahli</data><data key="d5"><y:ShapeNode>
          <y:NodeLabel>&lt;html&gt;&lt;b&gt;Subbagian Umum&lt;/b&gt; &amp;amp; Keuangan</y:NodeLabel></y:ShapeNode>
          </data></node>
        <node id="n1::n1"><data key="d5"><y:ShapeNode><y:NodeLabel hasText="false"/></y:ShapeNode></data></node>
      </graph>
    </node>
    <edge id="e0" source="n0" target="n1::n0"><data key="d9"><y:PolyLineEdge>
      <y:EdgeLabel>koordinasi<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
    <edge id="e1" source="n0" target="n1::n1"/>
    <edge id="e2" source="n1::n0" target="n1::n1"/>
    <edge id="e3" source="n1::n1" target="n1::n1"/>
    <edge id="e4" source="n0" target="n9"/>
    <hyperedge><endpoint node="n0"/><endpoint node="n1::n0"/></hyperedge>
  </graph>
</graphml>
"""

MANY = " ".join(f"n{number}" for number in range(300))


def tree(draft: Draft) -> list[tuple[str, str]]:
    """Return the names with those of their superiors, in order."""
    (chart,) = draft.charts
    boxes = draft.placements_of_chart(chart)
    return [(draft.unit_of(box.id).name, draft.unit_of(box.parent).name if box.parent else "") for box in boxes]


def read(text: str, suffix: str = ".dot") -> tuple[Draft, list[str]]:
    draft, said = draft_of_graph(text.encode(), f"bagan{suffix}")
    return draft, [remark.text for remark in said]


def test_a_graph_of_yed():
    draft, said = read(YED, ".graphml")
    assert tree(draft) == [("Camat", ""), ("Subbagian Umum & Keuangan", "Camat"), ("n1::n1", "Camat")]
    assert [unit.category for unit in draft.units_in_order()] == ["kecamatan", "expert_staff", "other"]
    kinds = [(relation.kind, relation.label) for relation in draft.relations_in_order()]
    assert kinds == [("coordinative", ""), ("structural", ""), ("structural", "")]
    assert sorted(said) == [
        "1 garis dari sebuah simpul ke simpul itu sendiri dilewati, misalnya pada “n1::n1”",
        "1 garis dilewati karena ujungnya tidak ada di graf itu",
        "1 garis tidak dapat menjadi garis induk dan digambar sebagai hubungan biasa, misalnya ke “n1::n1”",
        "1 garis yang menghubungkan lebih dari dua simpul (hyperedge) dilewati",
        "1 kelompok dilepas; isinya tetap masuk, misalnya “Sekretariat”",
        "1 simpul tanpa nama diberi nama menurut kodenya, misalnya “n1::n1”",
        "huruf tebal, baris, dan gambar dalam nama 1 simpul dilepas, misalnya “Subbagian Umum & Keuangan”",
    ]


def test_a_graph_of_networkx():
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_node(1, label="Kepala Dinas")
    graph.add_node(2, label="Sekretariat <b>")
    graph.add_edge(1, 2, weight=3)
    draft, said = read("\n".join(nx.generate_graphml(graph)), ".graphml")
    assert tree(draft)[1] == ("Sekretariat", "Kepala Dinas") and len(said) == 1


def test_dot_with_labels_of_every_sort():
    draft, said = read(
        """strict digraph "Bagan" { label="BAGAN\\nKECAMATAN"; node [shape=box];
        Camat; s [label=<<b>Sekretaris</b><br/>Camat>]; u [label="Seksi\\n\\"Umum\\" & Tata\\lUsaha \\N"];
        Camat -> s -> u; subgraph cluster_1 { label="Kelompok"; "Jabatan Fungsional" }
        Camat -> "Jabatan Fungsional" }"""
    )
    assert tree(draft) == [
        ("Camat", ""),
        ("Sekretaris Camat", "Camat"),
        ('Seksi "Umum" & Tata Usaha u', "Sekretaris Camat"),
        ("Jabatan Fungsional", "Camat"),
    ]
    assert draft.title_of(draft.charts_in_order()[0]) == "BAGAN KECAMATAN"
    assert len(said) == 3 and "Kelompok" in said[0]
    assert {relation.kind for relation in draft.relations.values()} == {"structural"}


def test_lines_that_lead_upwards_are_turned():
    draft, said = read("digraph { a -> kepala; b -> kepala; c -> a }")
    assert tree(draft) == [("kepala", ""), ("a", "kepala"), ("c", "a"), ("b", "kepala")]
    assert said == [remarks.UPWARD]


def test_a_circle_becomes_a_tree_and_a_relation():
    draft, said = read("digraph { a -> b; b -> c; c -> a; c -> d }")
    assert [superior for _, superior in tree(draft)].count("") == 1
    assert len(draft.relations) == len(draft.routes) == 4 and len(said) == 1


def test_what_a_file_says_for_all_goes_for_each():
    draft, _ = read('digraph { edge [label="koordinasi"]; node [category="Staf Ahli", label="Staf"]; a -> b }')
    assert [relation.kind for relation in draft.relations.values()] == ["coordinative"]
    assert {(unit.name, unit.category) for unit in draft.units.values()} == {("Staf", "expert_staff")}
    key = '<key id="k" for="node" attr.name="Node Name"><default>Staf</default></key>'
    draft, _ = read(f'<graphml>{key}<graph><node id="a"/><node id="b"/></graph></graphml>', ".graphml")
    assert [name for name, _ in tree(draft)] == ["Staf", "Staf"]


@pytest.mark.parametrize("word", ["latin1", '"latin1"', '"UTF-8"', '"tidak-ada"'])
def test_the_letters_are_those_of_the_file_whatever_it_says(word):
    text = f"digraph {{ charset={word}; Kantor -> Café }}"
    draft, said = draft_of_graph(text.encode("latin-1" if "latin" in word else "utf-8"), "bagan.dot")
    assert tree(draft) == [("Kantor", ""), ("Café", "Kantor")] and not said


def test_the_label_of_a_record_is_a_name():
    draft, _ = read('digraph { a [shape=Mrecord, label="{<p1> Dinas|Bidang \\| Seksi}"] }')
    assert tree(draft) == [("Dinas Bidang | Seksi", "")]


def test_of_several_graphs_the_first_is_read_and_that_is_said():
    draft, said = read('digraph { a [label="graph"]; subgraph { b } graph [label=x] }\nstrict digraph "lain" { c }')
    assert [name for name, _ in tree(draft)] == ["graph", "b"] and said[0] == remarks.ONE_OF_GRAPHS
    assert remarks.ONE_OF_GRAPHS not in read('digraph { a [label="graph"]; subgraph { b } graph [label=x] }')[1]


def test_a_line_that_is_there_twice_is_drawn_once():
    draft, said = read("digraph { a -> b; a -> b; b -> a; a -> b [label=koordinasi] }")
    assert len(draft.relations) == len(draft.routes) == 3
    assert said[0] == "1 garis rangkap di antara dua simpul yang sama dilewati, misalnya ke “b”"


def test_more_lines_than_can_be_read_are_relations_only():
    lines = "; ".join(f"n{n} -> n{n + step}" for step in (1, 2, 3) for n in range(60))
    draft, said = read(f"digraph {{ {lines} }}")
    trunk = len(draft.placements) - 1
    assert len(draft.relations) == 180 and len(draft.routes) == trunk + 40
    assert said[-1].startswith(f"{180 - trunk - 40} garis dicatat sebagai hubungan tetapi tidak digambar")


def test_nodes_with_one_key_are_counted():
    draft, said = read('<graphml><graph><node id="a"/><node id="a"/><node/><node/></graph></graphml>', ".graphml")
    assert len(draft.units) == 2
    assert said == ["2 simpul dilewati karena kodenya sudah dipakai simpul lain, misalnya “a”"]


def test_letters_that_deceive_are_left_out():
    draft, _ = read('digraph { a [label="Dinas \u202eA\u0007"] }')
    assert tree(draft) == [("Dinas A", "")]


@pytest.mark.parametrize(
    ("text", "suffix", "clause"),
    [
        ("", ".dot", remarks.NO_DOT),
        ("Bupati\n  Sekretaris", ".gv", remarks.BROKEN_DOT),
        ("digraph {\n a -> b;\n b -> ", ".dot", remarks.BROKEN_DOT),
        ("digraph { a -> b; " + "{" * 100_000, ".dot", remarks.DEEP_DOT),
        ("digraph {" + "->".join(f"n{n}" for n in range(20_000)) + "}", ".dot", remarks.DEEP_DOT),
        ('digraph { a -> b; c [label="' + "x" * 17_000 + '"] }', ".dot", remarks.LONG_DOT),
        ('digraph { a -> b; c [label="x] }', ".dot", remarks.LONG_DOT),
        ("digraph {}", ".dot", remarks.EMPTY),
        ("graph { a\0b }", ".dot", remarks.NO_TEXT),
        ("digraph {" + ";".join(f"n{n}" for n in range(20_001)) + "}", ".dot", remarks.TOO_MANY_NODES),
        (f"digraph {{ {{{MANY}}} -> {{{MANY}}} }}", ".dot", remarks.TOO_MANY_EDGES),
        ("<svg/>", ".graphml", remarks.NO_GRAPHML),
        ("<graphml><graph>", ".graphml", remarks.NO_GRAPHML),
        ("<graphml/>", ".graphml", remarks.EMPTY),
        ('<graphml><graph><node id="a" yfiles.foldertype="group"/></graph></graphml>', ".graphml", remarks.EMPTY),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml>&e;</graphml>', ".graphml", remarks.HAS_TYPES),
        ("<graphml>" + "<graph>" * 200 + "</graph>" * 200 + "</graphml>", ".graphml", remarks.TOO_DEEP),
        ("<graphml><graph>" + '<node id="a"/>' * 20_001 + "</graph></graphml>", ".graphml", remarks.TOO_MANY_NODES),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_clause(text, suffix, clause):
    with pytest.raises(GraphError) as found:
        read(text, suffix)
    assert found.value.template == clause
    assert "%" not in str(found.value)


def test_a_file_that_is_too_large(monkeypatch):
    monkeypatch.setattr(remarks, "MOST_BYTES", 100)
    with pytest.raises(GraphError, match="lebih besar"):
        read("digraph {" + " " * 100 + "}")


def test_dot_that_takes_too_long_is_given_up():
    names = [" ".join(f"{letter}{n}" for n in range(20_000)) for letter in "ab"]
    start = time.monotonic()
    with pytest.raises(GraphError, match="tidak selesai dibaca dalam 1 detik"):
        read_dot(f"digraph {{ {{{names[0]}}} -> {{{names[1]}}} }}", time_limit=1.0)
    assert time.monotonic() - start < 5.0


def test_a_reader_that_dies_is_a_clause(monkeypatch):
    monkeypatch.setattr(dot_reading, "_command", lambda: [sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(GraphError, match="bukan DOT"):
        read_dot("digraph { a }")


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (('superior="b1"', 'superior="b2"'), 2),
        (('order="1"', 'order="-1"'), 2),
        (('side="left"', 'side="??"'), 2),
        (('category="other"', 'category="x"'), 2),
        (('kind="structural"', 'kind="tidak-ada"'), 2),
        (('"b1" -> "b2"', '"b1" -> "b7"'), 3),
    ],
)
def test_a_graph_of_ours_that_somebody_changed(change, names):
    text = """digraph { orgeditor=1; b1 [name="A", unit="aaaaaaaaaaaa", place="0", order="0", category="other"];
    "b2" [name="B", unit="aaaaaaaaaaaa", place="1", order="1", superior="b1", side="left"];
    "b1" -> "b2" [kind="structural", backbone="yes", relation="aaaaaaaaaaaa", order="0"] }"""
    assert change[0] in text
    draft, _ = read(text.replace(*change))
    assert len(draft.placements) == names


def test_a_box_that_somebody_added_to_a_graph_of_ours_has_its_label():
    draft, _ = read('digraph { orgeditor=1; b1 [name="A\\nB", label="A B"]; b2 [label="Seksi Baru"]; b3 }')
    assert [name for name, _ in tree(draft)] == ["A\nB", "Seksi Baru", ""]
