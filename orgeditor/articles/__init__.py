"""Article text and facts: reading a regulation into what it states, and writing a chart as an article."""
