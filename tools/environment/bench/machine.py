"""What the numbers were measured on."""

import os
import platform
import re
import subprocess
from pathlib import Path

from ..machine import chromium, find_program, postgres_programs


def describe_machine(run):
    """:return: one line, without names of hosts, people or folders"""
    parts = [
        f"{os.cpu_count()} × {_first('/proc/cpuinfo', r'model name[^:]*: (.+)')}",
        f"{round(_memory() / 2**20)} GB",
        f"Python {platform.python_version()}",
        _version(postgres_programs() / "postgres"),
        f"Node {_version(find_program('node'))}",
        _version(chromium()),
        f"Odoo {_odoo_version(run.source)}",
        f"load when it began {os.getloadavg()[0]:.1f}",
    ]
    return ", ".join(parts)


def _first(path, pattern):
    found = re.search(pattern, Path(path).read_text())
    return found.group(1).strip() if found else "unknown"


def _memory():
    return int(_first("/proc/meminfo", r"MemTotal: +(\d+)"))


def _odoo_version(source):
    found = _first(source.package / "release.py", r"version_info = \((\d+, *\d+)")
    return found.replace(", ", ".")


def _version(program):
    command = [program, "--version"]
    text = subprocess.run(command, capture_output=True, text=True).stdout
    # "Chromium 150.0 built on …", "postgres (PostgreSQL) 15.18 (Debian …)", "v20.1"
    found = re.search(r"(?:(\w+)\)? )?v?(\d+(?:\.\d+)+)", text)
    return " ".join(filter(None, found.groups())) if found else "unknown"
