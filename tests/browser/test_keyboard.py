from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser._site import THEMES

if TYPE_CHECKING:
    from tests.browser._page import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning"),
]
PAGE = "mql-handoff.html"
themes = pytest.mark.parametrize("theme", THEMES)
FOCUS = "const e = document.activeElement; return e.getAttribute('href') ?? e.className"
COLOUR = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor"


def test_tab_goes_through_a_diagram_in_reading_order(browser: Page, site: str) -> None:
    """From the box of a diagram, Tab reaches its links in the order in which they are written."""
    browser.open(f"{site}/furo/{PAGE}")
    links = browser.run(
        "const b = document.querySelector('.uc-scroll'); b.focus();"
        "return [...b.querySelectorAll('a')].map(a => a.getAttribute('href'))"
    )
    assert browser.run(FOCUS) == "uc-scroll"
    assert len(links) > 1
    for link in links:
        browser.press(Keys.TAB)
        assert browser.run(FOCUS) == link


def test_tab_reaches_the_box_of_a_diagram(browser: Page, site: str) -> None:
    """Tab goes from the last link above a diagram to the box in which it scrolls."""
    browser.open(f"{site}/furo/{PAGE}")
    browser.run(
        "const b = document.querySelector('.uc-scroll');"
        "[...document.querySelectorAll('.uc-usecase a')]"
        ".filter(a => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)"
        ".filter(a => a.checkVisibility({visibilityProperty: true})).at(-1).focus()"
    )
    seen = []
    for _ in range(4):
        browser.press(Keys.TAB)
        seen.append(browser.run(FOCUS))
    assert "uc-scroll" in seen


@themes
def test_followed_link_marks_its_step(browser: Page, site: str, theme: str) -> None:
    """The step that a link of a diagram leads to gets a background of its own."""
    browser.open(f"{site}/{theme}/{PAGE}")
    link = browser.run(
        "return [...document.querySelectorAll('svg.uc-diagram a')].map(a => a.getAttribute('href'))"
        ".find(h => h.startsWith('#')"
        " && document.getElementById(h.slice(1))?.closest('li.uc-step'))"
    )
    find = "const s = document.getElementById(arguments[0].slice(1)).closest('li.uc-step');"
    before = browser.run(f"{find} return getComputedStyle(s).backgroundColor", link)
    browser.run("location.hash = arguments[0]", link)
    assert browser.run(f"{find} return getComputedStyle(s).backgroundColor", link) != before


@themes
def test_permalink_shows_when_it_has_the_focus(browser: Page, site: str, theme: str) -> None:
    """The link of a step is not seen, until the keyboard reaches it."""
    browser.open(f"{site}/{theme}/{PAGE}")
    find = "const l = document.querySelector('li.uc-step .headerlink'), s = getComputedStyle(l);"
    seen = f"{find} return s.visibility === 'visible' && Number(s.opacity) > 0.5"
    assert not browser.run(seen)
    browser.run(f"{find} l.focus()")
    assert browser.run(f"{find} return document.activeElement === l")
    browser.run("return new Promise(done => setTimeout(done, 400))")
    assert browser.run(seen)
