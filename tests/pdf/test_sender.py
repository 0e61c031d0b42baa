"""The clinic at the head of the first page."""

import io
import re

import pytest
from PIL import Image

from app.pdf.layout.rich_text import SUBSTITUTE
from app.pdf.render import render_pdf
from app.pdf.sheets.sender import LOGO_HEIGHT, LOGO_WIDTH
from app.report.printing import Picture, Sender
from tests.pdf.builders import full_report
from tests.pdf.reading import image_count, opened, pages_of, squeezed


def logo(width=300, height=120):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#0b6660").save(file, "PNG")
    return Picture(file.getvalue(), "png", width, height)


def test_name_address_and_note_stand_on_the_first_page_as_the_clinic_wrote_them():
    sender = Sender("Vårdcentralen <Eken>", ("Storgatan 1", "+46 8 123"), "Ta med bladet.", logo=logo())
    pdf = render_pdf(full_report(), sender=sender)
    first, *later = pages_of(pdf)
    for text in (sender.name, *sender.lines, sender.note):
        assert squeezed(text) in first
    assert not any(squeezed(sender.name) in page for page in later)
    assert image_count(pdf) == 1


def test_letters_that_no_font_has_never_stop_a_print():
    first, *_ = pages_of(render_pdf(full_report(), sender=Sender("Eken 診", ("Plan 😀",))))
    assert squeezed(f"Eken {SUBSTITUTE}") in first
    assert squeezed(f"Plan {SUBSTITUTE}") in first


@pytest.mark.parametrize("shape", [(4000, 10), (10, 4000), (1, 1)], ids=["wide", "high", "tiny"])
def test_a_logo_of_any_shape_keeps_its_shape_stays_small_and_takes_no_page(shape):
    pdf = render_pdf(full_report(), sender=Sender("Eken", logo=logo(*shape)))
    (drawn,) = sizes_of_images(pdf)
    assert drawn[0] / drawn[1] == pytest.approx(shape[0] / shape[1])
    assert drawn[0] <= LOGO_WIDTH
    assert drawn[1] <= LOGO_HEIGHT
    assert len(pages_of(pdf)) == len(pages_of(render_pdf(full_report(), sender=Sender("Eken"))))


def sizes_of_images(pdf):
    """The width and the height of each image on the first page, in points."""
    drawn = opened(pdf).pages[0].get_contents().get_data()
    found = re.findall(rb"([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm\s+/FormXob\.\w+ Do", drawn)
    return [(float(width), float(height)) for width, height in found]
