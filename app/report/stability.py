"""Composes in words what would change the advice."""

from app.assessment.advice import advice_of
from app.assessment.result import Advice, AdviceChange, Assessment, WhatIf
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.stability import ChangeView, Stability
from app.report.wording import profile_names
from app.translation.translator import Translator


def compose_stability(
    questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator
) -> Stability:
    """A sentence on how steady the result is, and the nearest answers that would change it."""
    now = advice_of(assessment)
    return Stability(
        heading=say.pgettext("report/stability.heading", "What would change this result"),
        summary=_summary(assessment, what_ifs, say),
        changes_heading=say.pgettext("report/stability.nearest", "What would change the result most easily:"),
        changes=tuple(_change(questionnaire, change, now, say) for change in what_ifs.nearest),
    )


def _summary(assessment: Assessment, what_ifs: WhatIf, say: Translator) -> str:
    tried = say.number(what_ifs.tried)
    if not assessment.completeness.reached:
        return say.pgettext("report/stability.few", "With so few answers, every further answer can change the result.")
    if not what_ifs.stable:
        return say.pgettext(
            "report/stability.close",
            "This result could change easily: if one symptom came a little more or less often, other patterns would be "
            "named. We tried %(tried)s single changes.",
            tried=tried,
        )
    if assessment.leading:
        return say.pgettext(
            "report/stability.stable",
            "This result is stable. If one symptom came a little more or less often, the same patterns would be named. "
            "We tried %(tried)s single changes.",
            tried=tried,
        )
    return say.pgettext(
        "report/stability.stable-none",
        "This result is stable. If one symptom came a little more or less often, still no pattern would be named. "
        "We tried %(tried)s single changes.",
        tried=tried,
    )


def _change(questionnaire: Questionnaire, change: AdviceChange, now: Advice, say: Translator) -> ChangeView:
    return ChangeView(
        change.link_id, _cause(questionnaire, change, say), tuple(_effects(questionnaire, change.advice, now, say))
    )


def _cause(questionnaire: Questionnaire, change: AdviceChange, say: Translator) -> str:
    item = questionnaire.items[change.link_id]
    if not item.is_tick_list:
        return say.pgettext(
            "report/stability.instead",
            "%(question)s: %(after)s instead of %(before)s",
            question=say(item.short),
            after=_options(questionnaire, change, change.after, say),
            before=_options(questionnaire, change, change.before, say),
        )
    ticked = [code for code in change.after if code not in change.before and item.options[code].kind == "answer"]
    gone = [code for code in change.before if code not in change.after and item.options[code].kind == "answer"]
    if ticked:
        return say.pgettext(
            "report/stability.ticked",
            "%(question)s: %(answer)s ticked too",
            question=say(item.short),
            answer=_options(questionnaire, change, tuple(ticked), say),
        )
    return say.pgettext(
        "report/stability.unticked",
        "%(question)s: %(answer)s not ticked",
        question=say(item.short),
        answer=_options(questionnaire, change, tuple(gone), say),
    )


def _options(questionnaire: Questionnaire, change: AdviceChange, codes: tuple[str, ...], say: Translator) -> str:
    options = questionnaire.items[change.link_id].options
    return say.listing([say(options[code].label) for code in codes])


def _effects(questionnaire: Questionnaire, then: Advice, now: Advice, say: Translator) -> list[str]:
    """What would follow, each in a whole sentence."""
    come = profile_names(questionnaire, set(then.leading) - set(now.leading), say)
    gone = profile_names(questionnaire, set(now.leading) - set(then.leading), say)
    effects = []
    if come:
        effects.append(
            say.pgettext(
                "report/stability.comes",
                "Then this pattern would be named too: %(profiles)s.",
                profiles=say.listing(come),
            )
        )
    if gone:
        effects.append(
            say.pgettext(
                "report/stability.goes",
                "Then this pattern would no longer be named: %(profiles)s.",
                profiles=say.listing(gone),
            )
        )
    effects += _test_effects(questionnaire, then, now, say)
    return effects


def _test_effects(questionnaire: Questionnaire, then: Advice, now: Advice, say: Translator) -> list[str]:
    names = {test.id: say(test.name) for test in questionnaire.medical_tests}
    come = [names[test] for test in then.tests if test not in now.tests]
    gone = [names[test] for test in now.tests if test not in then.tests]
    effects = []
    if come:
        effects.append(
            say.pgettext(
                "report/stability.test-comes",
                "Then this would be among the first tests: %(tests)s.",
                tests=say.listing(come),
            )
        )
    if gone:
        effects.append(
            say.pgettext(
                "report/stability.test-goes",
                "Then this would not be among the first tests: %(tests)s.",
                tests=say.listing(gone),
            )
        )
    return effects
