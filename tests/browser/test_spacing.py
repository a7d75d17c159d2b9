from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser._site import THEMES

if TYPE_CHECKING:
    from tests.browser._page import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning"),
]
PAGES = ("mql-handoff", "pricing-page", "actors")
themes = pytest.mark.parametrize("theme", THEMES)
#: The left edge of the words in an element.
EDGE = (
    "const r = document.createRange(); r.selectNodeContents(arguments[0]);"
    "return r.getBoundingClientRect().left"
)
HEIGHTS = (
    "return [...document.querySelectorAll('.uc-heading, .uc-flow-title, .uc-step-body')]"
    ".map(e => e.getBoundingClientRect().height)"
)
HIDE = "document.querySelectorAll('.headerlink').forEach(e => e.style.display = 'none')"


@themes
def test_link_to_a_name_scrolls_to_its_step(browser: Page, site: str, theme: str) -> None:
    """A link to the name of a step brings the step into the window."""
    browser.open(f"{site}/{theme}/mql-handoff.html#uc-UC-MQL-HANDOFF.create-lead", width=380)
    step = "document.getElementById('uc-UC-MQL-HANDOFF.3').getBoundingClientRect()"
    wait = WebDriverWait(browser.driver, 10)  # some themes scroll smoothly
    wait.until(lambda _: 0 <= browser.run(f"return {step}.bottom") < 900)


@themes
def test_hidden_permalinks_take_no_room(browser: Page, site: str, theme: str) -> None:
    """On a telephone no heading and no step is higher for a link that is not shown."""
    for page in PAGES:
        browser.open(f"{site}/{theme}/{page}.html", width=380)
        heights = browser.run(HEIGHTS)
        browser.run(HIDE)
        assert browser.run(HEIGHTS) == heights != []


@themes
def test_shown_permalinks_stay_in_the_window(browser: Page, site: str, theme: str) -> None:
    """Where the words fill their line, the link after them does not make the page wider."""
    browser.open(f"{site}/{theme}/mql-handoff.html", width=380)
    browser.run(
        "document.querySelectorAll('.uc-title-text').forEach(e => {"
        "e.style.flex = 'auto'; e.nextElementSibling.style.display = 'none'})"
    )
    assert browser.run("return document.documentElement.scrollWidth") == 380


@themes
def test_titles_stand_at_the_left_edge(browser: Page, site: str, theme: str) -> None:
    """The words of a title begin where its block begins, also with a second identifier."""
    browser.open(f"{site}/{theme}/mql-handoff.html", width=380)
    browser.run(
        "const e = document.querySelector('.uc-usecase-title');"
        "e.prepend(document.createElement('span'))"
    )
    edge = browser.run("return document.querySelector('.uc-usecase').getBoundingClientRect().left")
    for title in (".uc-title-text", ".uc-flow-main > .uc-flow-title"):
        words = browser.driver.find_element("css selector", title)
        assert browser.run(EDGE, words) == pytest.approx(edge, abs=1)


@themes
def test_risks_have_no_bullets(browser: Page, site: str, theme: str) -> None:
    """The extensions in a cell of the risk list stand below each other, without a sign."""
    browser.open(f"{site}/{theme}/review.html", width=380)
    styles = browser.run(
        "return [...document.querySelectorAll('.uc-table li')]"
        ".map(e => getComputedStyle(e).listStyleType)"
    )
    assert set(styles) == {"none"}
