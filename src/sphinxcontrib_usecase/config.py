"""Every configuration value, declared once: name, type, default, check, help."""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakKeyDictionary

from sphinxcontrib_usecase.checks import MAX_STEPS, REQUIRED_FIELDS, Settings, Severity
from sphinxcontrib_usecase.diagrams.colours import colour_problems, usable_colours
from sphinxcontrib_usecase.model import FieldName, OutcomeKind
from sphinxcontrib_usecase.model.vocabulary import WORD_KINDS, Vocabulary, is_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.config import Config

#: What Sphinx reads or writes again when a value changes.
Rebuild = Literal["", "env", "html"]

#: How ``sphinx-build -D`` spells a truth value.
_TRUTHS = {"1": True, "true": True, "0": False, "false": False}

#: Prefix of every value in ``conf.py``.
PREFIX = "usecase_"


def _value(
    default: Any,  # noqa: ANN401  (conf.py holds any type)
    *,
    types: tuple[type, ...],
    help: str,  # noqa: A002
    rebuild: Rebuild = "env",
    choices: tuple[object, ...] = (),
) -> Any:  # noqa: ANN401
    """Declare one value; the help is the text of the reference page."""
    metadata = {"types": types, "help": help, "rebuild": rebuild, "choices": choices}
    if isinstance(default, (dict, list)):
        return field(default_factory=default.copy, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCaseConfig:
    """The values of ``conf.py``, without their prefix."""

    short_names: bool = _value(
        default=True,
        types=(bool,),
        help="Register the directives ``usecase``, ``flow``, ``actor`` and the roles ``usecase``, "
        "``actor``, ``step`` without the ``uc:`` prefix, where the name is free.",
    )
    defaults: Mapping[str, str] = _value(
        {},
        types=(dict,),
        help="Values for fields that a use case does not state, by option name: "
        '``{"level": "user-goal", "scope": "Web shop"}``. ``uc:defaults`` wins for its document.',
    )
    link_actors: bool = _value(
        default=True,
        types=(bool,),
        help="Link the name of a declared actor at the start of a step to the actor.",
    )
    external_actors: list[str] = _value(
        [],
        types=(list, tuple),
        help="Names of actors that are declared in no document of this project.",
        rebuild="",
    )
    closing_phrases: Mapping[str, list[str]] = _value(
        {},
        types=(dict,),
        help="More closing sentences by outcome (``rejoin``, ``next``, ``retry``, ``success``, "
        "``failure``, ``abandoned``); ``{step}`` stands for a step.",
    )
    rules: Mapping[str, str] = _value(
        {},
        types=(dict,),
        help="Level by rule or family: ``error``, ``warning``, ``info`` or ``off``.",
        rebuild="",
    )
    profile: str = _value(
        "default",
        types=(str,),
        choices=("default", "strict"),
        help="Which families of rules are on: ``strict`` adds the wording rules.",
        rebuild="",
    )
    required_fields: list[str] = _value(
        [str(name) for name in REQUIRED_FIELDS],
        types=(list, tuple),
        help="Fields that every use case states; a missing one is reported as ``missing-field``.",
        rebuild="",
    )
    required_approvals: Mapping[str, list[str]] | list[str] = _value(
        {},
        types=(dict, list, tuple),
        help='Roles in which every approved use case is approved: ``["business", "technical"]`` '
        "asks for ``:approved-by: Ada (business), Max (technical)``. A dictionary says who may do "
        'so, ``{"business": ["Ada", "Head of Sales"], "technical": []}``; then the name is '
        "enough. A missing one is reported as ``missing-approval``.",
        rebuild="",
    )
    system_names: list[str] = _value(
        [],
        types=(list, tuple),
        help="More names for the system under discussion, beside *the system* and the ``:scope:`` "
        'of a use case: ``["the platform", "our app"]``. A step that begins with one of them '
        "is done by the system.",
    )
    max_steps: int = _value(
        MAX_STEPS,
        types=(int,),
        help="Steps that a flow may have; a longer one is reported as ``too-many-steps``.",
        rebuild="",
    )
    words: Mapping[str, list[str]] = _value(
        {},
        types=(dict,),
        help="More words for the wording rules: ``ui`` (gestures and controls), ``vague``, "
        "``qualities`` (praise without a measure), ``verbs`` (as they follow a subject), "
        "``states`` (participles that are no passive).",
        rebuild="",
    )
    activity: str = _value(
        "show",
        types=(str,),
        choices=("show", "hide"),
        help="Whether use cases show their activity diagram; ``:activity:`` on a use case wins.",
    )
    activity_direction: str = _value(
        "TB",
        types=(str,),
        choices=("TB", "LR"),
        help="Where the main success scenario runs to in diagrams: ``TB`` from top to bottom, "
        "``LR`` from left to right.",
    )
    swimlanes: Literal["auto"] | bool = _value(
        "auto",
        types=(str, bool),
        choices=("auto", True, False),
        help="Draw one swimlane per actor in activity diagrams. ``auto``: not for a single actor, "
        "and not where the lanes are too wide for a page.",
    )
    diagram_colors: Mapping[str, str] = _value(
        {},
        types=(dict,),
        help="Colours of diagrams in a PDF, as ``#rrggbb`` by name: "
        '``{"success": "#0b6e4f", "box": "#fffbe6"}``. :doc:`diagrams` lists the names. '
        "Web pages have style sheets.",
        rebuild="",
    )
    graphviz_engine: str = _value(
        "auto",
        types=(str,),
        choices=("auto", "wasm", "pygraphviz", "dot", "none"),
        help="What draws the diagrams. ``auto`` takes the first that is installed.",
    )
    graphviz_dot: str = _value(
        default="",
        types=(str,),
        help="Name or path of the program of the engine ``dot``. Empty: ``graphviz_dot`` where "
        "``sphinx.ext.graphviz`` is loaded, else the ``dot`` on the path.",
    )
    diagram_cache: str = _value(
        "",
        types=(str,),
        help="Folder for drawn diagrams, relative to the source folder; beside the doctrees "
        "when empty.",
    )
    diagram_cache_limit: int = _value(
        200,
        types=(int,),
        help="Megabytes that the folder of drawn diagrams may take. Those that no build has "
        "asked for the longest go first.",
        rebuild="",
    )
    diagram_timeout: int = _value(
        60,
        types=(int, float),
        help="Seconds that drawing may take: of one diagram, or with the engine ``dot`` of one "
        "run of the program for some dozens of them.",
        rebuild="",
    )
    needs: Mapping[str, Any] | bool = _value(
        {},
        types=(dict, bool),
        help="How use cases become needs where ``sphinx_needs`` is loaded: ``steps``, ``types``, "
        "``fields``, ``links``, ``need_role``, ``requirements``; ``False`` makes no needs.",
    )
    json: bool = _value(
        default=False,
        types=(bool,),
        help="Write ``usecases.json``, all use cases as data, beside the pages of an HTML build.",
        rebuild="",
    )

    @classmethod
    def of(cls, config: Config) -> UseCaseConfig:
        """Take the values from a Sphinx configuration; one that cannot be used gives way."""
        written = cls.as_written(config)
        defaults = cls()
        unusable = (f.name for f in fields(cls) if not _is_usable(f, getattr(written, f.name)))
        return replace(written, **{name: getattr(defaults, name) for name in unusable})

    @classmethod
    def as_written(cls, config: Config) -> UseCaseConfig:
        """Take the values as they stand in ``conf.py``, for `problems`."""
        return cls(**{f.name: _typed(f, getattr(config, PREFIX + f.name)) for f in fields(cls)})

    def choice_problems(self) -> Iterator[str]:
        """Yield a message for each value outside its choices, of values `as_written`."""
        for f in fields(self):
            choices, value = f.metadata["choices"], getattr(self, f.name)
            if choices and value not in choices:
                allowed = ", ".join(map(repr, choices))
                yield f"{PREFIX}{f.name} = {value!r} is none of {allowed}; {f.default!r} is used"

    def problems(self) -> Iterator[str]:
        """Yield a message for each part of a value that cannot be used."""
        for rule, level in self.rules.items():
            if str(level) not in set(Severity):
                known = ", ".join(Severity)
                yield f"{PREFIX}rules: {level!r} for {rule!r} is no level, write one of {known}"
        for name in self.required_fields:
            if str(name) not in set(FieldName):
                yield f"{PREFIX}required_fields: there is no field {name!r}"
        yield from self._phrase_problems()
        for problem in colour_problems(self.diagram_colors):
            yield f"{PREFIX}diagram_colors: {problem}"
        for kind in self.words:
            if kind not in WORD_KINDS:
                known = ", ".join(WORD_KINDS)
                yield f"{PREFIX}words: there is no kind of words {kind!r}, write one of {known}"

    def _phrase_problems(self) -> Iterator[str]:
        """Yield a message for each closing phrase that cannot be read."""
        for kind, phrases in self.closing_phrases.items():
            if kind not in set(OutcomeKind):
                known = ", ".join(OutcomeKind)
                yield f"{PREFIX}closing_phrases: {kind!r} is no outcome, write one of {known}"
                continue
            for phrase in _texts(phrases):
                if not is_phrase(OutcomeKind(kind), phrase):
                    yield (
                        f"{PREFIX}closing_phrases: {phrase!r} is no sentence for {kind!r}, "
                        "write the whole sentence, for rejoin with {step}"
                    )

    def settings(self) -> Settings:
        """Give what the checks need to know; values outside their choices are left out."""
        levels = {rule: str(level) for rule, level in self.rules.items()}
        return Settings(
            profile=self.profile,
            levels={k: Severity(v) for k, v in levels.items() if v in set(Severity)},
            required_fields=tuple(
                FieldName(name) for name in map(str, self.required_fields) if name in set(FieldName)
            ),
            required_approvals=self._approvals(),
            max_steps=self.max_steps,
        )

    def _approvals(self) -> dict[str, tuple[str, ...]]:
        """Give who may approve in each role; a list of roles leaves that open."""
        roles = self.required_approvals
        if isinstance(roles, list | tuple):
            return {str(role): () for role in roles}
        return {str(role): _texts(names) for role, names in roles.items()}

    def colours(self) -> dict[str, str]:
        """Give the colours of diagrams that can be used."""
        return usable_colours(self.diagram_colors)

    def vocabulary(self) -> Vocabulary:
        """Give all phrases, the project's own ones first."""
        phrases = self.closing_phrases.items()
        known = {kind: _texts(texts) for kind, texts in phrases if kind in set(OutcomeKind)}
        words = {kind: _texts(texts) for kind, texts in self.words.items() if kind in WORD_KINDS}
        return Vocabulary.of(known, words, _texts(self.system_names))


def _is_usable(declared: Field[Any], value: object) -> bool:
    """Tell whether a value has the type and is one of the choices that are declared."""
    choices = declared.metadata["choices"]
    return isinstance(value, declared.metadata["types"]) and (not choices or value in choices)


def _typed(declared: Field[Any], value: object) -> Any:  # noqa: ANN401  (conf.py holds any type)
    """Give a truth value where ``-D`` on the command line, which knows texts only, means one."""
    text = value.lower() if bool in declared.metadata["types"] and isinstance(value, str) else ""
    return _TRUTHS.get(text, value)


def _texts(value: object) -> tuple[str, ...]:
    """Give a list of texts, also where a single one is written without brackets."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def declared_values() -> Iterator[tuple[str, Any, Rebuild, tuple[type, ...]]]:
    """Yield name, default, what to rebuild and types, as ``app.add_config_value`` takes them."""
    defaults = UseCaseConfig()
    for f in fields(UseCaseConfig):
        yield PREFIX + f.name, getattr(defaults, f.name), f.metadata["rebuild"], f.metadata["types"]


_VOCABULARIES: WeakKeyDictionary[Config, Vocabulary] = WeakKeyDictionary()


def vocabulary_of(config: Config) -> Vocabulary:
    """Give the vocabulary of a project; compiled once per configuration."""
    if config not in _VOCABULARIES:
        _VOCABULARIES[config] = UseCaseConfig.of(config).vocabulary()
    return _VOCABULARIES[config]
