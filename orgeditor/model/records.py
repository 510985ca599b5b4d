"""Facts of a regulation and decisions of its charts: frozen records with ids.

Facts (Regulation, RelationKind, Unit, Relation, ArticleText) belong to the regulation. Decisions (Annex, Chart,
Placement, Route, Group, MutedRule) belong to its charts. References between records are ids; `Draft` keeps them whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import COORDINATIVE, CoordinationForm, RelationKind, UnitCategory


class RegulationForm(StrEnum):
    """Form of a regional law product; the office (Gubernur, Bupati, Walikota) is a field of its own."""

    PERATURAN = "peraturan"
    KEPUTUSAN = "keputusan"
    PERATURAN_DAERAH = "peraturan_daerah"


class Signing(StrEnum):
    """What stands between office and name: room for a pen, the copy's mark, or room for an electronic signature."""

    ORIGINAL = "original"
    COPY = "copy"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Regulation:
    """The regulation whose annexes the draft draws. Empty text means "not known yet".

    `office` keeps its spelling ("Walikota" or "Wali Kota"); `prefix` (Plt., Plh., Pj.), `mark` (ttd, dto, Ttd) and
    `signatory` print exactly as entered. The copy block ("Salinan sesuai dengan aslinya") prints when `signing` is
    COPY and `copy_name` is given, the table of initials ("Paraf koordinasi") for the offices in `initials` while the
    draft bears its mark and `initials_shown` says so.
    """

    id: str
    form: RegulationForm = RegulationForm.PERATURAN
    office: str = "Bupati"
    region: str = ""
    number: str = ""
    year: str = ""
    date: str = ""
    place: str = ""
    about: str = ""
    prefix: str = ""
    signatory: str = ""
    signing: Signing = Signing.ORIGINAL
    mark: str = "ttd"
    draft_mark: bool = True
    copy_office: str = ""
    copy_name: str = ""
    copy_rank: str = ""
    copy_nip: str = ""
    initials_shown: bool = False
    initials: tuple[str, ...] = ()

    @property
    def is_marked(self) -> bool:
        """Whether its pages bear the mark DRAF."""
        return self.draft_mark and not self.number


@dataclass(frozen=True, slots=True)
class Origin:
    """The regulation that a draft changes ("semula"), as it was when the draft was made of it.

    `name` is what it is called without number and year; `content` are the bytes of its whole draft as a `.bagan` file,
    without results of layout and without an origin of its own.
    """

    name: str
    number: str
    year: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit kerja, written once, letter for letter as the article writes it.

    `basis` is the article that names it ("Pasal 12 huruf a angka 1"); `inferred` says that no article does;
    `basis_doubtful` that it moved since ("dasar perlu diperiksa"). A `collective` unit stands for a class of units.
    `period`, `chair` and `members` are the rows of a forum.
    """

    id: str
    name: str
    order: int = 0
    category: UnitCategory = UnitCategory.OTHER
    basis: str = ""
    inferred: bool = False
    basis_doubtful: bool = False
    collective: bool = False
    period: str = ""
    chair: str = ""
    members: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A working relation between two units; `mutual` ones have no direction."""

    id: str
    source: str
    target: str
    kind: str
    order: int = 0
    mutual: bool = False
    form: CoordinationForm = CoordinationForm.NONE
    label: str = ""
    basis: str = ""
    inferred: bool = False
    basis_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Annex:
    """A Lampiran. Its Roman numeral is computed from the order."""

    id: str
    title: str
    order: int = 0
    basis: str = ""
    inferred: bool = False


class Method(StrEnum):
    HIERARCHY = "hierarchy"
    LAYERED = "layered"
    FREE = "free"


class Orientation(StrEnum):
    """How the paper lies; AUTO leaves it to layout, which takes the one with the larger font."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"
    AUTO = "auto"


class Overflow(StrEnum):
    """What happens when a chart does not fit at the smallest font: split over pages, or a larger sheet."""

    SPLIT = "split"
    ENLARGE = "enlarge"


class HeadingForm(StrEnum):
    """A: five left-aligned lines; B: NOMOR and TANGGAL aligned under PERATURAN."""

    A = "A"
    B = "B"


PAPERS: dict[str, tuple[float, float]] = {
    "F4": (215.0, 330.0),
    "F4 inci": (215.9, 330.2),
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "Legal": (215.9, 355.6),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
}
"""Width and height in mm of the paper held upright."""

CUSTOM_PAPER = "khusus"
FREE_PAPER = "bebas"
"""A sheet as large as the drawing at its largest font needs."""
DEFAULT_FONT = "TeX Gyre Bonum"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Page of a chart: lengths in mm, fonts in pt. `paper_w`, `paper_h` count only for the custom paper, upright.

    `numbered` prints "- 2 -" over each of its pages, which are counted through the Lampiran. `legend` and `signature`
    say whether KETERANGAN and the signature block are drawn where the chart's page would have them.
    """

    paper: str = "F4"
    paper_w: float = 215.0
    paper_h: float = 330.0
    orientation: Orientation = Orientation.LANDSCAPE
    top: float = 20.0
    right: float = 20.0
    bottom: float = 25.0
    left: float = 20.0
    heading_form: HeadingForm = HeadingForm.A
    font: str = DEFAULT_FONT
    font_floor: float = 7.0
    font_cap: float = 12.0
    numbered: bool = False
    legend: bool = True
    signature: bool = True

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page in mm, turned as the orientation says; AUTO gives the landscape."""
        short, long = sorted(PAPERS.get(self.paper, (self.paper_w, self.paper_h)))
        return (short, long) if self.orientation is Orientation.PORTRAIT else (long, short)

    @property
    def content(self) -> Rect:
        """The rectangle inside the margins."""
        width, height = self.size
        return Rect(self.left, self.top, width - self.left - self.right, height - self.top - self.bottom)


class LetterCase(StrEnum):
    """How names are shown ("huruf kotak"); it never changes the name."""

    AS_WRITTEN = "as_written"
    TITLE = "title"
    UPPER = "upper"


class Arrangement(StrEnum):
    """How the children of a placement stand below it.

    LIST has the trunk at the left of its boxes, LIST_LEFT at their right. LIST_BOTH has the trunk in the middle: the
    first half of the boxes at its left, the rest at its right. PAIRS hangs them two by two on the trunk: first left,
    second right, third left. COLUMNS are several lists side by side, LIST_BOX one box with a row for each name.
    """

    AUTO = "auto"
    ROW = "row"
    LIST = "list"
    LIST_LEFT = "list_left"
    LIST_BOTH = "list_both"
    PAIRS = "pairs"
    COLUMNS = "columns"
    LIST_BOX = "list_box"


@dataclass(frozen=True, slots=True)
class Chart:
    """A bagan. `annex` is None for one that belongs to no Lampiran: it has no heading and no signature.

    `title` counts only without an annex (else the annex's counts). `cases` gives the letter case per rank, the last
    one for all deeper ranks, `bolds` likewise whether they are bold. `kind` is the relation kind that a new child gets.
    `overflow` says what to do when the chart does not fit, `level` that rows of one rank stand at one height across
    branches. `arrangement` and `columns` are those of every parent that leaves them open, `width` that of all boxes in
    mm (0: free). `lanes` are the captions of swimlanes, one a rank, in a layered chart; () for no lanes.
    """

    id: str
    annex: str | None = None
    order: int = 0
    title: str = ""
    subtitle: str = ""
    basis: str = ""
    inferred: bool = False
    method: Method = Method.HIERARCHY
    kind: str = COORDINATIVE
    cases: tuple[LetterCase, ...] = (LetterCase.UPPER, LetterCase.UPPER, LetterCase.TITLE)
    page: PageSetup = field(default_factory=PageSetup)
    bolds: tuple[bool, ...] = ()
    overflow: Overflow = Overflow.SPLIT
    level: bool = False
    arrangement: Arrangement = Arrangement.AUTO
    columns: int = 0
    width: float = 0.0
    lanes: tuple[str, ...] = ()

    def case_at(self, rank: int) -> LetterCase:
        if not self.cases:
            return LetterCase.AS_WRITTEN
        return self.cases[min(rank, len(self.cases) - 1)]

    def bold_at(self, rank: int) -> bool:
        return bool(self.bolds) and self.bolds[min(rank, len(self.bolds) - 1)]


class Side(StrEnum):
    """Where a child stands: below its parent, as staff beside the trunk, or below all its sisters (BOTTOM)."""

    BELOW = ""
    LEFT = "left"
    RIGHT = "right"
    BOTTOM = "bottom"


class BoxForm(StrEnum):
    """Form of a placement's box: its own box, glued under its parent's, or over an empty grid (jabatan fungsional)."""

    BOX = "box"
    GLUED = "glued"
    GRID = "grid"


class Numbering(StrEnum):
    """Marker before each name of a list box."""

    NONE = ""
    DIGITS = "1."
    LETTERS = "a."


@dataclass(frozen=True, slots=True)
class Placement:
    """A unit's box in a chart.

    `parent` is the placement it hangs from and `backbone` the relation drawn for that, both None for a root.
    `columns` counts for the arrangement COLUMNS (0: as many as fit best), `width` is the outer width in mm and `font`
    the size in pt of the boxes below (0: as fits best; `font` reaches down the whole branch). `rank` counts in layered
    charts; `group` puts the box inside a frame. `note` is a second line, `label` replaces the name in this box only.
    `pin` is a rectangle in mm that layout keeps. `breaks` are line ends in this box (model/line_breaks.py).
    """

    id: str
    chart: str
    unit: str
    parent: str | None = None
    backbone: str | None = None
    order: int = 0
    side: Side = Side.BELOW
    form: BoxForm = BoxForm.BOX
    arrangement: Arrangement = Arrangement.AUTO
    columns: int = 0
    numbering: Numbering = Numbering.NONE
    rank: int | None = None
    group: str | None = None
    label: str = ""
    note: str = ""
    bold: bool = False
    pin: Rect | None = None
    width: float = 0.0
    font: float = 0.0
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A frame around placements of one chart. It stands for a (collective) unit, so that a line can end at it."""

    id: str
    chart: str
    unit: str
    order: int = 0
    dashed: bool = True


class PortSide(StrEnum):
    AUTO = ""
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Route:
    """The line of a relation in a chart. `source` and `target` are placements or groups of that chart.

    Sides and waypoints (mm) are set when a person drew them; layout keeps those.
    """

    id: str
    chart: str
    relation: str
    source: str
    target: str
    source_side: PortSide = PortSide.AUTO
    target_side: PortSide = PortSide.AUTO
    waypoints: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class MutedRule:
    """A rule of check that is switched off for some records, with the reason."""

    id: str
    rule: str
    reason: str
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text of the articles (batang tubuh) as it was pasted or opened: what Periksa compares the charts with."""

    id: str
    text: str


Record = (
    Regulation | RelationKind | Unit | Relation | Annex | Chart | Placement | Route | Group | MutedRule | ArticleText
)


def without_basis(record: Unit | Relation) -> Unit | Relation:
    """Return a fact without what no drawing shows of it."""
    return replace(record, basis="", inferred=False, basis_doubtful=False)
