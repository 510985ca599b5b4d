"""What orgeditor.spec asks: what goes into the one-folder program and what stays out, its icon and its version.

Part of the build alone; run by PyInstaller's Python, which has the program's dependencies.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

LEFT_OUT = [
    "IPython", "PIL", "PyInstaller", "matplotlib", "numpy", "pandas", "pip", "pkg_resources", "pydoc_data",
    "pytest", "readline", "scipy", "setuptools", "tkinter", "wheel",
    "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.sax", "networkx.tests", "pygraphviz.tests",
]  # fmt: skip
"""Modules that something names and nothing here uses; the library of readline is GPL."""

_QT_LIBRARIES = frozenset("Core DBus Gui Network PrintSupport Svg WaylandClient Widgets XcbQpa".split())
_PLUGINS = {
    "iconengines": ("svg",),
    "imageformats": ("svg",),  # PNG is in QtGui
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("windows", "xcb", "wayland", "offscreen"),
    "platformthemes": ("xdgdesktopportal",),
    "printsupport": ("",),
    "styles": ("",),
    "wayland-decoration-client": ("",),
    "wayland-shell-integration": ("xdg-shell",),
}
"""Qt's plugins that are used, by folder and a part of their names; the others are left out with what they load."""

_UNUSED = re.compile(r"opengl32sw|d3dcompiler|libcups\.|pygraphviz/bin/|PySide6/(Qt/)?(qml|translations)/|\.pyi$")
"""Software OpenGL (20 MB): widgets are painted without. Graphviz is called as a library. Qt's texts are
not in Indonesian; ours are resources. The library that prints must be the one of the PC with the printer."""

_PYTHON_LICENCES = (Path(sys.base_prefix, "LICENSE.txt"), Path(os.__file__).with_name("LICENSE.txt"))

Entry = tuple[str, str, str]
"""A file of the bundle as PyInstaller lists it: place inside, source, kind."""


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files that go along: without Qt's parts that are not used, and without what only those load.

    PyInstaller puts libraries of the system at the top, beside Python's own; each stays only if something loads it.
    """
    from PyInstaller.depend.bindepend import get_imports

    kept = [entry for entry in entries if _is_wanted(entry[0])]
    if sys.platform == "win32":
        return kept
    system = {place: (place, source, kind) for place, source, kind in kept if _is_of_system(place)}
    found = [entry for entry in kept if entry[0] not in system]
    for place, source, kind in found:  # grows while it is walked
        if kind in ("BINARY", "EXTENSION") and "printsupport" not in place:
            for name, _ in get_imports(source):
                if name in system:
                    found.append(system.pop(name))
    return found


def _is_of_system(place: str) -> bool:
    """Say whether this is a library at the top that nothing names but those that load it."""
    return "/" not in place and ".so" in place and not place.startswith("libpython")


def _is_wanted(place: str) -> bool:
    """Say whether a library or file is used, by its place in the program's folder."""
    place = place.replace("\\", "/")
    plugin = re.search(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?q?([^/]+)$", place)
    if plugin:
        return any(part in plugin[2] for part in _PLUGINS.get(plugin[1], ()))
    library = re.search(r"(?:^|/)(?:lib)?Qt6(\w+?)(?:\.dll|\.so\b)", place)
    return not _UNUSED.search(place) and (library is None or library[1] in _QT_LIBRARIES)


def bundle_data(root: str) -> list[tuple[str, str]]:
    """Return the program's resources, examples and licences as PyInstaller wants them: (file, folder inside)."""
    base = Path(root)
    inside = Path("orgeditor", "_resources")  # as in the wheel
    resources = base / "resources"
    found = [
        (str(file), str(inside / file.relative_to(resources).parent))
        for file in sorted(resources.rglob("*"))
        if file.is_file() and file.relative_to(resources).parts[0] != "install" and "__pycache__" not in file.parts
    ]
    found += [(str(file), str(inside / "examples")) for file in sorted((base / "examples").glob("*.bagan"))]
    found += notices(root)
    python = next((str(file) for file in _PYTHON_LICENCES if file.exists()), None)  # Debian's: system_notices
    found += [(python, "licenses/python")] if python else []
    packages = _packages(root)
    for dist in distributions():
        if _plain(dist.name) not in packages:
            continue
        for file in dist.files or ():
            if file.name == "METADATA":  # for `orgeditor doctor`, which names versions
                found.append((str(dist.locate_file(file)), file.parts[0]))
            elif ".dist-info" in file.parts[0] and re.search(r"licen[sc]e|copying|notice", file.name, re.IGNORECASE):
                found.append((str(dist.locate_file(file)), f"licenses/{dist.name}"))
    return found


def notices(root: str) -> list[tuple[str, str]]:
    """Return our licence, the list of what comes along, and the licence of Qt, which its wheels do not carry."""
    base = Path(root)
    texts = [base / "resources" / "install" / "THIRD-PARTY.txt"]
    texts += sorted((base / "resources" / "install" / "licenses").iterdir())
    return [(str(base / "LICENSE"), "licenses/orgeditor"), *((str(file), "licenses") for file in texts)]


def system_notices(entries: Iterable[Entry]) -> list[Entry]:
    """Return what Debian says of the system's libraries among these, and the licences that this names."""
    names = sorted(place for place, _, kind in entries if kind != "SYMLINK" and "/" not in place and ".so" in place)
    if not names or not shutil.which("dpkg-query"):
        return []
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in names)]
    said = subprocess.run(command, capture_output=True, text=True).stdout
    found: dict[str, str] = {}
    for package in {line.partition(":")[0] for line in said.splitlines()}:
        told = Path("/usr/share/doc", package, "copyright")
        if told.exists():
            found[f"licenses/system/{package}.txt"] = str(told.resolve())
            for name in re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", told.read_text("utf-8", "replace")):
                text = Path("/usr/share/common-licenses", name)
                if text.exists():
                    found[f"licenses/system/common-licenses/{name}"] = str(text.resolve())
    return [(place, source, "DATA") for place, source in sorted(found.items())]


def _packages(root: str) -> set[str]:
    """Return the packages that go into the program, by their plain names: those of the lock, and what starts it."""
    lock = (Path(root) / "resources" / "install" / "requirements.txt").read_text("utf-8")
    return {_plain(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)} - {"pip"} | {"pyinstaller"}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def windows_icon(path: str) -> str:
    """Write the program's icon as .ico, a PNG for each size, and return its path."""
    import struct

    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    svg = QSvgRenderer(str(Path(__file__).parents[1] / "icons" / "app.svg"))
    sizes = (16, 24, 32, 48, 64, 128, 256)
    pictures = []
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        svg.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures.append(bytes(buffer.data()))
    head = struct.pack("<HHH", 0, 1, len(sizes))
    offset = len(head) + 16 * len(sizes)
    for size, picture in zip(sizes, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)  # 0 means 256
        offset += len(picture)
    Path(path).write_bytes(head + b"".join(pictures))
    return path


def version_resource(path: str, name: str) -> str:
    """Write what Windows shows of a program (Properties > Details), as PyInstaller reads it; return its path."""
    from orgeditor import __version__

    numbers = tuple(int(part) for part in (__version__.split(".") + ["0"] * 4)[:4])
    strings = {
        "CompanyName": "orgeditor",
        "FileDescription": "orgeditor, penyusun bagan Lampiran peraturan daerah",
        "FileVersion": __version__,
        "InternalName": name,
        "LegalCopyright": (Path(__file__).parents[2] / "LICENSE").read_text("utf-8").splitlines()[2],
        "OriginalFilename": f"{name}.exe",
        "ProductName": "orgeditor",
        "ProductVersion": __version__,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    Path(path).write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('042104B0', [{told}])]), "
        "VarFileInfo([VarStruct('Translation', [0x421, 1200])])])",
        "utf-8",
    )  # 0x421 is Indonesian, 1200 (0x4B0) Unicode
    return path
