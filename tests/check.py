"""The whole test command: style, import contracts, tests and, beside them, types. Ends with what fails."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
_CONTRACTS = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
QUICK: tuple[tuple[str, list[str]], ...] = (
    ("style", ["-m", "ruff", "check", "."]),
    ("form", ["-m", "ruff", "format", "--check", "."]),
    ("imports", ["-c", _CONTRACTS]),
)
TYPES = [sys.executable, "-m", "mypy"]
TESTS = ["-m", "pytest", "-n", "2", "--dist", "loadgroup"]


def main() -> int:
    """Run every step; the exit code is the failing one's."""
    for name, words in QUICK:
        if code := _step(name, words):
            return code
    # mypy keeps one processor busy for a while: the tests need not wait, and its words come after theirs.
    with subprocess.Popen(
        TYPES, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as types:
        tests = _step("tests", TESTS)
        said, _ = types.communicate()
    print(f"== types\n{said}== types: {_verdict(types.returncode)}", flush=True)
    return types.returncode or tests


def _step(name: str, words: list[str]) -> int:
    started = time.monotonic()
    print(f"== {name}", flush=True)
    code = subprocess.run([sys.executable, *words], cwd=ROOT, check=False).returncode
    print(f"== {name}: {_verdict(code)} in {time.monotonic() - started:.0f} s", flush=True)
    return code


def _verdict(code: int) -> str:
    return "FAILED" if code else "passed"


if __name__ == "__main__":
    sys.exit(main())
