"""How much work the questions are, by a keystroke-level model, of one or several running services in turn.

    python tests/benchmarks/effort.py NAME=ADDRESS[,ADDRESS...] ...     such as now=http://127.0.0.1:8000/en/ID,.../ID/2,.../ID/3

The addresses are the pages of a form in their order. For each form: its height on a phone (390 and 320 pixels wide)
and on a wide screen, tab stops of its longest page, bytes of its largest page with style and script (gzip), taps and
words of one typical person who has nine symptoms and answers everything, and the time that this takes: 1.1 s a tap,
0.8 s a scroll of the free part of the screen, 230 words read a minute. A set of options is read once a page, however
often it comes back. By hand alone: it needs Chromium, and what it gives depends on the fonts of the machine.
"""

import gzip
import re
import sys
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, sync_playwright

SECONDS_A_TAP, SECONDS_A_SCROLL, WORDS_A_MINUTE = 1.1, 0.8, 230
PHONE, SMALL_PHONE, WIDE = (390, 844), (320, 640), (1280, 800)
PERSON = {
    **{key: ["none"] for key in ("emergency-signs", "safety-conditions", "diet", "sun", "supplements")},
    "recent-results": ["none"],
    **{key: ["no"] for key in ("self-harm", "fracture", "low-bone-density", "high-blood-pressure")},
    **{key: ["sometimes"] for key in ("balance", "memory", "low-mood", "breathlessness", "pale-skin", "sleep")},
    **{key: ["often"] for key in ("tingling", "sore-tongue")},
    "tiredness": ["nearly-always"],
    "age-group": ["65-74"],
    "warning-signs": ["nerve-worsening"],
    "medicines": ["metformin", "ppi"],
    "conditions": ["type-2-diabetes"],
}
"""What the typical person answers; every other question is answered with "never"."""

LOOK = r"""
() => {
  const folded = (e) => e.closest('details:not([open])') && !e.closest('summary');
  const shown = (e) => e.checkVisibility({visibilityProperty: true}) && !folded(e);
  const words = (text) => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) || []).length;
  const groups = new Set();
  let stops = 0;
  for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (e.disabled || e.tabIndex < 0 || !shown(e)) continue;
    if (e.type === 'radio') { if (groups.has(e.name)) continue; groups.add(e.name); }
    stops++;
  }
  let bar = 0;
  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e);
    if (style.position === 'sticky' && style.bottom === '0px' && shown(e)) bar = Math.max(bar, e.offsetHeight);
  }
  const together = new Set([...document.querySelectorAll('[data-rest]')].flatMap((e) => e.dataset.rest.split(' ')));
  const parts = [...document.querySelectorAll('section')];
  let around = words(document.querySelector('main').innerText);
  const questions = [...document.querySelectorAll('fieldset')].filter(shown).map((fieldset) => {
    const labels = [...fieldset.querySelectorAll('label')].filter(shown).map((label) => label.innerText.trim());
    const name = fieldset.querySelector('input[name]')?.name ?? '';
    const all = words(fieldset.innerText);
    around -= all;
    return {id: name.slice(2), all, options: labels.join('|'), optionWords: words(labels.join(' ')),
      together: together.has(name) ? parts.indexOf(fieldset.closest('section')) : -1};
  });
  const files = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((e) => e.href || e.src);
  return {height: document.documentElement.scrollHeight, stops, bar, around, questions, files};
}
"""


@dataclass
class Effort:
    """The sums over the pages of a form, but for `stops` and `largest`, which are those of the worst page."""

    heights: dict[tuple[int, int], int] = field(default_factory=dict)
    screens: float = 0.0
    taps: int = 0
    words: int = 0
    stops: int = 0
    largest: int = 0

    @property
    def seconds(self) -> float:
        reading = self.words / WORDS_A_MINUTE * 60
        return self.taps * SECONDS_A_TAP + self.screens * SECONDS_A_SCROLL + reading


def looked_at(browser: Browser, address: str, size: tuple[int, int]) -> dict[str, Any]:
    with browser.new_context(viewport={"width": size[0], "height": size[1]}) as context:
        page = context.new_page()
        page.goto(address)
        page.wait_for_load_state("networkidle")
        look: dict[str, Any] = page.evaluate(LOOK)
    return look


def add_page(effort: Effort, browser: Browser, address: str) -> None:
    for size in (WIDE, SMALL_PHONE):
        effort.heights[size] = effort.heights.get(size, 0) + looked_at(browser, address, size)["height"]
    look = looked_at(browser, address, PHONE)
    effort.heights[PHONE] = effort.heights.get(PHONE, 0) + look["height"]
    effort.screens += look["height"] / (PHONE[1] - look["bar"])
    effort.stops = max(effort.stops, look["stops"])
    effort.largest = max(effort.largest, sum(compressed(file) for file in (address, *look["files"])))
    effort.words += look["around"]
    read: set[str] = set()
    together: set[int] = set()
    for question in look["questions"]:
        effort.words += question["all"] - (question["optionWords"] if question["options"] in read else 0)
        read.add(question["options"])
        answers = PERSON.get(question["id"], ["never"])
        if question["together"] >= 0 and answers == ["never"]:
            together.add(question["together"])
        else:
            effort.taps += len(answers)
    effort.taps += len(together) + 1  # a button for what is left of a part, and one to go on


def compressed(address: str) -> int:
    with urllib.request.urlopen(address) as reply:  # noqa: S310 - an address that was given by hand
        return len(gzip.compress(reply.read(), 6))


def main(forms: list[str]) -> None:
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", chromium_sandbox=False)
        for form in forms:
            name, _, addresses = form.partition("=")
            effort = Effort()
            for address in addresses.split(","):
                add_page(effort, browser, address)
            rows.append((name, effort))
        browser.close()
    heads = ("px at 390", "screens", "px at 320", "px at 1280", "tab stops", "bytes gzip", "taps", "words", "time")
    sys.stdout.write(f"{'':14}" + "".join(f"{head:>12}" for head in heads) + "\n")
    for name, effort in rows:
        heights = effort.heights
        figures = [heights[PHONE], f"{effort.screens:.1f}", heights[SMALL_PHONE], heights[WIDE], effort.stops]
        figures += [effort.largest, effort.taps, effort.words]
        figures += [f"{int(effort.seconds // 60)}:{int(effort.seconds % 60):02}"]
        sys.stdout.write(f"{name:14}" + "".join(f"{figure:>12}" for figure in figures) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not all(re.match(r"[^=]+=\w+://", form) for form in sys.argv[1:]):
        raise SystemExit(__doc__)
    main(sys.argv[1:])
