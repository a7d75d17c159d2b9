"""The command ``sphinx-usecase``."""
