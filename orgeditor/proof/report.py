"""The print proof as lines for people and as plain data for other programs."""

from __future__ import annotations

from typing import Any

from orgeditor.proof.rules import Level, Proof, Row

FIT = "Layak dikirim dan dicetak."
UNFIT = "Jangan dikirim dulu."
SIGNS = {Level.GOOD: "baik       ", Level.LOOK: "perhatikan ", Level.BAD: "BURUK      "}
MOST_NUMBERS = 12


def proof_lines(proof: Proof, name: str) -> list[str]:
    """Return the report in Indonesian: the verdict, then one line for each thing that was looked at."""
    pages = len(proof.sheets)
    lines = [f"{name}: {pages} halaman. {FIT if proof.is_fit else UNFIT}", ""]
    return lines + [f"{SIGNS[row.level]}{row.text}{pages_shown(row, pages)}" for row in proof.rows]


def pages_shown(row: Row, pages: int) -> str:
    """Return which pages a row is about, "" where that is all of them or none in particular."""
    if not row.pages or len(row.pages) == pages:
        return ""
    numbers = ", ".join(str(number) for number in row.pages[:MOST_NUMBERS])
    return f" (halaman {numbers}{', …' if len(row.pages) > MOST_NUMBERS else ''})"


def proof_json(proof: Proof) -> dict[str, Any]:
    """Return the proof as plain data. Lengths are mm, fonts pt; null where a page has nothing of the kind."""
    return {
        "fit": proof.is_fit,
        "bytes": proof.size,
        "rows": [
            {"rule": row.rule, "level": row.level.name.lower(), "text": row.text, "pages": list(row.pages)}
            for row in proof.rows
        ],
        "pages": [
            {
                "width_mm": _rounded(sheet.width),
                "height_mm": _rounded(sheet.height),
                "smallest_font_pt": _rounded(sheet.smallest_pt),
                "thinnest_line_mm": _rounded(sheet.thinnest_mm),
                "text_to_edge_mm": _rounded(sheet.edge_mm),
                "line_to_edge_mm": _rounded(sheet.line_edge_mm),
                "least_contrast": _rounded(sheet.contrast),
                "palest_line": _rounded(sheet.palest_line),
                "picture_dpi": _rounded(sheet.picture_dpi),
                "fonts": [{"name": name, "embedded": inside} for name, inside in sheet.fonts.items()],
                "missing_letters": sheet.missing,
            }
            for sheet in proof.sheets
        ],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2) + 0.0
