"""Ranks from dot in a child process, and what happens without it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from orgeditor.layout.layered import graphviz

CHAIN = [("a", "b"), ("b", "c"), ("a", "c")]
TWISTED = [("a", "d"), ("b", "c")]


def answers_like_dot(ranks: graphviz.Ranks) -> bool:
    """Say whether ranks of the TWISTED graph come without a crossing: our own layering leaves it in."""
    assert [ranks[node][0] for node in "abcd"] == [0, 0, 1, 1]
    return (ranks["a"][1] < ranks["b"][1]) is (ranks["d"][1] < ranks["c"][1])


def test_dot_proposes_ranks_and_orders() -> None:
    assert answers_like_dot(graphviz.proposed_ranks(["a", "b", "c", "d"], TWISTED, {}, time_limit=60))
    assert not answers_like_dot(graphviz.own_ranks(["a", "b", "c", "d"], TWISTED))


@pytest.mark.parametrize("name", ["json.py", "pygraphviz.py", "orgeditor/__init__.py"])
def test_a_stranger_s_folder_runs_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    trap, ran = tmp_path / name, tmp_path / "ran"
    trap.parent.mkdir(exist_ok=True)
    trap.write_text(f"open({str(ran)!r}, 'w').close()")
    monkeypatch.chdir(tmp_path)
    ranks = graphviz.proposed_ranks(["a", "b", "c", "d"], TWISTED, {}, time_limit=60)
    assert not ran.exists()
    assert answers_like_dot(ranks)


def test_cycles_are_allowed() -> None:
    ranks = graphviz.proposed_ranks(["a", "b"], [("a", "b"), ("b", "a")], {"frame": ["a", "b"]}, time_limit=60)
    assert set(ranks) == {"a", "b"}


def test_ids_that_look_like_html_or_quotes_do_no_harm() -> None:
    nodes = ["<b>x</b>", 'say "no"', "back\\slash"]
    ranks = graphviz.proposed_ranks(nodes, [(nodes[0], nodes[1])], {}, time_limit=60)
    assert set(ranks) == set(nodes)


def test_past_the_time_limit_our_own_layering_answers() -> None:
    ranks = graphviz.proposed_ranks(["a", "b", "c"], CHAIN, {}, time_limit=0.0)
    assert ranks == graphviz.own_ranks(["a", "b", "c"], CHAIN)
    assert [ranks[node][0] for node in "abc"] == [0, 1, 2]


@pytest.mark.parametrize("command", ["raise SystemExit(3)", "print('no json')", "print('{\"n0\": 1}')"])
def test_a_failing_child_is_no_failure(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(graphviz, "_command", lambda: [sys.executable, "-c", command])
    ranks = graphviz.proposed_ranks(["a", "b", "c"], CHAIN, {}, time_limit=60)
    assert ranks == graphviz.own_ranks(["a", "b", "c"], CHAIN)


def test_nothing_asked_nothing_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphviz, "_command", lambda: pytest.fail("no child process for an empty chart"))
    assert graphviz.proposed_ranks([], [], {}) == {}
