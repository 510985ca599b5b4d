"""orgeditor help: the guide as text."""

from __future__ import annotations

import pytest
from commands import run

from orgeditor.cli_help import plain_text
from orgeditor.guide import LANGUAGES, TOPICS, topics


def test_without_a_topic_all_are_listed(capsys):
    assert run("help") == 0
    said = capsys.readouterr().out
    assert all(f"  {topic.name} " in said and topic.title in said for topic in topics("id"))
    assert run("help", "--english") == 0
    assert "Start here" in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_is_plain_text_that_fits_the_terminal(capsys, monkeypatch, name, language):
    monkeypatch.setenv("COLUMNS", "72")
    assert run("help", name, *(["--english"] if language == "en" else [])) == 0
    said = capsys.readouterr().out
    assert said.startswith(next(topic.title for topic in topics(language) if topic.name == name))
    assert not [mark for mark in ("**", "](", "`", "|--", "##") if mark in said]
    assert max(map(len, said.splitlines())) <= 72


def test_marks_of_the_text_become_what_a_terminal_can_show():
    text = (
        "# Judul\n\nTekan **Ekspor** lalu *tunggu*: [Ke Word](word.md).\n\n![Gambar](a.png)\n\n"
        "| Tombol | Artinya |\n|---|---|\n| Ctrl+* | apa |\n\n- satu dua tiga\n"
    )
    assert plain_text(text, 60) == (
        "Judul\n=====\n\nTekan Ekspor lalu tunggu: Ke Word (orgeditor help word).\n\n[Gambar]\n\n"
        "  Ctrl+*: apa\n\n- satu dua tiga\n"
    )
    assert plain_text("- satu dua tiga\n", 10) == "- satu dua\n  tiga\n"


def test_the_name_of_a_command_gives_its_options(capsys):
    assert run("help", "export") == 0
    assert "pemakaian: orgeditor export" in capsys.readouterr().out


def test_an_unknown_topic_says_which_there_are(capsys):
    assert run("help", "apa-saja") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "apa-saja" in said and "lampiran-pertama" in said
