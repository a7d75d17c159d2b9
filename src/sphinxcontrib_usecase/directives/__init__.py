"""Directives and roles: docutils in, our nodes out; and nodes in, model out."""
