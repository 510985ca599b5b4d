"""Records of a draft and the rules that keep them whole. Pure Python; imports nothing of the other packages."""
