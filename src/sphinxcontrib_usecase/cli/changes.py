"""Which files git takes for changed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli.errors import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator


def changed_files(folder: Path, reference: str) -> frozenset[Path]:
    """Give the files that differ from a commit, and those that git does not know yet.

    :param folder: any folder of the repository
    :param reference: the commit, as git takes it: ``HEAD``, ``origin/main``
    :return: absolute paths
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    commit = _commit(top, reference)
    changed = _git(top, "diff", "--name-only", "-z", commit, "--")
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(top / name for name in _names(changed + untracked))


def _names(output: str) -> Iterator[str]:
    """Split a list that ends each name with a zero byte."""
    return filter(None, output.split("\0"))


def _commit(top: Path, reference: str) -> str:
    """Look a commit up, so that nothing else can be meant by its name."""
    try:
        return _git(top, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}").strip()
    except CommandError:
        hint = ", write the folder before --changed" if Path(reference).exists() else ""
        raise CommandError(f'git knows no commit "{reference}"{hint}') from None


def _git(folder: Path, *arguments: str) -> str:
    """Run git and give its output."""
    try:
        # No shell, and git is the user's: found on the path, as every tool of theirs finds it.
        run = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *arguments],  # noqa: S607
            capture_output=True,
            check=True,
            encoding="utf-8",
            errors="surrogateescape",
        )
    except FileNotFoundError:
        raise CommandError("--changed needs git, which is not installed") from None
    except subprocess.CalledProcessError as error:
        raise CommandError(f"--changed needs a git repository: {error.stderr.strip()}") from error
    return run.stdout
