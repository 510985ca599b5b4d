"""Large charts shown at once, before their fit: every box in its place, in linear time, without a search."""
