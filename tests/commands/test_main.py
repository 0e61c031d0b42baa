"""The commands, as their user types them."""

import json
import shutil
import socket
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from app.commands.main import main
from app.pdf.document.embedded_code import embedded_codes
from app.questionnaire.loading import questionnaires_folder


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text("cramps: often\ntwitching: often\ndiet: [vegan, alcohol]\n")
    return path


def test_check_finds_no_fault_in_what_is_shipped() -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "no fault" in result.output


def test_check_prints_every_fault_and_exits_1(tmp_path: Path) -> None:
    (tmp_path / "questionnaire.yaml").write_text("id: Bad Id\n")
    result = run("check", str(tmp_path))
    assert result.exit_code == 1
    assert f"{tmp_path.name}/questionnaire.yaml:1: id: is not written as an id" in result.stderr
    assert f"{tmp_path.name}/profiles.yaml:1: the file is missing" in result.stderr


def test_assess_prints_json(answers: Path) -> None:
    data = json.loads(run("assess", str(answers), "--format", "json", "--rest", "never").stdout)
    assert [profile["id"] for profile in data["profiles"] if profile["leading"]] == ["magnesium"]


def test_assess_reads_json_from_standard_input() -> None:
    result = run("assess", "-", given='{"emergency-signs": ["seizure"]}')
    assert json.loads(result.stdout)["urgency"] == "now"


def test_assess_prints_text_in_a_language(answers: Path) -> None:
    assert "Tests to discuss with a clinician" in run("assess", str(answers), "--format", "text").stdout


def test_a_wrong_answer_is_told_by_line_and_exits_1(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text("tiredness: often\ncrams: often\n")
    result = run("assess", str(path))
    assert result.exit_code == 1
    assert f"{path}:2: crams: no item has linkId 'crams' (did you mean 'cramps'?)" in result.stderr
    assert "Traceback" not in result.output


def test_answers_that_are_not_utf_8_are_told(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_bytes(b"tiredness: \xff\n")
    result = run("assess", str(path))
    assert result.exit_code == 1
    assert "not UTF-8" in result.output


@pytest.mark.parametrize(("locale", "paper", "width"), [("en", "a4", 595), ("nl", "letter", 612), ("sv", "a4", 595)])
def test_pdf_writes_a_print_in_any_language_on_any_paper(
    answers: Path, tmp_path: Path, locale: str, paper: str, width: int
) -> None:
    out = tmp_path / "out.pdf"
    result = run("pdf", str(answers), "--locale", locale, "--paper", paper, "-o", str(out))
    assert result.exit_code == 0, result.output
    reader = PdfReader(out)
    assert reader.trailer["/Root"]["/Lang"] == locale
    assert {int(page.mediabox.width) for page in reader.pages} == {width}


def test_an_unknown_language_is_told_with_those_there_are(answers: Path, tmp_path: Path) -> None:
    result = run("pdf", str(answers), "--locale", "xx", "-o", str(tmp_path / "out.pdf"))
    assert result.exit_code == 1
    assert "no catalog for 'xx'; there are en, ar, de, es, fa, fr, nl, pl, ro, sv, tr, uk" in result.output


def test_a_print_that_cannot_be_written_is_told(answers: Path, tmp_path: Path) -> None:
    result = run("pdf", str(answers), "-o", str(tmp_path / "missing" / "out.pdf"))
    assert result.exit_code == 1
    assert "cannot be written: No such file or directory" in result.output


def test_a_print_goes_to_standard_output_for_a_dash(answers: Path) -> None:
    result = run("pdf", str(answers), "-o", "-")
    assert result.exit_code == 0
    assert result.stderr == ""
    reader = PdfReader(BytesIO(result.stdout_bytes), strict=True)
    printed = "".join(page.extract_text() for page in reader.pages)
    assert "Muscle cramps: Often" in " ".join(printed.split())
    assert embedded_codes(result.stdout_bytes) == (run("code", str(answers)).stdout.strip(),)


def test_an_answer_in_capitals_is_told_how_it_is_written() -> None:
    assert "has no answer 'No' (did you mean 'no'?)" in run("assess", "-", given="fracture: No").stderr


def test_a_broken_setting_never_starts_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYMPTOM_OVERLAP_EMERGENCY_NUMBER", "call mum")
    result = run("serve")
    assert result.exit_code == 1
    assert "EMERGENCY_NUMBER" in result.output


def test_a_broken_questionnaire_never_starts_serving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "questionnaire.yaml").write_text("id: broken\n")
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(tmp_path))
    result = run("serve")
    assert result.exit_code == 1
    assert "broken/questionnaire.yaml" in result.output
    assert "broken/profiles.yaml:1: the file is missing" in result.output


def test_serve_refuses_a_port_that_something_else_listens_on() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "choose another with --port" in result.output
    assert "symptom-overlap is at" not in result.output


def test_serve_refuses_a_host_that_is_not_this_machine() -> None:
    result = run("serve", "--host", "no such host")
    assert result.exit_code == 1
    assert "not an address of this machine" in result.output


def test_a_folder_of_translations_that_is_not_there_never_starts_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYMPTOM_OVERLAP_TRANSLATIONS", "/no/such/folder")
    result = run("serve")
    assert result.exit_code == 1
    assert "TRANSLATIONS: there is no folder" in result.output


def test_evaluate_prints_agreement_beside_the_baselines_and_reaches_its_bars() -> None:
    result = run("evaluate")
    assert result.exit_code == 0, result.output
    for row in (
        "emergencies caught",
        "controls without a leading profile",
        "always one",
        "symptom count",
        "factors only",
    ):
        assert row in result.output


def test_evaluate_exits_1_when_a_bar_is_missed(tmp_path: Path) -> None:
    folder = shutil.copytree(questionnaires_folder() / "magnesium-b12-vitamin-d", tmp_path / "magnesium-b12-vitamin-d")
    flags = folder / "red_flags.yaml"
    text = flags.read_text(encoding="utf-8")
    flags.write_text(text.replace("    level: now", "    level: today"), encoding="utf-8")
    result = run("evaluate", str(folder))
    assert result.exit_code == 1
    assert "an emergency is not caught" in result.output


def test_evaluate_lists_what_a_change_of_the_data_does(tmp_path: Path) -> None:
    shipped = questionnaires_folder() / "magnesium-b12-vitamin-d"
    folder = shutil.copytree(shipped, tmp_path / "magnesium-b12-vitamin-d")
    profiles = folder / "profiles.yaml"
    profiles.write_text(profiles.read_text(encoding="utf-8").replace("floor: 6 ", "floor: 11 "), encoding="utf-8")
    result = run("evaluate", str(shipped), "--against", str(folder))
    assert result.exit_code == 0
    assert "vitamin-d-bones-and-stairs: leading +vitamin-d" in result.output


def test_assess_says_the_same_to_both_readers_in_a_language(answers: Path) -> None:
    data = json.loads(run("assess", str(answers), "--rest", "never", "--locale", "nl").stdout)
    assert data["said"]["language"] == "nl"
    assert "Je antwoorden" in data["said"]["to_the_patient"]["summary"]
    magnesium = data["profiles"][0]
    row = data["said"]["to_the_clinician"]["rows"][0]
    assert row["points"] == f"{magnesium['points']} van {magnesium['possible']}"
    assert {"completeness", "separations", "core_tests", "stability", "questions"} <= data.keys()
    assert set(data["said"]["results"]) >= {test["id"] for test in data["core_tests"]}


def test_answers_become_a_code_and_the_code_becomes_the_answers(answers: Path) -> None:
    code = run("code", str(answers)).stdout.strip()
    result = run("answers", code.lower().replace("-", ""))
    assert result.exit_code == 0
    assert result.stdout == "cramps: often\ntwitching: often\ndiet: [vegan, alcohol]\n"
    assert run("code", "-", given=result.stdout).stdout.strip() == code


def test_a_code_is_printed_in_another_language_and_carries_itself(answers: Path, tmp_path: Path) -> None:
    code = run("code", str(answers)).stdout.strip()
    out = tmp_path / "out.pdf"
    assert run("pdf", "--code", code, "--locale", "sv", "-o", str(out)).exit_code == 0
    assert embedded_codes(out.read_bytes()) == (code,)


def test_a_print_can_carry_its_answers_as_a_file_that_the_commands_read(answers: Path, tmp_path: Path) -> None:
    plain, carrying = tmp_path / "plain.pdf", tmp_path / "carrying.pdf"
    run("pdf", str(answers), "-o", str(plain))
    assert run("pdf", str(answers), "--attach-answers", "-o", str(carrying)).exit_code == 0
    assert PdfReader(plain).attachments == {}
    (content,) = PdfReader(carrying).attachments["answers.json"]
    assert run("code", "-", given=content.decode()).stdout == run("code", str(answers)).stdout


def test_pdf_prints_the_patient_s_page_in_a_second_language_or_both_side_by_side(answers: Path, tmp_path: Path) -> None:
    own, both = tmp_path / "own.pdf", tmp_path / "both.pdf"
    assert run("pdf", str(answers), "--patient-locale", "sv", "-o", str(own)).exit_code == 0
    assert run("pdf", str(answers), "--patient-locale", "sv", "--side-by-side", "-o", str(both)).exit_code == 0
    for path, english in ((own, False), (both, True)):
        page = PdfReader(path).pages[1].extract_text()
        assert "För dig" in page
        assert ("For you" in page) is english


def test_pdf_side_by_side_without_a_second_language_says_what_it_needs(answers: Path) -> None:
    result = run("pdf", str(answers), "--side-by-side", "-o", "-")
    assert result.exit_code == 2
    assert "--side-by-side needs --patient-locale" in result.output


@pytest.mark.parametrize("command", [("answers",), ("pdf", "-o", "-", "--code")])
def test_a_code_that_cannot_be_read_is_told_and_exits_1(command: tuple[str, ...]) -> None:
    result = run(*command, "M5DX-NNN0-1YD")
    assert result.exit_code == 1
    assert "A character of this code is wrong" in result.stderr


@pytest.mark.parametrize("given", [(), ("-", "--code", "M00M")])
def test_a_print_needs_either_answers_or_a_code(given: tuple[str, ...]) -> None:
    result = run("pdf", *given, "-o", "-", given="{}")
    assert result.exit_code == 2
    assert "give either ANSWERS or --code CODE" in result.stderr


def test_a_batch_prints_every_good_line_and_tells_of_the_others(tmp_path: Path) -> None:
    codes, out = tmp_path / "codes.txt", tmp_path / "prints" / "today"
    codes.write_text("M5DX-NNN0-1YC\n\nM5DX-NNN0-1YD\nm00m\n", encoding="utf-8-sig")
    result = run("batch", str(codes), "--out", str(out), "--locale", "nl", "--workers", "1")
    assert result.exit_code == 1
    assert sorted(path.name for path in out.iterdir()) == ["0001.pdf", "0004.pdf"]
    assert embedded_codes((out / "0001.pdf").read_bytes()) == ("M5DX-NNN0-C13",)  # the same answers, as written today
    assert "codes.txt:3: A character of this code is wrong" in result.stderr
    assert "2 printed into" in result.stdout
    assert "1 failed" in result.stdout


def test_a_batch_without_a_bad_line_exits_0(tmp_path: Path) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text("m00m\n")
    assert run("batch", str(codes), "--out", str(tmp_path / "out")).exit_code == 0


@pytest.mark.parametrize(("content", "more"), [(b" \n\n", ()), (b"m00m\n", ("--locale", "xx"))])
def test_a_batch_that_cannot_begin_says_why(tmp_path: Path, content: bytes, more: tuple[str, ...]) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_bytes(content)
    result = run("batch", str(codes), "--out", str(tmp_path / "out"), *more)
    assert result.exit_code == 1
    assert "no code in this file" in result.stderr or "no catalog for 'xx'" in result.stderr


def test_a_line_in_another_encoding_stops_nothing(tmp_path: Path) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_bytes(b"m00m\n# caf\xe9\nM00M\n")
    result = run("batch", str(codes), "--out", str(tmp_path / "out"), "--workers", "1")
    assert "2 printed into" in result.stdout
    assert "codes.txt:2: " in result.stderr


def test_prints_come_in_the_language_on_the_paper_and_under_the_name_of_the_clinic(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "eken.toml").write_text(
        '[clinic]\nname = "Eken"\n[print]\npaper = "letter"\n[languages]\ndefault = "sv"\n'
    )
    monkeypatch.setenv("SYMPTOM_OVERLAP_CLINIC", str(tmp_path / "eken.toml"))
    (tmp_path / "codes.txt").write_text("M5DX-NNN0-1YC\n")
    assert run("pdf", "--code", "M5DX-NNN0-1YC", "-o", str(tmp_path / "one.pdf")).exit_code == 0
    assert run("batch", str(tmp_path / "codes.txt"), "--out", str(tmp_path), "--workers", "1").exit_code == 0
    for name in ("one.pdf", "0001.pdf"):
        reader = PdfReader(tmp_path / name)
        assert reader.trailer["/Root"]["/Lang"] == "sv"
        assert reader.pages[0].mediabox.width == 612
        assert "Eken" in reader.pages[0].extract_text()


def test_a_fault_in_the_clinics_file_never_starts_serving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "eken.toml"
    path.write_text("[clinic]\nname = 5\n")
    monkeypatch.setenv("SYMPTOM_OVERLAP_CLINIC", str(path))
    result = run("serve")
    assert result.exit_code == 1
    assert "eken.toml:2: clinic.name: 5 is not a text" in result.stderr
    assert "Traceback" not in result.output


def test_what_only_the_whole_service_can_check_never_starts_serving(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "eken.toml"
    path.write_text('[clinic]\nname = "Eken"\n[languages]\ndesk = "xx"\n')
    monkeypatch.setenv("SYMPTOM_OVERLAP_CLINIC", str(path))
    result = run("serve")
    assert result.exit_code == 1
    assert "eken.toml:4: languages.desk: " in result.stderr


def test_two_questionnaires_whose_codes_begin_alike_never_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("magnesium-b12-vitamin-d", "other"):
        folder = Path(shutil.copytree(questionnaires_folder() / "magnesium-b12-vitamin-d", tmp_path / name))
        path = folder / "questionnaire.yaml"
        path.write_text(path.read_text().replace("id: magnesium-b12-vitamin-d", f"id: {name}"))
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(tmp_path))
    for command in ("check", "serve"):
        result = run(command)
        assert result.exit_code == 1
        assert "other/response_code.yaml:1: key: the codes of magnesium-b12-vitamin-d begin" in result.stderr


def test_the_blank_form_is_printed_in_a_language(tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    assert run("paper-form", "--locale", "sv", "--paper", "letter", "-o", str(out)).exit_code == 0
    assert PdfReader(out).trailer["/Root"]["/Lang"] == "sv"
    result = run("paper-form", "-o", str(tmp_path / "no" / "form.pdf"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
