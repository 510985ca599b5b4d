"""The command proof: what a finished PDF is like on paper."""

from __future__ import annotations

import argparse
import json

from orgeditor.cli_files import read
from orgeditor.cli_parser import Fault


def proof(options: argparse.Namespace) -> int:
    """Print what the print proof of a PDF finds; return 1 when it should not be sent, else 0. Raises Fault."""
    from orgeditor.proof.report import proof_json, proof_lines
    from orgeditor.proof.rules import ProofError, proof_of

    data = read(options.file)
    try:
        found = proof_of(data)
    except ProofError as error:
        raise Fault(f"Berkas “{options.file}” tidak dapat diuji: {error}.") from error
    if options.json:
        print(json.dumps({"file": options.file, **proof_json(found)}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(proof_lines(found, options.file)))
    return 0 if found.is_fit else 1
