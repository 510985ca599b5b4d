"""Outline text and draft, there and back."""

import time
from dataclasses import replace

from drafts import drafts, small_draft
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from outline_drafts import meaning, whole_drafts, within_limits

from orgeditor.exchange.outline_marks import Basis, basis_text, displaced, parsed_basis, restored
from orgeditor.exchange.outline_reader import OutlineError, read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import RelationKind
from orgeditor.model.records import Chart, MutedRule, Placement

SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@SLOW
@given(whole_drafts())
def test_draft_to_outline_to_draft_keeps_facts_charts_order_and_arrangement(draft):
    text, _ = write_outline(draft)
    assert meaning(read_outline(text)) == meaning(draft), text


@SLOW
@given(whole_drafts())
def test_outline_to_draft_to_outline_gives_equal_bytes(draft):
    text, _ = write_outline(draft)
    assert write_outline(read_outline(text))[0] == text


@SLOW
@given(drafts())
def test_any_draft_is_written_so_that_it_can_be_read(draft):
    with draft.edit():
        for kind in (Chart, Placement, RelationKind):
            for record in list(draft.all_of(kind).values()):
                draft.put(within_limits(record))
    text, left_out = write_outline(draft)
    again, nothing = write_outline(read_outline(text))
    assert again == text
    assert nothing == []
    assert all(sentence.endswith(".") for sentence in left_out)


@SLOW
@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("[")
@example("a [b\nc]")
@example('a ["b;]\n\nc')
@example("-> : x")
@example("a -> b:")
@example("---\n--- 99\na")
@example('jenis garis: "a" [putus: x]')
def test_any_text_is_read_or_refused_with_a_line(text):
    try:
        draft = read_outline(text)
    except OutlineError as error:
        assert error.line > 0
        assert f"aris {error.line}: " in str(error)
    else:
        written, _ = write_outline(draft)
        assert write_outline(read_outline(written))[0] == written


def test_one_text_gives_one_draft_and_two_editors_later_give_different_ids():
    text, _ = write_outline(small_draft())
    first, second = read_outline(text), read_outline(text)
    assert first.placements == second.placements
    assert first.units == second.units
    assert first.new_id() != second.new_id()


def test_what_the_outline_leaves_out_is_said():
    draft = small_draft()
    with draft.edit():
        box = next(iter(draft.placements.values()))
        draft.put(replace(box, pin=Rect(10, 10, 20, 10)))
        route = next(iter(draft.routes.values()))
        draft.put(replace(route, waypoints=(Point(1, 2),)))
        draft.put(MutedRule(draft.new_id(), "nama-ganda", "disengaja"))
    _, left_out = write_outline(draft)
    assert left_out == [
        "1 kotak yang disematkan tidak lagi tersemat: letaknya akan ditata otomatis.",
        "1 garis yang dibentuk dengan tangan akan dicarikan jalur otomatis.",
        "1 temuan yang diabaikan tidak ikut ditulis.",
    ]


@given(st.permutations(range(8)), st.permutations(range(8)))
def test_an_order_is_restored_from_the_places_of_what_is_displaced(mentioned, ordered):
    places = displaced(mentioned, ordered)
    assert restored(mentioned, places) == list(ordered)
    assert places == {} if mentioned == ordered else 0 < len(places) < 8


@given(st.text(st.characters(exclude_categories=["Cs"])), st.booleans(), st.booleans())
@example("Pasal 3, disimpulkan", False, False)
@example("disimpulkan", False, True)
@example("-", False, False)
@example('"a", disimpulkan', True, False)
def test_a_basis_is_read_as_written(text, inferred, doubtful):
    basis = Basis(text, inferred, doubtful)
    assert parsed_basis(basis_text(basis)) == basis


def test_time_to_read_grows_with_the_size_and_not_with_its_square():
    def seconds(assistants: int) -> float:
        lines = ["Sekretaris Daerah"]
        for a in range(assistants):
            lines += [f"  Asisten {a}", *(f"    Dinas Perhubungan {a} {b}" for b in range(20))]
        text = "\n".join(lines)
        start = time.process_time()
        assert len(read_outline(text).units) == 1 + 21 * assistants
        return time.process_time() - start

    # Ten times the units: a ratio near ten, not near a hundred; the processor time of one run against the other.
    assert seconds(500) < 40 * seconds(50)
