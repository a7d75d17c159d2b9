"""``sphinx-usecase export``: the use cases of a project as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import sphinxcontrib_usecase
from sphinxcontrib_usecase.cli.arguments import add_project, read_project
from sphinxcontrib_usecase.cli.command import Command
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.exports import dumps, schema_text, to_json, write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_project(parser)
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="the file; the output when left out"
    )
    parser.add_argument(
        "--schema", action="store_true", help="write the JSON Schema instead; reads no project"
    )


def _run(options: Namespace) -> int:
    """Export a project, whatever the rules object to; give the exit status."""
    text = schema_text() if options.schema else _model(options)
    if options.output is None:
        # As bytes: a redirected file is UTF-8 whatever the console is.
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        return 0
    try:
        write_atomically(options.output, text)
    except OSError as error:
        raise CommandError(f"cannot write {options.output}: {error.strerror}") from error
    return 0


def _model(options: Namespace) -> str:
    """Read the project and give its model."""
    reading = read_project(options)
    model = to_json(
        reading.catalogue,
        reading.findings,
        producer_version=sphinxcontrib_usecase.__version__,
        vocabulary=reading.vocabulary,
        source_folder=reading.project.source,
    )
    return dumps(model)


EXPORT = Command(
    name="export",
    help="write all use cases as JSON",
    description="Reads the project once and writes everything that it says as JSON.",
    add_arguments=_add_arguments,
    run=_run,
)
