"""Atur Halaman: the page of a chart, with a live picture of it."""
