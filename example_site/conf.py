"""Settings of the example site: a revenue-operations team's specification."""

from __future__ import annotations

project = "RevOps use cases"
author = "The revenue-operations team"
copyright = author
version = "2026.1"  # the state of the specification

extensions = [
    "sphinxcontrib_usecase",  # all it takes
    "myst_parser",  # only because one page is written in Markdown
]

# Wording is checked too, not only structure, references and completeness.
usecase_profile = "strict"

# The whole team answers for every use case unless a page says otherwise.
usecase_defaults = {"owner": "Priya Nair, business analyst"}

# In Markdown: fields such as ":Goal:", and ":::" instead of back-ticks.
myst_enable_extensions = ["fieldlist", "colon_fence"]

html_theme = "furo"
html_title = project
exclude_patterns = ["_build", "needs"]  # the latter is a site of its own
