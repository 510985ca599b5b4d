"""Ranks from dot in a child process, and what happens without it."""

from __future__ import annotations

import sys

import pytest

from orgeditor.layout import graphviz

CHAIN = [("a", "b"), ("b", "c"), ("a", "c")]


def test_dot_proposes_ranks_and_orders() -> None:
    ranks = graphviz.proposed_ranks(["a", "b", "c"], CHAIN, {}, time_limit=60)
    assert [ranks[node][0] for node in "abc"] == [0, 1, 2]


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
