"""One tab of Chromium, and what a test asks of the page in it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains

_SCRIPTS = Path(__file__).parent / "scripts"
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-sync", "--no-first-run"),
)


class Page:
    """A tab that is sent from page to page."""

    def __init__(self) -> None:
        options = webdriver.ChromeOptions()
        for option in _OPTIONS:
            options.add_argument(option)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))

    def open(
        self, address: str, *, mode: str = "light", width: int = 1280, forced: bool = False
    ) -> None:
        """Go to an address, in a colour mode and a window of some width.

        :param forced: whether the system forces its own colours on pages
        """
        wishes = {"prefers-color-scheme": mode, "forced-colors": "active" if forced else "none"}
        media = {"features": [{"name": n, "value": v} for n, v in wishes.items()]}
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setEmulatedMedia", **media)
        self.command("Emulation.setDeviceMetricsOverride", **size)
        # From elsewhere, so that a fragment alone loads the page as well.
        self.driver.get("about:blank")
        self.forget()
        self.driver.get(address)

    def command(self, name: str, **arguments: object) -> None:
        """Send a command of the DevTools protocol."""
        self.driver.execute_cdp_cmd(name, arguments)

    def forget(self) -> None:
        """Drop the messages and requests up to now."""
        self.driver.get_log("browser")
        self.driver.get_log("performance")

    def run(self, script: str, *arguments: object) -> object:
        """Give the value of the body of a JavaScript function."""
        return self.driver.execute_script(script, *arguments)

    def ask(self, name: str, *arguments: object) -> object:
        """Give the value of a script in the folder ``scripts``."""
        return self.run((_SCRIPTS / f"{name}.js").read_text("utf-8"), *arguments)

    def axe(self, inside: str = ".uc-usecase, .uc-actor") -> list[str]:
        """Give the serious findings of axe inside our own markup, one line each."""
        axe = files("axe_playwright_python") / "axe.min.js"
        self.command("Runtime.evaluate", expression=axe.read_text("utf-8"))
        found = self.driver.execute_async_script((_SCRIPTS / "axe.js").read_text("utf-8"), inside)
        assert isinstance(found, list), found
        return found

    def press(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def messages(self) -> list[str]:
        """Give what the browser complained about."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Give the addresses that were asked for."""
        events = [json.loads(e["message"])["message"] for e in self.driver.get_log("performance")]
        sent = [e["params"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return [params["request"]["url"] for params in sent]
