"""Compares response_code.yaml with the layouts that were released: whatever was printed opens as what it was."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from app.questionnaire.code_check import CHECKS, VALUES, in_base_32, number_in, remainder, with_check
from app.questionnaire.code_layout import CodeLayout, ReleasedSlot, Slot, answers_of, number_of
from app.questionnaire.code_marks import KnownLayout, known_layouts
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.releases import ReleasesFile, SampleCode
from app.questionnaire.slot_lines import quoted, slot_line
from app.questionnaire.source import Fault, Source

ADD_AT_THE_END = "a new answer gets a new line at the end"


def layouts_with_released(layout: CodeLayout, released: ReleasesFile) -> tuple[KnownLayout, ...]:
    """Every layout whose codes can be read: the released ones, and the present one last, if it has more slots."""
    added: list[Sequence[ReleasedSlot]] = [each.slots for each in released.code_layouts]
    later = layout.slots[len(_released_slots(released)) :]
    unmarked = any(each.unmarked for each in released.code_layouts[:1])
    return known_layouts([*added, later] if later or not added else added, unmarked)


def released_layout_faults(layout: CodeLayout, slots: Source, released: ReleasesFile, releases: Source) -> list[Fault]:
    """Every released slot that is not as it was, and every sample code that does not say what it said."""
    return [*_changed_slots(layout, slots, released), *_wrong_samples(layout, released, releases)]


def not_yet_released(questionnaire: Questionnaire, slots: Source, released: ReleasesFile) -> list[Fault]:
    """A fault if the version is released and its slots are not: its codes could later be read as something else."""
    later = questionnaire.code_layout.slots[len(_released_slots(released)) :]
    if not later or questionnaire.version not in {release.version for release in released.releases}:
        return []
    entry = "\n".join(_entry_lines(questionnaire, later))
    return [
        slots.fault(
            ("slots", len(questionnaire.code_layout.slots) - len(later)),
            f"version {questionnaire.version} is released, but its slots from here on stand in no released layout; "
            f"append to code_layouts in releases.yaml:\n{entry}",
        )
    ]


def _released_slots(released: ReleasesFile) -> tuple[ReleasedSlot, ...]:
    return tuple(slot for layout in released.code_layouts for slot in layout.slots)


def _changed_slots(layout: CodeLayout, slots: Source, released: ReleasesFile) -> Iterator[Fault]:
    """The faults of changed slots; where one is missing or moved, all that follow have moved with it."""
    for place, (before, now) in enumerate(zip_longest(_released_slots(released), layout.slots)):
        if before is None or (now is not None and now.lists == before.lists):
            continue
        if now is None or now.link_id != before.link_id:
            yield slots.fault(
                ("slots", place) if now else ("slots",),
                f"here stands a slot that was released; put it back, unchanged, as entry {place + 1} of the list (a "
                f"new slot stands at the end, and what is no longer asked gets 'retired: true'): {slot_line(before)}",
            )
            return
        line = slots.line(("slots", place))
        yield slots.fault(
            ("slots", place),
            f"{_what_changed(before, now)}; line {line} was released and must stay as it was: {slot_line(before)}",
        )


def _what_changed(before: ReleasedSlot, now: Slot) -> str:
    added = [code for code in now.answers if code not in before.answers]
    lost = [code for code in before.answers if code not in now.answers]
    if added:
        return f"{', '.join(map(repr, added))} was added to a slot that was released; {ADD_AT_THE_END}"
    if lost:
        return f"{', '.join(map(repr, lost))} is missing; what is no longer offered stays, and is named in 'gone'"
    return "the answers stand in another order or in another list"


def _wrong_samples(layout: CodeLayout, released: ReleasesFile, releases: Source) -> Iterator[Fault]:
    for n, (each, known) in enumerate(
        zip(released.code_layouts, layouts_with_released(layout, released), strict=False)
    ):
        for s, sample in enumerate(each.sample_codes):
            sentence = _wrong_sample(layout.key, known, sample)
            if sentence:
                yield releases.fault(("code_layouts", n, "sample_codes", s, "code"), sentence)


def _wrong_sample(key: str, known: KnownLayout, sample: SampleCode) -> str:
    """What is wrong with a sample code of a layout; nothing when it says what it must say."""
    code = sample.code.replace("-", "")
    if len(code) <= CHECKS or any(character not in VALUES for character in code):
        return f"'{sample.code}' is no response code"
    if code[0] != key:
        return f"this code was printed with the letter '{code[0]}', and the key of response_code.yaml is '{key}'"
    if remainder(code) != known.mark:
        return "the check characters are not those of this layout; a code stands under the layout it was printed with"
    try:
        said = answers_of(known.slots, number_in(code[1:-CHECKS]))
    except ValueError:
        return "this code needs more slots than this layout has"
    if said == dict(sample.answers):
        return ""
    return f"this code was printed for other answers than those that the slots of this layout give it: {said}"


def _entry_lines(questionnaire: Questionnaire, added: Sequence[ReleasedSlot]) -> Iterator[str]:
    """The entry of code_layouts for slots that are released now, with a sample code that touches every one."""
    known = questionnaire.known_layouts[-1]
    answers = {slot.link_id: slot.choice[-1:] or slot.ticks or slot.alone[-1:] for slot in added}
    body = questionnaire.code_layout.key + in_base_32(number_of(known.slots, answers))
    yield "  - slots:"
    yield from (f"      {slot_line(slot)}" for slot in added)
    yield "    sample_codes:"
    yield f"      - code: {with_check(body, known.mark)}"
    yield "        answers:"
    yield from (f"          {link_id}: [{', '.join(map(quoted, codes))}]" for link_id, codes in answers.items())
