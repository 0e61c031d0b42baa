"""What twelve languages cost: loading, a page, a saved file. By hand: python tests/benchmarks/bench_catalogs.py"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from app import create_app
from app.config import Settings
from app.translation.catalogs import CATALOG, Catalogs, catalogs_folder

ROUNDS = 60
FORM = "magnesium-b12-vitamin-d"


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    def loaded() -> None:
        catalogs = Catalogs(catalogs_folder())
        for locale in catalogs.locales():
            catalogs.texts(locale)

    loads = [milliseconds(loaded) for _ in range(5)]
    sys.stdout.write(f"{len(Catalogs(catalogs_folder()).locales())} languages load in {median(loads):.0f} ms\n")
    client = create_app().test_client()
    for page in ("", FORM, "evidence"):
        tags = ("en", "nl", "sv", "uk", "ar")
        times: dict[str, list[float]] = {tag: [] for tag in tags}
        for _ in range(ROUNDS):
            for tag in tags:  # in turn, so that a busy machine slows all alike
                times[tag].append(milliseconds(lambda address=f"/{tag}/{page}": client.get(address)))  # type: ignore[misc]
        base = median(times["en"])
        told = ", ".join(f"{tag} {median(times[tag]):.2f} ({median(times[tag]) / base - 1:+.0%})" for tag in tags)
        sys.stdout.write(f"/{page or 'start'}: {told} ms\n")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for locale in ("sv", "ar"):
            (copy / locale / "LC_MESSAGES").mkdir(parents=True)
            shutil.copy(catalogs_folder() / locale / CATALOG, copy / locale / CATALOG)
        edited = create_app(Settings(translations=copy)).test_client()
        edited.get("/sv/")
        path = copy / "sv" / CATALOG
        path.write_text(
            path.read_text(encoding="utf-8").replace("Börja med frågorna", "Nu börjar vi"), encoding="utf-8"
        )
        os.utime(path, ns=(time.time_ns(), time.time_ns()))
        taken = milliseconds(lambda: sys.stdout.write(f"seen at once: {'Nu börjar vi' in edited.get('/sv/').text}\n"))
        sys.stdout.write(f"the first request after a file was saved: {taken:.0f} ms\n")


if __name__ == "__main__":
    main()
