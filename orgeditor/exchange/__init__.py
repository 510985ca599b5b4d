"""Ways in and out of a draft other than its own file: the outline text, templates."""
