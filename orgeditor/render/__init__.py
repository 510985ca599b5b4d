"""Painting of pages and measuring of text, with QtGui only."""
