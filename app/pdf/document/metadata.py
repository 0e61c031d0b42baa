"""What a file says of itself: title, language, that it keeps to PDF/UA-1 and PDF/A, and its colour space."""

from functools import cache
from xml.sax.saxutils import escape

from PIL import ImageCms

from app.pdf.document.objects import text

CREATOR = "symptom-overlap"
MARK = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
SCHEMA_OF_UA = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""Explains the properties of PDF/UA: PDF/A wants that of every property that it does not know itself."""


def xmp(title: str, language: str, keywords: str, part: int) -> bytes:
    """The metadata stream: what the information dictionary says too, and the standards: `part` is that of PDF/A."""
    words = f"<pdf:Keywords>{escape(keywords)}</pdf:Keywords>" if keywords else ""
    return (
        f'{MARK}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{words}"
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>"
        f"<pdfuaid:part>1</pdfuaid:part><pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        f'</rdf:Description>{SCHEMA_OF_UA}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def information(title: str, keywords: str) -> str:
    """The information dictionary. It has no clock, so that files stay the same, and no name of a person."""
    words = f"/Keywords ({keywords})" if keywords else ""
    return f"<</Title{text(title)}/Creator ({CREATOR}){words}>>"


@cache
def colours() -> bytes:
    """The sRGB profile, with a fixed date: the library writes the clock into it."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    fixed = bytes([7, 0xE9, 0, 1, 0, 1]) + bytes(6)
    return profile[:24] + fixed + profile[36:]
