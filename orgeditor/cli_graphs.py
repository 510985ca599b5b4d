"""Graphs of other programs on the command line: a draft of one, and a chart as one."""

from __future__ import annotations

import os

from orgeditor.cli_files import read, tell
from orgeditor.cli_parser import Fault
from orgeditor.model.draft import Draft


def is_graph(path: str) -> bool:
    """Whether a file is read as a graph, by its suffix."""
    from orgeditor.exchange.graphs.reading import READ

    return os.path.splitext(path)[1].lower() in READ


def draft_of_graph_file(path: str) -> Draft:
    """Return a draft with the one chart that a graph describes; says what was not understood of it."""
    from orgeditor.exchange.graphs.reading import draft_of_graph
    from orgeditor.exchange.graphs.remarks import GraphError

    data = read(path)
    try:
        draft, said = draft_of_graph(data, path)
    except GraphError as error:
        raise Fault(f"{path}: {error}.") from error
    for remark in said:
        tell(f"{path}: {remark.text}.")
    return draft


def graph_file(draft: Draft, chart: str, form: str, path: str) -> bytes:
    """Return a chart in a format of graphs; says what that cannot show."""
    from orgeditor.exchange.graphs.forms import graph_bytes

    data, said = graph_bytes(draft, chart, form)
    for remark in said:
        tell(f"{path}: {remark.text}.")
    return data
