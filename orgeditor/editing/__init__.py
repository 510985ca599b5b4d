"""Editing of a draft: the open document with undo, the selection, and the operations that a person can do."""
