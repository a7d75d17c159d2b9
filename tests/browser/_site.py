"""Builds the example site in several themes and serves it as a strict web server does."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from sphinx.testing.util import SphinxTestApp

from tests._builds import warning_list

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE = Path(__file__).parent.parent.parent / "example_site"
THEMES = (
    *("furo", "sphinx_rtd_theme", "alabaster"),
    *("pydata_sphinx_theme", "sphinx_book_theme"),
)
#: Two use cases with diagrams, all actors, a view, and an index.
PAGES = ("mql-handoff", "actors", "review", "uc-usecases")


def build_site(theme: str, folder: Path) -> Path:
    """Build the example site without a warning, and give the folder of its pages.

    :param folder: holds the doctrees of all themes, which are read once
    """
    app = SphinxTestApp(
        "html", srcdir=SITE, builddir=folder / "build", confoverrides={"html_theme": theme}
    )
    try:
        app.build()
    finally:
        app.cleanup()
    assert warning_list(app.warning.getvalue(), SITE) == []
    return app.outdir.rename(folder / theme)


class _Handler(SimpleHTTPRequestHandler):
    """Serves files; below ``/strict/`` with a policy that allows nothing inline."""

    def translate_path(self, path: str) -> str:
        """Find the file of an address, with or without the policy."""
        return super().translate_path(path.removeprefix("/strict"))

    def end_headers(self) -> None:
        """Add the policy."""
        if self.path.startswith("/strict/"):
            self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; the value is the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
