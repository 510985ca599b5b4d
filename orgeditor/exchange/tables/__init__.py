"""Tables of units: CSV and XLSX in and out, and their way into a chart."""
