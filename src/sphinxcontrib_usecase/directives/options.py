"""Options looked up by name, whatever spelling the author used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils.nodes import make_id

from sphinxcontrib_usecase.model import Mention
from sphinxcontrib_usecase.model.fields import canonical_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.model import Written
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


_COMMAS = str.maketrans({"\u3001": ",", "\uff0c": ","})


class Options:
    """The options of one directive; of a doubled one the first counts.

    :param directive: name of the directive without the domain
    :param written: the options as written
    :param vocabulary: synonyms of field names
    """

    def __init__(self, directive: str, written: Sequence[Written], vocabulary: Vocabulary) -> None:
        """Index the options by their own names."""
        self.written = tuple(written)
        self._known: dict[str, list[Written]] = {}
        for option in written:
            name = canonical_option(directive, option.name, vocabulary.fields)
            if name:
                self._known.setdefault(name, []).append(option)

    def __contains__(self, name: str) -> bool:
        """Whether the option is there, with or without a value."""
        return name in self._known

    def all(self, name: str) -> Sequence[Written]:
        """Give every occurrence of an option."""
        return self._known.get(name, ())

    def get(self, name: str) -> Written | None:
        """Give an option, or ``None``."""
        return next(iter(self.all(name)), None)

    def mention(self, name: str) -> Mention | None:
        """Give the value of an option with its place; ``None`` when it is empty."""
        option = self.get(name)
        if option is None or not option.value:
            return None
        return Mention(text=" ".join(option.value.split()), location=option.location)

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """Give the values of a list: split at commas, or one per line."""
        option = self.get(name)
        if option is None:
            return ()
        return tuple(Mention(text=t, location=option.location) for t in split_list(option.value))


def css_classes(options: Options) -> list[str]:
    """Give the author's CSS classes."""
    classes = options.mention("class")
    return [make_id(word) for word in classes.text.split()] if classes else []


def split_list(value: str) -> Iterator[str]:
    """Split a list at commas, or at lines where there are several; bullets are dropped."""
    lines = [line for line in value.translate(_COMMAS).splitlines() if line.strip()]
    # A comma before the end of each line says that the commas count.
    at_commas = all(line.rstrip().endswith(",") for line in lines[:-1])
    for part in " ".join(lines).split(",") if at_commas else lines:
        text = strip_bullet(part).rstrip(",;").strip()
        if text:
            yield text


def strip_bullet(line: str) -> str:
    """Drop a bullet at the start of *line*."""
    text = line.strip()
    return text[2:].strip() if text[:2] in {"* ", "- ", "+ ", "\u2022 "} else text
