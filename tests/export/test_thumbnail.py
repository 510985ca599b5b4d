"""`orgeditor thumbnail`: what file managers ask for."""

from pathlib import Path

import pytest
from commands import run
from PySide6.QtGui import QImage

EXAMPLE = Path(__file__).parents[2] / "examples" / "bukittinggi-2017.bagan"


@pytest.mark.parametrize("size", [128, 256, 512])
def test_first_page_fits_the_square_and_shows_its_boxes(size, tmp_path):
    picture = tmp_path / "small.png"
    assert run("thumbnail", EXAMPLE, picture, "--size", size) == 0
    image = QImage(str(picture))
    assert size * 0.9 <= image.width() <= size
    assert abs(image.width() / image.height() - 330 / 215) < 0.02  # F4 landscape
    greys = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
    assert max(greys) == 255 and min(greys) < 200


def test_nonsense_makes_no_picture(tmp_path, capsys):
    (tmp_path / "a.bagan").write_bytes(b"nonsense")
    assert run("thumbnail", tmp_path / "a.bagan", tmp_path / "a.png") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "a.png").exists()
    assert run("thumbnail", EXAMPLE, tmp_path / "a.png", "--size", "9") == 2
