"""The formats of graphs that a chart is written in, one file a chart."""

from __future__ import annotations

from orgeditor.exchange.graphs.charts import graph_of
from orgeditor.exchange.graphs.remarks import Remark
from orgeditor.model.draft import Draft


def graph_bytes(draft: Draft, chart: str, form: str) -> tuple[bytes, list[Remark]]:
    """Return a chart as "dot", "graphml", "plantuml" or "mermaid", and what that format cannot show."""
    graph = graph_of(draft, chart)
    said: list[Remark] = []
    if form == "dot":
        from orgeditor.exchange.graphs.dot_writing import dot_text

        text = dot_text(graph)
    elif form == "graphml":
        from orgeditor.exchange.graphs.graphml_writing import graphml_text

        text = graphml_text(graph)
    elif form == "mermaid":
        from orgeditor.exchange.graphs.mermaid import mermaid_text

        text = mermaid_text(graph)
    else:
        from orgeditor.exchange.graphs.plantuml import plantuml_text

        text, said = plantuml_text(graph)
    return text.encode("utf-8"), said
