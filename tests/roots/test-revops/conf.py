"""Settings of the project that holds the original texts."""

from __future__ import annotations

extensions = ["sphinxcontrib_usecase", "myst_parser"]
myst_enable_extensions = ["colon_fence", "fieldlist"]
html_theme = "basic"
show_warning_types = True  # the default since Sphinx 8
usecase_profile = "strict"
