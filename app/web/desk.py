"""The clinic desk: codes and our own PDFs in, the clinician's view and prints out. Nothing is kept."""

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, Response, make_response, redirect, render_template, request, stream_with_context
from pypdf import PdfReader, PdfWriter
from werkzeug.wrappers import Response as AnyResponse

from app.assessment.assess import assess
from app.pdf.carried_code import carried_code
from app.questionnaire.response_code import Decoded, encode
from app.translation.translator import Translator
from app.web.codes import Typed, read_typed
from app.web.journey import ResultStep
from app.web.language import Addresses, reader_says, reader_tag
from app.web.replies import file_reply, patient_reply, printed_pdf
from app.web.sent import CODE, Details, sent_of
from app.web.site import current_site
from app.web.views import refuse_unknown_language, take_language

desk = Blueprint("desk", __name__)
desk.url_value_preprocessor(take_language)
desk.before_request(refuse_unknown_language)

MOST_CODES = 100
"""At once: more would keep a browser waiting for minutes; the command `batch` has no limit."""
STREAM = "application/x-ndjson"
MIMETYPES = {"pdf": "application/pdf", "zip": "application/zip"}


@dataclass(frozen=True)
class Entry:
    """One code that came to the desk, and from where: a line, a file, or the field for one."""

    place: str
    typed: Typed

    @property
    def code(self) -> str:
        """As we write it; empty when it cannot be read."""
        decoded = self.typed.decoded
        return encode(decoded.questionnaire, decoded.response) if decoded else ""


@desk.get("/clinic")
def in_its_language() -> AnyResponse:
    clinic = current_site().settings.clinic
    tag = (clinic and clinic.desk_language) or reader_tag()
    return redirect(Addresses().page(tag.lower(), "clinic"))


@desk.get("/<tag>/clinic")
def empty_desk() -> str:
    return _desk_page()


@desk.post("/<tag>/clinic")
def opened() -> Response:
    say = reader_says()
    entries = list(_entries(say))
    if not entries:
        return _desk_reply((), say.pgettext("web/desk.empty", "Please type a code, scan one, or choose a PDF of ours."))
    if len(entries) > MOST_CODES:
        too_many = say.pgettext("web/desk.too_many", "At most %(count)s codes at once, please.", count=MOST_CODES)
        return _desk_reply((), too_many)
    if len(entries) == 1 and entries[0].typed.decoded:
        return _opened(entries[0].typed.decoded)
    return _desk_reply(tuple(entries), "")


@desk.post("/<tag>/clinic/print")
def printed() -> Response:
    """One file for all codes. A browser that asks for a stream hears of each print as it is made."""
    say = reader_says()
    details = _details()
    kind = "zip" if request.form.get("kind") == "zip" else "pdf"
    entries = [Entry(_line(n, say), read_typed(line, say)) for n, line in _numbered(request.form.get("codes", ""))]
    prints = _prints(entries[:MOST_CODES], details, details.print_language or reader_tag())
    if STREAM in request.accept_mimetypes.values():
        return Response(stream_with_context(_progress(prints, len(entries[:MOST_CODES]), kind)), mimetype=STREAM)
    made = list(prints)
    return file_reply(_joined(made, kind), MIMETYPES[kind], kind)


def _opened(decoded: Decoded) -> Response:
    questionnaire = decoded.questionnaire
    step = ResultStep(assess(questionnaire, decoded.response))
    sent = sent_of(questionnaire, decoded.response, current_site().paper)
    return patient_reply(questionnaire, sent, step, bool(decoded.left_out))


def _desk_reply(entries: tuple[Entry, ...], problem: str) -> Response:
    failed = bool(problem) or any(not entry.typed.decoded for entry in entries)
    return make_response(_desk_page(entries, problem), 422 if failed else 200)


def _desk_page(entries: tuple[Entry, ...] = (), problem: str = "") -> str:
    site = current_site()
    return render_template(
        "desk.html", entries=entries, problem=problem, paper=site.paper, questionnaires=site.questionnaires.values()
    )


def _entries(say: Translator) -> Iterator[Entry]:
    """Everything that came: the field for one, the lines, the files."""
    one = request.form.get(CODE, "").strip()
    if one:
        yield Entry(say.pgettext("web/code.field", "Code"), read_typed(one, say))
    for number, line in _numbered(request.form.get("codes", "")):
        yield Entry(_line(number, say), read_typed(line, say))
    for file in request.files.getlist("files"):
        if file.filename:
            yield Entry(file.filename[:80], _read_file(file.read(), say))


def _read_file(content: bytes, say: Translator) -> Typed:
    code = carried_code(content)
    if code is None:
        return Typed(
            "",
            problem=say.pgettext(
                "web/desk.no_code", "There is no code of ours in this file. It may have been saved anew: type the code."
            ),
        )
    return read_typed(code, say)


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    lines = enumerate(text.splitlines(), start=1)
    return ((number, line.strip()) for number, line in lines if line.strip())


def _line(number: int, say: Translator) -> str:
    return say.pgettext("web/desk.line", "Line %(number)s", number=number)


def _details() -> Details:
    form, site = request.form, current_site()
    tag = form.get("print_language", "")
    return Details(
        paper="letter" if form.get("paper") == "letter" else "a4", print_language=tag if tag in site.locales else ""
    )


@dataclass(frozen=True)
class Printed:
    """One print, or the problem with its code."""

    place: str
    content: bytes
    problem: str


def _prints(entries: list[Entry], details: Details, tag: str) -> Iterator[Printed]:
    for entry in entries:
        decoded = entry.typed.decoded
        if decoded is None:
            yield Printed(entry.place, b"", entry.typed.problem)
            continue
        step = ResultStep(assess(decoded.questionnaire, decoded.response))
        yield Printed(entry.place, printed_pdf(decoded.questionnaire, details, step, tag), "")


def _progress(prints: Iterator[Printed], count: int, kind: str) -> Iterator[str]:
    """A line of JSON for each print, and one with the file."""
    made: list[Printed] = []
    for each in prints:
        made.append(each)
        yield json.dumps({"done": len(made), "of": count}) + "\n"
    file = base64.b64encode(_joined(made, kind)).decode()
    yield json.dumps({"file": file, "type": MIMETYPES[kind], "name": f"symptom-overlap.{kind}"}) + "\n"


def _joined(made: list[Printed], kind: str) -> bytes:
    return _zip(made) if kind == "zip" else _one_pdf(made)


def _one_pdf(made: list[Printed]) -> bytes:
    output, whole = io.BytesIO(), PdfWriter()
    for each in made:
        if each.content:
            whole.append(PdfReader(io.BytesIO(each.content)), import_outline=False)
    whole.write(output)
    return output.getvalue()


def _zip(made: list[Printed]) -> bytes:
    """A PDF for each code, by its line; the problems beside them. The names tell nothing of a person."""
    output = io.BytesIO()
    problems = [f"{each.place}: {each.problem}" for each in made if each.problem]
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as folder:
        for number, each in enumerate(made, start=1):
            if each.content:
                folder.writestr(f"{number:03}.pdf", each.content)
        if problems:
            folder.writestr("problems.txt", "\n".join(problems) + "\n")
    return output.getvalue()
