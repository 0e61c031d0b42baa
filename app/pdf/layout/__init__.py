"""Paragraphs, grids, columns and pages of any document: knows no report."""
