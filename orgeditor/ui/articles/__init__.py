"""Text of articles in the window: reading it into a draft, writing it from a chart."""
