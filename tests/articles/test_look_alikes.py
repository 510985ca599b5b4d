"""Words that a scanner has misread: the name stays as written, and the doubt says what it may be."""

from __future__ import annotations

from unit_trees import unit_named

TEXT = """Pasal 3
Asisten Ekonomi membantu Sekretaris Daerah.
Pasal 4
Asisten Umum mengoordinasikan:
a. Dinas Ekonorni;
b. Dinas Internal; dan
c. RSUD Purnomo.
"""


def test_a_word_that_stands_elsewhere_with_m_for_rn_is_doubted():
    unit = unit_named(TEXT, "Dinas Ekonorni")
    assert unit.reasons == ("“Ekonorni” mungkin salah tulis dari “Ekonomi”",) and unit.confidence < 1


def test_words_that_have_rn_by_right_are_not():
    assert unit_named(TEXT, "Dinas Internal").reasons == unit_named(TEXT, "RSUD Purnomo").reasons == ()
