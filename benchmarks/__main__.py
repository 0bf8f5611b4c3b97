"""Measure every promise and print them in one table: ``python3 tasks.py bench``."""

import pkgutil
import sys
from importlib import import_module
from types import ModuleType

import benchmarks
from benchmarks.promises import Promise, tell


def main() -> int:
    """Run each file that has promises, one after the other, so that none slows another down."""
    wanted = sys.argv[1:]
    kept: list[Promise] = []
    for module in _modules():
        name = module.__name__.rpartition(".")[2]
        if not wanted or name in wanted:
            print(f"Measuring: {name}", file=sys.stderr, flush=True)
            kept += module.measure()
    if not kept:
        print(f"There is no benchmark called {', '.join(wanted)}.", file=sys.stderr)
        return 2
    return tell(kept)


def _modules() -> list[ModuleType]:
    names = sorted(one.name for one in pkgutil.iter_modules(benchmarks.__path__))
    modules = [import_module(f"benchmarks.{name}") for name in names if name != "__main__"]
    return [module for module in modules if hasattr(module, "measure")]


if __name__ == "__main__":
    sys.exit(main())
