"""Fixtures: the example site in every theme, on a server, in one browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._tools import need
from tests.browser._page import Page
from tests.browser._site import THEMES, build_site, serve

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the example site, one folder per theme; the value is the address."""
    need("chromium")
    need("chromedriver")
    folder = tmp_path_factory.mktemp("themes")
    for theme in THEMES:
        build_site(theme, folder)
    with serve(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Page]:
    """Start Chromium once."""
    need("chromium")
    need("chromedriver")
    page = Page()
    yield page
    page.driver.quit()
