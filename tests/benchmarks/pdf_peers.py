"""The same document by five engines: python tests/benchmarks/pdf_peers.py [ROUNDS] [RUNS]. By hand, extra `bench`.

A title, a paragraph, a table of profiles, a QR picture, a table of answers, notes. Every run has other contents. The QR
matrix is made beforehand for all. Ours is tagged (PDF/UA-1, PDF/A-2a); the others are what they are by default.
"""

import html
import json
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

import segno

FONTS = Path(__file__).parents[2] / "app" / "pdf" / "fonts"
REGULAR, BOLD = str(FONTS / "NotoSans-Regular.ttf"), str(FONTS / "NotoSans-Bold.ttf")
QR = [list(row) for row in segno.make_qr("M8GS-GHQ1-NDZ5-HBMR-C9JT-JJZQ-TGX4", error="m").matrix]
QUESTIONS = (
    "How often do your hands or feet tingle or feel numb?",
    "How often is it hard to climb stairs, rise from a chair or lift your arms?",
    "How often are you tired or low in energy?",
    "Did a doctor ever tell you that your bones are thin (osteoporosis or low bone density)?",
)
ANSWERS = ("Often", "Nearly always, mostly at night (Łódź, Škoda)", "Never", "I don't know")
PROFILES = (
    ("Profile", "Points", "Fit", "What this may mean"),
    ("Magnesium", "9 of 126", "3.6", "Some answers count for this pattern; many other things cause the same."),
    ("Vitamin B12", "12 of 126", "4.5", "Some answers count for this pattern; ask which test fits."),
    ("Vitamin D", "20 of 73", "13.0", "This pattern is among those that fit best."),
)
NOTES = ("Please bring the most recent list of medicines to the appointment; doses were not collected here.",) * 4


def rows(count: int, salt: int) -> list[tuple[str, ...]]:
    return [
        (str(n + 1), QUESTIONS[n % 4], ANSWERS[(n * 3) % 4], f"note {salt * 31 + n}", "x" if n % 3 else "")
        for n in range(count)
    ]


HEAD = ("No.", "Question", "Answer", "Note", "Raise")


def ours(count: int, salt: int) -> bytes:
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    from app.pdf.document.canvas import TaggedCanvas
    from app.pdf.layout.grid import Cell, Grid, Padding, Row
    from app.pdf.layout.paragraph import Paragraph
    from app.pdf.layout.rich_text import printed
    from app.pdf.layout.style import SECTION, TITLE, Style
    from app.pdf.layout.tag import Tag
    from app.pdf.sheets.response_code import QrPicture
    from app.report.qr import QrCode

    cell, strong = Style(9, 11.5), Style(9, 11.5, bold=True)

    def table(head: tuple[str, ...], body: Any, shares: tuple[float, ...]) -> Grid:
        first = Row([Cell([Paragraph(printed(text), strong)], boxed=True) for text in head], header=True)
        others = [
            Row([Cell([Paragraph(printed(text), cell)] if text else [], boxed=True) for text in row]) for row in body
        ]
        return Grid([first, *others], shares, Padding(2, 3, 2, 3), table=Tag("Table"))

    flow = [
        Paragraph(printed("Summary"), TITLE),
        Paragraph(printed(f"Prepared before an appointment. It is not a diagnosis. Reference {salt}."), cell),
        table(PROFILES[0], PROFILES[1:], (20, 15, 15, 50)),
        QrPicture(QrCode("", tuple(tuple(map(bool, row)) for row in QR)), "QR code"),
        Paragraph(printed("Answers"), SECTION),
        table(HEAD, rows(count, salt), (5, 42, 29, 17, 7)),
        Paragraph(printed("Notes"), SECTION),
        *(Paragraph(printed(note), cell) for note in NOTES),
    ]
    output = BytesIO()

    def canvas(file: Any, **_more: Any) -> TaggedCanvas:
        return TaggedCanvas(file, "Summary", "en", False, (595.0, 842.0))

    frame = Frame(40, 40, 515, 766, 0, 0, 0, 0)
    BaseDocTemplate(output, pagesize=(595, 842), pageTemplates=[PageTemplate("page", [frame])]).build(
        flow, canvasmaker=canvas
    )
    return output.getvalue()


def platypus(count: int, salt: int) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate
    from reportlab.platypus.flowables import Flowable

    if "Peer" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Peer", REGULAR))
        pdfmetrics.registerFont(TTFont("PeerBold", BOLD))
    cell = ParagraphStyle("cell", fontName="Peer", fontSize=9, leading=11.5)
    strong = ParagraphStyle("strong", fontName="PeerBold", fontSize=9, leading=11.5)
    heading = ParagraphStyle("heading", fontName="PeerBold", fontSize=15, leading=18)

    class Picture(Flowable):
        def wrap(self, *_room: float) -> tuple[float, float]:
            return 85, 85

        def draw(self) -> None:
            unit, path = 85 / len(QR), self.canv.beginPath()
            for x, y, length in _bars():
                path.rect(x * unit, 85 - (y + 1) * unit, length * unit, unit)
            self.canv.drawPath(path, stroke=0, fill=1)

    def table(head: tuple[str, ...], body: Any, widths: list[float]) -> LongTable:
        data = [[Paragraph(text, strong) for text in head]]
        data += [[Paragraph(html.escape(text), cell) for text in row] for row in body]
        grid = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        return LongTable(data, colWidths=widths, style=grid, repeatRows=1)

    flow = [
        Paragraph("Summary", heading),
        Paragraph(f"Prepared before an appointment. It is not a diagnosis. Reference {salt}.", cell),
        table(PROFILES[0], PROFILES[1:], [103, 77, 77, 258]),
        Picture(),
        Paragraph("Answers", strong),
        table(HEAD, rows(count, salt), [26, 216, 149, 88, 36]),
        Paragraph("Notes", strong),
        *(Paragraph(note, cell) for note in NOTES),
    ]
    output = BytesIO()
    SimpleDocTemplate(output, pagesize=(595, 842), leftMargin=40, rightMargin=40, topMargin=36, bottomMargin=40).build(
        flow
    )
    return output.getvalue()


def fpdf2(count: int, salt: int) -> bytes:
    import fpdf

    document = fpdf.FPDF(unit="pt", format="A4")
    document.set_margins(40, 36, 40)
    document.add_font("R", "", REGULAR)
    document.add_font("R", "B", BOLD)
    document.add_page()
    document.set_font("R", "B", 15)
    document.cell(0, 18, "Summary", new_x="LMARGIN", new_y="NEXT")
    document.set_font("R", "", 9)
    document.multi_cell(0, 11.5, f"Prepared before an appointment. Reference {salt}.", new_x="LMARGIN", new_y="NEXT")
    look = fpdf.FontFace(emphasis="BOLD")
    for head, body, widths in (
        (PROFILES[0], PROFILES[1:], (103, 77, 77, 258)),
        (HEAD, rows(count, salt), (26, 216, 149, 88, 36)),
    ):
        with document.table(
            col_widths=widths, line_height=11.5, text_align="LEFT", headings_style=look, padding=2
        ) as table:
            for row in (head, *body):
                table.row(row)
        if head is PROFILES[0]:
            top, unit = document.get_y(), 85 / len(QR)
            for x, y, length in _bars():
                document.rect(40 + x * unit, top + y * unit, length * unit, unit, style="F")
            document.set_y(top + 90)
    for note in NOTES:
        document.multi_cell(0, 11.5, note, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def weasyprint(count: int, salt: int) -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=_page(count, salt)).write_pdf(font_config=_fonts()))


def typst(count: int, salt: int) -> bytes:
    data = {"salt": salt, "profiles": PROFILES, "rows": [HEAD, *rows(count, salt)], "notes": NOTES, "qr": _svg()}
    return bytes(_compiler().compile(format="pdf", sys_inputs={"d": json.dumps(data)}))


ENGINES: dict[str, Callable[[int, int], bytes]] = {
    "ours (tagged)": ours,
    "typst": typst,
    "Platypus": platypus,
    "fpdf2": fpdf2,
    "WeasyPrint": weasyprint,
}


def _bars() -> list[tuple[int, int, int]]:
    bars = []
    for y, row in enumerate(QR):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            bars += [(start, y, x - start)] if x > start else []
            x += 1
    return bars


def _svg() -> str:
    path = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in _bars())
    box = f'width="85pt" height="85pt" viewBox="0 0 {len(QR)} {len(QR)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}><path d="{path}"/></svg>'


_kept: dict[str, Any] = {}


def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return _kept.setdefault("fonts", FontConfiguration())


def _compiler() -> Any:
    if "typst" not in _kept:
        import typst as engine

        path = Path(tempfile.mkdtemp()) / "document.typ"
        path.write_text(TYPST)
        _kept["typst"] = engine.Compiler(str(path), font_paths=[str(FONTS)])
    return _kept["typst"]


TYPST = """
#let d = json(bytes(sys.inputs.d))
#set page(paper: "a4", margin: 40pt)
#set text(font: "Noto Sans", size: 9pt, lang: "en")
#set table(stroke: .4pt + gray, inset: 3pt, align: left + top)
= Summary
Prepared before an appointment. It is not a diagnosis. Reference #d.salt.
#table(columns: (20%, 15%, 15%, 50%), ..d.profiles.flatten())
#image(bytes(d.qr), format: "svg", width: 85pt, alt: "QR code")
== Answers
#table(columns: (5%, 42%, 29%, 17%, 7%), ..d.rows.flatten())
== Notes
#for note in d.notes [#note \\ ]
"""


STYLE = (
    f"@font-face{{font-family:R;src:url(file://{REGULAR})}}@page{{size:A4;margin:40pt}}body{{font:9pt/11.5pt R}}"
    "table{border-collapse:collapse;width:100%}td{border:.4pt solid #888;padding:2pt 3pt;vertical-align:top}"
)


def _page(count: int, salt: int) -> str:
    def row(texts: tuple[str, ...]) -> str:
        return "<tr>" + "".join(f"<td>{html.escape(text)}</td>" for text in texts) + "</tr>"

    def table(body: Any) -> str:
        return f"<table>{''.join(map(row, body))}</table>"

    return (
        f"<!doctype html><html lang=en><style>{STYLE}</style><h1>Summary</h1>"
        f"<p>Prepared before an appointment. Reference {salt}.</p>{table(PROFILES)}{_svg()}<h2>Answers</h2>"
        f"{table([HEAD, *rows(count, salt)])}<h2>Notes</h2>" + "".join(f"<p>{note}</p>" for note in NOTES)
    )


def main(rounds: int, runs: int) -> None:
    for count in (25, 100, 400):
        found: dict[str, list[float]] = {name: [] for name in ENGINES}
        sizes: dict[str, int] = {}
        for round_number in range(rounds):
            for name, engine in ENGINES.items():
                engine(count, 0)  # warm
                for run in range(max(1, runs * 25 // count)):
                    salt = 1 + round_number * 1000 + run
                    start = time.process_time()
                    sizes[name] = len(engine(count, salt))
                    found[name].append((time.process_time() - start) * 1000)
        mine = median(found["ours (tagged)"])
        sys.stdout.write(f"{count} answers: CPU milliseconds (median), ours as a part of theirs, bytes\n")
        for name in ENGINES:
            time_taken = median(found[name])
            sys.stdout.write(f"  {name:14} {time_taken:8.1f}  {mine / time_taken:5.2f}  {sizes[name]:8}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3, int(sys.argv[2]) if len(sys.argv) > 2 else 20)
