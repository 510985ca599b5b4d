"""Tables of units in the window: their import with a preview, and their export."""
