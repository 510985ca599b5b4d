"""Other views of the draft than the page: units as a list and as a table, relations as a matrix, steps, search."""
