"""The print proof: what a finished PDF is like on paper, told from its bytes alone. Knows nothing of drafts."""
