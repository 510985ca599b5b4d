"""The article for the clipboard: numbers for Word, markers for others, names letter for letter."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextDocument
from samples import sample_draft

from orgeditor.articles.article_html import article_html
from orgeditor.articles.writer import ArticleLine, article_lines, article_text


def test_programs_that_know_no_lists_of_word_see_every_marker(qapp):
    draft = sample_draft()
    lines = article_lines(draft, draft.charts_in_order()[0].id, number="12")
    document = QTextDocument()
    document.setHtml(article_html(lines))
    shown = [line.split() for line in document.toPlainText().replace("\u2028", "\n").splitlines() if line.strip()]
    assert shown == [line.split() for line in article_text(lines).splitlines() if line]


def test_word_gets_a_list_of_its_own_for_each_level():
    lines = [ArticleLine(1, "a.", "Asisten:"), ArticleLine(2, "1.", "Dinas A;"), ArticleLine(3, "a)", "Seksi & B.")]
    text = article_html(lines)
    assert re.findall(r"mso-list:l0 level(\d) lfo1", text) == ["1", "2", "3"]
    levels = dict(re.findall(r"@list l0:level(\d) \{mso-level-number-format:([a-z-]+)", text))
    assert (levels["1"], levels["2"], levels["3"], levels["4"]) == ("alpha-lower", "arabic", "alpha-lower", "arabic")
    shapes = dict(re.findall(r"level(\d) \{[^}]*mso-level-text:'([^']+)'", text))
    assert (shapes["1"], shapes["2"], shapes["3"], shapes["4"]) == ("%1.", "%2.", "%3)", "%4)")
    assert "Seksi &amp; B." in text
    # What Word itself counts must not be written a second time where it reads lists.
    assert text.count("<![if !supportLists]>") == text.count("mso-list:Ignore") == 3
