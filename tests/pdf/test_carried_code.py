"""The code inside our files, and what is in no file of ours."""

import pytest

from app.pdf.document.embedded_code import embedded_codes
from app.pdf.render import render_pdf
from tests.pdf.builders import full_report

CODE = "M8FQ-H2FH-FV23-85BQ"


def test_a_print_carries_its_code_and_gives_it_back():
    assert embedded_codes(render_pdf(full_report(code=CODE))) == (CODE,)


def test_answers_without_a_code_are_printed_without_one():
    assert embedded_codes(render_pdf(full_report(code=""))) == ()


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"%PDF-1.4\n",
        b"<pdf:Keywords>symptom-overlap-code=M8FQ</pdf:Keywords>",
        b"%PDF-1.7 <pdf:Keywords>symptom-overlap-code=<script></pdf:Keywords>",
        b"%PDF-1.7 <pdf:Keywords>symptom-overlap-code=" + b"M" * 9000 + b"</pdf:Keywords>",
    ],
)
def test_a_file_without_our_code_gives_none(file):
    assert embedded_codes(file) == ()
