"""Make dist/orgeditor/, the one-folder program, with PyInstaller; on Windows with the icon its installer asks for too.

Run by `make bundle` and by .github/workflows/windows.yml, with the Python whose packages go into it.
"""

from __future__ import annotations

import os
import subprocess
import sys

from bundle_parts import windows_icon
from wheelhouse import HERE, ROOT, add_guide, add_linux_files, size_mb


def main() -> None:
    work, target = ROOT / "build" / "pyinstaller", ROOT / "dist"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--workpath", str(work), "--distpath", str(target), str(HERE / "orgeditor.spec")]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    folder = target / "orgeditor"
    if sys.platform != "win32":
        add_linux_files(folder)
    add_guide(folder)
    windows_icon(str(ROOT / "build" / "orgeditor.ico"))
    print(f"dist/orgeditor: {size_mb(folder):.0f} MB")


if __name__ == "__main__":
    main()
