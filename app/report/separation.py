"""Composes in words what tells the leading profiles apart."""

from collections.abc import Callable

from app.assessment.result import Assessment, Separation, Separator
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.separation import Pair, Separations, Side, TellingTest
from app.report.wording import answer_words
from app.translation.translator import Translator


def compose_separation(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> Separations:
    """An entry for each pair of leading profiles."""
    return Separations(
        heading=say.pgettext("report/apart.heading", "What tells these patterns apart"),
        intro=say.pgettext(
            "report/apart.intro",
            "Several patterns fit your answers. These symptoms belong to one more than to the other. Tests can help to "
            "tell.",
        ),
        reported_label=say.pgettext("report/apart.reported", "You reported"),
        denied_label=say.pgettext("report/apart.denied", "You do not have"),
        open_label=say.pgettext("report/apart.open", "Not known yet"),
        tests_label=say.pgettext("report/apart.tests", "Tests that tell them apart"),
        pairs=tuple(_pair(questionnaire, separation, say) for separation in assessment.separations),
    )


def _pair(questionnaire: Questionnaire, separation: Separation, say: Translator) -> Pair:
    names = {profile.id: say(profile.name) for profile in questionnaire.profiles}
    one, other = separation.profiles
    tests = {test.id: test for test in questionnaire.medical_tests}
    return Pair(
        title=say.pgettext("report/apart.pair", "%(one)s or %(other)s?", one=names[one], other=names[other]),
        sides=(
            _side(questionnaire, names[one], [sign for sign in separation.signs if sign.towards == one], say),
            _side(questionnaire, names[other], [sign for sign in separation.signs if sign.towards == other], say),
        ),
        tests=tuple(TellingTest(test, say(tests[test].name)) for test in separation.tests),
    )


def _side(questionnaire: Questionnaire, profile: str, signs: list[Separator], say: Translator) -> Side:
    def names_of(belongs: Callable[[Separator], bool]) -> tuple[str, ...]:
        return tuple(say(questionnaire.items[sign.link_id].short) for sign in signs if belongs(sign))

    reported = [sign.answer for sign in signs if sign.answer and sign.reported]
    return Side(
        title=say.pgettext("report/apart.towards", "Points to: %(profile)s", profile=profile),
        reported=tuple(answer_words(questionnaire, reported, say)),
        denied=names_of(lambda sign: sign.answer is not None and not sign.reported),
        open=names_of(lambda sign: sign.answer is None),
    )
