"""Texts as they stand in the source: what the program writes somewhere must be listed for translation."""

from __future__ import annotations

import ast


def marked_texts(source: str) -> set[str]:
    """Return the texts of a module that are no docstrings, with %1, %2 for what is put into them."""
    nodes = list(ast.walk(ast.parse(source)))
    skipped = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    skipped |= {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    return {_marked(node) for node in nodes if id(node) not in skipped}


def _marked(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    text, mark = "", 0
    for part in node.values:
        mark += isinstance(part, ast.FormattedValue)
        text += part.value if isinstance(part, ast.Constant) else f"%{mark}"
    return text
