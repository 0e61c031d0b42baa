"""Says which of the tests called up stand in the first line: those in proportion, and those not normal lately."""

from collections.abc import Mapping
from typing import NamedTuple

from app.assessment.matching import is_supported
from app.assessment.result import Moved, ProfileMatch
from app.questionnaire.knowledge import MedicalTest, TestLine, TestRule
from app.questionnaire.proportion import Proportion
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import Level
from app.questionnaire.response import QuestionnaireResponse


class CalledTest(NamedTuple):
    """A test and its rules that are met; `told` are the results that the person was told, by id."""

    test: MedicalTest
    rules: tuple[TestRule, ...]
    told: tuple[str, ...]

    @property
    def panel(self) -> str:
        """What it is counted as."""
        return self.test.panel or self.test.id

    @property
    def needed(self) -> bool:
        """Whether it must be asked for."""
        return any(rule.needed for rule in self.rules)


class Placed(NamedTuple):
    """The line of a test, and why it was moved there."""

    line: TestLine
    moved: Moved = ""


def placed_tests(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    urgency: Level,
    called: Mapping[str, CalledTest],
) -> dict[str, Placed]:
    """The line of each test, by id, in the order given."""
    moved: dict[str, Moved] = {
        id: "told-normal"
        for id, one in called.items()
        if "normal" in one.told and not any(rule.despite_normal for rule in one.rules)
    }
    lines = _lines(called, moved)
    rule = questionnaire.medical_tests_file.proportion
    if rule and urgency == "routine":
        leading = {match.id for match in matches if match.leading}
        most = most_panels(questionnaire, rule, response, matches)
        for test in rule.cut:
            if cut := _cut(test, called, lines, most, leading):
                moved.update(cut)
                lines = _lines(called, moved)
    return {id: Placed(line, moved.get(id, "") if line == "second" else "") for id, line in lines.items()}


def _cut(
    test: str, called: Mapping[str, CalledTest], lines: Mapping[str, TestLine], most: int, leading: set[str]
) -> dict[str, Moved]:
    """The whole panel of a test, if there are too many panels and none of it must stay; else nothing.

    What must stay: a test that is needed, and one that bears on a profile that leads.
    """
    if lines.get(test) != "first" or len({called[id].panel for id, line in lines.items() if line == "first"}) <= most:
        return {}
    panel = [one for id, one in called.items() if lines[id] == "first" and one.panel == called[test].panel]
    if any(one.needed or leading & set(one.test.covers) for one in panel):
        return {}
    return {one.test.id: "proportion" for one in panel}


def most_panels(
    questionnaire: Questionnaire,
    rule: Proportion,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
) -> int:
    """The most panels that are in proportion to the answers."""
    strong = _strong_symptoms(questionnaire, response)
    if any(match.leading for match in matches):
        return rule.with_leading
    if not strong:
        return rule.mild_with_factor if any(match.factors for match in matches) else rule.mild
    if len(strong) > 1:
        return rule.usual
    caused = any(is_supported(match.factors, questionnaire.comparison) for match in matches)
    own = [limit for limit in rule.alone if strong[0] in limit.link_ids and not (limit.without_cause and caused)]
    return own[0].panels if own else rule.one_sign


def _strong_symptoms(questionnaire: Questionnaire, response: QuestionnaireResponse) -> list[str]:
    """The linkIds of the symptoms that come as often as a sign must to tell."""
    often = questionnaire.comparison.telling.severity
    return [
        link_id
        for link_id, item in questionnaire.symptoms.items()
        if any(item.options[code].severity >= often for code in response.answers.get(link_id, ()))
    ]


def _lines(called: Mapping[str, CalledTest], moved: Mapping[str, Moved]) -> dict[str, TestLine]:
    """The line of each test; those that go with a test stand in no earlier line than that one."""
    lines: dict[str, TestLine] = {}
    for id, (test, rules, _) in called.items():
        wanted = (_line(test, rule, lines) for rule in rules)
        lines[id] = "second" if id in moved or "first" not in wanted else "first"
    return lines


def _line(test: MedicalTest, rule: TestRule, lines: Mapping[str, TestLine]) -> TestLine:
    own = rule.line or test.line
    return "second" if rule.with_test and lines[rule.with_test] == "second" else own
