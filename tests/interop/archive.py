"""Every example and template, a report and a comparison as PDF: what says a validator that is not ours of their PDF/A?

Released files must be PDF/A-2b, those with their draft inside PDF/A-3b, and qpdf must find no fault. The latter are no
PDF/A-2b, so the validator must say no to that. Printed for each file: how many rules it was held against, and faults.
Ends with 1 where there are any. The files stay in the folder that is named. Wants qpdf and page-validation (`make
interop` installs them).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from orgeditor.exchange.templates import templates

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".venv" / "bin" / "orgeditor"


def main(arguments: Sequence[str]) -> int:
    """Export and check all, in the folder named or a new one; return 0 when every file is what it says."""
    folder = Path(arguments[0] if arguments else tempfile.mkdtemp(prefix="orgeditor-archive-")).absolute()
    drafts = sorted((ROOT / "examples").glob("*.bagan"))
    for template in templates():
        drafts.append(folder / f"{template.name}.bagan")
        _run(PROGRAM, "new", "--template", template.name, "--region", "Kota Contoh", "-o", drafts[-1], "--force")
    for part, option in (("2b", "--no-draft"), ("3b", "--draft")):
        _run(PROGRAM, "export", *drafts, "--format", "pdf", option, "-o", folder / part)
    _run(PROGRAM, "diff", *drafts[:2], "-o", folder / "2b" / "perbandingan.pdf")
    subprocess.run([PROGRAM, "check", drafts[0], "--report", folder / "2b" / "laporan.pdf"], stdout=subprocess.DEVNULL)
    try:
        import page
    except ImportError:
        print("page-validation is not here: whether these are PDF/A was not asked")
        return 0
    good = True
    for file in sorted(folder.glob("*/*.pdf")):
        report = page.validate_pdf(file, profile=file.parent.name)
        faults = [fault.message for fault in report.failures]
        checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
        faults += [] if checked.returncode == 0 else [checked.stdout + checked.stderr]
        if file.parent.name == "3b" and page.is_pdf_compliant(file, profile="2b"):
            faults.append("the validator takes a file with a draft inside for PDF/A-2b")
        print(f"{file.stem:32} PDF/A-{file.parent.name}: {report.rules.total} rules", *faults, sep="; ")
        good = good and not faults
    print(f"Files in {folder}")
    return 0 if good else 1


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
