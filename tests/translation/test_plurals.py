"""Our plural rules are those of CLDR for every whole number."""

from gettext import c2py

import pytest
from babel import Locale

from app.translation.plurals import PLURAL_FORMS, plural_count

ORDER = ("zero", "one", "two", "few", "many", "other")


@pytest.mark.parametrize("language", sorted(PLURAL_FORMS))
def test_a_rule_picks_the_form_that_cldr_names(language):
    rule, names = c2py(PLURAL_FORMS[language].split("plural=")[1].rstrip(";")), Locale.parse(language).plural_form
    used = [name for name in ORDER if name in {names(number) for number in range(1001)}]
    assert len(used) == plural_count(language)
    assert [used[rule(number)] for number in range(1001)] == [names(number) for number in range(1001)]
