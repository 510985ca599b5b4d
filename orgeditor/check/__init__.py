"""Rules over a draft, its drawn pages and the text of its articles: findings with a basis and the ids to jump to."""
