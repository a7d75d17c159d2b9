"""Settings of the documentation."""

from __future__ import annotations

import sys
from pathlib import Path

from sphinxcontrib_usecase import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "sphinxcontrib-usecase"
author = "The contributors"
copyright = author
version = release = __version__

extensions = [
    "sphinxcontrib_usecase",
    "myst_parser",
    "generated_reference",  # pages made from the code, in _ext/
    "notation",  # small pictures of the elements of a diagram, in _ext/
    "snippet",  # examples in both markups, in _ext/
]

# The examples keep to the wording rules too.
usecase_profile = "strict"

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_css_files = ["docs.css"]
exclude_patterns = ["_build", "snippets"]
