from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser._site import THEMES
from tests.browser.test_pages import PALE_LINK

if TYPE_CHECKING:
    from tests.browser._page import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning"),
]
PAGE = "mql-handoff.html"
themes = pytest.mark.parametrize("theme", THEMES)
modes = pytest.mark.parametrize("mode", ["light", "dark"])
#: The radio button of one slot in the first diagram of the page.
BUTTON = "const b = document.querySelector('.uc-pick-' + arguments[0]);"
WIDTH = (
    "return parseFloat(getComputedStyle(document.querySelector("
    "'.uc-diagram .uc-action.uc-' + arguments[0] + ' path')).strokeWidth)"
)


@themes
def test_a_chosen_scenario_is_wider_than_the_rest(browser: Page, site: str, theme: str) -> None:
    """What lies on the path has wide lines, what does not has thin and pale ones."""
    browser.open(f"{site}/{theme}/{PAGE}")
    assert browser.run(f"{BUTTON} return b.checkVisibility()", 1)
    before = browser.run(WIDTH, "step-2a1"), browser.run(WIDTH, "step-3")
    browser.run(f"{BUTTON} b.click()", 1)
    on, off = browser.run(WIDTH, "step-2a1"), browser.run(WIDTH, "step-3")
    assert on > off
    assert on > before[0]
    browser.run("document.querySelector('.uc-pick-all').click()")
    assert (browser.run(WIDTH, "step-2a1"), browser.run(WIDTH, "step-3")) == before


@themes
@modes
def test_what_is_not_chosen_can_still_be_read(
    browser: Page, site: str, theme: str, mode: str
) -> None:
    """Also beside the path every text has a contrast of 4.5 to 1, and axe finds nothing."""
    browser.open(f"{site}/{theme}/{PAGE}", mode=mode)
    browser.run(f"{BUTTON} b.click()", 1)
    assert browser.run("return document.querySelectorAll('.uc-pick:checked').length") == 1
    assert browser.ask("contrast", 4.5) == []


@themes
@modes
def test_a_placed_diagram_can_be_read(browser: Page, site: str, theme: str, mode: str) -> None:
    """A diagram on another page has contrast, beside its path too, and nothing for axe to find."""
    browser.open(f"{site}/{theme}/index.html", mode=mode)
    assert browser.run("return document.querySelectorAll('.uc-placed .uc-off-path').length") > 0
    assert browser.ask("contrast", 4.5) == []
    assert [line for line in browser.axe(".uc-activity") if PALE_LINK not in line] == []
    assert browser.ask("wide") == []


def test_a_step_leads_to_its_place_in_the_diagram(browser: Page, site: str) -> None:
    """The number of a step is a link, and what it leads to is marked."""
    browser.open(f"{site}/furo/{PAGE}")
    browser.run("document.querySelector('.uc-step-number a').click()")
    assert browser.run("return document.querySelector('.uc-node:target path') !== null")
    width = "return getComputedStyle(document.querySelector('.uc-node:target path')).strokeWidth"
    assert browser.run(width) == "2.5px"


def test_choosing_concerns_one_diagram(browser: Page, site: str) -> None:
    """The other diagrams of the page stay as they are."""
    browser.open(f"{site}/furo/{PAGE}")
    other = (
        "const f = document.querySelectorAll('figure.uc-activity')[1];"
        "return [...f.querySelectorAll('.uc-diagram path')].map(p => getComputedStyle(p).opacity)"
    )
    before = browser.run(other)
    browser.run(f"{BUTTON} b.click()", 1)
    assert browser.run(other) == before


def test_the_arrow_keys_choose(browser: Page, site: str) -> None:
    """The keyboard goes from one scenario to the next."""
    browser.open(f"{site}/furo/{PAGE}")
    browser.run("document.querySelector('.uc-pick-all').focus()")
    browser.press(Keys.ARROW_DOWN)
    assert browser.run(f"{BUTTON} return b.checked", 0)
    browser.press(Keys.ARROW_DOWN)
    assert browser.run(f"{BUTTON} return b.checked", 1)


def test_paper_shows_the_whole_diagram(browser: Page, site: str) -> None:
    """In print there are no buttons, and nothing is pale."""
    browser.open(f"{site}/furo/{PAGE}")
    browser.run(f"{BUTTON} b.click()", 1)
    browser.command("Emulation.setEmulatedMedia", media="print")
    assert not browser.run(f"{BUTTON} return b.checkVisibility()", 1)
    pale = (
        "return [...document.querySelectorAll('.uc-diagram *')]"
        ".filter(e => getComputedStyle(e).opacity < 1).length"
    )
    assert browser.run(pale) == 0
    browser.command("Emulation.setEmulatedMedia", media="")


@modes
def test_forced_colours_are_followed(browser: Page, site: str, mode: str) -> None:
    """With colours forced, every line and text has one of the system's, and can be read."""
    browser.open(f"{site}/furo/{PAGE}", mode=mode, forced=True)
    system = browser.run(
        "const e = document.body.appendChild(document.createElement('i'));"
        "return ['CanvasText', 'Canvas', 'LinkText'].map(c => (e.style.color = c,"
        " getComputedStyle(e).color))"
    )
    used = browser.run(
        "return [...new Set([...document.querySelectorAll("
        "'.uc-diagram :is(text, path, polygon, ellipse, polyline)')]"
        ".filter(e => e.checkVisibility()).flatMap(e => [getComputedStyle(e).stroke,"
        " getComputedStyle(e).fill]).filter(c => c !== 'none'))]"
    )
    assert set(used) <= set(system)
    assert browser.ask("contrast", 4.5) == []


@modes
def test_a_picture_alone_is_read_like_a_page(browser: Page, site: str, mode: str) -> None:
    """The picture has contrast in both modes, under a strict policy, and leads back."""
    browser.open(f"{site}/furo/{PAGE}")
    address = browser.run("return document.querySelector('a.uc-alone').href")
    browser.open(address.replace(site, f"{site}/strict"), mode=mode)
    assert browser.messages() == []
    ground, ink = browser.run(
        "const s = getComputedStyle(document.documentElement), t = document.querySelector('text');"
        "return [s.backgroundColor, getComputedStyle(t).fill]"
    )
    assert (ground, ink) == {
        "light": ("rgb(255, 255, 255)", "rgb(0, 0, 0)"),
        "dark": ("rgb(18, 18, 18)", "rgb(255, 255, 255)"),
    }[mode]
    browser.run("document.querySelector('a').dispatchEvent(new MouseEvent('click'))")
    assert browser.run("return location.pathname.endsWith(arguments[0])", PAGE)
    assert browser.run("return document.querySelector(':target') !== null")
