"""What stands on a page besides its chart: heading, title, legend, signature; also reports and poster sheets."""
