"""Entry point: reads the arguments and runs one of the commands."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING, cast

import sphinxcontrib_usecase
from sphinxcontrib_usecase.cli.check import CHECK
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.export import EXPORT
from sphinxcontrib_usecase.cli.risks import RISKS
from sphinxcontrib_usecase.cli.terminal import prepare_output, print_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: The name under which the program is installed.
PROGRAM = "sphinx-usecase"
#: Exit status of a command that could not do its work.
FAILED = 2

_COMMANDS = (CHECK, RISKS, EXPORT)

_EPILOG = "Exit status: 0 all is well, 1 there are findings, 2 it could not run."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    :param arguments: those of the command line when left out
    :return: the exit status: 0 all is well, 1 there are findings, 2 it could not run
    """
    prepare_output()
    options = _parser().parse_args(arguments)
    run = cast("Callable[..., int]", options.run)
    try:
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output, `head` for example, has seen enough; without this Python
        # would complain when it writes the rest at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except CommandError as failure:
        print_error(f"{PROGRAM}: {failure}")
    except KeyboardInterrupt:
        print_error(f"{PROGRAM}: interrupted")
    else:
        return status
    return FAILED


def _parser() -> ArgumentParser:
    """Make the parser of all commands."""
    parser = ArgumentParser(
        prog=PROGRAM, description="Work with the use cases of a Sphinx project.", epilog=_EPILOG
    )
    version = f"%(prog)s {sphinxcontrib_usecase.__version__}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        own = commands.add_parser(
            command.name, help=command.help, description=command.description, epilog=_EPILOG
        )
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser
