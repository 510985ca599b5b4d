"""Kinds of relation and categories of units have an English name; those of a regulation's own stay as they are."""

from __future__ import annotations

from dataclasses import replace

from orgeditor.editing import kind_words
from orgeditor.editing.kind_words import category_name, kind_name, kind_word
from orgeditor.model.kinds import BUILTIN_KINDS, CATEGORY_NAMES, REPORT, RelationKind, UnitCategory


def test_every_name_is_listed_for_translation():
    """What is listed has English: tests/ui/test_translations.py."""
    assert list(kind_words.KINDS) == [kind.name for kind in BUILTIN_KINDS.values()]
    assert list(kind_words.CATEGORIES) == list(CATEGORY_NAMES.values())


def test_names_in_english(english):
    assert kind_name(BUILTIN_KINDS[REPORT]) == kind_word("pelaporan") == "reporting"
    assert category_name(UnitCategory.HEAD) == "Head of region"
    assert len({category_name(key) for key in UnitCategory}) == len(UnitCategory)


def test_what_a_regulation_calls_itself_stays(english):
    assert kind_name(replace(BUILTIN_KINDS[REPORT], name="laporan berkala")) == "laporan berkala"
    assert kind_name(RelationKind("peserta-2", "peserta", "Peserta")) == "peserta"
    assert kind_word("Dinas Pendidikan") == "Dinas Pendidikan"


def test_names_in_indonesian():
    assert kind_name(BUILTIN_KINDS[REPORT]) == "pelaporan"
    assert category_name(UnitCategory.DINAS) == "Dinas"
