"""The window, its docks and dialogs."""
