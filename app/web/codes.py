"""Reads response codes on pages: typed, scanned, or behind the # of a link, a part that browsers never send."""

from dataclasses import dataclass

from flask import request

from app.questionnaire.response_code import Decoded, UnreadableCode, decode
from app.report.code_problems import code_problem
from app.report.qr import QrCode, qr_code
from app.translation.translator import Translator
from app.web.language import Addresses
from app.web.site import current_site


@dataclass(frozen=True)
class Typed:
    """What somebody typed as a code: what it says, or the problem with it in the reader's words."""

    text: str
    decoded: Decoded | None = None
    problem: str = ""


def read_typed(text: str, say: Translator) -> Typed:
    """Reads a code as people and scanners give it; of one of our links, only what follows the # is read."""
    try:
        return Typed(text, decode(current_site().questionnaires.values(), text.rpartition("#")[2]))
    except UnreadableCode as error:
        return Typed(text, problem=code_problem(error, say))


def code_picture(code: str, tag: str) -> QrCode:
    """The QR code of a link that opens these answers. They stand behind its #, so no server and no log sees them."""
    return qr_code(f"{request.host_url.rstrip('/')}{Addresses().page(tag, 'continue')}#{code}")
