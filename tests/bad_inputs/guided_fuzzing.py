"""Fuzzing that is guided by what the code does, with atheris where that is installed; for `make fuzz`.

    python tests/bad_inputs/guided_fuzzing.py [SECONDS]            every target for so long (60)
    python tests/bad_inputs/guided_fuzzing.py SECONDS TARGET       one of them

Ends with 1 when one of them found something; the input is kept, and where is printed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))


def fuzz(name: str, seconds: str) -> None:
    """Fuzz one target; never returns."""
    import atheris

    with atheris.instrument_imports(include=["orgeditor"]):
        from fuzz_targets import TARGETS
    target, seeds = TARGETS[name]
    folder = Path(tempfile.mkdtemp(prefix=f"orgeditor-fuzz-{name}-"))
    for number, seed in enumerate(seeds()):
        (folder / str(number)).write_bytes(seed)
    options = [f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=4096", "-max_len=65536"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/found-", str(folder)], target)
    atheris.Fuzz()


def main() -> int:
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    if len(sys.argv) > 2:
        fuzz(sys.argv[2], seconds)
    try:
        import atheris  # noqa: F401
    except ImportError:
        print("atheris is not installed here: only the fuzzing of hypothesis was done.")
        return 0
    from fuzz_targets import TARGETS

    bad = []
    for name in TARGETS:
        run = subprocess.run([sys.executable, __file__, seconds, name], capture_output=True, text=True)
        lines = run.stderr.strip().splitlines()
        done = next((line for line in reversed(lines) if line.startswith(("#", "Done"))), "")
        print(f"{name}: {done if not run.returncode else 'FOUND'}", flush=True)
        if run.returncode:
            bad.append(name)
            print("\n".join(lines[-30:]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
