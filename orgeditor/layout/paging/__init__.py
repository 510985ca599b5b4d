"""Hierarchy charts on several pages: which branches stand on which, and the marks that lead on."""
