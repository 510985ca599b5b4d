"""The canvas: one scroll area that paints the pages of a chart, with tools to change it."""
