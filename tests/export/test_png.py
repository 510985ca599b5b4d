"""The PNG: grey, with its physical size, the same in bands as in one piece."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from sheets import sheet

from orgeditor.export import png
from orgeditor.export.png import TooManyPixelsError, png_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def decoded(data: bytes) -> QImage:
    image = QImage.fromData(data, "PNG")
    assert not image.isNull()
    return image


@pytest.mark.parametrize("dpi", [72, 150, 300])
def test_size_in_pixels_and_millimetres(dpi):
    image = decoded(png_bytes(sheet(330, 215), dpi))
    assert (image.width(), image.height()) == (round(330 / 25.4 * dpi), round(215 / 25.4 * dpi))
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == round(dpi / 0.0254)
    assert image.width() / image.dotsPerMeterX() * 1000 == pytest.approx(330, abs=0.3)


def test_default_is_300_dpi():
    assert decoded(png_bytes(sheet(50, 50))).width() == 591


def test_picture_is_grey_on_white():
    image = decoded(png_bytes(sheet(), 72))
    assert image.isGrayscale() and image.depth() == 8
    assert image.pixelColor(2, 2).value() == 255
    assert not image.hasAlphaChannel()


def test_ink_stands_where_the_page_says():
    """The solid line from 20 to 30 mm at y 45 mm, and white above and below it."""
    dpi = 254  # ten pixels a millimetre
    image = decoded(png_bytes(sheet(), dpi))
    assert image.pixelColor(220, 450).value() < 30
    assert image.pixelColor(220, 440).value() == image.pixelColor(220, 460).value() == 255
    assert min(image.pixelColor(x, 550).value() for x in range(280, 320)) == 255  # between two boxes
    assert min(image.pixelColor(x, 432).value() for x in range(295, 305)) < 100  # the first one's left side


@pytest.mark.parametrize("rows", [10, 76, 500])
def test_bands_give_the_picture_of_one_piece(monkeypatch, rows):
    """Bands that cut through text and boxes, of which the last one is lower."""
    whole = decoded(png_bytes(sheet(), 100))
    monkeypatch.setattr(png, "BAND_PIXELS", rows * whole.width())
    assert decoded(png_bytes(sheet(), 100)) == whole


def test_too_many_pixels_is_refused_before_painting():
    with pytest.raises(TooManyPixelsError) as caught:
        png_bytes(sheet(2000, 2000), 600)
    assert str(caught.value) == (
        "Gambar 47244 x 47244 piksel melebihi batas 400 juta piksel; pilih dpi yang lebih kecil."
    )


@pytest.mark.parametrize("dpi", [0, -300])
def test_dpi_must_be_positive(dpi):
    with pytest.raises(ValueError, match="positive"):
        png_bytes(sheet(), dpi)


def test_same_page_same_bytes():
    assert png_bytes(sheet(), 100) == png_bytes(sheet(), 100)
