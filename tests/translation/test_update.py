"""An update takes over exact matches and guesses nothing."""

from app.translation.po_file import catalog_text, read_text
from app.translation.update import updated

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def entry(context: str, source: str, translation: str = "") -> str:
    return f'msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{translation}"\n\n'


def merged(template: str, old: str) -> str:
    return catalog_text(updated(read_text(HEADER + template), read_text(HEADER + old, "sv"), "sv"), "sv")


def test_an_exact_match_is_taken_over() -> None:
    assert 'msgstr "Hej"' in merged(entry("a", "Hello"), entry("a", "Hello", "Hej"))


def test_a_changed_source_keeps_its_old_translation_only_as_fuzzy() -> None:
    text = merged(entry("a", "You do need a doctor"), entry("a", "You do not need a doctor", "Du behöver inte"))
    assert "#, fuzzy" in text
    assert '#| msgid "You do not need a doctor"' in text


def test_a_new_message_never_inherits_from_another() -> None:
    text = merged(entry("b", "Right arm?"), entry("a", "Left arm?", "Vänster arm?"))
    live = [line for line in text.splitlines() if not line.startswith("#")]
    assert "Vänster" not in "\n".join(live)
    assert '#~ msgstr "Vänster arm?"' in text  # kept aside, for when an id was renamed


def test_a_second_update_changes_nothing() -> None:
    once = merged(entry("a", "Hello") + entry("b", "Bye"), entry("a", "Hello", "Hej"))
    assert (
        catalog_text(
            updated(read_text(HEADER + entry("a", "Hello") + entry("b", "Bye")), read_text(once, "sv"), "sv"), "sv"
        )
        == once
    )


def test_a_translators_comment_is_kept() -> None:
    assert "# checked by Bo" in merged(entry("a", "Hello"), "# checked by Bo\n" + entry("a", "Hello", "Hej"))


def test_a_text_that_comes_back_as_it_was_has_its_translation_again_and_stands_once() -> None:
    gone = merged(entry("a", "Hello there"), entry("a", "Hello", "Hej"))
    back = merged(entry("a", "Hello"), gone.partition("\n\n")[2])
    assert 'msgstr "Hej"' in back
    assert back.count('msgid "Hello"\n') == 1
    assert "fuzzy" not in back
