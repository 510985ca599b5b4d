"""Ids of records: 12 random base32 characters."""

from __future__ import annotations

import os
from collections.abc import Callable

ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12

IdSource = Callable[[], str]


def id_source(seed: int | str | None = None) -> IdSource:
    """Return a function that gives a new id at each call; one seed always gives the same row of ids.

    Without a seed the ids are drawn from the operating system, so that two drafts never share one.
    """
    if seed is None:
        return lambda: "".join(ALPHABET[byte & 31] for byte in os.urandom(LENGTH))
    import random  # only here: reading a file should not load it

    chooser = random.Random(seed)
    return lambda: "".join(chooser.choices(ALPHABET, k=LENGTH))
