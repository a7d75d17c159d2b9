"""What a command is to the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command of ``sphinx-usecase``."""

    #: The word that is typed.
    name: str
    #: One phrase for the list of commands.
    help: str
    #: A sentence for the command's own help.
    description: str
    #: Declares its arguments.
    add_arguments: Callable[[ArgumentParser], None]
    #: Does the work; gives the exit status.
    run: Callable[[Namespace], int]
