"""Our pages beside SurveyJS and LHC-Forms showing the same questions, on a slow phone. By hand:

    npm install --ignore-scripts survey-core survey-js-ui lforms && python tests/benchmarks/page_peers.py node_modules

Everything is served from this machine, with gzip, as a proxy in front of the service does. Chromium plays a phone: 390
pixels, four times slower, slow 4G. Printed: requests, bytes over the wire, DOM nodes, first paint, time to interactive,
layout shift, requests to other hosts. With a third argument, the folder of `lighthouse`, its four scores too.
"""

import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from app import create_app
from app.questionnaire.loading import load_questionnaire, questionnaires_folder

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1638400 / 8, "uploadThroughput": 750e3 / 8}
LONG_TASKS = """
window.tasks = []; window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((e) => tasks.push(e.startTime + e.duration)))
  .observe({type: 'longtask', buffered: true});
new PerformanceObserver((list) => list.getEntries().forEach((e) => { shift += e.value; }))
  .observe({type: 'layout-shift', buffered: true});
"""
FIGURES = """
() => ({
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  interactive: Math.max(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, ...tasks, 0),
  shift, nodes: document.querySelectorAll('*').length,
})
"""
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Questions</title>'
    '<meta name="viewport" content="width=device-width">'
)
Reply = tuple[str, bytes]


def surveyjs() -> bytes:
    """The same sections, questions and options as SurveyJS reads them."""
    definition = load_questionnaire(questionnaires_folder() / QUESTIONNAIRE)
    panels = [
        {
            "type": "panel",
            "name": section.id,
            "title": section.title.text,
            "elements": [
                {
                    "type": "checkbox" if item.is_tick_list else "radiogroup",
                    "name": item.link_id,
                    "title": item.text.text,
                    "choices": [{"value": o.code, "text": o.text.text} for o in item.answer_options],
                }
                for item in section.items
            ],
        }
        for section in definition.sections
    ]
    model = json.dumps({"elements": panels})
    names = ("survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js")
    scripts = "".join(f'<script src="/{name}"></script>' for name in names)
    start = f"<script>new Survey.Model({model}).render(document.getElementById('s'))</script>"
    style = '<link rel="stylesheet" href="/survey-core/survey-core.min.css">'
    return f'{HEAD}{style}</head><body><main id="s"></main>{scripts}{start}</body></html>'.encode()


def lhc_forms() -> bytes:
    """The same as a FHIR Questionnaire."""
    definition = load_questionnaire(questionnaires_folder() / QUESTIONNAIRE)
    items = [
        {
            "linkId": section.id,
            "text": section.title.text,
            "type": "group",
            "item": [
                {
                    "linkId": item.link_id,
                    "text": item.text.text,
                    "type": "choice",
                    "repeats": item.is_tick_list,
                    "answerOption": [
                        {"valueCoding": {"code": o.code, "display": o.text.text}} for o in item.answer_options
                    ],
                    "extension": [
                        {
                            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                            "valueCodeableConcept": {
                                "coding": [
                                    {
                                        "system": "http://hl7.org/fhir/questionnaire-item-control",
                                        "code": "check-box" if item.is_tick_list else "radio-button",
                                    }
                                ]
                            },
                        }
                    ],
                }
                for item in section.items
            ],
        }
        for section in definition.sections
    ]
    model = json.dumps({"resourceType": "Questionnaire", "status": "active", "title": "Questions", "item": items})
    folder = "/lforms/dist/lforms"
    scripts = "".join(
        f'<script src="{folder}/{name}"></script>'
        for name in ("webcomponent/assets/lib/zone.min.js", "webcomponent/lhc-forms.js", "fhir/R4/lformsFHIR.min.js")
    )
    start = f"<script>LForms.Util.addFormToPage({model}, 's', {{fhirVersion: 'R4'}})</script>"
    style = f'<link rel="stylesheet" href="{folder}/webcomponent/styles.css">'
    return f'{HEAD}{style}</head><body><main id="s"></main>{scripts}{start}</body></html>'.encode()


def served(modules: Path) -> ThreadingHTTPServer:
    """Ours and the peers' pages, all with gzip."""
    client_of = create_app().test_client
    pages: dict[str, Callable[[], bytes]] = {"/surveyjs": surveyjs, "/lhc-forms": lhc_forms}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            kind, body = self._reply()
            body = gzip.compress(body, 6)
            self.send_response(200)
            for name, value in (("Content-Type", kind), ("Content-Encoding", "gzip"), ("Content-Length", len(body))):
                self.send_header(name, str(value))
            self.end_headers()
            self.wfile.write(body)

        def _reply(self) -> Reply:
            path = self.path.split("?")[0]
            if path in pages:
                return "text/html", pages[path]()
            file = (modules / path.lstrip("/")).resolve()
            if file.is_file() and file.is_relative_to(modules.resolve()):
                return TYPES.get(file.suffix, "application/octet-stream"), file.read_bytes()
            reply = client_of().get(self.path)
            return reply.content_type or "", reply.data

        def log_message(self, *_about: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def measured(browser: Browser, address: str, ready: str) -> dict[str, float]:
    with browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True) as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        wire, requests, foreign = [0.0], [0], set[str]()
        devtools.send("Network.enable")
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        devtools.send("Network.emulateNetworkConditions", SLOW_4G)
        devtools.on("Network.loadingFinished", lambda e: wire.__setitem__(0, wire[0] + e["encodedDataLength"]))

        def asked(event: dict[str, Any]) -> None:
            url = event["request"]["url"]
            if not url.startswith("data:"):
                requests[0] += 1
                if "127.0.0.1" not in url:
                    foreign.add(url)

        devtools.on("Network.requestWillBeSent", asked)
        page.add_init_script(LONG_TASKS)
        page.goto(address, wait_until="load")
        page.wait_for_selector(ready, state="attached", timeout=90000)
        page.wait_for_timeout(3000)
        found: dict[str, float] = page.evaluate(FIGURES)
        return found | {"requests": requests[0], "bytes": wire[0], "foreign": len(foreign)}


def lighthouse(folder: Path, address: str) -> str:
    """The four scores on Lighthouse's slow phone, time to interactive and layout shift."""
    command = [
        *(str(folder / ".bin" / "lighthouse"), address, "--quiet", "--output=json", "--no-enable-error-reporting"),
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        "--only-categories=performance,accessibility,best-practices,seo",
    ]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    scores = " ".join(f"{name} {round(each['score'] * 100)}" for name, each in told["categories"].items())
    audits = told["audits"]
    lost = [
        ref["id"]
        for category in told["categories"].values()
        for ref in category["auditRefs"]
        if ref["weight"] and (audits[ref["id"]]["score"] or 0) < 1 and audits[ref["id"]]["score"] is not None
    ]
    interactive = audits["interactive"]["numericValue"] / 1000
    shift = audits["cumulative-layout-shift"]["numericValue"]
    return f"{scores}; interactive {interactive:.2f} s; shift {shift:.3f}; {lost}"


def main(modules: Path, with_lighthouse: Path | None) -> None:
    server = served(modules)
    root = f"http://127.0.0.1:{server.server_port}"
    pages = {
        "ours, start": (f"{root}/en/", "main"),
        "ours, questions": (f"{root}/en/{QUESTIONNAIRE}", "input[type=radio]"),
        "ours, questions in Arabic": (f"{root}/ar/{QUESTIONNAIRE}", "input[type=radio]"),
        "SurveyJS": (f"{root}/surveyjs", "input[type=radio]"),
        "LHC-Forms": (f"{root}/lhc-forms", "input[type=radio]"),
    }
    head = "".join(f"{name:>9}" for name in ("requests", "kB", "nodes", "paint s", "inter. s", "shift", "foreign"))
    sys.stdout.write(f"{'':28}{head}\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), chromium_sandbox=False)
        for name, (address, ready) in pages.items():
            runs = [measured(browser, address, ready) for _ in range(3)]
            middle = {key: median(run[key] for run in runs) for key in runs[0]}
            times = "".join(f"{middle[key] / 1000:9.2f}" for key in ("paint", "interactive"))
            sys.stdout.write(
                f"{name:28}{middle['requests']:9.0f}{middle['bytes'] / 1000:9.1f}{middle['nodes']:9.0f}{times}"
                f"{middle['shift']:9.3f}{middle['foreign']:9.0f}\n"
            )
        browser.close()
    for name, (address, _) in pages.items() if with_lighthouse else ():
        assert with_lighthouse
        sys.stdout.write(f"Lighthouse, {name}: {lighthouse(with_lighthouse, address)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
