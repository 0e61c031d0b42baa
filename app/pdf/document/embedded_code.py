"""The response codes inside our PDF files, so that a desk can open a file instead of typing."""

import re
from collections.abc import Iterable

CODE_MARK = "symptom-overlap-code="
"""What stands before a code in the keywords of a document, which its metadata holds uncompressed."""
EMBEDDED_CODE = re.compile(rb"(?<=[ (>])" + CODE_MARK.encode() + rb"([0-9A-Z-]{4,60})(?=[ )<])")


def keywords_packet(codes: Iterable[str]) -> bytes:
    """Metadata that holds nothing but codes, for several prints joined into one file."""
    words = " ".join(CODE_MARK + code for code in codes)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        f'<pdf:Keywords>{words}</pdf:Keywords></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def embedded_codes(file: bytes) -> tuple[str, ...]:
    """The codes in one of our PDF files, each once; none when it is no file of ours.

    They are looked for in the bytes as we wrote them and the file is not parsed, so that no file can do harm. A file
    that another program wrote anew may have lost them.
    """
    found = EMBEDDED_CODE.findall(file) if file.startswith(b"%PDF-") else []
    return tuple(dict.fromkeys(code.decode() for code in found))
