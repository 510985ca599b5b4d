"""Lines of a chart: ways round boxes and furniture, lanes side by side, strokes, joints, heads and labels."""
