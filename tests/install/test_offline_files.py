"""What installs offline, as far as it can be seen in a second: `make interop` installs it for real."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImageReader

from orgeditor.storage.schema import APPLICATION_ID

ROOT = Path(__file__).parents[2]
INSTALL = ROOT / "resources" / "install"
sys.path.insert(0, str(INSTALL))
import bundle_parts  # noqa: E402
import wheelhouse  # noqa: E402

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="install.sh is for Linux")


def test_lock_covers_every_dependency_by_hash():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {_plain(re.match(r"[\w.-]+", line)[0]) for line in project["dependencies"]}
    pinned = _pinned((INSTALL / "requirements.txt").read_text("utf-8"))
    assert wanted | {"pip", "shiboken6", "colorama"} <= pinned.keys()
    for name, block in pinned.items():
        assert "--hash=sha256:" in block, name
        assert ";" not in block, f"{name} would be missing for some Pythons: {block}"
    assert "colorama" in _pinned(wheelhouse.lock_for("windows"))
    assert _pinned(wheelhouse.lock_for("linux")).keys() == pinned.keys() - {"colorama"}


def test_no_address_of_a_registry_in_what_is_committed():
    for file in [*INSTALL.rglob("*"), *(ROOT / ".github").rglob("*")]:
        if file.is_file() and file.parent.name != "licenses" and file.suffix not in (".pyc", ".svg", ".xml", ".html"):
            text = file.read_text("utf-8")
            assert not re.search(r"https?://|--(extra-)?index-url|file://|trusted-host", text), file


def test_menu_entry_file_type_and_icons_belong_together():
    entry = _entry("orgeditor.desktop")["Desktop Entry"]
    assert entry["Exec"] == '"@PROGRAM@" %f' and entry["MimeType"] == "application/x-bagan;"
    assert entry["GenericName[id]"] and entry["Comment[id]"]
    assert (ROOT / "resources" / "icons" / "app.svg").is_file() and entry["Icon"] == "orgeditor"
    thumbnailer = _entry("orgeditor.thumbnailer")["Thumbnailer Entry"]
    assert thumbnailer["MimeType"] == entry["MimeType"] and "%i %o" in thumbnailer["Exec"]
    about = ElementTree.parse(INSTALL / "linux" / "org.orgeditor.orgeditor.metainfo.xml")
    assert about.findtext("launchable") == "orgeditor.desktop"
    assert about.findtext("provides/mediatype") == "application/x-bagan"


def test_file_type_is_known_by_what_every_draft_begins_with():
    kind = next(iter(ElementTree.parse(INSTALL / "linux" / "orgeditor.xml").getroot()))
    magic = next(child for child in kind if child.tag.endswith("magic"))[0]
    inner = magic[0]
    assert (inner.get("offset"), inner.get("value")) == ("68", APPLICATION_ID.to_bytes(4).decode())
    for example in (ROOT / "examples").glob("*.bagan"):
        data = example.read_bytes()
        assert data[68:72] == b"Baga" and data[:16] == b"SQLite format 3\0"
    icon = next(child for child in kind if child.tag.endswith("icon")).get("name")
    assert (INSTALL / "linux" / f"{icon}.svg").is_file()


def test_bundle_has_what_the_wheel_has_and_the_licences():
    inside = {Path(folder, Path(file).name).as_posix() for file, folder in bundle_parts.bundle_data(str(ROOT))}
    resources = [file for file in (ROOT / "resources").rglob("*") if file.is_file() and "__pycache__" not in str(file)]
    for file in resources:
        place = f"orgeditor/_resources/{file.relative_to(ROOT / 'resources').as_posix()}"
        assert (place in inside) == (INSTALL not in file.parents), place
    assert "orgeditor/_resources/examples/cimahi-2017.bagan" in inside
    assert {"licenses/orgeditor/LICENSE", "licenses/THIRD-PARTY.txt", "licenses/LGPL-3.txt"} <= inside
    assert any(re.match(r"licenses/networkx/", place) for place in inside)
    assert not any(re.match(r"licenses/(pytest|ruff|pip)/", place) for place in inside), "no part of the program"


def test_the_guides_name_every_library_that_qt_may_lack():
    wanted = re.search(r"QT_PACKAGES := ((?:.*\\\n)*.*)", (ROOT / "Makefile").read_text("utf-8"))[1]
    helps = [ROOT / "resources" / "help" / language / "memasang.md" for language in ("id", "en")]
    for guide in (INSTALL / "BACA-SAYA.html", *helps):
        assert set(re.findall(r"lib[\w.-]+", wanted)) <= set(re.findall(r"lib[\w.-]+", guide.read_text("utf-8"))), guide


def test_every_package_of_the_lock_is_named_among_the_licences():
    said = _plain((INSTALL / "THIRD-PARTY.txt").read_text("utf-8")).replace("pyside6", "pyside6-essentials")
    for name in _pinned((INSTALL / "requirements.txt").read_text("utf-8")):
        assert re.search(rf"\b{name}\b", said), name


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="this system's libraries are not Debian's")
def test_libraries_of_the_system_bring_what_debian_says_of_them():
    entries = [("libX11.so.6", "/usr/lib/libX11.so.6", "BINARY"), ("PySide6/QtCore.abi3.so", "/QtCore", "EXTENSION")]
    places = {place: Path(source) for place, source, _ in bundle_parts.system_notices(entries)}
    assert "X Consortium" in places["licenses/system/libx11-6.txt"].read_text("utf-8")
    assert all(file.is_file() for file in places.values()) and not any("PySide" in place for place in places)


@pytest.mark.parametrize(
    ("place", "goes"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/qmltooling/libqmldbg_tcp.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt6Svg.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("pygraphviz.libs/gvplugin_dot_layout.dll", True),
        ("orgeditor/_resources/translations/qtbase_id.qm", True),
    ],
)
def test_bundle_leaves_out_what_is_not_used(place, goes):
    assert bundle_parts._is_wanted(place) == goes


def test_icon_for_windows_has_every_size(tmp_path, qapp):
    reader = QImageReader(bundle_parts.windows_icon(str(tmp_path / "a.ico")))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        sizes.append(image.width())
        assert image.pixelColor(image.width() // 2, image.height() * 9 // 10).blue() > 150  # the ground of app.svg
    assert sizes == [16, 24, 32, 48, 64, 128, 256]


def test_uninstall_deletes_every_key_and_link_that_install_makes():
    windows = INSTALL / "windows"
    made = set(re.findall(r'reg add "%CLASSES%\\([^\\"]+)', (windows / "install.bat").read_text("utf-8")))
    gone = (windows / "uninstall.bat").read_text("utf-8")
    assert made == {".bagan", "orgeditor.bagan"}
    assert all(f'reg delete "%CLASSES%\\{key}"' in gone for key in made)
    script = (windows / "orgeditor.nsi").read_text("utf-8")
    for text in (gone, script):
        assert "CurrentVersion\\Uninstall\\orgeditor" in text and "orgeditor.lnk" in text
    assert set(re.findall(r'WriteRegStr HKCU "\$\{CLASSES\}\\([^\\"]+)', script)) == made
    assert not re.search(r"HKLM|HKEY_LOCAL|RequestExecutionLevel admin", script + gone)


@on_linux
def test_one_folder_program_is_installed_and_uninstalled(tmp_path):
    home, stick = _stick(tmp_path)
    said = _sh(stick / "install.sh", home)
    assert said.returncode == 0, said.stderr
    started = subprocess.run([home / ".local/bin/orgeditor", "a b"], capture_output=True, text=True)
    assert started.stdout == "started a b\n"
    for name in ("applications/orgeditor.desktop", "thumbnailers/orgeditor.thumbnailer"):
        text = (home / ".local/share" / name).read_text("utf-8")
        assert "@PROGRAM@" not in text and f'Exec="{home}/.local/lib/orgeditor/orgeditor" ' in text
    assert _sh(home / ".local/lib/orgeditor/uninstall.sh", home).returncode == 0
    assert not [file for file in (home / ".local").rglob("*") if re.search("orgeditor|bagan", file.name)]


@on_linux
@pytest.mark.parametrize("with_wheels", [True, False])
def test_home_with_spaces_gets_a_program_that_starts_from_everywhere(tmp_path, with_wheels):
    home, stick = _stick(tmp_path, "Siti O'Neil, S.H.")
    path = ""
    if with_wheels:
        shutil.rmtree(stick / "_internal")
        (stick / "orgeditor").unlink()
        (stick / "wheels").mkdir()
        (stick / "wheels" / "pip-1-py3-none-any.whl").touch()
        path = str(_fake_python(tmp_path, makes=True))
    said = _sh(stick / "install.sh", home, path=path)
    assert said.returncode == 0, said.stderr
    data = home / ".local/share"
    for name in ("applications/orgeditor.desktop", "thumbnailers/orgeditor.thumbnailer"):
        text = (data / name).read_text("utf-8")
        program = shlex.split(re.search(r"^Exec=(.*)$", text, re.MULTILINE)[1])[0]
        assert re.search(r"^TryExec=(.*)$", text, re.MULTILINE)[1] == program
        for start in (program, home / ".local/bin/orgeditor"):
            started = subprocess.run([start, "a b"], capture_output=True, text=True, cwd=tmp_path)
            assert started.stdout == "started a b\n", started.stderr
    assert _sh(home / ".local/lib/orgeditor/uninstall.sh", home).returncode == 0
    assert not [file for file in (home / ".local").rglob("*") if re.search("orgeditor|bagan", file.name)]


@on_linux
@pytest.mark.parametrize("name", ['A "B"', "A$HOME", "A`id`", "A%f", "A\\B", "A\nB"])
def test_home_that_no_menu_entry_can_name_is_refused_in_one_sentence(tmp_path, name):
    home, stick = _stick(tmp_path, name)
    said = _sh(stick / "install.sh", home)
    assert said.returncode == 1 and "tanda yang tidak dapat dipakai" in said.stderr
    assert list(home.iterdir()) == []


@on_linux
def test_failed_update_keeps_the_old_program(tmp_path):
    home, stick = _stick(tmp_path)
    assert _sh(stick / "install.sh", home).returncode == 0
    (stick / "orgeditor").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    said = _sh(stick / "install.sh", home)
    assert said.returncode == 1
    assert said.stderr == "orgeditor: program yang dipasang tidak dapat dijalankan.\n"
    started = subprocess.run([home / ".local/bin/orgeditor"], capture_output=True, text=True)
    assert started.stdout.startswith("started")


@on_linux
def test_a_program_that_is_open_is_neither_replaced_nor_removed(tmp_path):
    home, stick = _stick(tmp_path, "Siti O'Neil, S.H.")
    assert _sh(stick / "install.sh", home).returncode == 0
    library = home / ".local/lib/orgeditor/_internal/library.so"
    library.write_bytes(b"x" * 5000)
    holds = "import mmap, sys; f = open(sys.argv[1]); m = mmap.mmap(f.fileno(), 0, prot=1); print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", holds, library], stdin=-1, stdout=-1) as program:
        program.stdout.readline()
        for script in (stick / "install.sh", home / ".local/lib/orgeditor/uninstall.sh"):
            said = _sh(script, home)
            assert said.returncode == 1 and len(said.stderr.splitlines()) == 1
            assert said.stderr.startswith("orgeditor: orgeditor sedang terbuka;")
            assert library.exists()
        program.communicate(b"\n")
    assert _sh(stick / "install.sh", home).returncode == 0


@on_linux
def test_incomplete_folders_are_told_in_one_sentence(tmp_path):
    home, stick = _stick(tmp_path)
    shutil.rmtree(stick / "_internal")
    said = _sh(stick / "install.sh", home)
    assert (said.returncode, said.stdout) == (1, "") and "Salin ulang seluruh folder" in said.stderr
    (stick / "wheels").mkdir()
    said = _sh(stick / "install.sh", home, path=str(_fake_python(tmp_path)))
    assert said.returncode == 1 and "pip tidak ada" in said.stderr
    assert not (home / ".local/lib/orgeditor").exists()


@on_linux
def test_pc_without_a_fitting_python_is_sent_to_the_one_folder_program(tmp_path):
    home, stick = _stick(tmp_path)
    (stick / "wheels").mkdir()
    said = _sh(stick / "install.sh", home, path=str(_fake_python(tmp_path, fits=False)))
    assert said.returncode == 1
    assert said.stderr.count("\n") == 1 and "program satu folder" in said.stderr


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pinned(lock: str) -> dict[str, str]:
    """Return the block of each package in a lock."""
    blocks = re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)[1:]
    return {_plain(block.partition("==")[0]): re.sub(r"#.*", "", block) for block in blocks}


def _entry(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(INSTALL / "linux" / name, "utf-8")
    return parser


def _stick(folder: Path, name: str = "home") -> tuple[Path, Path]:
    """Return an empty home, and a flash disk with a one-folder program that only says that it was started."""
    home, stick = folder / name, folder / "FLASH DISK"
    home.mkdir()
    (stick / "_internal").mkdir(parents=True)
    (stick / "orgeditor").write_text('#!/bin/sh\necho "started $*"\n', "utf-8")
    (stick / "orgeditor").chmod(0o755)
    wheelhouse.add_linux_files(stick)
    wheelhouse.add_guide(stick)
    return home, stick


def _fake_python(folder: Path, fits: bool = True, makes: bool = False) -> Path:
    """Return a folder with Pythons that fit or not; `makes` makes environments, whose Python says what it starts."""
    inner = '#!/bin/sh\n[ "$1 $2 $3" != "-I -m orgeditor.cli" ] || { shift 3; echo "started $*"; }\n'
    outer = f"#!/bin/sh\nexit {0 if fits else 1}\n"
    if makes:
        outer = f'#!/bin/sh\n[ "$2" != venv ] || {{ mkdir -p "$4/bin"; cp "{folder}/tools/inner" "$4/bin/python"; }}\n'
    tools = folder / "tools"
    tools.mkdir()
    for name in ("python3", "python3.11", "python3.12", "python3.13", "inner"):
        (tools / name).write_text(inner if name == "inner" else outer, "utf-8")
        (tools / name).chmod(0o755)
    return tools


def _sh(script: Path, home: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    env = {"HOME": str(home), "PATH": os.pathsep.join(filter(None, [path, "/usr/bin", "/bin"])), "LANG": "C.UTF-8"}
    return subprocess.run(["sh", str(script)], env=env, capture_output=True, text=True, timeout=60)
