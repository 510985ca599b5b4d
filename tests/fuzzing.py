"""How many random examples a test draws: a moderate number, and many more where `make fuzz` asks for them."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

TIMES = float(os.environ.get("ORGEDITOR_FUZZ", "1"))
"""By how much more than usual is tried."""


def drawing(examples: int) -> settings:
    """Return the settings of a test that lays out random charts: `examples` of them, each as slow as it is."""
    return settings(
        max_examples=max(1, round(examples * TIMES)), deadline=None, suppress_health_check=list(HealthCheck)
    )
