"""What a finished PDF puts on its pages, read from its bytes: texts, lines and areas with their place, size and colour.

Only the operators that set these are followed (ISO 32000-1, 8 and 9); lengths come out in mm from the page's top left
corner, as it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot, sqrt
from typing import Any, NamedTuple

from orgeditor.proof.operators import operators

POINT_MM = 25.4 / 72
MOST_OPERATORS = 3_000_000
"""On a page; a chart of 2,000 boxes has 200,000."""
DEEPEST = 12
"""Of drawings inside drawings."""
SURELY_FILLED = 0.5
"""mm: a filled area narrower than this is a line that somebody has filled."""

Matrix = tuple[float, float, float, float, float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class TooComplexError(Exception):
    """A page draws more than anyone would print."""


class Text(NamedTuple):
    """A piece of text: its area in mm, height of the font in pt, colour as grey (0 black, 1 white)."""

    area: Area
    size_pt: float
    grey: float


class Line(NamedTuple):
    """A painted line, or the outline of an area; `width` is that of the pen in mm."""

    area: Area
    width: float
    grey: float


class Fill(NamedTuple):
    area: Area
    grey: float


class Picture(NamedTuple):
    area: Area
    dpi: float


@dataclass(slots=True)
class Marks:
    """All that one page shows, in the order of painting; `fonts` says of each whether the file carries it.

    `missing` counts the letters that their font does not have: they are empty places or empty boxes.
    """

    texts: list[Text] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    fonts: dict[str, bool] = field(default_factory=dict)
    missing: int = 0

    def ground_of(self, text: Text) -> float:
        """Return the grey of what lies under a text: that of the last area filled there, or of the paper."""
        x, y = (text.area[0] + text.area[2]) / 2, (text.area[1] + text.area[3]) / 2
        for (left, top, right, bottom), grey in reversed(self.fills):
            if left <= x <= right and top <= y <= bottom:
                return grey
        return 1.0


@dataclass(slots=True)
class _State:
    matrix: Matrix
    pen: float = 1.0
    stroke: float = 0.0
    fill: float = 0.0
    font: Any = None
    size: float = 1.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> _State:
        return _State(*(getattr(self, name) for name in self.__slots__))


def marks_of(page: Any) -> Marks:
    """Return the marks of a page of a pypdf reader; raises TooComplexError."""
    box = page.cropbox
    left, bottom, width, height = float(box.left), float(box.bottom), float(box.width), float(box.height)
    turns: dict[int, Matrix] = {
        0: (1, 0, 0, -1, -left, bottom + height),
        90: (0, 1, 1, 0, -bottom, -left),
        180: (-1, 0, 0, 1, left + width, -bottom),
        270: (0, -1, -1, 0, bottom + height, left + width),
    }
    turned = turns.get(page.rotation % 360, turns[0])
    matrix = tuple(part * POINT_MM for part in turned)
    found = Marks()
    _Reader(found).read(page.get_contents(), page.get("/Resources"), _State(matrix), 0)  # type: ignore[arg-type]
    return found


class _Reader:
    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.count = 0
        self.fonts: dict[int, _Widths] = {}

    def read(self, content: Any, resources: Any, state: _State, depth: int) -> None:
        if content is None or depth > DEEPEST:
            return
        resources = resources.get_object() if resources is not None else {}
        stack: list[_State] = []
        path: list[tuple[float, float]] = []
        text = line = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        for operands, code in operators(content.get_data()):
            self.count += 1
            if self.count > MOST_OPERATORS:
                raise TooComplexError
            match code:  # most of them first
                case b"Tj" | b"TJ":
                    text = self._show(operands[0], text, state)
                case b"Td" | b"TD":
                    x, y = float(operands[0]), float(operands[1])
                    state.leading = -y if code == b"TD" else state.leading
                    text = line = _times((1, 0, 0, 1, x, y), line)
                case b"q":
                    stack.append(state.copy())
                case b"Q":
                    state = stack.pop() if stack else state
                case b"cm":
                    state.matrix = _times(_matrix(operands), state.matrix)
                case b"w":
                    state.pen = float(operands[0])
                case b"gs":
                    entry = _entry(resources, "/ExtGState", operands[0])
                    state.pen = float(entry.get("/LW", state.pen)) if entry else state.pen
                case b"G" | b"RG" | b"K" | b"SC" | b"SCN":
                    state.stroke = _grey(operands, state.stroke)
                case b"g" | b"rg" | b"k" | b"sc" | b"scn":
                    state.fill = _grey(operands, state.fill)
                case b"CS":
                    state.stroke = 0.0
                case b"cs":
                    state.fill = 0.0
                case b"m" | b"l" | b"c" | b"v" | b"y":
                    values = [float(value) for value in operands]
                    path += list(zip(values[::2], values[1::2], strict=False))
                case b"re":
                    x, y, w, h = (float(value) for value in operands)
                    path += [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
                case b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"n":
                    self._paint(path, code, state)
                    path = []
                case b"BT":
                    text = line = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
                case b"Tf":
                    state.font, state.size = self._font(resources, operands[0]), float(operands[1])
                case b"Tc":
                    state.spacing = float(operands[0])
                case b"Tw":
                    state.word_spacing = float(operands[0])
                case b"Tz":
                    state.stretch = float(operands[0]) / 100
                case b"TL":
                    state.leading = float(operands[0])
                case b"Ts":
                    state.rise = float(operands[0])
                case b"Tr":
                    state.mode = int(operands[0])
                case b"Tm":
                    text = line = _matrix(operands)
                case b"T*":
                    text = line = _times((1, 0, 0, 1, 0, -state.leading), line)
                case b"'" | b'"':
                    line = _times((1, 0, 0, 1, 0, -state.leading), line)
                    text = self._show(operands[-1], line, state)
                case b"Do":
                    self._draw(_entry(resources, "/XObject", operands[0]), resources, state, depth)

    def _font(self, resources: Any, name: Any) -> _Widths | None:
        font = _entry(resources, "/Font", name)
        if font is None:
            return None
        if id(font) not in self.fonts:
            self.fonts[id(font)] = _Widths(font)
        return self.fonts[id(font)]

    def _paint(self, path: Sequence[tuple[float, float]], code: bytes, state: _State) -> None:
        if not path or code == b"n":
            return
        area = _area(path, state.matrix)
        is_stroke, is_fill = code in (b"S", b"s", b"B", b"B*", b"b", b"b*"), code not in (b"S", b"s")
        if is_fill:
            breadth = min(area[2] - area[0], area[3] - area[1])
            if breadth < SURELY_FILLED and not is_stroke:
                self.marks.lines.append(Line(area, breadth, state.fill))
            else:
                self.marks.fills.append(Fill(area, state.fill))
        if is_stroke:
            a, b, c, d, *_ = state.matrix
            self.marks.lines.append(Line(area, state.pen * sqrt(abs(a * d - b * c)), state.stroke))

    def _show(self, shown: Any, text: Matrix, state: _State) -> Matrix:
        """Take what is shown into the marks and return where the text goes on."""
        font = state.font
        pieces = shown if isinstance(shown, list) else [shown]
        advance = 0.0
        visible = False
        for piece in pieces:
            if isinstance(piece, float):
                advance -= piece / 1000 * state.size * state.stretch
                continue
            codes = font.codes(piece) if font is not None else []
            for code in codes:
                width = font.width(code) / 1000 * state.size + state.spacing
                is_space = code == 32 and not font.two_bytes
                advance += (width + (state.word_spacing if is_space else 0.0)) * state.stretch
            visible = visible or bool(codes)
        if visible and state.mode != 3:
            whole = _times((1, 0, 0, 1, 0, state.rise), _times(text, state.matrix))
            top, bottom = 0.7 * state.size, -0.2 * state.size
            area = _area([(0, bottom), (advance, bottom), (advance, top), (0, top)], whole)
            size = state.size * hypot(whole[2], whole[3]) / POINT_MM
            self.marks.fonts[font.name] = font.embedded
            self.marks.missing += sum(font.missing(piece) for piece in pieces if isinstance(piece, bytes))
            self.marks.texts.append(Text(area, size, state.fill))
        return _times((1, 0, 0, 1, advance, 0), text)

    def _draw(self, drawn: Any, resources: Any, state: _State, depth: int) -> None:
        if drawn is None:
            return
        if drawn.get("/Subtype") == "/Image":
            area = _area([(0, 0), (1, 0), (1, 1), (0, 1)], state.matrix)
            wide = max(hypot(state.matrix[0], state.matrix[1]), 0.001)
            self.marks.pictures.append(Picture(area, float(drawn.get("/Width", 0)) / wide * 25.4))
        elif drawn.get("/Subtype") == "/Form":
            inner = state.copy()
            if "/Matrix" in drawn:
                inner.matrix = _times(_matrix(drawn["/Matrix"]), inner.matrix)
            self.read(drawn, drawn.get("/Resources", resources), inner, depth + 1)


class _Widths:
    """How wide the letters of a font are, in thousandths of its size."""

    def __init__(self, font: Any) -> None:
        self.name = str(font.get("/BaseFont", "")).lstrip("/")
        self.two_bytes = font.get("/Subtype") == "/Type0"
        self.is_identity = self.two_bytes and font.get("/Encoding") in ("/Identity-H", "/Identity-V")
        self.widths: dict[int, float] = {}
        self.default = 500.0
        described = font
        if self.two_bytes:
            inner = described = font["/DescendantFonts"].get_object()[0].get_object()
            self.default = float(inner.get("/DW", 1000))
            self._take(list(inner.get("/W", [])))
        elif "/Widths" in font:
            first = int(font.get("/FirstChar", 0))
            self.widths = {first + place: float(width) for place, width in enumerate(font["/Widths"].get_object())}
        descriptor = described.get("/FontDescriptor", {}).get_object() if "/FontDescriptor" in described else {}
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        self.embedded = font.get("/Subtype") == "/Type3" or any(name in descriptor for name in files)

    def _take(self, listed: list[Any]) -> None:
        """Take over the widths of a composite font: `c [w1 w2 ...]` and `first last w` (9.7.4.3)."""
        at = 0
        while at + 1 < len(listed):
            first, second = int(listed[at]), listed[at + 1].get_object()
            if isinstance(second, list):
                self.widths |= {first + place: float(width) for place, width in enumerate(second)}
                at += 2
            else:
                if at + 2 < len(listed):
                    self.widths |= dict.fromkeys(range(first, min(int(second), 65535) + 1), float(listed[at + 2]))
                at += 3

    def codes(self, shown: Any) -> Sequence[int]:
        data = shown if isinstance(shown, bytes) else b""
        if self.two_bytes:
            return [data[at] << 8 | data[at + 1] for at in range(0, len(data) - 1, 2)]
        return data

    def missing(self, shown: bytes) -> int:
        """Return how many letters the font does not have: those that are glyph 0 (ISO 32000-1, 9.7.6.3)."""
        return self.codes(shown).count(0) if self.is_identity else 0

    def width(self, code: int) -> float:
        return self.widths.get(code, self.default)


def _entry(resources: Any, kind: str, name: Any) -> Any:
    entries = resources.get(kind)
    found = entries.get_object().get(name) if entries is not None else None
    return found.get_object() if found is not None else None


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in operands)
    return a, b, c, d, e, f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that does first `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _area(points: Sequence[tuple[float, float]], matrix: Matrix) -> Area:
    a, b, c, d, e, f = matrix
    xs, ys = [a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _grey(operands: Sequence[Any], before: float) -> float:
    """Return a colour as a photocopier sees it (Rec. 709); a pattern or a spot colour is taken for the one before."""
    try:
        parts = [float(part) for part in operands]
    except (TypeError, ValueError):
        return before
    match parts:
        case [grey]:
            return grey
        case [red, green, blue]:
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        case [cyan, magenta, yellow, black]:
            return (1 - black) * (0.2126 * (1 - cyan) + 0.7152 * (1 - magenta) + 0.0722 * (1 - yellow))
    return before
