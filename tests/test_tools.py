import pytest

from tests.tools import program


def test_a_missing_tool_fails_in_ci(monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(AssertionError, match="CI needs no-such-tool"):
        program("no-such-tool", "nothing")
