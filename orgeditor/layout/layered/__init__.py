"""Mechanism charts: boxes in ranks, with frames, bands and lines of several kinds."""
