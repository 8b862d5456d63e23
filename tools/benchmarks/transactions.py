"""What stock work costs with the addon and without: two databases, one process."""

from contextlib import ExitStack
from functools import partial

from odoo import Command

from .own_work import OwnWork
from .shop import Shop, environment
from .timing import interleave, timed

DEEDS = ("sale", "delivery")
# (lines, open sessions, rounds): 500 lines take Odoo ten times as long.
CASES = ((50, 1, 5), (50, 5, 5), (50, 20, 5), (500, 1, 2), (500, 5, 2), (500, 20, 2))
STOCK = 1_000_000


def measure(registries, settings):
    """:param registries: of the databases, in the order of ``settings["names"]``
    :return: [{deed, lines, sessions, <name>: [{transaction, work, own, commit,
        queries}, ...]}]
    """
    [guarded] = [each for each in registries if "pos.stock.feed" in each]
    meter = OwnWork(guarded)
    with ExitStack() as stack:
        sides = {
            name: _Side(environment(stack.enter_context(registry.cursor())), meter)
            for name, registry in zip(settings["names"], registries, strict=True)
        }
        return [_measure(sides, deed, *case) for deed in DEEDS for case in CASES]


def _measure(sides, deed, lines, sessions, rounds):
    for side in sides.values():
        side.open_tills(sessions)
    deeds = {name: partial(side.do, deed, lines) for name, side in sides.items()}
    found = interleave(deeds, rounds, warm_up=lines < 500)
    return {"deed": deed, "lines": lines, "sessions": sessions, **found}


class _Side:
    """A database with its shop."""

    def __init__(self, env, meter):
        self.env = env
        self.meter = meter
        self.shop = Shop(env, "WORK")
        self.products = self.shop.make_products(max(lines for lines, *_rest in CASES))
        quants = env["stock.quant"]
        for product in self.products:
            quants._update_available_quantity(product, self.shop.places[0], STOCK)
        env.cr.commit()

    def open_tills(self, count):
        """They have asked once, as open tills do: from then on they are told."""
        self.shop.open_tills(count)
        if hasattr(self.shop.configs, "pull_stock"):
            for config in self.shop.configs:
                config.pull_stock()
        self.env.cr.commit()

    def do(self, deed, count):
        """One sale or delivery, as a request does it.

        :return: {transaction: seconds up to its commit, work: of processors in it, own:
            those of the addon, commit: seconds of it and of all that hangs on it,
            queries: of the transaction}
        """
        self.env.invalidate_all()
        work = getattr(self, f"_prepare_{deed}")(count)
        self.env.cr.commit()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count

        def transaction():
            work()
            self.env.cr.flush()

        found = {}
        measure = partial(self.meter.measure, self.env.cr, transaction)
        seconds = timed(lambda: found.update(measure()))
        queries = self.env.cr.sql_log_count - before
        return {
            **found,
            "transaction": seconds,
            "commit": timed(self.env.cr.commit),
            "queries": queries,
        }

    def _prepare_sale(self, count):
        """A paid order with its picking, created as part of the work."""
        [session] = self.shop.configs[0].current_session_id
        free = {"price_unit": 0, "price_subtotal": 0, "price_subtotal_incl": 0}
        values = {
            "session_id": session.id,
            "company_id": session.company_id.id,
            **dict.fromkeys(_AMOUNTS, 0),
            "lines": [
                Command.create({"product_id": product.id, "qty": 1, **free})
                for product in self.products[:count]
            ],
        }

        def work():
            order = self.env["pos.order"].create(values)
            order.action_pos_order_paid()
            order._create_order_picking()

        return work

    def _prepare_delivery(self, count):
        """A reserved delivery of the warehouse, to be validated."""
        source = self.shop.floor.id
        target = self.env.ref("stock.stock_location_customers").id
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.shop.warehouse.out_type_id.id,
                "location_id": source,
                "location_dest_id": target,
                "move_ids": [
                    Command.create(
                        {
                            "product_id": product.id,
                            "product_uom_qty": 1,
                            "location_id": source,
                            "location_dest_id": target,
                        }
                    )
                    for product in self.products[:count]
                ],
            }
        )
        picking.action_confirm()
        picking.action_assign()
        return picking.button_validate


_AMOUNTS = ("amount_tax", "amount_total", "amount_paid", "amount_return")
