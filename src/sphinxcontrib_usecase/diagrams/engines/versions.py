"""Versions of installed distributions."""

from __future__ import annotations


def installed_version(distribution: str) -> str | None:
    """Give the version of a distribution, or ``None`` when it is not installed."""
    # Takes longer to import than a picture to draw, and workers do without.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(distribution)
    except PackageNotFoundError:
        return None
