import re
import unittest
from unittest import mock

from .. import machine
from ..failure import Failure


class MachineTest(unittest.TestCase):
    def test_without_rights_it_names_what_is_missing(self):
        lacking = mock.patch.object(
            machine, "missing_packages", return_value=["chromium", "python3-zeep"]
        )
        nobody = mock.patch("os.geteuid", return_value=1000)
        no_sudo = mock.patch.object(machine, "find_program", return_value=None)
        with lacking, nobody, no_sudo, self.assertRaises(Failure) as raised:
            machine.provide_packages(for_tests=True)
        last = str(raised.exception).splitlines()[-1]
        self.assertRegex(last, r"apt-get install .* chromium python3-zeep$")

    def test_nothing_missing_installs_nothing(self):
        with mock.patch.object(machine, "missing_packages", return_value=[]):
            with mock.patch("subprocess.run") as run:
                machine.provide_packages(for_tests=True)
        run.assert_not_called()

    def test_what_only_tests_need(self):
        nothing = [
            mock.patch.object(machine, name, return_value=None)
            for name in ("find_program", "postgres_programs", "_is_installed")
        ]
        with nothing[0], nothing[1], nothing[2]:
            demo = set(machine.missing_packages(for_tests=False))
            tests = set(machine.missing_packages(for_tests=True))
        only = {"chromium", "nodejs", "npm", "python3-venv"}
        self.assertEqual(tests - demo, only)
        self.assertLess({"postgresql", "nginx-light", "python3-lxml"}, demo)

    def test_names_are_packages(self):
        for name in machine.ODOO_PYTHON:
            self.assertTrue(re.fullmatch(r"python3-[a-z0-9]+", name), name)
