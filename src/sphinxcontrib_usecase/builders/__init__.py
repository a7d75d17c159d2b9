"""Our builders, and what is reported on every build."""
