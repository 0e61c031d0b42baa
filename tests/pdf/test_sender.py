"""The clinic at the head of the first page."""

import io

from PIL import Image

from app.pdf.render import render_pdf
from app.report.printing import Picture, Sender
from tests.pdf.builders import full_report
from tests.pdf.reading import image_count, pages_of, squeezed


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
    assert "%PDF" in render_pdf(full_report(), sender=Sender("診療所", ("😀",)))[:8].decode()


def test_a_logo_of_any_shape_stays_small():
    for shape in ((4000, 10), (10, 4000), (1, 1)):
        assert len(pages_of(render_pdf(full_report(), sender=Sender("Eken", logo=logo(*shape))))) <= 8
