"""Hierarchy charts: the arrangements, columns, widths and gaps that give the largest font, drawn."""
