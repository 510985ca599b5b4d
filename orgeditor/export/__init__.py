"""Pages as files: each function returns the bytes of a finished PDF, PNG or SVG. The caller writes them."""
