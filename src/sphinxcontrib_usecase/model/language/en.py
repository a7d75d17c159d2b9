"""English."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.language.en_steps import ENGLISH_STEP_WORDS
from sphinxcontrib_usecase.model.language.en_wording import ENGLISH_WORDING
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_FLOW = r"(?:(?:then )?(?:(?:the|this) )?(?:use-? case|scenario|flow|mss|main success scenario))"
_ENDS = r"(?:end(?:s|ed)?|terminate[sd]?)"
_GOES_ON = (
    r"(?:resumes?|continues?|returns?|proceeds?|restarts?|rejoins?|advances?|goes on|go on"
    r"|(?:goes|go|moves?|jumps?|loops?)(?: back)?)"
)
# "form" is a slip of the pen that one house template repeats. "After step 3" is not read:
# it means the step that follows.
_AT = r"(?:at|from|form|in|on|to|with)"
_STEP = r"(?:(?:the )?(?:main )?steps?(?: number)?)"
_OF_MAIN = (
    r"(?: (?:of|in) (?:the )?"
    r"(?:use-? case|mss|(?:main|basic|normal) (?:success )?(?:flow|scenario)))?"
)
_SUBJECT = rf"(?:{_FLOW}|(?:then )?(?:the )?system|then)"
# Up to four words that name somebody; "otherwise the user repeats …" states a condition.
_WHO = r"(?:(?!(?:if|otherwise|else|when|unless|not|never)\s)[\w'-]+\s){0,4}"
_STEPS = r"(?:the )?(?:main )?steps? {first}(?: (?:-|to|through|and) {last})?"
_UNTIL = r"(?: as (?:necessary|needed))?(?:,? until {until})?"

ENGLISH = Language(
    code="en",
    articles=("the", "a", "an", "each", "every", "this", "another"),
    system_names=("system",),
    none_words=words("none, n/a, n.a., na, nil, nothing, not applicable, -, --, ---, /"),
    fields={
        FieldName.GOAL: words(
            "goals, description, brief description, short description, full description, summary, "
            "goal in context, objective, objectives, purpose, rationale, context of use"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "actor, actors, primary actors, main actor, main actors, principal actor, user, "
            "initiator, initiating actor"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "supporting actor, secondary actor, secondary actors, actors involved, other actors, "
            "offstage actors, participants, participating actor, participating actors"
        ),
        FieldName.STAKEHOLDERS: words(
            "stakeholder, stakeholders and interests, stakeholders & interests, "
            "stakeholders and their interests, stakeholders and purposes"
        ),
        FieldName.SCOPE: words("system, component, subject, system under discussion"),
        FieldName.LEVEL: words("goal level, use case level"),
        FieldName.TRIGGER: words("triggers, trigger event, triggering event"),
        FieldName.PRECONDITIONS: words(
            "precondition, prerequisites, prerequisite, assumptions, entry condition, "
            "entry conditions"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "success guarantees, guarantee, guarantees, postcondition, postconditions, "
            "success end condition, success end conditions, success condition, "
            "success conditions, success postcondition, success postconditions, success, "
            "success criteria, exit condition, exit conditions"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "minimal guarantees, minimum guarantee, minimum guarantees, failed end condition, "
            "failed end conditions, failure end condition, failure end conditions, "
            "failure condition, failure conditions, failure criteria, failure guarantee, "
            "failure postcondition, failure postconditions"
        ),
        FieldName.IN_SCOPE: words("scope in, included, in"),
        FieldName.OUT_OF_SCOPE: words("scope out, excluded, not in scope, out"),
        FieldName.ACCEPTANCE_CRITERIA: words(
            "acceptance criterion, acceptance, definition of done"
        ),
        FieldName.KPI: words(
            "kpis, key performance indicator, key performance indicators, metric, metrics, "
            "success metric, success metrics, measure"
        ),
        FieldName.SPECIALIZES: words("specialises, inherits from, specialization of"),
        FieldName.STATUS: words("state"),
        FieldName.OWNER: words("author, authors, created by, responsible"),
        FieldName.APPROVED_BY: words("approver, approvers, approval, approved"),
        FieldName.PRIORITY: words("importance"),
        FieldName.TAGS: words("tag, keyword, keywords, labels"),
    },
    closing_words=words("usecase, scenario, flow, mss, step, back"),
    closings={
        OutcomeKind.SUCCESS: (
            rf"{_FLOW} (?:{_ENDS} (?:(?:in|with) (?:a )?success|successfully)|succeeds)",
            rf"{_FLOW} successfully {_ENDS}",
        ),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} {_ENDS} (?:(?:in|with) (?:a |an )?(?:failure|error)|unsuccessfully)",
            rf"{_FLOW} (?:{_ENDS} without success|fails)",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} (?:(?:is|has) )?{_ENDS}(?: here)?",
            rf"{_FLOW} is (?:abandoned|cancell?ed|aborted)",
            # Not "the flow stops": water does.
            r"(?:the |this )?use-? case (?:stops|finishes|is finished)(?: here)?",
            r"(?:the )?end of (?:the |this )?use-? case",
            rf"{_WHO}(?:terminates?|ends|cancels|aborts) (?:the |this )?use-? case",
            rf"{_WHO}(?:selects|chooses|decides|wants)\sto terminate (?:the |this )?use-? case",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}? {_GOES_ON} {_AT} (?:the )?next step",),
        OutcomeKind.RETRY: (rf"{_SUBJECT}? {_GOES_ON} {_AT} (?:the )?same step",),
    },
    rejoins=(
        rf"{_SUBJECT}? {_GOES_ON} {_AT} {_STEP} {{step}}{_OF_MAIN}",
        rf"{_FLOW} {_GOES_ON} {_AT} {{label}}{_OF_MAIN}",
        rf"{_SUBJECT}? resumes? {_STEP} {{label}}{_OF_MAIN}",
        rf"back to {_STEP} {{step}}{_OF_MAIN}",
        rf"back to {{label}}{_OF_MAIN}",
    ),
    loops=(
        rf"{_STEPS} (?:(?:is|are|get|will be) )?repeat(?:s|ed)?{_UNTIL}",
        rf"{_WHO}repeats? {_STEPS}{_UNTIL}",
    ),
    until_words=("until", "till"),
    at_words=("at", "at step"),
    when_words=("when", "if"),
    step_words=ENGLISH_STEP_WORDS,
    wording=ENGLISH_WORDING,
)
