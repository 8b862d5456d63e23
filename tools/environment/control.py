"""What tests may do to the server they talk to."""

import threading

from .failure import Failure


class Control(threading.Thread):
    """Ends and starts the server, or its database, when a file asks for it.

    Tests run in a process of their own, which knows neither the server's command nor
    its processes. ``N.ask`` in the folder holds the name of a deed; ``N.done`` follows,
    empty or with what went wrong.
    """

    def __init__(self, server, folder):
        super().__init__(daemon=True)
        self.folder = folder
        self.ended = threading.Event()
        self.deeds = {
            "kill": server.kill_odoo,
            "start": server.start_odoo,
            "stop-database": server.instance.cluster.stop,
            "start-database": server.instance.cluster.start,
        }
        folder.mkdir()

    def run(self):
        while not self.ended.wait(0.05):
            for request in sorted(self.folder.glob("*.ask")):
                self._answer(request)

    def stop(self):
        """End, after what is under way."""
        self.ended.set()
        self.join()

    def _answer(self, request):
        deed = self.deeds.get(request.read_text())
        complaint = "" if deed else "no such deed"
        try:
            if deed:
                deed()
        except Failure as failure:
            complaint = str(failure)
        request.unlink()
        answer = request.with_suffix(".writing")
        answer.write_text(complaint)
        # Renamed when it is whole: the test looks for the name.
        answer.rename(request.with_suffix(".done"))
