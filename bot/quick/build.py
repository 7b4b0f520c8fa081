"""Compiles the C files of this folder when the bot is installed, where that can be done.

    checkout or sdist | obstacle? | compile | into the wheel, which is tagged for this platform,
    or, of an editable installation, beside the sources

Whatever goes wrong, the installation goes on without, and one sentence says why (``pip -v`` shows it):
the Python forms do the same work. Hatchling calls ``QuickForms`` (pyproject.toml); after a change of a C
file ``python -m bot.quick.build``, which needs the ``test`` extra, compiles beside the sources. Not part of
a wheel.

setuptools compiles: it knows the compiler, the flags and the way of linking that each Python was built for,
and what conda, a universal macOS or CC and CFLAGS in the environment change of them. Hatchling knows none,
and a list of our own, from sysconfig, would be shorter only until the next platform.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
# A product and a sum are rounded one by one, as in Python: some machines can do both at once.
_FLAGS = ["-O2", "-g0", "-ffp-contract=off"]
_conditions = runpy.run_path(str(HERE / "conditions.py"))  # the bot is not installed yet where this runs


class NotCompiled(Exception):
    """Why there are no compiled forms, in one line."""


class QuickForms(BuildHookInterface[BuilderConfig]):
    """Hatchling's hook: adds the compiled module to a wheel."""

    PLUGIN_NAME = "custom"
    _made: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before a wheel is packed; ``version`` is "standard" or "editable"."""
        try:
            if version == "editable":
                compile_in_place(HERE)
                return
            self._made = TemporaryDirectory()
            module = compile_into(Path(self._made.name), HERE)
        except (NotCompiled, OSError) as why:
            self.app.display_warning(f"aibrief goes without its compiled forms: {why}")
            return
        build_data["force_include"][str(module)] = f"bot/quick/{module.name}"
        build_data["infer_tag"] = True
        build_data["pure_python"] = False

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what the wheel holds by now."""
        if self._made is not None:
            self._made.cleanup()


def compile_in_place(sources: Path) -> Path:
    """Compile a folder's C files to a module beside them; where it is. NotCompiled, OSError."""
    place = sources / f"_quick{sysconfig.get_config_var('EXT_SUFFIX')}"
    place.unlink(missing_ok=True)  # also where none can take its place: it may be of other sources
    with TemporaryDirectory() as made:
        part = place.with_suffix(".part")  # nobody loads half a module
        shutil.copy(compile_into(Path(made), sources), part)
        return part.replace(place)


def compile_into(folder: Path, sources: Path) -> Path:
    """Compile C files to a module in another folder; where it is there. NotCompiled."""
    if why := _conditions["obstacle"](os.environ):
        raise NotCompiled(why)
    try:
        from setuptools import Distribution, Extension
        from setuptools.command.build_ext import build_ext

        module = Extension(
            "bot.quick._quick",
            sources=[str(file) for file in sorted(sources.glob("*.c"))],
            define_macros=[("AIBRIEF_SOURCES", str(_conditions["fingerprint"](sources)))],
            extra_compile_args=_FLAGS if os.name == "posix" else [],
        )
        command = build_ext(Distribution({"name": "aibrief", "ext_modules": [module]}))
        command.build_lib = str(folder / "lib")
        command.build_temp = str(folder / "temp")
        command.ensure_finalized()
        command.run()
        return Path(command.get_outputs()[0])
    except Exception as error:  # what may fail in a compiler has no class in common
        raise NotCompiled(_reason(error)) from error


def _reason(error: Exception) -> str:
    """Why nothing came of it, in a few words; the compiler's own went to the error stream."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"there is no C compiler ({compiler})"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "there is no Python.h (Debian and Ubuntu have it in the package python3-dev)"
    return f"compiling failed ({shorten(str(error), 120, placeholder='…')})"


def main() -> str | int:
    """Compile beside the sources; what exit makes of it."""
    try:
        compile_in_place(HERE)
    except (NotCompiled, OSError) as why:
        return f"Not compiled: {why}"
    return 0


if __name__ == "__main__":
    sys.exit(main())
