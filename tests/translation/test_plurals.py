"""Our plural rules are those of CLDR for every whole number."""

import pytest

from app.translation.plurals import PLURAL_FORMS, agrees, plural_forms


@pytest.mark.parametrize("language", sorted(PLURAL_FORMS))
def test_a_rule_picks_the_form_that_cldr_names(language):
    assert agrees(PLURAL_FORMS[language], language)


@pytest.mark.parametrize("language", ["cs", "he", "hr", "ja", "lt", "zh-Hant"])
def test_a_language_that_is_not_in_our_table_gets_a_rule_only_if_cldr_agrees(language):
    rule = plural_forms(language)
    assert rule is None or agrees(rule, language)


def test_a_rule_that_cldr_does_not_know_is_seen():
    assert not agrees("nplurals=2; plural=(n != 1);", "pl")
