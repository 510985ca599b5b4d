"""Layout of charts on pages: pure functions in mm, deterministic for one font. Imports the model only."""
