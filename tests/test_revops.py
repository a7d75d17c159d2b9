from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests._builds import warning_list
from tests._corpus import compare

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.testing.util import SphinxTestApp

ROOT = Path(__file__).parent / "roots" / "test-revops"


def test_original_texts_give_exactly_the_expected_warnings(
    make_app: Callable[..., SphinxTestApp],
    tmp_path: Path,
    update_corpus: bool,
) -> None:
    """Three use cases as a guide gives them have exactly the findings that are written down."""
    shutil.copytree(ROOT, tmp_path / "src")
    app = make_app("html", srcdir=tmp_path / "src", confoverrides={"nitpicky": True})
    app.build()
    warnings = sorted(warning_list(app.warning.getvalue(), tmp_path / "src"))
    text = "".join(f"{warning}\n" for warning in warnings)
    compare(text, ROOT / "expected-warnings.txt", update=update_corpus)
