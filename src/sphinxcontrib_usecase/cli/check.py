"""``sphinx-usecase check``: what is wrong with the use cases of a project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli import baseline
from sphinxcontrib_usecase.cli.arguments import add_project, read_project
from sphinxcontrib_usecase.cli.changes import changed_files
from sphinxcontrib_usecase.cli.command import Command
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.explaining import explanation
from sphinxcontrib_usecase.cli.formats import FORMATS
from sphinxcontrib_usecase.cli.report import Places, Report
from sphinxcontrib_usecase.cli.risk_formats import RISK_FORMATS
from sphinxcontrib_usecase.cli.risks import review
from sphinxcontrib_usecase.cli.terminal import has_colours
from sphinxcontrib_usecase.model import Filter

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections import Counter

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.reading import Reading


def _add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_project(parser)
    add = parser.add_argument
    add("--format", choices=FORMATS, default="text", help="how findings are printed")
    add(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar="REF",
        help="report only files that differ from a commit (HEAD), and new ones",
    )
    add("--baseline", type=Path, metavar="FILE", help="report only findings that FILE lacks")
    add("--update-baseline", action="store_true", help="write today's findings into the baseline")
    add("--strict", action="store_true", help="check the wording too (usecase_profile = strict)")
    add("--risks", action="store_true", help="print what the command risks prints instead")
    add("--explain", metavar="RULE", help="say what a rule finds and why; reads no project")


def _run(options: Namespace) -> int:
    """Check a project; give the exit status."""
    if options.explain is not None:
        sys.stdout.write(explanation(options.explain))
        return 0
    if options.risks:
        return _print_risks(options)
    if options.update_baseline and (options.baseline is None or options.changed is not None):
        raise CommandError("--update-baseline needs --baseline FILE, and all files: no --changed")
    known = _known(options)
    reading = read_project(options, **({"usecase_profile": "strict"} if options.strict else {}))
    places = Places(project=reading.project)
    if options.update_baseline:
        baseline.save(options.baseline, reading.findings, places)
        print(f"Wrote {_number(len(reading.findings), 'finding')} to {options.baseline}.")
        return 0
    report = _report(options, reading, places, known)
    sys.stdout.write(FORMATS[options.format](report))
    return 1 if report.failed else 0


def _print_risks(options: Namespace) -> int:
    """Print what could go wrong at each step of all use cases; give the exit status."""
    form = RISK_FORMATS.get(options.format)
    if form is None:
        raise CommandError(f"--risks prints {' or '.join(RISK_FORMATS)}, not {options.format}")
    sys.stdout.write(form(review(read_project(options), Filter())))
    return 0


def _known(options: Namespace) -> Counter[baseline.Key] | None:
    """Read the baseline before anything else, so that a wrong name is told at once."""
    wanted = options.baseline is not None and not options.update_baseline
    return baseline.load(options.baseline) if wanted else None


def _report(
    options: Namespace, reading: Reading, places: Places, known: Counter[baseline.Key] | None
) -> Report:
    """Choose what is reported."""
    findings, notes = reading.findings, []
    if known is not None:
        comparison = baseline.compare(known, findings, places)
        findings = comparison.new
        notes += _baseline_notes(comparison)
    if options.changed is not None:
        findings = _in_changed(findings, options.changed, places)
        notes.append("Only changed files are reported.")
    return Report(
        findings=findings,
        count_checked=reading.count,
        use_cases=lambda: reading.catalogue.use_cases,
        places=places,
        notes=tuple(notes),
        colours=has_colours(sys.stdout),
    )


def _baseline_notes(comparison: baseline.Comparison) -> list[str]:
    """Say what the baseline hides."""
    notes = [f"The baseline hides {_number(comparison.known, 'finding')}."]
    if comparison.gone:
        gone = _number(comparison.gone, "finding")
        notes.append(f"It holds {gone} too many, update it with --update-baseline.")
    return notes


def _in_changed(
    findings: tuple[Finding, ...], reference: str, places: Places
) -> tuple[Finding, ...]:
    """Keep the findings in files that have changed."""
    changed = changed_files(places.project.source, reference)
    return tuple(f for f in findings if places.file(f.location).resolve() in changed)


def _number(count: int, thing: str) -> str:
    """Give ``1 finding`` or ``2 findings``."""
    return f"{count} {thing}{'s' * (count != 1)}"


CHECK = Command(
    name="check",
    help="check all use cases",
    description="Reads the project once and prints a line for each finding.",
    add_arguments=_add_arguments,
    run=_run,
)
