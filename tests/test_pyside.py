import subprocess
import sys

CALLS = 20_000


def test_void_calls_keep_the_process_alive():
    """PySide6 6.12.0 on CPython 3.11 loses a reference to None at each void call; pyproject.toml keeps it out."""
    code = f"""
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("x")
print("alive")
"""
    # In a child: what this guards against kills the interpreter.
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (child.returncode, child.stdout) == (0, "alive\n"), child.stderr
