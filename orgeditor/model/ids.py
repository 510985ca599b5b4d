"""Ids of records: 12 random base32 characters."""

from __future__ import annotations

import random
from collections.abc import Callable

ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12

IdSource = Callable[[], str]


def id_source(seed: int | str | None = None) -> IdSource:
    """Return a function that gives a new id at each call; one seed always gives the same row of ids.

    Without a seed the ids are drawn from the operating system, so that two drafts never share one.
    """
    chooser: random.Random = random.SystemRandom() if seed is None else random.Random(seed)

    def next_id() -> str:
        return "".join(chooser.choices(ALPHABET, k=LENGTH))

    return next_id


def is_id(text: str) -> bool:
    """Say whether the text has the form of an id."""
    return len(text) == LENGTH and all(letter in ALPHABET for letter in text)
