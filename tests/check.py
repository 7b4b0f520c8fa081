"""The whole test command: style, types, import contracts, tests. Ends with the first that fails."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STEPS: tuple[tuple[str, list[str]], ...] = (
    ("style", ["ruff", "check", "."]),
    ("form", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("imports", ["importlinter.cli", "lint"]),
    ("tests", ["pytest", "-n", "2", "--dist", "loadgroup"]),
)


def main() -> int:
    """Run every step; the exit code is the first failing step's."""
    for name, words in STEPS:
        started = time.monotonic()
        program = [sys.executable, "-m", *words]
        if words[0] == "importlinter.cli":
            code = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
            program = [sys.executable, "-c", code]
        print(f"== {name}", flush=True)
        result = subprocess.run(program, cwd=ROOT, check=False)
        verdict = "passed" if result.returncode == 0 else "FAILED"
        print(f"== {name}: {verdict} in {time.monotonic() - started:.0f} s", flush=True)
        if result.returncode:
            return result.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
