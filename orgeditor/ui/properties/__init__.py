"""Properties of what is selected: one form for each kind of record."""
