"""Charts laid out again at once after an edit, with what was last chosen for them."""
