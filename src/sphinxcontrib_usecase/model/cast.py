"""The cast: who performs each step, with actors resolved across the whole catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.subjects import SubjectFinder

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.actor import Actor
    from sphinxcontrib_usecase.model.catalogue import Catalogue
    from sphinxcontrib_usecase.model.flow import Step
    from sphinxcontrib_usecase.model.use_case import UseCase
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

#: Key of the system under discussion when no declared actor stands for it.
SYSTEM = ""
#: What the words for a system stand for; no actor can be called so.
_SYSTEM_KEY = "\0system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer:
    """Who acts in a step."""

    #: The declared actor; ``None`` for a system under discussion that is no declared actor.
    actor: Actor | None
    #: Where the name stands in the source text of the step; both 0 when it is not the subject.
    start: int = 0
    end: int = 0

    @property
    def key(self) -> str:
        """The actor's identifier, or `SYSTEM`."""
        return self.actor.id if self.actor else SYSTEM


class Cast:
    """Finds the performer of a step.

    :param catalogue: where actors are looked up
    :param vocabulary: articles and what systems are called
    """

    def __init__(self, catalogue: Catalogue, vocabulary: Vocabulary) -> None:
        """Index the names of all actors once."""
        self._catalogue = catalogue
        self._articles = vocabulary.articles
        keys = {fold(name): _SYSTEM_KEY for name in vocabulary.system_names}
        # Shown texts are matched too, and they are translated.
        keys |= {fold(actor.title): actor.name for actor in catalogue.actors}
        names = {fold(name): name for name in catalogue.actor_names()}
        keys |= {v: n for key, n in names.items() for v in vocabulary.declensions(key)} | names
        self._finder = SubjectFinder(keys, vocabulary.articles)
        #: Finders of scopes that are free text, by their folded name.
        self._scopes: dict[str, SubjectFinder] = {}
        #: What was found already, by text and scope: rules, pages and diagrams ask again.
        self._found: dict[tuple[str, str | None], Performer | None] = {}

    def performer(self, use_case: UseCase, step: Step) -> Performer | None:
        """Give who acts in *step*, or ``None`` when the text does not say.

        The subject of the sentence comes first, then the first ``:actor:`` role in it.
        """
        subject = self.named_at_start(step.source_text, use_case)
        if subject is not None:
            return subject
        mentioned = (self._catalogue.actor(mention.text) for mention in step.actors)
        actor = next(filter(None, mentioned), None)
        return Performer(actor=actor) if actor else None

    def named_at_start(self, text: str, use_case: UseCase | None = None) -> Performer | None:
        """Give the actor whose name *text* starts with, or ``None``."""
        scope = use_case.scope.text if use_case and use_case.scope else None
        if (text, scope) not in self._found:
            self._found[text, scope] = self._find(text, use_case)
        return self._found[text, scope]

    def _find(self, text: str, use_case: UseCase | None) -> Performer | None:
        """Look for a name at the start of *text*."""
        found = self._finder.find(text)
        if found is None:
            return self._free_scope_at_start(text, use_case)
        if found.key == _SYSTEM_KEY:
            actor = self.system_of(use_case) if use_case else None
        else:
            actor = self._catalogue.actor(found.key)
        return Performer(actor=actor, start=found.start, end=found.end)

    def system_of(self, use_case: UseCase) -> Actor | None:
        """Give the actor that ``:scope:`` names, or ``None`` when it names none."""
        return self._catalogue.actor(use_case.scope.text) if use_case.scope else None

    def _free_scope_at_start(self, text: str, use_case: UseCase | None) -> Performer | None:
        """Take a ``:scope:`` that is free text, no actor, for the system as well."""
        if use_case is None or use_case.scope is None:
            return None
        name = fold(use_case.scope.text)
        if name not in self._scopes:
            self._scopes[name] = SubjectFinder({name: _SYSTEM_KEY}, self._articles)
        found = self._scopes[name].find(text)
        return Performer(actor=None, start=found.start, end=found.end) if found else None
