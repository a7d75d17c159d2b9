"""Nodes to output: what a page shows beside the author's words, and how each builder writes it."""
