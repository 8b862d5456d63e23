"""The demo: one Odoo per checkout that stays until it is reset."""

import json
import shutil

from .addon_install import put_addon
from .failure import Failure
from .instance import Instance
from .lock import exclusive
from .progress import say, step
from .server import Server
from .services import all_running, stop_services
from .staged_addon import fingerprint
from .template import provide_template

_TILLS = """
    SELECT pos_config.id, pos_config.name FROM pos_config
    JOIN ir_model_data ON ir_model_data.res_id = pos_config.id
        AND ir_model_data.model = 'pos.config'
        AND ir_model_data.module = 'pos_stock_guard'
    ORDER BY pos_config.id
"""
_TO_TRY = """
What to try:
  - Open both tills of the Corner Shop side by side and sell the last desk lamp
    in one: the other knows at once and refuses to sell another.
  - Household goods only warn, electronics ask for a manager, bread is sold
    without limit: see the rules at Inventory > Configuration > Categories.
  - Choose the lunch deal (Bakery): what is sold out says so. Sell a smartwatch:
    one serial number is put aside. Press long on a card: where else it is.
  - Count something at Inventory > Operations > Physical Inventory: the badges
    follow without a reload. The kiosk has a stock of its own.

Ending it: make stop.  Starting over: make demo-reset.\
"""


class Demo:
    """The demo of one checkout: database, files and processes."""

    def __init__(self, places, source, account):
        self.places = places
        self.source = source
        self.account = account
        self.instance = Instance(places.demo, places, source, account, careless=False)
        self.server = Server(self.instance, crons=True)
        # Written last: a folder without it is half made.
        self.state_file = places.demo / "demo.json"

    def run(self):
        """Have it running with the addon as it is in the checkout."""
        with self._alone():
            try:
                self._bring_up()
            except BaseException:
                self.instance.stop()
                raise
        self._explain()

    def _bring_up(self):
        state = self._state()
        if not state:
            self._create()
        elif state["odoo"] != self.source.identity:
            raise Failure(
                "This demo was made with another Odoo. “make demo-reset”"
                " makes it anew; its data are lost then."
            )
        elif state["addon"] != fingerprint(self.places.checkout):
            self._update()
        if not all_running(self.places.demo):
            self.instance.stop()
            with step("Starting Odoo"):
                self.server.start()

    def reset(self):
        """Throw it away and make it again."""
        with self._alone():
            self._remove()
        self.run()

    def _alone(self):
        return _alone(self.places)

    def _state(self):
        try:
            return json.loads(self.state_file.read_text())
        except (OSError, ValueError):
            return None

    def _remove(self):
        stop_services(self.places.demo)
        shutil.rmtree(self.places.demo, ignore_errors=True)

    def _create(self):
        self._remove()
        template = provide_template("plain", self.places, self.source, self.account)
        with step("Installing the addon with its demo data"):
            mark = self.instance.create_from(template)
            put_addon(self.instance)
        self._save(mark)

    def _update(self):
        say("  The addon changed since the demo was started.")
        self.instance.stop()
        mark = self.instance.stage_addon()
        with step("Updating the addon in the demo"):
            put_addon(self.instance, "-u")
        self._save(mark)

    def _save(self, mark):
        state = {"odoo": self.source.identity, "addon": mark}
        self.state_file.write_text(json.dumps(state))

    def _explain(self):
        url = self.server.url
        say()
        say(f"POS Stock Guard runs at  {url}")
        say("Log in as  admin / admin  (manager)  or  cashier / cashier  (no manager)")
        say()
        rows = [row.split("|", 1) for row in self.instance.query(_TILLS)]
        if rows:
            say("Its tills:")
        for number, name in rows:
            say(f"  {url}/pos/ui/{number}  {name}")
        say(f"The back office:\n  {url}/odoo")
        say(_TO_TRY)


def stop_demo(places):
    """End what the demo started, keep its data. Needs nothing installed."""
    with _alone(places):
        if stop_services(places.demo):
            say("The demo is stopped; its data are kept for the next “make demo”.")
        else:
            say("No demo of this checkout is running.")


def _alone(places):
    return exclusive(places.demo.with_suffix(".lock"), "this checkout's demo")
