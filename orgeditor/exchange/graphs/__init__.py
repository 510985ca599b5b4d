"""Charts as graphs of other programs: DOT and GraphML out and in; PlantUML, Mermaid and draw.io out."""
