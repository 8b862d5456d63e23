"""A running Odoo behind a proxy: as in production with workers, or without."""

import json
import signal
import time
import urllib.error
import urllib.request

from .child import stop_if_closing
from .failure import Failure
from .ports import free_ports
from .process import spawn, stop_saved
from .proxy import Proxy
from .services import pid_file

# The second is answered by the websocket's process.
_FIRST_PAGES = ("/web/login", "/websocket/health")


class Server:
    """The web side of an instance: Odoo behind nginx.

    :param crons: whether scheduled jobs run; in tests they come between
    :param workers: 0 for one process with threads, which answers websockets itself
    """

    def __init__(self, instance, crons, workers=2):
        self.instance = instance
        self.crons = crons
        self.workers = workers
        self.log = instance.folder / "odoo.log"
        self.address_file = instance.folder / "address.json"
        self.proxy = Proxy(instance.folder / "nginx", instance.account)

    @property
    def url(self):
        return json.loads(self.address_file.read_text())

    def start(self):
        """Start and wait for the first page.

        :raises Failure: with the end of the log
        """
        self.instance.cluster.start()
        port, http, websocket = free_ports(3)
        self.ports = {"http_port": http, "gevent_port": websocket}
        self.proxy.start(port, http, websocket if self.workers else http)
        self.address_file.write_text(json.dumps(f"http://127.0.0.1:{port}"))
        self.start_odoo()

    def start_odoo(self):
        """Start Odoo behind the running proxy, at the ports it had before.

        :raise Failure: with the end of the log
        """
        command = self.instance.command(
            workers=self.workers,
            proxy_mode=True,
            max_cron_threads=int(self.crons),
            **self.ports,
            # A first page compiles the assets; a slow machine needs its time.
            limit_time_cpu=600,
            limit_time_real=1200,
            dbfilter="",
        )
        options = self.instance.options()
        file = pid_file(self.instance.folder, "odoo")
        self._wait_for_page(spawn(command, self.log, file, **options))

    def kill_odoo(self):
        """End Odoo, its workers too, as a power cut does."""
        stop_saved(pid_file(self.instance.folder, "odoo"), signal.SIGKILL)

    def _wait_for_page(self, child):
        until = time.monotonic() + 180
        while not all(_answers(self.url + page) for page in _FIRST_PAGES):
            if child.poll() is not None or time.monotonic() > until:
                tail = self.log.read_text(errors="replace").splitlines()[-20:]
                raise Failure("Odoo did not start:\n" + "\n".join(tail))
            stop_if_closing()
            time.sleep(0.5)


def _answers(url):
    try:
        with urllib.request.urlopen(url, timeout=60) as page:
            return page.status == 200
    except (urllib.error.URLError, OSError):
        return False
