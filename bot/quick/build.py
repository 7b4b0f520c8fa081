"""Compiles the C files of this folder when the bot is installed, where that can be done.

    checkout or sdist | obstacle? | compile, in a folder of its own | into the wheel, which is tagged for this platform;
    of an editable installation: beside the sources

Whatever goes wrong, the installation goes on without, and one sentence says why (``pip -v`` shows it): the Python
forms do the same work. Hatchling calls ``QuickForms`` (pyproject.toml); ``python -m bot.quick.build`` compiles
beside the sources, after a C file was changed. No part of a wheel.

setuptools compiles: it knows which compiler, flags and way of linking each Python was built for, and what conda, a
universal macOS or CC and CFLAGS in the environment change of that. Hatchling knows nothing of compilers, and a
list of our own, from sysconfig, would be shorter only until the next platform.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
NAME = "bot.quick._quick"
FLAGS = ["-O2", "-ffp-contract=off"]  # a multiplication and an addition are rounded one by one, as in Python

# Where a wheel is built the bot is not installed yet, so its files are found beside this one.
_conditions = runpy.run_path(str(HERE / "conditions.py"))


class QuickForms(BuildHookInterface[BuilderConfig]):
    """Hatchling's hook: adds the compiled module to a wheel."""

    PLUGIN_NAME = "custom"
    _made: TemporaryDirectory[str]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before a wheel is packed; ``version`` is "standard" or "editable"."""
        self._made = TemporaryDirectory()
        in_place = version == "editable"
        module, why = in_place_module(HERE) if in_place else compiled(HERE, Path(self._made.name))
        if module is None:
            self.app.display_warning(f"aibrief is installed without its compiled forms: {why}")
        elif not in_place:
            build_data["force_include"][str(module)] = f"{NAME.rpartition('.')[0].replace('.', '/')}/{module.name}"
            build_data["infer_tag"] = True
            build_data["pure_python"] = False

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what the wheel holds by now."""
        self._made.cleanup()


def in_place_module(sources: Path) -> tuple[Path | None, str]:
    """Compile a folder's C files and put the module beside them, in place of an earlier one; else say why not."""
    try:
        with TemporaryDirectory() as made:
            place = sources / f"_quick{sysconfig.get_config_var('EXT_SUFFIX')}"
            place.unlink(missing_ok=True)  # also where nothing takes its place: it is of other sources
            module, why = compiled(sources, Path(made))
            if module is None:
                return None, why
            part = place.with_suffix(".part")
            shutil.copy(module, part)
            return part.replace(place), ""
    except OSError as error:  # a checkout that may only be read
        return None, str(error)


def compiled(sources: Path, into: Path) -> tuple[Path | None, str]:
    """Compile a folder's C files to a module in another; else say why there is none."""
    if why := _conditions["obstacle"](os.environ):
        return None, why
    try:
        from setuptools import Distribution, Extension
        from setuptools.command.build_ext import build_ext

        module = Extension(
            NAME,
            sources=[str(file) for file in sorted(sources.glob("*.c"))],
            define_macros=[("AIBRIEF_SOURCES", str(_conditions["fingerprint"](sources)))],
            extra_compile_args=FLAGS if os.name == "posix" else [],
        )
        command = build_ext(Distribution({"name": "aibrief", "ext_modules": [module]}))
        command.build_lib = str(into / "lib")
        command.build_temp = str(into / "temp")
        command.ensure_finalized()
        command.run()
        return Path(command.get_outputs()[0]), ""
    except (Exception, SystemExit) as error:  # noqa: BLE001  what a compiler does wrong has no common class
        return None, _reason(error)


def _reason(error: BaseException) -> str:
    """Why the compiler made nothing, in one line; its own words went to the error stream."""
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "there is no Python.h (Debian and Ubuntu have it in the package python3-dev)"
    return " ".join(str(error).split()) or type(error).__name__


def main() -> int:
    """Compile beside the sources; the exit code is 1 when nothing was made."""
    module, why = in_place_module(HERE)
    print(module or f"Not compiled: {why}", file=sys.stderr)
    return 0 if module else 1


if __name__ == "__main__":
    sys.exit(main())
