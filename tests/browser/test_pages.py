from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser._site import PAGES, THEMES

if TYPE_CHECKING:
    from tests.browser._page import Page

pytestmark = [
    pytest.mark.browser,
    # The themes still use what Sphinx deprecates.
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning"),
]
DIAGRAMS = "mql-handoff"
#: The colour of a link in Read the Docs' theme: too pale even on the white of its own pages.
PALE_LINK = "foreground color: #2980b9"
modes = pytest.mark.parametrize("mode", ["light", "dark"])
themes = pytest.mark.parametrize("theme", THEMES)


@themes
@modes
def test_axe_finds_nothing_serious(browser: Page, site: str, theme: str, mode: str) -> None:
    """Axe has no serious or critical finding in the markup of use cases, actors and views."""
    found = []
    for name in ("mql-handoff", "actors", "review"):
        browser.open(f"{site}/{theme}/{name}.html", mode=mode)
        found += browser.axe()
    assert [line for line in found if PALE_LINK not in line] == []


@themes
@modes
def test_text_of_diagrams_has_contrast(browser: Page, site: str, theme: str, mode: str) -> None:
    """Every text of a diagram has a contrast of 4.5 to 1, as WCAG asks of small text."""
    browser.open(f"{site}/{theme}/{DIAGRAMS}.html", mode=mode)
    assert browser.run("return document.querySelectorAll('svg.uc-diagram text').length") > 0
    assert browser.ask("contrast", 4.5) == []


@themes
@pytest.mark.parametrize("name", PAGES)
def test_narrow_page_does_not_scroll_sideways(
    browser: Page, site: str, theme: str, name: str
) -> None:
    """On a telephone nothing of ours sticks out of the window."""
    browser.open(f"{site}/{theme}/{name}.html", width=380)
    assert browser.ask("wide") == []


@themes
def test_wide_diagram_scrolls_in_a_box_of_its_own(browser: Page, site: str, theme: str) -> None:
    """On a telephone the diagram is wider than its box, which fits."""
    browser.open(f"{site}/{theme}/{DIAGRAMS}.html", width=380)
    box = "const b = document.querySelector('.uc-scroll');"
    assert browser.run(f"{box} return b.scrollWidth > b.clientWidth && b.clientWidth < 380")


def test_every_link_in_a_diagram_leads_somewhere(browser: Page, site: str) -> None:
    """What a node of a diagram links to exists."""
    browser.open(f"{site}/furo/{DIAGRAMS}.html")
    assert browser.run("return document.querySelectorAll('svg.uc-diagram a').length") > 0
    assert browser.ask("dead_links") == []


@themes
def test_page_asks_nobody_else_and_complains_of_nothing(
    browser: Page, site: str, theme: str
) -> None:
    """Our own pages load without a message of the console, and from this server only."""
    browser.open(f"{site}/{theme}/{DIAGRAMS}.html")
    sent = browser.requests()
    assert sent != []
    assert [url for url in sent if not url.startswith((site, "data:"))] == []
    # PyData and Book report their own colour mode.
    assert [message for message in browser.messages() if "[PST]" not in message] == []


@themes
def test_strict_policy_blocks_nothing_of_ours(browser: Page, site: str, theme: str) -> None:
    """Under ``default-src 'self'`` nothing of ours is inline, and our sheet works."""
    browser.open(f"{site}/strict/{theme}/{DIAGRAMS}.html")
    inside = ".uc-usecase :is([style], script, style, [onclick], [onload])"
    assert browser.run("return document.querySelectorAll(arguments[0]).length", inside) == 0
    facts = "return getComputedStyle(document.querySelector('dl.uc-facts')).display"
    assert browser.run(facts) == "grid"
    assert [message for message in browser.messages() if "usecase" in message] == []
