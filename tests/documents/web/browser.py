"""A real Chromium, driven over its own pipe: no driver stands between, and no port is opened."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# The browser reads its orders on 3 and answers on 4.
_ORDERS, _ANSWERS, _FREE = 3, 4, 10
_TOO_LONG = 32 * 2**20
_CALM = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)


def what_is_missing() -> list[str]:
    """Name what a look at web pages needs and what is not there."""
    missing = [] if _program() else ["chromium"]
    if not find_spec("axe_playwright_python"):
        missing.append("axe-playwright-python")
    return missing if sys.platform != "win32" else ["a system with pipes of its own"]


def axe() -> str:
    """Give the script of axe; the package around it is not used."""
    found = find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How a page is looked at: width in CSS pixels, pixels for each, and what the system asks.

    ``letters`` is the size that somebody set for all text in the browser.
    """

    width: int = 1280
    height: int = 900
    scale: float = 1
    letters: int = 16
    scheme: str = "light"
    contrast: str = "no-preference"
    forced: str = "none"
    media: str = "screen"


class Browser:
    """One browser with one page; ``close`` ends it."""

    def __init__(self, folder: Path) -> None:
        program = _program()
        assert program is not None
        rest = ["--no-sandbox"] if os.geteuid() == 0 else []
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        self._process = _start(
            [program, *_CALM, *rest, f"--user-data-dir={folder}", "about:blank"], orders, answers
        )
        self._number = 0
        self._left = b""
        self._session = ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._call("Page.enable")

    def open(self, page: Path, screen: Screen) -> None:
        """Show a page from the disk, as somebody with such a screen sees it."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=screen.width,
            height=screen.height,
            deviceScaleFactor=screen.scale,
            mobile=False,
        )
        told = {
            "prefers-color-scheme": screen.scheme,
            "prefers-contrast": screen.contrast,
            "forced-colors": screen.forced,
        }
        features = [{"name": name, "value": value} for name, value in told.items()]
        self._call("Emulation.setEmulatedMedia", media=screen.media, features=features)
        sizes = {"standard": screen.letters, "fixed": screen.letters}
        self._call("Page.setFontSizes", fontSizes=sizes)
        self._call("Page.navigate", url=page.as_uri())
        self._wait_for("Page.loadEventFired")

    def ask(self, script: str) -> Any:
        """Work a script out in the page, and give its value; its own rules do not bind us."""
        told = self._call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in told:
            raise RuntimeError(json.dumps(told["exceptionDetails"])[:2000])
        return told["result"].get("value")

    def heard(self) -> list[tuple[str, str]]:
        """Give the role and the name of everything that the browser tells a screen reader."""
        nodes = self._call("Accessibility.getFullAXTree")["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in nodes
            if not node["ignored"]
        ]

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        code = {"Tab": 9, "Enter": 13}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self._call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                **(text if kind == "keyDown" else {}),
            )

    def close(self) -> None:
        """End the browser."""
        self._session = ""
        self._call("Browser.close")
        os.close(self._orders)
        os.close(self._answers)
        os.waitpid(self._process, 0)

    def _call(self, name: str, **given: Any) -> Any:
        self._number += 1
        number, order = self._number, {"id": self._number, "method": name, "params": given}
        if self._session:
            order["sessionId"] = self._session
        os_write_all(self._orders, json.dumps(order).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def _wait_for(self, name: str) -> None:
        while self._next().get("method") != name:
            pass

    def _next(self) -> Any:
        while b"\0" not in self._left:
            part = os.read(self._answers, 2**16)
            if not part:
                raise RuntimeError("Chromium ended")
            self._left += part
            assert len(self._left) < _TOO_LONG
        message, _, self._left = self._left.partition(b"\0")
        return json.loads(message)


def os_write_all(pipe: int, content: bytes) -> None:
    """Write everything; a pipe takes only some of it at a time."""
    while content:
        content = content[os.write(pipe, content) :]


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _start(command: list[str], orders: int, answers: int) -> int:
    """Start a program that reads orders on 3 and answers on 4."""
    import fcntl

    high = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, _FREE) for one in (orders, answers)]
    silence = os.open(os.devnull, os.O_RDWR)
    actions = [
        (os.POSIX_SPAWN_DUP2, silence, 0),
        (os.POSIX_SPAWN_DUP2, silence, 1),
        (os.POSIX_SPAWN_DUP2, silence, 2),
        (os.POSIX_SPAWN_DUP2, high[0], _ORDERS),
        (os.POSIX_SPAWN_DUP2, high[1], _ANSWERS),
    ]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    for one in (orders, answers, silence, *high):
        os.close(one)
    return process
