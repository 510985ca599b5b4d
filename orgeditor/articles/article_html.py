"""An article as HTML for the clipboard: Word takes its lists as real numbering, other programs show the markers."""

from __future__ import annotations

import html
from collections.abc import Sequence

from orgeditor.articles.writer import STYLES, ArticleLine

INDENT_MM = 7.5
"""Of a level; its number hangs in it."""
FONT = "'Bookman Old Style', 'URW Bookman', 'TeX Gyre Bonum', serif"


def article_html(lines: Sequence[ArticleLine]) -> str:
    """Return an article as a page of HTML.

    Word reads `mso-list` and leaves out what stands between `[if !supportLists]` and `[endif]`; others do the reverse.
    """
    levels = "".join(
        f"@list l0:level{number} {{mso-level-number-format:{'arabic' if '1' in style else 'alpha-lower'};"
        f" mso-level-text:'{style.replace('1', f'%{number}').replace('a', f'%{number}')}';"
        f" margin-left:{number * INDENT_MM}mm; text-indent:-{INDENT_MM}mm;}}\n"
        for number, style in enumerate(STYLES, 1)
    )
    body = "\n".join(map(_paragraph, lines))
    return (
        "<html><head><meta charset='utf-8'><style>\n"
        f"p {{margin:0 0 1mm 0; font-family:{FONT}; font-size:12pt; text-align:justify;}}\n"
        f"@list l0 {{mso-list-type:hybrid;}}\n{levels}</style></head><body>\n{body}\n</body></html>"
    )


def _paragraph(line: ArticleLine) -> str:
    text = html.escape(line.text)
    if line.level < 0:
        return f"<p align='center' style='text-align:center'>{text}</p>"
    if line.level == 0:
        return f"<p>{text}</p>"
    level = min(line.level, len(STYLES))
    left = line.level * INDENT_MM
    style = f"margin-left:{left}mm; text-indent:-{INDENT_MM}mm; mso-list:l0 level{level} lfo1"
    marker = f"<span style='mso-list:Ignore'>{html.escape(line.marker)}&nbsp;&nbsp;</span>"
    return f'<p style="{style}"><![if !supportLists]>{marker}<![endif]>{text}</p>'
