"""The pages of fields of Atur Halaman, at most five on each; `fields` holds them all by the name of what they set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from orgeditor.model.draft import Draft
from orgeditor.model.records import CUSTOM_PAPER, FREE_PAPER, Chart, Regulation, Signing
from orgeditor.ui import page_fonts, words
from orgeditor.ui.properties.fields import (
    CheckField,
    ChoiceField,
    EditableChoiceField,
    LineField,
    LinesField,
    TextField,
)
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import NumberField
from orgeditor.ui.regulation_dialog import MARKS, PREFIXES

PAGE_FIELDS = (
    "paper", "paper_w", "paper_h", "orientation", "numbered", "top", "bottom", "left", "right", "heading_form",
    "legend", "signature", "font", "font_floor", "font_cap",
)  # fmt: skip
CHART_FIELDS = ("overflow", "subtitle")
REGULATION_FIELDS = (
    "draft_mark", "signing", "prefix", "signatory", "mark", "copy_office", "copy_name", "copy_rank", "copy_nip",
    "initials_shown", "initials",
)  # fmt: skip
PAGES = (
    ("paper", "paper_w", "paper_h", "orientation", "overflow", "numbered"),
    ("top", "bottom", "left", "right"),
    ("heading_form", "title", "subtitle", "draft_mark"),
    ("legend",),
    ("signature", "signing", "prefix", "signatory"),
    ("mark", "copy_office", "copy_name", "copy_rank", "copy_nip"),
    ("initials_shown", "initials"),
    ("font", "font_floor", "font_cap"),
)
"""The fields by the page on which they stand."""
ANY_LENGTH = 99_999.0
"""What a field takes; what it may be is said in a sentence (page_setup/rules.py)."""


def usual_offices(regulation: Regulation) -> tuple[str, ...]:
    """Return the offices whose initials a draft of the region usually bears. They print in Indonesian."""
    unit = "Biro" if regulation.office.casefold() == "gubernur" else "Bagian"
    return ("Sekretaris Daerah", "Asisten Administrasi Umum", f"Kepala {unit} Hukum", f"Kepala {unit} Organisasi")


class PageForms(QStackedWidget):
    """Shows one page of fields at a time. `changed` says that a person has changed any of them.

    `names` are the pages as they are listed. A page is made when it is first shown or asked about: all eight at once
    would keep the dialog waiting for some frames. `page_made` says that one is there.
    """

    changed = Signal()
    page_made = Signal()

    def __init__(self, draft: Draft, chart: Chart, style_lines: Callable[[], object]) -> None:
        super().__init__()
        self._made: dict[str, Any] = {}
        self._style_lines = style_lines
        self._regulation = draft.regulation
        self._annexed = chart.annex is not None
        self._fonts_left = page_fonts.every_choice()
        self._fonts: list[tuple[str, str]] = []
        self._kept: dict[str, Any] = {"title": draft.title_of(chart)}
        for names, record in ((PAGE_FIELDS, chart.page), (CHART_FIELDS, chart), (REGULATION_FIELDS, draft.regulation)):
            self._kept.update({name: getattr(record, name) for name in names})
        self._pages: list[Form] = []
        makers = (
            (self.tr("Kertas"), self._paper_page),
            (self.tr("Margin"), self._margin_page),
            (self.tr("Judul"), self._heading_page),
            (self.tr("Keterangan"), self._legend_page),
            (self.tr("Tanda tangan"), self._signature_page),
            (self.tr("Salinan"), self._copy_page),
            (self.tr("Paraf koordinasi"), self._initials_page),
            (self.tr("Huruf"), self._font_page),
        )
        self.names = [name for name, _ in makers]
        self._makers = dict(enumerate(make for _, make in makers))
        for name in self.names:
            self._begin(name)

    @property
    def fields(self) -> dict[str, Any]:
        """Every field by the name of what it sets."""
        while self.make_next():
            pass
        return self._made

    def made_on(self, row: int) -> dict[str, Any]:
        """Return the fields that a page has, by name; they are made unless they are there."""
        make = self._makers.pop(row, None)
        if make is not None:
            self._make(row, make)
        return {name: self._made[name] for name in PAGES[row]}

    def make_next(self) -> bool:
        """Make the next page that is not there yet, and say whether any is left."""
        if self._makers:
            self.made_on(min(self._makers))
        return bool(self._makers)

    # pages

    def _paper_page(self, form: Form) -> None:
        self._add(form, self.tr("Kertas"), paper=ChoiceField(words.papers()))
        names = {"paper_w": self.tr("Lebar kertas"), "paper_h": self.tr("Tinggi kertas")}
        for name, text in names.items():
            self._made[name] = _length()
            self._made[name].setAccessibleName(text)
        self.size_row = form.add_beside(self.tr("Lebar × tinggi"), self._made["paper_w"], self._made["paper_h"])
        self._add(form, self.tr("Arah"), orientation=ChoiceField(words.orientations()))
        self._add(form, self.tr("Bila tak muat"), overflow=ChoiceField(words.overflows()))
        self._add(form, "", numbered=CheckField(self.tr("Nomor halaman “- 2 -”")))

    def _margin_page(self, form: Form) -> None:
        for name, text in (
            ("top", self.tr("Atas")),
            ("bottom", self.tr("Bawah")),
            ("left", self.tr("Kiri")),
            ("right", self.tr("Kanan")),
        ):
            self._add(form, text, **{name: _length("mm")})

    def _heading_page(self, form: Form) -> None:
        self._add(form, self.tr("Judul lampiran"), heading_form=ChoiceField(words.heading_forms()))
        name = self.tr("Nama lampiran") if self._annexed else self.tr("Nama bagan")
        self._add(form, name, title=TextField(4))
        self._add(form, self.tr("Anak judul"), subtitle=TextField(2, self.tr("A. STRUKTUR …")))
        self._add(form, "", draft_mark=CheckField(self.tr("Tanda DRAF selama belum bernomor")))
        form.show_row(self._made["heading_form"], self._annexed)

    def _legend_page(self, form: Form) -> None:
        self._add(form, "", legend=CheckField(self.tr("Cetak keterangan garis")))
        form.hint(self.tr("Keterangan ada di kiri bawah bila bagan memakai lebih dari satu gaya garis."))
        button = QPushButton(self.tr("Gaya Garis…"))
        button.setObjectName("small")
        button.setAutoDefault(False)
        button.clicked.connect(self._style_lines)
        form.rows.addRow(button)
        form.rows.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        form.hint(self.tr("Gaya garis berlaku untuk semua bagan."))
        self.line_styles = button

    def _signature_page(self, form: Form) -> None:
        self._add(form, "", signature=CheckField(self.tr("Cetak blok tanda tangan")))
        self._add(form, self.tr("Naskah"), signing=ChoiceField(words.signings(self._now("mark"))))
        self._add(form, self.tr("Awalan"), prefix=EditableChoiceField(PREFIXES))
        self._add(form, self.tr("Nama"), signatory=LineField(self.tr("dicetak persis seperti ditulis")))
        self._for_all(form, self.tr("Naskah, awalan, dan nama berlaku untuk semua Lampiran."))

    def _copy_page(self, form: Form) -> None:
        self._add(form, self.tr("Tanda"), mark=EditableChoiceField(MARKS))
        self._add(form, self.tr("Jabatan"), copy_office=LineField("KEPALA BAGIAN HUKUM"))
        self._add(form, self.tr("Nama"), copy_name=LineField())
        self._add(form, self.tr("Pangkat"), copy_rank=LineField())
        self._add(form, "NIP", copy_nip=LineField())
        self.copy_hint = form.hint(self.tr("Blok salinan dicetak bila naskahnya salinan (halaman Tanda tangan)."))

    def _initials_page(self, form: Form) -> None:
        self._add(form, "", initials_shown=CheckField(self.tr("Cetak tabel paraf koordinasi")))
        self._add(form, self.tr("Jabatan"), initials=LinesField(7, self.tr("satu jabatan tiap baris")))
        self.initials_hint = form.hint(self.tr("Dicetak di semua Lampiran, hanya selama naskah bertanda DRAF."))
        self._made["initials_shown"].committed.connect(self._suggest_offices)

    def _font_page(self, form: Form) -> None:
        self._add(form, self.tr("Jenis huruf"), font=ChoiceField(page_fonts.choices(self._kept["font"])))
        self._add(form, self.tr("Terkecil"), font_floor=_length("pt", 0.5))
        self._add(form, self.tr("Terbesar"), font_cap=_length("pt", 0.5))
        form.hint(self.tr("Susunan memilih huruf terbesar yang muat di antara keduanya."))
        self.font_hint = QLabel()
        self.font_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.font_hint.setObjectName("warning")
        self.font_hint.setWordWrap(True)
        form.rows.addRow(self.font_hint)

    # reading

    def values(self, names: Sequence[str]) -> dict[str, Any]:
        """Return what fields hold now; texts without white space around them."""
        found = {name: self.fields[name].value() for name in names}
        # Not isinstance: a StrEnum is a text, too, and would lose its kind.
        return {name: value.strip() if type(value) is str else value for name, value in found.items()}

    def page_of(self, name: str) -> int:
        """Return the number of the page on which a field stands."""
        return next(row for row, names in enumerate(PAGES) if name in names)

    def in_order(self) -> list[QWidget]:
        """Return what there is to tab through, page by page."""
        found = [self._made[name] for names in PAGES for name in names if name in self._made]
        if "legend" in self._made:
            found.insert(found.index(self._made["legend"]) + 1, self.line_styles)
        return found

    def look_at_fonts(self, most: int) -> bool:
        """Look at so many further fonts of this PC, list what a PDF can carry, and say whether any are left."""
        for _ in range(most):
            try:
                found = next(self._fonts_left)
            except StopIteration:
                field = self.fields["font"]
                chosen = field.value()
                field.set_choices(page_fonts.with_current(self._fonts, chosen))
                field.show_value(chosen)
                return False
            if found is not None:
                self._fonts.append(found)
        return True

    # following

    def follow(self) -> None:
        """Show the fields that mean something with what the others hold."""
        made = self._made
        if "paper" in made:
            paper = made["paper"].value()
            self._pages[0].show_row(self.size_row, paper == CUSTOM_PAPER)
            for name in ("orientation", "overflow"):
                self._pages[0].show_row(made[name], paper != FREE_PAPER)
        if "signing" in made:
            made["signing"].name_value(Signing.COPY, words.copy_signing(self._now("mark").strip()))
        if "copy_nip" in made:
            copy = self._now("signing") is Signing.COPY
            for name in ("mark", "copy_office", "copy_name", "copy_rank", "copy_nip"):
                made[name].setEnabled(copy)
            self.copy_hint.setVisible(not copy)
        if "signatory" in made:
            signed = self._annexed and made["signature"].isChecked()
            for name in ("prefix", "signatory"):
                made[name].setEnabled(signed)
        if "initials" in made:
            made["initials"].setEnabled(made["initials_shown"].isChecked())
            self.initials_hint.setText(self._why_no_initials())
        if "font" in made:
            family = made["font"].value() or ""
            missing = self.tr("%1 tidak ada di PC ini; bagan digambar dengan huruf bawaan.").replace("%1", family)
            self.font_hint.setText(missing if page_fonts.is_missing(family) else "")

    def _now(self, name: str) -> Any:
        """Return what a field holds, or will hold once it is made."""
        return self._made[name].value() if name in self._made else self._kept[name]

    def _why_no_initials(self) -> str:
        if not self._annexed:
            return self.tr("Bagan ini di luar Lampiran, jadi tanpa tabel paraf.")
        if self._regulation.number:
            return self.tr("Naskah ini sudah bernomor, jadi tabelnya tidak dicetak.")
        if not self._now("draft_mark"):
            return self.tr("Tanda DRAF tidak dicetak (halaman Judul), jadi tabel ini juga tidak.")
        return self.tr("Dicetak di semua Lampiran, hanya selama naskah bertanda DRAF.")

    def _suggest_offices(self, shown: bool) -> None:
        field = self.fields["initials"]
        if shown and not field.value():
            field.show_value(usual_offices(self._regulation))

    # inside

    def _make(self, row: int, make: Callable[[Form], None]) -> None:
        form = self._pages[row]
        make(form)
        form.column.addStretch(1)
        for name in PAGES[row]:
            self._made[name].show_value(self._kept[name])
            self._listen(self._made[name])
        self.follow()
        self.page_made.emit()

    def _begin(self, name: str) -> None:
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        form.heading(name)
        self._pages.append(form)
        self.addWidget(form)

    def _add(self, form: Form, text: str, **field: Any) -> None:
        ((name, widget),) = field.items()
        self._made[name] = widget
        form.add(text, widget)

    def _for_all(self, form: Form, text: str) -> None:
        outside = self.tr("Bagan ini di luar Lampiran, jadi tanpa tanda tangan.")
        form.hint(text if self._annexed else outside)
        self._made["signature"].setEnabled(self._annexed)

    def _listen(self, field: Any) -> None:
        """Say `changed` with every letter, not only when a field is left."""
        if isinstance(field, NumberField):
            field.setKeyboardTracking(True)
            field.valueChanged.connect(self.changed)
        elif isinstance(field, EditableChoiceField):
            field.editTextChanged.connect(self.changed)
        elif isinstance(field, (LineField, TextField, LinesField)):
            field.textChanged.connect(self.changed)
        else:
            field.committed.connect(self.changed)


def _length(unit: str = "", step: float = 1.0) -> NumberField:
    field = NumberField(0.0, ANY_LENGTH, unit, step)
    if not unit:
        field.setButtonSymbols(NumberField.ButtonSymbols.NoButtons)
    return field
