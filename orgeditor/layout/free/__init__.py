"""Free charts: on a canvas without edges, or on paper as large as they need."""
