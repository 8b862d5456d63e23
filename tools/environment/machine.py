"""Programs and Debian packages this machine has or lacks."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .failure import Failure
from .progress import say, step

# What Odoo 19 imports, by the names of Debian 12. Its own package asks for
# python3-pytz and python3-lxml-html-clean: here these are part of python3-tz
# and python3-lxml.
ODOO_PYTHON = """
    python3-asn1crypto python3-babel python3-cbor2 python3-chardet
    python3-cryptography python3-dateutil python3-docutils python3-freezegun
    python3-geoip2 python3-gevent python3-greenlet python3-idna python3-jinja2
    python3-libsass python3-lxml python3-magic python3-markupsafe
    python3-num2words python3-ofxparse python3-openpyxl python3-openssl
    python3-passlib python3-pil python3-polib python3-psutil python3-psycopg2
    python3-pypdf python3-qrcode python3-reportlab python3-requests
    python3-rjsmin python3-serial python3-stdnum python3-tz python3-urllib3
    python3-usb python3-vobject python3-websocket python3-werkzeug python3-xlrd
    python3-xlsxwriter python3-xlwt python3-zeep
""".split()

NODE_AT_LEAST = (18, 19)

# As root, without starting anything: neither now (policy-rc.d) nor at the next
# boot. Both are left as they were where the machine has them already.
_INSTALL = """
set -eu
export DEBIAN_FRONTEND=noninteractive
new=
for service in nginx postgresql; do
    [ -e "/etc/init.d/$service" ] || new="$new $service"
done
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\\nexit 101\\n' >"$policy"
    chmod 755 "$policy"
fi
apt-get -q update
apt-get -q -y --no-install-recommends install "$@"
for service in $new; do
    if [ -e "/etc/init.d/$service" ]; then update-rc.d "$service" disable; fi
done
"""


def find_program(*names):
    """Path of the first program found, also in the folders of root's path."""
    path = os.environ.get("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin"
    found = (shutil.which(name, path=path) for name in names)
    return next((path for path in found if path), None)


def postgres_programs():
    """Folder of the newest PostgreSQL server on this machine, or None."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    folders = [path.parent for path in found]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


def chromium():
    """Path of the browser Odoo's tours would take, or None."""
    return find_program("google-chrome", "chromium")


def node_is_recent():
    node = find_program("node")
    if not node or not find_program("npm"):
        return False
    text = subprocess.run([node, "--version"], capture_output=True, text=True)
    version = re.match(r"v(\d+)\.(\d+)", text.stdout)
    return bool(version) and tuple(map(int, version.groups())) >= NODE_AT_LEAST


def missing_packages(for_tests):
    """Debian packages to install before Odoo can run here.

    :param for_tests: also what only the test runs need
    """
    missing = [name for name in ODOO_PYTHON if not _is_installed(name)]
    if not postgres_programs():
        missing.append("postgresql")
    if not find_program("nginx"):
        missing.append("nginx-light")
    if not find_program("dpkg-deb"):
        missing.append("dpkg")
    if for_tests:
        if not chromium():
            missing.append("chromium")
        if not node_is_recent():
            missing += ["nodejs", "npm"]
        if not _is_installed("python3-venv"):
            missing.append("python3-venv")
    return missing


def _is_installed(package):
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    answer = subprocess.run(command, capture_output=True, text=True)
    return answer.stdout.strip() == "installed"


def provide_packages(for_tests):
    """Install what is missing, or end with the names of what is.

    :raises Failure: when something is missing and we may not install it
    """
    missing = missing_packages(for_tests)
    if not missing:
        return
    command = ["sh", "-c", _INSTALL, "sh", *missing]
    if os.geteuid() != 0:
        command = _with_rights(command, missing)
    say("  Debian packages to install: " + " ".join(missing))
    with step(f"Installing {len(missing)} Debian packages"):
        answer = subprocess.run(
            command, stdin=None, capture_output=True, text=True, errors="replace"
        )
    if answer.returncode or missing_packages(for_tests):
        tail = "\n".join((answer.stdout + answer.stderr).splitlines()[-15:])
        raise Failure(f"{tail}\n\n{_by_hand(missing)}")


def _with_rights(command, missing):
    sudo = find_program("sudo")
    if not sudo:
        raise Failure(_by_hand(missing))
    silent = subprocess.run([sudo, "-n", "true"], capture_output=True)
    if silent.returncode == 0:
        return [sudo, "-n", *command]
    # Ask for the password now, not below the running step.
    if not sys.stdin.isatty() or subprocess.run([sudo, "-v"]).returncode:
        raise Failure(_by_hand(missing))
    return [sudo, *command]


def _by_hand(missing):
    return (
        "These Debian packages are missing and could not be installed from here."
        " Please install them as root and start again:\n\n"
        "  apt-get install --no-install-recommends " + " ".join(missing)
    )
