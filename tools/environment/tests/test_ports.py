import socket
import unittest
from unittest import mock

from .. import ports


class PortsTest(unittest.TestCase):
    def test_different_and_free(self):
        found = ports.free_ports(3)
        self.assertEqual(len(set(found)), 3)

    def test_a_port_in_use_is_not_chosen(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
            with mock.patch.object(ports, "CHOICE", range(port, port + 1)):
                with self.assertRaises(ports.Failure):
                    ports.free_ports(1)
