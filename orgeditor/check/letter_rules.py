"""Characters that the bundled font does not have: they vanish from every page, picture and print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgeditor.check.case import Case
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.page_rules import named_texts, pages_of
from orgeditor.model.records import DEFAULT_FONT

MOST_SHOWN = 6
_LACKING = re.compile(
    "[^ -~\xa0-\u0137\u0139-\u0148\u014a-\u0165\u0168-\u017f\u018e\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01d4"
    "\u01d7-\u01dd\u01e6\u01e7\u01ea\u01eb\u01f0\u01f4\u01f5\u01fa-\u0201\u0204\u0205\u0208\u0209\u020c\u020d"
    "\u0210\u0211\u0214\u0215\u0218-\u021b\u0237\u0258\u0259\u02be\u02bf\u02c6\u02c7\u02d8-\u02dd\u0300-\u0304"
    "\u0306-\u030c\u030f\u0311\u0323\u0326\u032e-\u0332\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u03d1\u03d5\u03d6"
    "\u03f1\u03f5\u0e3f\u1e0c-\u1e0f\u1e24-\u1e27\u1e2a\u1e2b\u1e2e\u1e2f\u1e36-\u1e39\u1e42-\u1e47\u1e58-\u1e5d"
    "\u1e62\u1e63\u1e6c-\u1e6f\u1e80-\u1e85\u1e92\u1e93\u1e97\u1ea0-\u1ef9\u2010\u2011\u2013\u2014\u2016"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2031\u2039-\u203b\u203d\u203f\u2040\u2044-\u2046\u2052"
    "\u2054\u20a1\u20a4\u20a6\u20a9\u20ab\u20ac\u20b1\u2103\u2113\u2116-\u2118\u211e\u2120\u2122\u2126\u2127\u212e"
    "\u2190-\u2193\u2202\u2211-\u2213\u2215\u2217\u221a\u221e\u2222\u2248\u2260\u2264\u2265\u22c6\u2300\u2329"
    "\u232a\u2422\u2423\u25ca\u25e6\u266a\u26ad\u26ae\u27e6\u27e7\u2a7d\u2a7e\ufb00-\ufb04]"
)
"""All but the letters of TeX Gyre Bonum, without those that it has in the private area, which no name means."""


def undrawn(case: Case) -> Iterator[Finding]:
    """A text on a page with characters that its font lacks, once a chart; what other fonts have is not known here."""
    seen: set[tuple[str, str, str]] = set()
    for chart, page in pages_of(case):
        if page.font != DEFAULT_FONT:
            continue
        texts = [(case.draft.units[box.unit].name, box.placement, box.lines) for box in page.boxes]
        texts += [(name, chart.id, item.lines) for name, item in named_texts(page)]
        for name, key, lines in texts:
            lacking = dict.fromkeys(_LACKING.findall(" ".join(line.text for line in lines)))
            if lacking and (name, key, chart.id) not in seen:
                seen.add((name, key, chart.id))
                shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in list(lacking)[:MOST_SHOWN])
                words = "“%1” memuat tanda yang tidak ada di huruf %2 dan tidak tergambar: %3."
                values = (name, page.font, shown)
                yield Finding("tanda-tidak-tergambar", Severity.ERROR, words, values, chart.basis, (key,), chart.id)
