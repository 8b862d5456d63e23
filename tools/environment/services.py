"""The servers of one folder: started by us, found again, ended in order."""

import signal

from .process import Identity, stop_saved

# In the order of ending. SIGINT lets PostgreSQL roll open transactions back
# and write everything out without waiting for its clients.
_POLITE = {
    "nginx": (signal.SIGTERM, 5),
    "odoo": (signal.SIGTERM, 15),
    "postgres": (signal.SIGINT, 60),
}


def pid_file(folder, service):
    """Where the identity of a folder's service is kept."""
    return folder / f"{service}.pid.json"


def is_running(folder, service):
    identity = Identity.load(pid_file(folder, service))
    return bool(identity and identity.is_alive())


def all_running(folder):
    return all(is_running(folder, service) for service in _POLITE)


def stop_service(folder, service):
    """End one service; tell whether it was running."""
    polite, seconds = _POLITE[service]
    return stop_saved(pid_file(folder, service), polite, seconds)


def stop_services(folder):
    """End all services of a folder; tell whether any was running."""
    return any([stop_service(folder, service) for service in _POLITE])
