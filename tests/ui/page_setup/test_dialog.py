"""Atur Halaman: what it edits, what it refuses, which charts it reaches, and one undo step for all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dialogs import in_dialog, press
from fit_workers import HandWorker
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from orgeditor.editing import operations
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.operations import Reach
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.records import HeadingForm, Orientation, Signing
from orgeditor.ui.line_styles_dialog import LineStylesDialog
from orgeditor.ui.page_setup.dialog import PageSetupDialog
from orgeditor.ui.page_setup.forms import PAGE_FIELDS, PAGES
from orgeditor.ui.properties.fields import CheckField

pytestmark = pytest.mark.usefixtures("indonesian")


class Worker(HandWorker):
    """Answers when the test says so, with the real layout."""

    running = True

    @staticmethod
    def fit(draft, chart):
        from orgeditor.editing.arranging import arrange_chart

        return arrange_chart(draft, chart)

    def start(self) -> None:
        pass

    def stop(self) -> None:
        self.running = False


@pytest.fixture
def opened(window, qtbot):
    """Opens the dialog on the chart on show."""

    def open_at(field: str = "paper", **more: object) -> PageSetupDialog:
        dialog = PageSetupDialog(window.document, window.selection.chart_id, field, parent=window, **more)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_at


def retype(dialog, name: str, text: str) -> None:
    dialog.show_field(name)
    field = dialog.forms.fields[name]
    assert field.isVisible() and field.isEnabled()
    field.selectAll()
    QTest.keyClicks(field, text)


def choose(dialog, name: str, value: object) -> None:
    dialog.show_field(name)
    field = dialog.forms.fields[name]
    rows = field.row_of(value) - field.currentIndex()
    for _ in range(abs(rows)):
        QTest.keyClick(field, Qt.Key.Key_Down if rows > 0 else Qt.Key.Key_Up)


def tick(dialog, name: str) -> None:
    dialog.show_field(name)
    QTest.keyClick(dialog.forms.fields[name], Qt.Key.Key_Space)


def settle(dialog) -> None:
    """Wait until what was typed is in the copy."""
    QTest.qWait(dialog._pause.interval() + 50)


def shown_page(dialog):
    return dialog.preview.arranged.pages[0]


def apply(window, dialog) -> None:
    """Accept, and do with it what the action does."""
    press(dialog, "Terapkan")
    assert not dialog.isVisible()
    operations.set_up_page(window.document, dialog.draft, window.selection.chart_id, dialog.reach.value())


def records(window) -> list[object]:
    return sorted(window.document.draft.records(), key=lambda record: record.id)


# what it edits


def test_everything_on_its_pages_is_one_undo_step(window, opened):
    before = records(window)
    dialog = opened()
    choose(dialog, "paper", "A4")
    choose(dialog, "orientation", Orientation.PORTRAIT)
    retype(dialog, "left", "30")
    choose(dialog, "heading_form", HeadingForm.B)
    retype(dialog, "title", "BAGAN BARU")
    retype(dialog, "subtitle", "A. SATU")
    tick(dialog, "legend")
    choose(dialog, "signing", Signing.COPY)
    retype(dialog, "copy_name", "BUDI, S.H.")
    dialog.show_field("mark")
    dialog.forms.fields["mark"].setEditText("dto")
    assert dialog.forms.fields["signing"].currentText() == "Salinan: tanda dto"
    retype(dialog, "font_cap", "10,5")
    apply(window, dialog)
    draft, chart = window.document.draft, window.selection.chart
    page = chart.page
    assert (page.paper, page.left, page.font_cap, page.legend, page.signature) == ("A4", 30.0, 10.5, False, True)
    assert page.orientation is Orientation.PORTRAIT and page.heading_form is HeadingForm.B
    assert (draft.title_of(chart), chart.subtitle) == ("BAGAN BARU", "A. SATU")
    regulation = draft.regulation
    assert (regulation.signing, regulation.mark, regulation.copy_name) == (Signing.COPY, "dto", "BUDI, S.H.")
    assert (window.document.stack.count(), window.document.stack.undoText()) == (1, "Atur halaman Lampiran I")
    window.document.undo()
    assert records(window) == before


def test_batal_changes_nothing(window, opened):
    before, arranged = records(window), window.document.arranged(window.selection.chart_id)
    dialog = opened()
    choose(dialog, "paper", "A3")
    retype(dialog, "title", "BAGAN BARU")
    settle(dialog)
    press(dialog, "Batal")
    assert (records(window), window.document.stack.count()) == (before, 0)
    assert window.document.arranged(window.selection.chart_id) is arranged


def test_accepting_at_once_leaves_no_step(window, opened):
    apply(window, opened())
    assert window.document.stack.count() == 0


def test_what_is_typed_just_before_accepting_counts(window, opened):
    dialog = opened("top")
    dialog.forms.fields["top"].selectAll()
    QTest.keyClicks(dialog.forms.fields["top"], "33")
    QTest.keyClick(dialog.forms.fields["top"], Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.draft.charts[dialog.chart].page.top == 33.0


def test_line_styles_join_the_step_and_the_picture(window, opened):
    dialog = opened("legend")

    def thicken(styles) -> None:
        retype_number(styles.pen, "1,5")
        press(styles, "Terapkan")

    def retype_number(field, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    in_dialog(LineStylesDialog, thicken)
    QTest.mouseClick(dialog.forms.line_styles, Qt.MouseButton.LeftButton)
    kinds = dialog.draft.own_kinds
    assert [kind.width for kind in kinds.values()] == [1.5]
    assert {stroke.width for stroke in shown_page(dialog).strokes if stroke.kind in kinds} == {1.5}
    assert not window.document.draft.own_kinds
    apply(window, dialog)
    assert set(window.document.draft.own_kinds) <= {STRUCTURAL, window.selection.chart.kind}
    assert window.document.stack.count() == 1


def test_ticking_the_initials_suggests_the_usual_offices(window, opened):
    operations.set_regulation(window.document, number="", office="Gubernur")
    dialog = opened("initials_shown")
    assert not dialog.forms.fields["initials"].isEnabled()
    tick(dialog, "initials_shown")
    offices = dialog.forms.fields["initials"].value()
    assert offices[0] == "Sekretaris Daerah" and "Kepala Biro Hukum" in offices
    settle(dialog)
    assert [line.text for line in shown_page(dialog).initials.lines][1] == "Sekretaris Daerah"
    retype(dialog, "initials", "Inspektur")
    settle(dialog)
    assert [line.text for line in shown_page(dialog).initials.lines][1:] == ["Inspektur"]


def test_a_numbered_regulation_says_why_it_has_no_initials(opened):
    assert "sudah bernomor" in opened("initials_shown").forms.initials_hint.text()


def test_a_chart_outside_a_lampiran(window, opened):
    window.selection.show(operations.add_chart(window.document, None))
    dialog = opened("title")
    fields = dialog.forms.fields
    assert not fields["heading_form"].isVisible()
    assert not fields["signature"].isEnabled() and not fields["signatory"].isEnabled()
    assert "di luar Lampiran" in dialog.forms.initials_hint.text()
    retype(dialog, "title", "RENTANG KOORDINASI")
    apply(window, dialog)
    assert window.selection.chart.title == "RENTANG KOORDINASI"


def test_only_fields_that_mean_something_are_shown(opened):
    dialog = opened()
    fields = dialog.forms.fields
    assert not fields["paper_w"].isVisible()
    choose(dialog, "paper", "khusus")
    assert fields["paper_w"].isVisible() and fields["orientation"].isVisible()
    choose(dialog, "paper", "bebas")
    assert not fields["paper_w"].isVisible() and not fields["orientation"].isVisible()


def test_no_page_has_more_than_five_fields_and_all_have_names(opened):
    dialog = opened()
    choose(dialog, "paper", "khusus")
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        shown = {name: field for name, field in dialog.forms.fields.items() if field.isVisible()}
        rows = shown.keys() - {"paper_h"}  # width and height are one row
        assert 1 <= len(rows) <= 5
        assert all(isinstance(field, CheckField) or field.accessibleName() for field in shown.values())


def test_it_appears_before_the_pages_that_are_out_of_sight_are_made(window, qtbot):
    """All eight at once would keep a person waiting for some frames."""
    dialog = PageSetupDialog(window.document, window.selection.chart_id, "top", parent=window)
    qtbot.addWidget(dialog)
    assert set(dialog.forms._made) == {"top", "bottom", "left", "right"}
    dialog.show()
    qtbot.waitUntil(lambda: {name for names in PAGES for name in names} <= set(dialog.forms._made))
    assert dialog.forms.values(PAGE_FIELDS) == {
        name: getattr(window.selection.chart.page, name) for name in PAGE_FIELDS
    }


@pytest.mark.parametrize("first", ["paper", "font"])
def test_the_keyboard_reaches_everything(opened, first):
    dialog = opened(first)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.forms.fields["top"].isVisible()
    seen = []
    for name in ("top", "bottom", "left", "right", "reach"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        wanted = dialog.reach if name == "reach" else dialog.forms.fields[name]
        seen.append(dialog.focusWidget() is wanted)
    assert all(seen), seen


# what it refuses


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("top", "3", "Margin harus antara 5 dan 100 mm."),
        ("font_floor", "3", "Ukuran huruf harus antara 4 dan 36 pt; huruf yang lebih kecil tidak terbaca"),
        ("font_floor", "14", "Huruf terkecil (14 pt) tidak boleh lebih besar daripada huruf terbesar (12 pt)."),
        ("font_cap", "6", "Huruf terkecil (7 pt) tidak boleh lebih besar daripada huruf terbesar (6 pt)."),
    ],
)
def test_a_value_is_refused_with_its_reason(window, opened, name, text, said):
    dialog = opened()
    before = dialog.preview.arranged
    retype(dialog, name, text)
    settle(dialog)
    assert dialog.warning.text().startswith(said)
    assert dialog.preview.arranged is before
    dialog.show_field("paper")
    press(dialog, "Terapkan")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.forms.fields[dialog.problems()[0].field]
    good = {"top": "25", "font_floor": "8", "font_cap": "9"}[name]
    retype(dialog, name, good)
    assert dialog.warning.text() == ""
    apply(window, dialog)
    assert getattr(window.selection.chart.page, name) == float(good)


def test_margins_and_paper_that_leave_no_room(opened):
    dialog = opened("paper")
    choose(dialog, "paper", "khusus")
    retype(dialog, "paper_h", "20")
    assert dialog.warning.text() == "Lebar dan tinggi kertas harus antara 50 dan 2000 mm."
    retype(dialog, "paper_h", "70")
    assert dialog.warning.text() == "Margin atas dan bawah hanya menyisakan 25 mm; bagan perlu paling sedikit 40 mm."
    choose(dialog, "orientation", Orientation.AUTO)  # it may be turned: then both ways must do
    assert "hanya menyisakan 30 mm" in dialog.warning.text()


# which charts


def test_this_chart_changed_only_or_the_whole_page(window, opened):
    draft, document = window.document.draft, window.document
    second = draft.charts_in_order()[1].id
    operations.set_page(document, [second], "", paper="A3", left=31.0)

    def set_up(reach: Reach) -> None:
        dialog = opened("right")
        retype(dialog, "right", "27")
        retype(dialog, "title", "NAMA SENDIRI")
        dialog.reach.setFocus()
        for _ in range(dialog.reach.row_of(reach)):
            QTest.keyClick(dialog.reach, Qt.Key.Key_Down)
        apply(window, dialog)

    def page() -> tuple[object, ...]:
        found = draft.charts[second].page
        return found.paper, found.left, found.right

    for reach, expected, text in (
        (Reach.CHART, ("A3", 31.0, 20.0), "Atur halaman Lampiran I"),
        (Reach.CHANGED, ("A3", 31.0, 27.0), "Atur halaman 2 bagan"),
        (Reach.WHOLE, ("F4", 20.0, 27.0), "Atur halaman 2 bagan"),
    ):
        count = document.stack.index()
        set_up(reach)
        assert page() == expected
        assert (document.stack.index(), document.stack.undoText()) == (count + 1, text)
        assert draft.title_of(draft.charts[second]) == "Bagan Koordinasi Instansi Vertikal"
        document.undo()


# the picture


def test_the_picture_follows_what_is_typed_and_says_what_becomes_of_the_letters(window, opened):
    dialog = opened("font_cap")
    assert dialog.preview.said.text() == "Huruf terkecil 12,0 pt"
    retype(dialog, "font_cap", "9,5")
    settle(dialog)
    assert dialog.preview.said.text() == "Huruf terkecil 12,0 pt → 9,5 pt"
    assert dialog.preview.arranged.smallest_font_pt == pytest.approx(9.5)
    assert window.selection.chart.page.font_cap == 12.0
    choose(dialog, "orientation", Orientation.PORTRAIT)
    settle(dialog)
    page = shown_page(dialog)
    assert page.width < page.height


def test_the_old_page_stays_until_the_new_one_is_there(opened):
    worker = Worker()
    dialog = opened("font_cap", worker=worker)
    before = dialog.preview.arranged
    retype(dialog, "font_cap", "9")
    settle(dialog)
    assert worker.asked == [dialog.chart]
    assert dialog.preview.arranged is before and dialog.preview.progress.isVisible()
    retype(dialog, "font_cap", "8")  # the person goes on
    settle(dialog)
    retype(dialog, "font_cap", "7,5")
    settle(dialog)
    assert len(worker.asked) == 1
    worker.answer()
    assert dialog.preview.arranged is before  # nobody wants this one any more
    assert len(worker.asked) == 2
    worker.answer()
    assert dialog.preview.arranged.smallest_font_pt == pytest.approx(7.5)
    assert not dialog.preview.progress.isVisible()
    assert worker.running
    press(dialog, "Batal")
    assert not worker.running


def test_a_picture_that_takes_too_long_is_given_up(opened):
    worker = Worker()
    dialog = opened("font_cap", worker=worker)
    before = dialog.preview.arranged
    retype(dialog, "font_cap", "9")
    settle(dialog)
    worker.lose(late=True)
    assert dialog.preview.arranged is before
    assert dialog.preview.said.text().startswith("Pratinjau tidak dapat dibuat")
    assert not dialog.preview.progress.isVisible()


def test_a_worker_that_fails_is_done_without(opened):
    worker = Worker()
    dialog = opened("font_cap", worker=worker)
    retype(dialog, "font_cap", "9")
    settle(dialog)
    worker.usable = False
    worker.lose()
    assert dialog.preview.arranged.smallest_font_pt == pytest.approx(9.0)


def test_the_picture_of_the_real_worker_is_what_comes_of_it(window, opened, qtbot):
    dialog = opened("font_cap", worker=FitWorker())
    retype(dialog, "font_cap", "8,5")
    tick(dialog, "numbered")
    qtbot.waitUntil(lambda: dialog.preview.arranged.smallest_font_pt == pytest.approx(8.5), timeout=20_000)
    qtbot.waitUntil(lambda: not dialog.preview.progress.isVisible(), timeout=20_000)
    seen = dialog.preview.arranged
    apply(window, dialog)
    assert window.document.arranged(dialog.chart) == seen
    assert seen.pages[0].number is not None


def test_the_pages_of_a_divided_chart_are_turned(window, opened):
    operations.set_page(window.document, [window.selection.chart_id], "", font_floor=24.0, font_cap=24.0)
    dialog = opened("paper")
    preview = dialog.preview
    last = len(preview.arranged.pages)
    assert last > 1 and preview.page_label.text() == f"Halaman 1 dari {last}"
    assert not preview.back.isEnabled()
    QTest.mouseClick(preview.forth, Qt.MouseButton.LeftButton)
    assert preview.page_label.text() == f"Halaman 2 dari {last}"
    dialog.show_field("signing")  # the signature is what these fields are about
    assert preview.page_label.text() == f"Halaman {last} dari {last}" and not preview.forth.isEnabled()
    dialog.show_field("heading_form")
    assert preview.page_label.text() == f"Halaman 1 dari {last}"


def test_nothing_is_guessed_to_be_rich_text(opened):
    dialog = opened()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_the_dialog_is_as_high_as_the_picture_of_the_page(window, qtbot, opened):
    def empty_below(dialog) -> int:
        page = dialog.preview.arranged.pages[0]
        picture = dialog.preview.picture
        wanted = picture.width() * page.height / page.width
        return dialog.preview.height() - dialog.preview.said.height() - round(min(wanted, picture.height()))

    chart = window.selection.chart_id
    window.resize(1440, 900)
    set_orientation(window, chart, Orientation.LANDSCAPE)
    across = opened()
    assert across.preview.arranged.pages[0].width > across.preview.arranged.pages[0].height
    assert empty_below(across) < 60
    set_orientation(window, chart, Orientation.PORTRAIT)
    upright = opened()
    assert upright.height() > across.height()


def set_orientation(window, chart, orientation) -> None:
    with window.document.edit("Ubah arah") as draft:
        record = draft.charts[chart]
        draft.put(replace(record, page=replace(record.page, orientation=orientation)))
    window.document.settle()
