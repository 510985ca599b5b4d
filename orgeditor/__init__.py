"""orgeditor: charts (bagan) of a regional regulation, from the article to the finished Lampiran page."""

__version__ = "0.1.0"
