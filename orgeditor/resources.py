"""The one place that finds resources/. Imported at every start: os.path and pathlib, as importlib.resources is slow."""

import os
from pathlib import Path

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_CHECKOUT = os.path.dirname(_PACKAGE)


def _find_root() -> str:
    # The checkout first: there resources/ is the original, and an edit shows without reinstalling. pyproject.toml tells
    # a checkout from a site-packages folder that happens to hold somebody's "resources".
    in_checkout = os.path.join(_CHECKOUT, "resources")
    if os.path.isfile(os.path.join(_CHECKOUT, "pyproject.toml")) and os.path.isdir(in_checkout):
        return in_checkout
    return os.path.join(_PACKAGE, "_resources")


def resource_path(*parts: str) -> Path:
    """The path of an existing file or folder under resources/, as in ``resource_path("fonts", "x.otf")``."""
    path = Path(_find_root(), *parts)
    if not path.exists():
        raise FileNotFoundError(f"orgeditor resource {'/'.join(parts)!r} is missing: {path}")
    return path


def examples() -> list[Path]:
    """The drafts of real regulations that come with the program, in the order of their names."""
    root = _find_root()
    inside = os.path.join(root, "examples")
    return sorted(Path(inside if os.path.isdir(inside) else os.path.join(_CHECKOUT, "examples")).glob("*.bagan"))
