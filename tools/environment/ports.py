"""Free local ports."""

import random
import socket

from .failure import Failure

# Below the range from which the kernel takes ports for outgoing connections,
# so that none of those takes ours between the choice and the use.
CHOICE = range(20000, 32000)


def free_ports(count):
    """``count`` different ports on which nobody listens."""
    found = []
    for port in random.sample(CHOICE, len(CHOICE)):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        found.append(port)
        if len(found) == count:
            return found
    raise Failure("no free port on this machine")
