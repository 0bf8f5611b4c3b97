"""What strangers and we find wrong with a page in a browser: sentences, none where all is well."""

from __future__ import annotations

from pathlib import Path

from tests.documents.web.browser import Browser, Screen, axe

# Rules that axe asks only where somebody wishes: those of WCAG 2.2 and AAA, and those on trial.
_ALSO = (
    "target-size",
    "color-contrast-enhanced",
    "identical-links-same-purpose",
    "p-as-heading",
    "table-fake-caption",
    "td-has-header",
)
# Our pages ask for letters a little larger than the browser's own.
_LETTERS = 1.125
_RUN = """axe.run(document, {preload: false, resultTypes: ["violations", "incomplete"],
  rules: Object.fromEntries([%s].map((one) => [one, {enabled: true}]))})
  .then((told) => ({
    version: told.testEngine.version,
    asked: [...told.passes, ...told.violations, ...told.incomplete].map((one) => one.id),
    found: [["wrong", told.violations], ["unsure", told.incomplete]].flatMap(([kind, some]) =>
      some.map((one) => [kind, one.id, ...one.nodes.slice(0, 3).map((n) => n.html.slice(0, 90))])),
  }))"""
_LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")


def axe_findings(browser: Browser, fewest: int = 25) -> list[str]:
    """Ask axe about the page that is shown; what it is unsure of counts too."""
    browser.ask(axe())
    told = browser.ask(_RUN % ", ".join(f'"{one}"' for one in _ALSO))
    # An engine that asks little finds nothing.
    assert len(told["asked"]) > fewest, told["asked"]
    assert tuple(int(part) for part in told["version"].split(".")[:2]) >= (4, 12)
    return [" ".join(one) for one in told["found"]]


def look_findings(browser: Browser) -> list[str]:
    """Look at the page that is shown: nothing cut off, nothing sideways, nothing small or pale."""
    return list(browser.ask(_LOOK))


def findings(browser: Browser, page: Path, screen: Screen) -> list[str]:
    """Show a page and judge it in both ways; the screen must really be as it was asked for."""
    browser.open(page, screen)
    seen = browser.ask(
        "[innerWidth, devicePixelRatio,"
        " parseFloat(getComputedStyle(document.documentElement).fontSize),"
        " matchMedia(`(prefers-color-scheme: dark)`).matches,"
        " matchMedia(`(prefers-contrast: more)`).matches,"
        " matchMedia(`(forced-colors: active)`).matches]"
    )
    assert seen == [
        screen.width,
        screen.scale,
        screen.letters * _LETTERS,
        screen.scheme == "dark",
        screen.contrast == "more",
        screen.forced == "active",
    ]
    return [*axe_findings(browser), *look_findings(browser)]
