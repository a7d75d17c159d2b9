"""``sphinx-usecase risks``: what could go wrong at each step, to walk through in a review."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.cli.arguments import add_project, read_project
from sphinxcontrib_usecase.cli.command import Command
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.report import Places
from sphinxcontrib_usecase.cli.risk_formats import RISK_FORMATS, RiskReport
from sphinxcontrib_usecase.cli.terminal import has_colours
from sphinxcontrib_usecase.model import Filter, Location, Mention

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from sphinxcontrib_usecase.cli.reading import Reading

#: The filters of all views, and what each chooses.
_FILTERS = {
    "actor": "use cases in which this actor takes part",
    "tags": "use cases with this tag",
    "level": "use cases of this level",
    "status": "use cases with this status",
}


def _add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_project(parser)
    add = parser.add_argument
    add("--format", choices=RISK_FORMATS, default="text", help="how the list is printed")
    for name, chosen in _FILTERS.items():
        add(f"--{name}", action="append", default=[], metavar="VALUE", help=f"only {chosen}")
    add("--gaps", action="store_true", help="only steps about which nothing is said")


def _run(options: Namespace) -> int:
    """Print the list; give the exit status: 1 when gaps are asked for and there are some."""
    values = {name: tuple(map(_mention, getattr(options, name))) for name in _FILTERS}
    wanted = Filter(
        actors=values["actor"],
        tags=values["tags"],
        levels=values["level"],
        statuses=values["status"],
    )
    report = review(read_project(options), wanted, gaps_only=options.gaps)
    sys.stdout.write(RISK_FORMATS[options.format](report))
    return 1 if options.gaps and any(one.risks for one in report.lists) else 0


def review(reading: Reading, wanted: Filter, *, gaps_only: bool = False) -> RiskReport:
    """Look at the steps of a project.

    :param wanted: which use cases; `CommandError` is raised for a value that nothing is called
    :param gaps_only: whether steps are left out about which something is said
    """
    found = checks.RiskReview(reading.catalogue, reading.vocabulary)
    if complaint := next(found.complaints(wanted), None):
        raise CommandError(complaint)
    return RiskReport.of(
        found.lists(wanted),
        places=Places(project=reading.project),
        gaps_only=gaps_only,
        colours=has_colours(sys.stdout),
    )


def _mention(value: str) -> Mention:
    """Take a value of the command line for one that is written somewhere."""
    return Mention(text=value, location=Location(path=""))


RISKS = Command(
    name="risks",
    help="list what could go wrong at each step",
    description=(
        "Reads the project once and prints, for each step of each main success scenario, its "
        "extensions, or the reason why there are none, or that there is a gap."
    ),
    add_arguments=_add_arguments,
    run=_run,
)
