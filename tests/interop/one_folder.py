"""The one-folder program (`make bundle`) beside the installed one: same pages, its child processes, its window.

Prints sizes and times. Wants Linux, Xvfb and xdotool (`make interop` installs them); ends with 1 when something
differs. The picture of its window stays in the folder that is named.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from orgeditor.editing import worker
from orgeditor.editing.worker import Request
from orgeditor.layout.layered import graphviz
from orgeditor.storage.reader import open_with_notes

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "dist" / "orgeditor" / "orgeditor"
INSTALLED = ROOT / ".venv" / "bin" / "orgeditor"
EXAMPLES = sorted((ROOT / "examples").glob("*.bagan"))
RUNS = 7


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="one-folder-"))
    faults = [*other_pages(folder), *silent_children(), *unseen_window(folder), *unwanted_parts()]
    for fault in faults:
        print("FAULT:", fault)
    for name, program in (("one folder", BUNDLE), ("installed", INSTALLED)):
        print(f"{name:11} --version {timed(program, '--version'):.2f} s, ", end="")
        print(f"export {timed(program, 'export', EXAMPLES[0], '-o', folder / 'timed.pdf'):.2f} s")
    size = sum(file.stat().st_size for file in BUNDLE.parent.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"dist/orgeditor: {size / 1e6:.0f} MB; {folder}")
    return 1 if faults else 0


def clean_environment(home: Path) -> dict[str, str]:
    """Return the environment of a PC without Python: nothing of the checkout or of this one can help."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "ORGEDITOR_HOME": str(home / "settings")}


def other_pages(folder: Path) -> list[str]:
    """Export every example with both, as PDF, PNG, SVG and DOCX; name the files that differ."""
    faults = []
    for form in ("pdf", "png", "svg", "docx"):
        for program, name in ((BUNDLE, "one"), (INSTALLED, "two")):
            (folder / name / form).mkdir(parents=True)
            command = [program, "export", *EXAMPLES, "--format", form, "-o", folder / name / form]
            subprocess.run(list(map(str, command)), env=clean_environment(folder), check=True, capture_output=True)
        ours = {file.name: file.read_bytes() for file in (folder / "two" / form).iterdir()}
        theirs = {file.name: file.read_bytes() for file in (folder / "one" / form).iterdir()}
        faults += [f"{name} differs" for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)]
        print(f"{form}: {len(ours)} files, the same bytes: {ours == theirs}")
    return faults


def silent_children() -> list[str]:
    """Ask both child processes something: Graphviz for ranks, the worker for a fit."""
    faults = []
    asked = json.dumps([{"nodes": ["n0", "n1"], "links": [["n0", "n1"]]}])
    done = subprocess.run([str(BUNDLE), graphviz.FROZEN_JOB], input=asked, capture_output=True, text=True, timeout=20)
    ranks = json.loads(done.stdout or "[{}]")[0]
    if [ranks.get(node, [None])[0] for node in ("n0", "n1")] != [0, 1]:
        faults.append(f"{graphviz.FROZEN_JOB}: {done.stdout} {done.stderr}")
    draft = open_with_notes(str(EXAMPLES[0])).draft
    chart = draft.charts_in_order()[0].id
    asked_fit = worker.packed(Request(1, chart, "TeX Gyre Bonum", tuple(draft.records()), ()))
    with subprocess.Popen([str(BUNDLE), worker.FIT_WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin and child.stdout
        child.stdin.write(asked_fit)
        child.stdin.flush()
        buffer, data = bytearray(), None
        while data is None and (piece := child.stdout.read1(1 << 20)):
            buffer += piece
            data = worker.taken(buffer)
        child.stdin.close()
    answer = list(worker.unpacked_in_pieces(data))[-1] if data else None
    if answer is None or answer.arranged is None or not answer.arranged.pages[0].boxes:
        faults.append(f"{worker.FIT_WORKER}: {answer}")
    print("child processes: Graphviz and the fit answered" if not faults else "child processes: see below")
    return faults


def unseen_window(folder: Path) -> list[str]:
    """Open an example in the window, on a virtual screen; time it until the window is there, and take its picture."""
    number = next(n for n in range(90, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    screen = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-noreset"], stderr=subprocess.DEVNULL
    )
    try:
        while not Path(f"/tmp/.X11-unix/X{number}").exists():
            time.sleep(0.05)
        for name, program in (("one folder", BUNDLE), ("installed", INSTALLED)):
            home = folder / name.replace(" ", "-")
            home.mkdir()
            example = Path(shutil.copy(EXAMPLES[0], home))  # its lock stands beside a file that is open
            env = {**clean_environment(home), "DISPLAY": f":{number}"}
            start = time.monotonic()
            window = subprocess.Popen([str(program), str(example)], env=env, stderr=subprocess.PIPE, text=True)
            search = ["xdotool", "search", "--onlyvisible", "--name", example.stem]
            while time.monotonic() < start + 30 and not _said(search, env):
                time.sleep(0.02)
            print(f"{name:11} window after {time.monotonic() - start:.2f} s")
            found = _said(search, env)
            time.sleep(2)
            if name == "one folder" and found:
                grab = "from PySide6.QtGui import *; import sys; a = QGuiApplication([]); "
                grab += "a.primaryScreen().grabWindow(0).save(sys.argv[1])"
                picture = str(folder / "window.png")
                subprocess.run([ROOT / ".venv/bin/python", "-c", grab, picture], env=env, check=True)
            alive = window.poll() is None
            window.terminate()
            errors = window.communicate(timeout=20)[1]
            if not found or not alive or re.search("Traceback|could not load", errors):
                return [f"the window of the {name} program: {errors}"]
    finally:
        screen.terminate()
        screen.wait()
    return []


def unwanted_parts() -> list[str]:
    """Name what must not be in the folder: parts of Qt that are not used, and paths of the PC that made it."""
    faults = [
        str(file.relative_to(BUNDLE.parent))
        for file in BUNDLE.parent.rglob("*")
        if re.search(r"Qt6?(WebEngine|Qml|Quick|3D|Charts|Multimedia|Pdf)|libgtk|opengl32sw", file.name)
    ]
    if not list(BUNDLE.parent.rglob("licenses/**/LICENSE*")):
        faults.append("no licences")
    return faults


def timed(program: Path, *arguments: object) -> float:
    """Return the median of some runs in seconds, by the clock."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([str(program), *map(str, arguments)], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _said(command: list[str], env: dict[str, str]) -> str:
    return subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
