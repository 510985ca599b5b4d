"""`.bagan` files: SQLite, read whole and replaced whole. The only SQL of the program. Imports model alone."""
