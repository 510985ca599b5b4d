"""Wall time of a cold `orgeditor export` against a process that only starts QtGui, in alternated runs.

Run by `make bench`. The floor is what no program drawing with Qt can beat; the ratios are what README quotes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
EXAMPLE = Path(__file__).parents[2] / "examples" / "bukittinggi-2017.bagan"
FLOOR = "from PySide6.QtGui import QGuiApplication; QGuiApplication(['floor'])"


def wall_time(command: list[str]) -> float:
    """Return the seconds a command takes as a whole process; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        export = [sys.executable, "-m", "orgeditor", "export", str(EXAMPLE), "--annex", "I", "-o"]
        commands = {
            "QtGui alone (floor)": [sys.executable, "-c", FLOOR],
            "PDF": [*export, str(Path(folder, "page.pdf"))],
            "PNG, 300 dpi": [*export, str(Path(folder, "page.png"))],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for round_number in range(ROUNDS + 1):  # the first round warms the file cache and does not count
            for name, command in commands.items():
                seconds = wall_time(command)
                if round_number:
                    times[name].append(seconds)
    floor = times["QtGui alone (floor)"]
    print(f"Cold export of Bukittinggi Lampiran I, {ROUNDS} alternated runs")
    for name, seconds in times.items():
        ratio = statistics.median(mine / other for mine, other in zip(seconds, floor, strict=True))
        print(f"  {name:<22} median {statistics.median(seconds) * 1000:5.0f} ms   ratio to floor {ratio:.2f}")


if __name__ == "__main__":
    main()
