"""How long a committed change takes to reach those who listen."""

import json
import random
import threading
import time

import requests
import websocket

from odoo.addons.bus.websocket import WebsocketConnectionHandler

from .shop import Shop, environment

LISTENERS = (1, 20, 100)
CHANGES = 40
# A shop's pace, and none that a beat of the server could fall in with.
PAUSE = (0.1, 0.3)
PATIENCE = 10


def measure(registries, settings):
    """:param settings: also ``url``, of a server on the database
    :return: [{listeners, seconds: one for each change and listener, lost}, ...]
    """
    [registry] = registries
    with registry.cursor() as cr:
        shop = Shop(environment(cr), "BUS")
        shop.open_tills(1)
        [product] = shop.make_products(1)
        # The feed is made in a transaction of its own, which has to see the place.
        cr.commit()
        feed = shop.configs.pull_stock()["feed"]
        cr.commit()
        session = _log_in(settings["url"], cr.dbname)
        return [_measure(shop, product, feed, session, count) for count in LISTENERS]


def _measure(shop, product, feed, session, count):
    listeners = [_Listener(session, feed) for _number in range(count)]
    try:
        committed = _change(shop, product, listeners)
    finally:
        for listener in listeners:
            listener.close()
    heard = [listener.heard for listener in listeners]
    seconds = [
        each[version] - moment
        for version, moment in committed.items()
        for each in heard
        if version in each
    ]
    lost = len(committed) * count - len(seconds)
    return {"listeners": count, "seconds": seconds, "lost": lost}


def _change(shop, product, listeners):
    """:return: {version: moment at which its commit began}"""
    env, committed = shop.env, {}
    for number in range(CHANGES + 1):
        env["stock.quant"]._update_available_quantity(product, shop.floor, 1)
        env.cr.flush()
        moment = time.perf_counter()
        env.cr.commit()
        version = (
            env["pos.stock.feed"].search([("location_id", "=", shop.floor.id)]).version
        )
        env.cr.commit()
        env.invalidate_all()
        # The first one waits until all are heard: who subscribes takes a moment.
        if number:
            committed[version] = moment
        _wait_for(version, listeners)
        time.sleep(random.uniform(*PAUSE))
    return committed


def _wait_for(version, listeners):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if all(version in listener.heard for listener in listeners):
            return
        time.sleep(0.01)


def _log_in(url, database):
    """A session of the administrator: its address and its cookie."""
    session = requests.Session()
    params = {"db": database, "login": "admin", "password": "admin"}
    answer = session.post(f"{url}/web/session/authenticate", json={"params": params})
    answer.raise_for_status()
    return url, session.cookies["session_id"]


class _Listener:
    """A till's websocket, and when it heard of which version."""

    def __init__(self, session, feed):
        url, cookie = session
        self.heard = {}
        self._socket = websocket.create_connection(
            f"{url.replace('http', 'ws', 1)}/websocket"
            f"?version={WebsocketConnectionHandler._VERSION}",
            cookie=f"session_id={cookie}",
            origin=url,
            timeout=60,
        )
        data = {"channels": [f"pos_stock_feed_{feed}"], "last": 0}
        self._socket.send(json.dumps({"event_name": "subscribe", "data": data}))
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                frame = self._socket.recv()
            except (OSError, websocket.WebSocketException):
                return
            moment = time.perf_counter()
            for each in json.loads(frame) if frame else ():
                if each["message"]["type"] == "pos_stock_guard.feed":
                    self.heard.setdefault(each["message"]["payload"]["version"], moment)

    def close(self):
        self._socket.close()
