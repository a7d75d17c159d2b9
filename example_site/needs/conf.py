"""Settings of the second example: use cases beside requirements and tests in sphinx-needs."""

from __future__ import annotations

from shutil import which

project = "Infusion pump"
author = "The pump team"
copyright = author
language = "en"

extensions = ["sphinxcontrib_usecase", "sphinx_needs", "myst_parser"]
myst_enable_extensions = ["colon_fence", "fieldlist"]

html_theme = "furo"
html_title = project
exclude_patterns = ["_build"]

# The team's own types and links; those of use cases come by themselves.
needs_types = [
    {
        "directive": "req",
        "title": "Requirement",
        "prefix": "REQ_",
        "color": "#E4D7F5",
        "style": "node",
    },
    {
        "directive": "test",
        "title": "Test",
        "prefix": "TEST_",
        "color": "#FFF2CC",
        "style": "node",
    },
]
needs_links = {
    "links": {"outgoing": "meets", "incoming": "met by"},
    "verifies": {"outgoing": "verifies", "incoming": "verified by"},
}
needs_fields = {"hazard": {"description": "Hazard class", "schema": {"type": "string"}}}
needs_build_json = True

# The flow of sphinx-needs is drawn by the program "dot", and only where there is one.
needs_flow_engine = "graphviz"
graphviz_output_format = "svg"
if which("dot"):
    tags.add("dot")  # noqa: F821 - Sphinx gives this name

# Nothing is left without a reason: each requirement is covered, each step is asked for.
usecase_rules = {"traceability": "warning"}
