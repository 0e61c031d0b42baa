"""The pages of the clinic desk: codes and our own PDFs in, the clinician's view and prints out. Nothing is kept."""

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from flask import Blueprint, Response, make_response, redirect, render_template, request, stream_with_context
from pypdf import PdfReader, PdfWriter
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from app.assessment.assess import assess
from app.pdf.document.embedded_code import embedded_codes, keywords_packet
from app.questionnaire.response_code import Decoded, encode
from app.translation.translator import Translator
from app.web.codes import Typed, read_typed
from app.web.forms import questions_posted, read_submission
from app.web.journey import ResultStep
from app.web.language import Addresses, reader_says, reader_tag
from app.web.replies import file_reply, patient_reply, printed_pdf
from app.web.site import current_site
from app.web.submission import AGAIN, CODE, Details, submission_of
from app.web.views import refuse_unknown_language, take_language

desk = Blueprint("desk", __name__)
desk.url_value_preprocessor(take_language)
desk.before_request(refuse_unknown_language)

MOST_CODES = 100
"""The most codes at once: more would keep a browser waiting for minutes; the command `batch` has no limit."""
STREAM = "application/x-ndjson"
"""What the page's own script asks for, so that it can show how far the prints are."""
MIMETYPES = {"pdf": "application/pdf", "zip": "application/zip"}


@dataclass(frozen=True)
class Entry:
    """One code that came to the desk, and from where: a line, a file, or the field for one."""

    place: str
    typed: Typed

    @property
    def code(self) -> str:
        """The code as we write it; empty when it cannot be read."""
        decoded = self.typed.decoded
        return encode(decoded.questionnaire, decoded.response) if decoded else ""

    @property
    def asked_again(self) -> list[str]:
        """The questions that have changed since the code was made, in the reader's words."""
        decoded, say = self.typed.decoded, reader_says()
        return [say(decoded.questionnaire.items[link_id].short) for link_id in decoded.asked_again] if decoded else []


@desk.get("/clinic")
def in_its_language() -> AnyResponse:
    clinic = current_site().settings.clinic
    tag = (clinic and clinic.desk_language) or reader_tag()
    response = redirect(Addresses().page(tag.lower(), "clinic"))
    response.set_data(b"")  # Werkzeug's own words there are English for everybody
    response.vary.add("Accept-Language")
    return response


@desk.get("/<tag>/clinic")
def empty_desk() -> str:
    return _desk_page()


@desk.post("/<tag>/clinic")
def opened() -> Response:
    say = reader_says()
    entries = list(islice(_entries(say), MOST_CODES + 1))
    if not entries:
        return _desk_reply((), _nothing(say))
    if len(entries) > MOST_CODES:
        return _desk_reply((), _too_many(say))
    if len(entries) == 1 and entries[0].typed.decoded:
        return _opened(entries[0].typed.decoded)
    return _desk_reply(tuple(entries), "")


@desk.post("/<tag>/clinic/print")
def printed() -> Response:
    """One file with the prints of all codes. A browser that asks for a stream is told of each print as it is made."""
    say = reader_says()
    details = _details()
    kind = "zip" if request.form.get("kind") == "zip" else "pdf"
    lines = list(islice(_numbered(request.form.get("codes", "")), MOST_CODES + 1))
    if len(lines) > MOST_CODES:
        return _desk_reply((), _too_many(say))
    entries = [Entry(_line(number, say), read_typed(line, say)) for number, line in lines]
    if not any(entry.typed.decoded for entry in entries) or (
        kind == "pdf" and not all(entry.code for entry in entries)
    ):
        return _desk_reply(tuple(entries), "" if entries else _nothing(say))
    prints = _prints(entries, details, details.print_language or reader_tag())
    if STREAM in request.accept_mimetypes.values():
        return Response(stream_with_context(_progress(prints, entries, kind)), mimetype=STREAM)
    return file_reply(_joined(list(prints), entries, kind), MIMETYPES[kind], kind)


def _nothing(say: Translator) -> str:
    return say.pgettext("web/desk.empty", "Please type a code, scan one, or choose a PDF of ours.")


def _too_many(say: Translator) -> str:
    return say.pgettext("web/desk.too_many", "At most %(count)s codes at once, please.", count=MOST_CODES)


def _opened(decoded: Decoded) -> Response:
    """The clinician's view of a code; what was typed for the print stays when only the language changes."""
    questionnaire, site = decoded.questionnaire, current_site()
    step = ResultStep(assess(questionnaire, decoded.response))
    again = (*decoded.asked_again, *questions_posted(questionnaire, AGAIN, request.form))
    submission = submission_of(questionnaire, decoded.response, site.paper, again)
    if "desk" in request.form:
        posted = MultiDict([*request.form.items(multi=True)])
        posted[CODE] = submission.code
        read = read_submission(questionnaire, posted, reader_says(), site.locales, site.paper)
        submission = replace(read, again=submission.again)
    return patient_reply(questionnaire, replace(submission, detail_faults={}), step, bool(decoded.left_out))


def _desk_reply(entries: tuple[Entry, ...], problem: str) -> Response:
    failed = bool(problem) or any(not entry.typed.decoded for entry in entries)
    return make_response(_desk_page(entries, problem), 422 if failed else 200)


def _desk_page(entries: tuple[Entry, ...] = (), problem: str = "") -> str:
    """The desk. What could not be read stands in its field again, to be mended."""
    site = current_site()
    wrong = [entry.typed.text for entry in entries if entry.typed.problem and entry.typed.text]
    one = wrong[0] if len(entries) == 1 and wrong else ""
    return render_template(
        "desk/desk.html",
        entries=entries,
        problem=problem,
        paper=site.paper,
        questionnaires=site.questionnaires.values(),
        typed=one[:200],
        lines="" if one else "\n".join(text[:200] for text in wrong),
    )


def _entries(say: Translator) -> Iterator[Entry]:
    """Everything that was sent: what stood in the field for one code, on the lines, and in the files."""
    one = request.form.get(CODE, "").strip()
    if one:
        yield Entry(say.pgettext("web/code.field", "Code"), read_typed(one, say))
    for number, line in _numbered(request.form.get("codes", "")):
        yield Entry(_line(number, say), read_typed(line, say))
    for file in request.files.getlist("files"):
        if file.filename:
            yield from _read_file(file.filename[:80], file.read(), say)


def _read_file(name: str, content: bytes, say: Translator) -> Iterator[Entry]:
    """The codes of one of our PDF files: it may be the prints of several patients."""
    codes = embedded_codes(content)
    yield from (Entry(name, read_typed(code, say)) for code in codes)
    if not codes:
        problem = say.pgettext(
            "web/desk.no_code", "There is no code of ours in this file. It may have been saved anew: type the code."
        )
        yield Entry(name, Typed("", problem=problem))


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, each with its number among all lines."""
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


def _prints(entries: list[Entry], details: Details, tag: str) -> Iterator[bytes]:
    """The print of each code, empty when it cannot be read."""
    for entry in entries:
        decoded = entry.typed.decoded
        if decoded is None:
            yield b""
            continue
        step = ResultStep(assess(decoded.questionnaire, decoded.response))
        yield printed_pdf(decoded.questionnaire, details, step, tag)


def _progress(prints: Iterator[bytes], entries: list[Entry], kind: str) -> Iterator[str]:
    """A line of JSON for each print that is made, and a last one with the whole file."""
    made: list[bytes] = []
    for pdf in prints:
        made.append(pdf)
        yield json.dumps({"done": len(made), "of": len(entries)}) + "\n"
    file = base64.b64encode(_joined(made, entries, kind)).decode()
    yield json.dumps({"file": file, "type": MIMETYPES[kind], "name": f"symptom-overlap.{kind}"}) + "\n"


def _joined(made: list[bytes], entries: list[Entry], kind: str) -> bytes:
    if kind == "zip":
        return _zip(made, entries)
    output, whole = io.BytesIO(), PdfWriter()
    for pdf in made:
        whole.append(PdfReader(io.BytesIO(pdf)), import_outline=False)
    whole.xmp_metadata = keywords_packet([entry.code for entry in entries])
    whole.write(output)
    return output.getvalue()


def _zip(made: list[bytes], entries: list[Entry]) -> bytes:
    """A PDF for each code, named by its place, and a list of the problems. The names tell nothing of a person."""
    output = io.BytesIO()
    problems = [f"{entry.place}: {entry.typed.problem}" for entry in entries if entry.typed.problem]
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as folder:
        for number, pdf in enumerate(made, start=1):
            if pdf:
                folder.writestr(f"{number:03}.pdf", pdf)
        if problems:
            folder.writestr("problems.txt", "\n".join(problems) + "\n")
    return output.getvalue()
